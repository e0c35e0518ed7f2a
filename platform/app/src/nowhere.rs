//! A store that holds nothing: for commands that look at the program and not at data.

use kernel::store::{Command, Done, Store};
use kernel::{Blobs, Db, Dialect, Error, Result};

/// Refuses everything.
pub struct Nowhere;

const NO_DATA: Error = Error::Busy("error-shutting-down");

impl Store for Nowhere {
    fn read(&self, _: &mut dyn FnMut(&mut dyn Db) -> Result<()>) -> Result<()> {
        Err(NO_DATA)
    }

    fn look(&self, _: &mut dyn FnMut(&mut dyn Db) -> Result<()>) -> Result<()> {
        Err(NO_DATA)
    }

    fn submit(&self, _: Command, done: Done) {
        done(Err(NO_DATA));
    }

    fn exclusively(&self, _: Box<dyn FnOnce(&mut dyn Db) -> Result<()> + Send>) -> Result<()> {
        Err(NO_DATA)
    }

    fn dialect(&self) -> Dialect {
        Dialect::Sqlite
    }
}

impl Blobs for Nowhere {
    fn put(&self, _: &str, _: &[u8]) -> Result<()> {
        Err(NO_DATA)
    }

    fn get(&self, _: &str) -> Result<Vec<u8>> {
        Err(Error::NotFound)
    }

    fn exists(&self, _: &str) -> Result<bool> {
        Ok(false)
    }
}
