//! Files in an S3 bucket, by content, named as in the folder: `PREFIX/ab/abcdef…`.

use std::fmt;
use std::time::Duration;

use kernel::{Blobs, Error, Result, bug};
use object_store::aws::{AmazonS3, AmazonS3Builder};
use object_store::path::Path;
use object_store::{ClientOptions, ObjectStoreExt, RetryConfig};
use serde::{Deserialize, Deserializer};
use tokio::runtime::{Builder, Runtime};

use crate::folder;

/// Where the bucket is, and who may use it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct S3Settings {
    pub bucket: String,
    pub region: String,
    /// `https://…` of a service other than AWS.
    pub endpoint: Option<String>,
    /// Empty when it is missing, which [`S3Settings::check`] tells better than the parser.
    #[serde(default)]
    pub access_key: Secret,
    #[serde(default)]
    pub secret_key: Secret,
    /// Folder within the bucket; empty for the bucket itself.
    #[serde(default)]
    pub prefix: String,
    /// `ENDPOINT/BUCKET/…`, which every service knows; else the bucket is part of the host name.
    #[serde(default = "by_path")]
    pub path_style: bool,
}

/// A text that is never shown.
#[derive(Clone, Default)]
pub struct Secret(String);

/// A bucket. Its calls block, as those of the folder do; none may be made from within a future.
pub struct S3Blobs {
    bucket: AmazonS3,
    prefix: Path,
    access_key: Secret,
    /// There until the end.
    runtime: Option<Runtime>,
}

/// A request under way holds a place of the edge, or a writer: better to refuse soon than to wait long.
const CONNECT: Duration = Duration::from_secs(3);
const REQUEST: Duration = Duration::from_secs(30);
const RETRIES: usize = 2;
const RETRYING: Duration = Duration::from_secs(5);

impl S3Settings {
    /// What cannot be meant, in words.
    pub fn check(&self) -> Result<(), &'static str> {
        let given = [&self.bucket, &self.region, &self.access_key.0, &self.secret_key.0];
        if given.iter().any(|it| it.is_empty()) {
            return Err("needs bucket, region, access_key and secret_key");
        }
        let schemes = ["http://", "https://"];
        if self.endpoint.as_ref().is_some_and(|url| !schemes.iter().any(|it| url.starts_with(it))) {
            return Err("needs an endpoint that begins with http:// or https://");
        }
        Ok(())
    }

    /// `s3://bucket/prefix`.
    pub fn address(&self) -> String {
        format!("s3://{}/{}", self.bucket, self.prefix)
    }

    /// The endpoint as the client wants it: with the bucket in the host name unless it is in the path.
    pub(crate) fn endpoint(&self) -> Option<String> {
        let endpoint = self.endpoint.as_deref()?.trim_end_matches('/');
        match endpoint.split_once("://") {
            Some((scheme, host)) if !self.path_style => Some(format!("{scheme}://{}.{host}", self.bucket)),
            _ => Some(endpoint.to_owned()),
        }
    }
}

impl S3Blobs {
    /// Makes the client; nothing is sent before the first file.
    pub fn open(settings: &S3Settings) -> Result<S3Blobs> {
        // Refused when there is one already, which then is ring too: no other is built in.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = ClientOptions::new().with_connect_timeout(CONNECT).with_timeout(REQUEST);
        let retry = RetryConfig { max_retries: RETRIES, retry_timeout: RETRYING, ..RetryConfig::default() };
        let endpoint = settings.endpoint();
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(&settings.bucket)
            .with_region(&settings.region)
            .with_access_key_id(&settings.access_key.0)
            .with_secret_access_key(&settings.secret_key.0)
            .with_virtual_hosted_style_request(!settings.path_style)
            .with_client_options(client)
            .with_allow_http(endpoint.as_deref().is_some_and(|it| it.starts_with("http://")))
            .with_retry(retry);
        if let Some(endpoint) = endpoint {
            builder = builder.with_endpoint(endpoint);
        }
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(bug("starting the bucket's runtime"))?;
        Ok(S3Blobs {
            bucket: builder.build().map_err(bug("opening the bucket"))?,
            prefix: Path::from(settings.prefix.as_str()),
            access_key: settings.access_key.clone(),
            runtime: Some(runtime),
        })
    }

    fn path(&self, key: &str) -> Result<Path> {
        if !folder::is_key(key) {
            return Err(Error::NotFound);
        }
        Ok(self.prefix.clone().join(&key[..2]).join(key))
    }

    fn wait<T>(&self, work: impl Future<Output = object_store::Result<T>>) -> object_store::Result<T> {
        self.runtime.as_ref().expect("the runtime is there until the end").block_on(work)
    }

    /// Some services repeat the access key in their answer.
    fn away(&self, doing: &str, cause: &object_store::Error) -> Error {
        let cause = cause.to_string().replace(&self.access_key.0, "…");
        tracing::error!("{doing} a file in the bucket: {cause}");
        Error::Busy("error-storage-away")
    }
}

impl Blobs for S3Blobs {
    fn put(&self, key: &str, bytes: &[u8]) -> Result<()> {
        // Spares a bucket with versions the second one.
        if self.exists(key)? {
            return Ok(());
        }
        let path = self.path(key)?;
        let written = self.wait(self.bucket.put(&path, bytes.to_vec().into()));
        written.map(|_| ()).map_err(|cause| self.away("writing", &cause))
    }

    fn get(&self, key: &str) -> Result<Vec<u8>> {
        let path = self.path(key)?;
        let read = self.wait(async { self.bucket.get(&path).await?.bytes().await });
        match read {
            Ok(bytes) => Ok(bytes.into()),
            Err(cause) if lacks_file(&cause) => Err(Error::NotFound),
            Err(cause) => Err(self.away("reading", &cause)),
        }
    }

    fn exists(&self, key: &str) -> Result<bool> {
        let path = self.path(key)?;
        match self.wait(self.bucket.head(&path)) {
            Ok(_) => Ok(true),
            Err(cause) if lacks_file(&cause) => Ok(false),
            Err(cause) => Err(self.away("looking for", &cause)),
        }
    }
}

impl Drop for S3Blobs {
    /// The last holder may be a future, which must not wait for a runtime to end.
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Secret {
        Secret(text.to_owned())
    }
}

impl<'de> Deserialize<'de> for Secret {
    /// The usual complaint would repeat what was found.
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Secret, D::Error> {
        String::deserialize(from).map(Secret).map_err(|_| serde::de::Error::custom("must be a text"))
    }
}

/// A bucket that is not there answers 404 too, and would make every file look lost.
fn lacks_file(cause: &object_store::Error) -> bool {
    matches!(cause, object_store::Error::NotFound { .. }) && !cause.to_string().contains("NoSuchBucket")
}

fn by_path() -> bool {
    true
}
