//! The languages of the platform. A third one is added by adding files and a line here.

/// A language that texts exist in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    #[default]
    Vi,
    En,
}

impl Lang {
    pub const ALL: [Lang; 2] = [Lang::Vi, Lang::En];

    /// The BCP 47 tag.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Vi => "vi",
            Lang::En => "en",
        }
    }

    /// Its own name for itself.
    pub fn name(self) -> &'static str {
        match self {
            Lang::Vi => "Tiếng Việt",
            Lang::En => "English",
        }
    }

    pub fn parse(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|it| it.code() == code)
    }

    /// The first language of an `Accept-Language` header that we have (RFC 9110 §12.5.4, weights ignored:
    /// browsers list by preference).
    pub fn accepted(header: &str) -> Option<Lang> {
        header.split(',').find_map(|part| Lang::parse(part.trim().get(..2)?))
    }
}
