//! A page of the list: text, filters, order.

use kernel::Fields;

use crate::catalogue::{Catalogue, Level, Procedure};
use crate::words::TEXT_MAX;
use crate::{life_event, search};

/// Procedures on one page.
pub const PAGE: usize = 20;

/// What somebody asked for; everything empty shows the whole catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    pub text: String,
    /// `commune`, `province`, `ministry`, `other`.
    pub level: String,
    /// Slug of the body that published it.
    pub body: String,
    /// Slug of the field of administration.
    pub field: String,
    /// Id of a life event.
    pub event: String,
    /// Only what runs online here.
    pub online: bool,
    /// How many to pass over.
    pub from: usize,
}

/// What was found.
pub struct Listing {
    /// Places in the catalogue, in order.
    pub places: Vec<usize>,
    /// What would be found without the filter by field: the fields to choose from.
    pub fields: Vec<usize>,
}

impl Filters {
    /// From the query string; what is no filter counts as none.
    pub fn of_query(query: &Fields) -> Filters {
        let word = |name: &str| query.get(name).chars().take(TEXT_MAX).collect::<String>();
        Filters {
            text: word("q"),
            level: word("level"),
            body: word("body"),
            field: word("field"),
            event: word("event"),
            online: !query.get("online").is_empty(),
            from: query.get("from").parse().unwrap_or(0).min(Catalogue::get().procedures.len()),
        }
    }

    /// Neither text nor filter.
    pub fn is_empty(&self) -> bool {
        Filters { from: 0, ..self.clone() } == Filters::default()
    }

    /// Some filter besides text and life event is set.
    pub fn narrows(&self) -> bool {
        !(self.level.is_empty() && self.body.is_empty() && self.field.is_empty() && !self.online)
    }

    /// The address of the page before; empty on the first.
    pub fn page_before(&self) -> String {
        if self.from == 0 { String::new() } else { self.address(self.from.saturating_sub(PAGE)) }
    }

    /// The address of the page after, of `total`; empty on the last.
    pub fn page_after(&self, total: usize) -> String {
        let next = self.from + PAGE;
        if next < total { self.address(next) } else { String::new() }
    }

    fn address(&self, from: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let words = [
            ("q", &self.text),
            ("level", &self.level),
            ("body", &self.body),
            ("field", &self.field),
            ("event", &self.event),
        ];
        for (name, value) in words.into_iter().filter(|(_, value)| !value.is_empty()) {
            query.append_pair(name, value);
        }
        if self.online {
            query.append_pair("online", "1");
        }
        if from > 0 {
            query.append_pair("from", &from.to_string());
        }
        let query = query.finish();
        if query.is_empty() { "/services".to_owned() } else { format!("/services?{query}") }
    }

    fn admit(&self, procedure: &Procedure, runs: &impl Fn(&str) -> bool) -> bool {
        let level = Level::ALL.into_iter().find(|it| it.as_str() == self.level);
        (self.level.is_empty() || level.is_some_and(|it| procedure.is_of(it)))
            && (self.body.is_empty() || self.body == procedure.body)
            && (!self.online || runs(&procedure.code))
    }
}

/// Finds, filters and orders; `runs` tells which services run here.
pub fn listing(filters: &Filters, runs: impl Fn(&str) -> bool) -> Listing {
    let catalogue = Catalogue::get();
    let asked: Vec<usize> = match life_event::by_id(&filters.event) {
        Some(event) => event.services.iter().filter_map(|code| catalogue.place(code)).collect(),
        None if filters.text.is_empty() => everything(catalogue, &runs),
        None => search::search(&filters.text, &runs).into_iter().map(|it| it.place).collect(),
    };
    let procedure = |place: &usize| &catalogue.procedures[*place];
    let fields: Vec<usize> = asked.into_iter().filter(|it| filters.admit(procedure(it), &runs)).collect();
    let of_field = |place: &usize| filters.field.is_empty() || procedure(place).field_slug == filters.field;
    Listing { places: fields.iter().copied().filter(of_field).collect(), fields }
}

/// What runs here first, then what communes decide, then by code.
fn everything(catalogue: &Catalogue, runs: &impl Fn(&str) -> bool) -> Vec<usize> {
    let mut places: Vec<usize> = (0..catalogue.procedures.len()).collect();
    places.sort_by_key(|place| {
        let procedure = &catalogue.procedures[*place];
        (!runs(&procedure.code), procedure.details.is_none(), procedure.levels.first().copied())
    });
    places
}
