//! Rules by tables; the module through its routes, with readings as other modules say them.

mod page;
mod rules;
