//! What a case owes. Rules only.

use kernel::{Actor, Id};

/// The fee of one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    pub id: Id,
    pub case_code: String,
    /// What a transfer must carry; see [`reference_of`].
    pub reference: String,
    pub agency: Id,
    /// The payer's account; zero when they have none.
    pub payer: Id,
    /// What for: the service, in Vietnamese as in law.
    pub purpose: String,
    pub amount_vnd: i64,
    pub state: State,
    pub due_at: i64,
    pub settled_at: Option<i64>,
    pub receipt: Option<String>,
    /// How the fee itself was paid.
    pub receipt_way: Option<Way>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Due,
    Paid,
    /// Paid, and the money is to go back.
    RefundWanted,
    Refunded,
    /// The case ended before anybody paid.
    Void,
}

/// How money came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A transfer to the agency's account, known from the bank's statement.
    VietQr,
    Gateway,
    /// The bank that the product plays itself, on trial.
    Demo,
    Cash,
}

/// What money was that came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Fee,
    /// The fee was paid already.
    Twice,
    /// The case ended before the money came.
    Late,
    WrongAmount,
}

impl State {
    pub const ALL: [State; 5] = [State::Due, State::Paid, State::RefundWanted, State::Refunded, State::Void];

    pub fn as_str(self) -> &'static str {
        match self {
            State::Due => "due",
            State::Paid => "paid",
            State::RefundWanted => "refund_wanted",
            State::Refunded => "refunded",
            State::Void => "void",
        }
    }
}

impl Way {
    pub const ALL: [Way; 4] = [Way::VietQr, Way::Gateway, Way::Demo, Way::Cash];

    pub fn as_str(self) -> &'static str {
        match self {
            Way::VietQr => "vietqr",
            Way::Gateway => "gateway",
            Way::Demo => "demo",
            Way::Cash => "cash",
        }
    }
}

impl Verdict {
    pub const ALL: [Verdict; 4] = [Verdict::Fee, Verdict::Twice, Verdict::Late, Verdict::WrongAmount];

    pub fn as_str(self) -> &'static str {
        match self {
            Verdict::Fee => "fee",
            Verdict::Twice => "twice",
            Verdict::Late => "late",
            Verdict::WrongAmount => "wrong_amount",
        }
    }
}

impl Charge {
    /// What an amount is that comes in now. `is_awaited`: the case still stands still for it.
    pub fn judge(&self, amount_vnd: i64, is_awaited: bool) -> Verdict {
        match self.state {
            State::Paid | State::RefundWanted if self.receipt.is_some() => Verdict::Twice,
            State::Due if !is_awaited => Verdict::Late,
            State::Due if amount_vnd == self.amount_vnd => Verdict::Fee,
            State::Due => Verdict::WrongAmount,
            _ => Verdict::Late,
        }
    }

    pub fn is_of(&self, actor: &Actor) -> bool {
        self.payer != Id(0) && self.payer == actor.account
    }

    pub fn is_of_agency(&self, actor: &Actor) -> bool {
        actor.agency() == Some(self.agency)
    }
}

/// Before every reference: it stands out among the words of a transfer.
const MARK: &str = "MC";
const DIGITS: usize = 13;

/// Short, without letters that are mistaken for digits, and within what banks let through (25 characters).
pub fn reference_of(id: Id) -> String {
    format!("{MARK}{}", id.to_string().to_uppercase())
}

/// Everything in the words of a transfer that may be a reference. Banks put their own words around it, and
/// people put spaces into it.
pub fn references_in(words: &str) -> Vec<String> {
    let upper = words.to_uppercase();
    let close: String = upper.chars().filter(|it| it.is_ascii_alphanumeric()).collect();
    let mut found = Vec::new();
    for (at, _) in close.match_indices(MARK) {
        let digits = &close[at + MARK.len()..];
        let Some(digits) = digits.get(..DIGITS) else { continue };
        let is_id = digits.to_lowercase().parse::<Id>().is_ok();
        let reference = format!("{MARK}{digits}");
        if is_id && !found.contains(&reference) {
            found.push(reference);
        }
    }
    found
}

/// `2026/000012`: the agency's own book, one per year.
pub fn receipt_number(year: i16, number: i64) -> String {
    format!("{year}/{number:06}")
}
