//! The waist's two engines and the places for files. The only crate that knows drivers.

mod batch;
pub mod sqlite;
pub mod postgres;
pub mod folder;
pub mod s3;
#[cfg(test)]
mod tests;

pub use folder::{DataFolder, FolderBlobs};
pub use postgres::Postgres;
pub use s3::{S3Blobs, S3Settings, Secret};
pub use sqlite::Sqlite;
