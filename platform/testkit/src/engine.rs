//! The engine under a test: a temporary SQLite file, or a schema of its own on PostgreSQL.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use kernel::Blobs;
use kernel::store::Store;
use storage::sqlite::Durability;
use storage::{FolderBlobs, Postgres, Sqlite};
use tempfile::TempDir;

/// Where the address of a PostgreSQL server is given.
const SERVER: &str = "MOTCUA_TEST_DB";

pub struct Engine {
    pub store: Arc<dyn Store>,
    pub blobs: Arc<dyn Blobs>,
    schema: Option<Schema>,
    _folder: TempDir,
}

struct Schema {
    server: String,
    name: String,
}

impl Engine {
    pub fn open() -> Engine {
        let folder = TempDir::new().expect("there is room for a temporary folder");
        let blobs = Arc::new(FolderBlobs::new(folder.path().join("files")));
        let schema = std::env::var(SERVER).ok().map(Schema::create);
        let store: Arc<dyn Store> = match &schema {
            Some(schema) => {
                let url =
                    format!("{}{}options=-csearch_path%3D{}", schema.server, schema.joint(), schema.name);
                // One writer, so that a test's events stand in one chain; storage tests several.
                Arc::new(Postgres::open_with(&url, 1).expect("the server takes connections"))
            }
            None => {
                let path = folder.path().join("motcua.db");
                Arc::new(Sqlite::open(&path, Durability::Test).expect("a database can be made"))
            }
        };
        Engine { store, blobs, schema, _folder: folder }
    }
}

impl Schema {
    fn create(server: String) -> Schema {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = format!("test_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let schema = Schema { server, name };
        schema.run(&format!("drop schema if exists {0} cascade; create schema {0}", schema.name));
        schema
    }

    fn run(&self, sql: &str) {
        let mut client =
            postgres::Client::connect(&self.server, postgres::NoTls).expect("the server is there");
        client.batch_execute(sql).expect("a schema can be made and removed");
    }

    fn joint(&self) -> char {
        if self.server.contains('?') { '&' } else { '?' }
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        if let Some(schema) = &self.schema {
            schema.run(&format!("drop schema if exists {} cascade", schema.name));
        }
    }
}
