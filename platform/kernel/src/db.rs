//! The narrow waist to storage. Handlers see a connection that is already inside a transaction.

use crate::{Result, Row, Value};

/// Which of the two engines is below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    Sqlite,
    Postgres,
}

/// A connection. One SQL text serves both engines: parameters are `?1`, `?2` …; integers are 64-bit;
/// no `now()`, no arrays, no `autoincrement` (time and ids come from the context).
pub trait Db {
    /// Rows of a `select`, or of a statement with `returning`.
    fn query(&mut self, sql: &'static str, params: &[Value<'_>]) -> Result<Vec<Row>>;

    /// How many rows were changed. A violated unique key is [`crate::Error::Conflict`].
    fn execute(&mut self, sql: &'static str, params: &[Value<'_>]) -> Result<u64>;

    /// Several statements without parameters: migrations only.
    fn batch(&mut self, sql: &str) -> Result<()>;

    /// Checks syntax, tables and columns without running anything.
    fn prepare(&mut self, sql: &'static str) -> Result<()>;

    fn dialect(&self) -> Dialect;

    /// The only row, if there is one.
    fn one(&mut self, sql: &'static str, params: &[Value<'_>]) -> Result<Option<Row>> {
        Ok(self.query(sql, params)?.into_iter().next())
    }
}

/// A statement by its name, so that a test can prepare all of them on both engines.
#[derive(Clone, Copy, Debug)]
pub struct Statement {
    pub name: &'static str,
    pub sql: &'static str,
}

/// Declares the SQL of a file: one constant per statement, and `STATEMENTS`, the list of all.
///
/// ```text
/// kernel::statements! {
///     /// The case behind a code.
///     BY_CODE = "select id, state from cases_case where code = ?1";
/// }
/// ```
#[macro_export]
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $sql:expr;)*) => {
        $($(#[$doc])* const $name: &str = $sql;)*

        /// Every statement of this file.
        pub const STATEMENTS: &[$crate::Statement] =
            &[$($crate::Statement { name: concat!(module_path!(), "::", stringify!($name)), sql: $name }),*];
    };
}
