//! `motcua openapi`

use clap::Args;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Builder;
use web::Edge;

use crate::cli::Place;
use crate::tell::tell;
use crate::{Failure, Outcome, node};

/// Print the description of the public API (OpenAPI 3.1)
///
/// The same document that a running node gives under /api/openapi.json. Reads no data.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  motcua openapi > openapi.json
  motcua openapi --data /srv/motcua")]
pub struct Options {
    #[command(flatten)]
    place: Place,
}

const REQUEST: &[u8] = b"GET /api/openapi.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

/// Does what was asked.
pub fn run(options: &Options) -> Outcome {
    let settings = options.place.settings(None)?;
    let platform = node::without_data(&settings)?;
    let edge = Edge::new(platform, settings.for_edge());
    let failed = |cause: std::io::Error| Failure::failed("asking the edge", cause);
    let runtime = Builder::new_current_thread().enable_all().build().map_err(failed)?;
    let answer = runtime.block_on(async {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let mut asking = TcpStream::connect(listener.local_addr()?).await?;
        tokio::spawn(web::serve(listener, edge, std::future::pending()));
        asking.write_all(REQUEST).await?;
        let mut answer = String::new();
        asking.read_to_string(&mut answer).await?;
        Ok(answer)
    });
    let answer = answer.map_err(failed)?;
    match answer.split_once("\r\n\r\n") {
        Some((head, document)) if head.starts_with("HTTP/1.1 200") => tell(document),
        _ => return Err(Failure::Failed("the edge does not describe the API".to_owned())),
    }
    Ok(())
}
