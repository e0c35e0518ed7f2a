//! Who writes, who asks, who signs.

use serde::Serialize;

/// The agency that issues a paper, as in its masthead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Agency {
    /// Parent body, printed above the name; `None` when there is none.
    pub parent: Option<String>,
    /// Name of the issuing body.
    pub name: String,
    /// Place name of the date line, such as the name of the ward.
    pub place: String,
}

/// The person or body that files a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Applicant {
    /// Full name.
    pub name: String,
    /// Address as filed.
    pub address: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Personal identification number, or the code of an organisation.
    pub id_number: Option<String>,
}

/// The officer who answers questions about a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contact {
    /// Full name of the officer.
    pub officer: String,
    /// Telephone number of the officer.
    pub phone: String,
}

/// Who signs, component 7 of Decree 30/2020.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Signer {
    /// Signing authority and the body or head it names, such as `TM. ỦY BAN NHÂN DÂN`; `None` when the
    /// head signs in person.
    pub authority: Option<String>,
    /// Position, such as `CHỦ TỊCH`.
    pub title: String,
    /// Full name without academic title.
    pub name: String,
}
