//! The list of field types: their names, and what each is.

use super::*;
use crate::nearest::{advised, with_nearest};

/// Makes the type of a field, and what tells its members apart, from one list.
macro_rules! kinds {
    ($($(#[$doc:meta])* $name:literal $variant:ident($inner:ty),)*) => {
        /// The type of a field.
        #[derive(Debug, Clone)]
        pub enum Kind {
            $($(#[$doc])* $variant($inner),)*
        }

        impl Kind {
            /// Names of all types, as written in `form.toml`.
            pub const NAMES: &[&str] = &[$($name),*];

            /// Makes a type from its name and settings as written in `form.toml`.
            pub(crate) fn read(name: &str, settings: toml::Table) -> Result<Self, String> {
                match name {
                    $($name => with(settings).map(Kind::$variant),)*
                    other => {
                        let what = format!("there is no field type `{other}`");
                        Err(with_nearest(what, other, Kind::NAMES.iter().copied()))
                    }
                }
            }

            /// Name of the type as written in `form.toml`; also names its template.
            pub fn name(&self) -> &'static str {
                match self {
                    $(Kind::$variant(_) => $name,)*
                }
            }

            pub(crate) fn as_type(&self) -> &dyn FieldType {
                match self {
                    $(Kind::$variant(kind) => kind,)*
                }
            }
        }
    };
}

kinds! {
    /// One line.
    "text" Text(Text),
    /// Several lines.
    "long_text" LongText(LongText),
    /// A count or measure.
    "number" Number(Number),
    /// Whole dong.
    "money" Money(Money),
    /// A share of a hundred.
    "percent" Percent(Percent),
    /// Yes or no.
    "yes_no" YesNo(yes_no::YesNo),
    /// One of several options.
    "choice" Choice(Choice),
    /// Any of several options.
    "multi_choice" MultiChoice(MultiChoice),
    /// A day.
    "date" Date(Date),
    /// A month of a year.
    "month" Month(Month),
    /// A time of day.
    "time" Time(Time),
    /// A length of time.
    "duration" Duration(Duration),
    /// Twelve-digit personal identification number.
    "personal_number" PersonalNumber(personal_number::PersonalNumber),
    /// Tax code.
    "tax_code" TaxCode(TaxCode),
    /// Enterprise code.
    "company_code" CompanyCode(CompanyCode),
    /// Number plate of a vehicle.
    "vehicle_plate" VehiclePlate(VehiclePlate),
    /// Vietnamese telephone number.
    "phone" Phone(phone::Phone),
    /// E-mail address.
    "email" Email(email::Email),
    /// Address of a page on the web.
    "url" Url(Url),
    /// Full name of a person.
    "person_name" PersonName(person_name::PersonName),
    /// Name, birth date and number of a person.
    "person" Person(Person),
    /// Bank and account number.
    "bank_account" BankAccount(BankAccount),
    /// Commune, ward or special zone.
    "commune" Commune(commune::Commune),
    /// Commune and street line.
    "address" Address(address::Address),
    /// A point on the map.
    "place" Place(Place),
    /// Uploaded files.
    "file" File(File),
    /// A statement that must be ticked.
    "declaration" Declaration(declaration::Declaration),
    /// A typed name with a tick, and what was drawn beside it.
    "signature" Signature(signature::Signature),
    /// Repeated rows.
    "table" Table(Table),
    /// A title between questions.
    "heading" Heading(words::Heading),
    /// A sentence between questions.
    "notice" Notice(Notice),
    /// What follows from other answers.
    "computed" Computed(Computed),
}

impl Kind {
    /// True when a person answers it; titles, notices and computed values ask nothing.
    pub fn asks(&self) -> bool {
        !matches!(self, Kind::Heading(_) | Kind::Notice(_) | Kind::Computed(_))
    }

    /// True when it is only words: it never has an answer.
    pub fn is_words(&self) -> bool {
        matches!(self, Kind::Heading(_) | Kind::Notice(_))
    }

    /// The parts a person fills in one by one; empty for most types.
    pub fn parts(&self) -> Vec<Field> {
        self.as_type().parts()
    }

    /// The answer taken apart, for filling its parts in again.
    pub fn parts_of(&self, answer: &Answer) -> Row {
        self.as_type().parts_of(answer)
    }

    /// Options of a choice, in order; empty for other types.
    pub fn options(&self) -> &[String] {
        match self {
            Kind::Choice(choice) => &choice.options,
            Kind::MultiChoice(choice) => &choice.options,
            _ => &[],
        }
    }

    pub(crate) fn missing(&self) -> &'static str {
        match self {
            Kind::Choice(_) | Kind::YesNo(_) | Kind::Commune(_) => "choose-one",
            Kind::MultiChoice(_) => "choose-some",
            Kind::File(_) => "attach-file",
            Kind::Declaration(_) => "tick-declaration",
            Kind::Signature(_) => "sign",
            Kind::Table(_) => "add-row",
            _ => "required",
        }
    }
}

fn with<T: serde::de::DeserializeOwned>(settings: toml::Table) -> Result<T, String> {
    settings.try_into().map_err(|error: toml::de::Error| advised(error.message()))
}
