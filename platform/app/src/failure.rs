//! How a command ends when it does not succeed: words for the operator, a number for scripts.

use std::fmt;
use std::process::ExitCode;

use kernel::Error;

/// What a command comes to.
pub type Outcome<T = ()> = Result<T, Failure>;

/// Why a command did not succeed. Each kind has an exit code of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It was tried and did not work (1).
    Failed(String),
    /// What was asked for makes no sense (2).
    Usage(String),
    /// The data must not be opened: in use, of a newer program, or not where they should be (3).
    Refused(String),
    /// A verification found something that is not as it was written (4).
    Broken(String),
}

impl Failure {
    /// 1 to 4, as documented in the help.
    pub fn code(&self) -> u8 {
        match self {
            Failure::Failed(_) => 1,
            Failure::Usage(_) => 2,
            Failure::Refused(_) => 3,
            Failure::Broken(_) => 4,
        }
    }

    /// From an error while something was done.
    pub fn failed(doing: &str, cause: impl fmt::Display) -> Failure {
        Failure::Failed(format!("{doing}: {cause}"))
    }

    /// From an error of the platform that means: hands off these data.
    pub fn refused(cause: &Error) -> Failure {
        Failure::Refused(words(cause))
    }
}

impl From<Error> for Failure {
    fn from(cause: Error) -> Failure {
        Failure::Failed(words(&cause))
    }
}

impl From<&Failure> for ExitCode {
    fn from(failure: &Failure) -> ExitCode {
        ExitCode::from(failure.code())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Failed(text) | Failure::Usage(text) | Failure::Refused(text) | Failure::Broken(text) => {
                f.write_str(text)
            }
        }
    }
}

impl std::error::Error for Failure {}

/// On the command line a bug report is read by an operator: the cause alone says more.
fn words(cause: &Error) -> String {
    match cause {
        Error::Bug(text) => text.clone(),
        Error::Busy("error-storage-away") => "the database or the bucket cannot be reached".to_owned(),
        Error::Busy("error-storage-full") => "the disk cannot be written".to_owned(),
        other => other.to_string(),
    }
}
