mod rules;
mod today;
