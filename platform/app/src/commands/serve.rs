//! `motcua serve`

use std::io::Write;
use std::sync::Arc;

use clap::Args;
use kernel::background::Background;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use tokio::signal::unix::{Signal, SignalKind, signal};
use web::Edge;

use crate::cli::{Address, Place};
use crate::{Failure, Node, Outcome};

/// Run a node: bring the tables up to date and answer until SIGTERM or SIGINT
///
/// Prints the line `ready http://ADDR:PORT` on standard output once it answers. When it is told to stop it
/// finishes what was begun, signs a last checkpoint of the ledger, and ends with 0.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  motcua serve
  motcua serve --data /srv/motcua --listen 0.0.0.0:8080 --public-url https://dichvucong.example.gov.vn
  motcua serve --data /srv/motcua --database postgres://motcua@db.example/motcua")]
pub struct Options {
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    address: Address,
}

/// Does what was asked.
pub fn run(options: &Options) -> Outcome {
    let node = Node::open(&options.place.settings(Some(&options.address))?)?;
    serve(&node)
}

/// Answers until the process is told to stop.
pub fn serve(node: &Node) -> Outcome {
    for step in &node.steps {
        tracing::info!("tables: {step}");
    }
    let runtime = runtime()?;
    let (listener, stopped) = runtime.block_on(prepare(node))?;
    let address = listener.local_addr().map_err(|cause| Failure::failed("asking for the address", cause))?;
    let background = Background::start(&node.platform);
    let edge = Edge::new(Arc::clone(&node.platform), node.settings.for_edge());
    say_ready(&format!("ready http://{address}"))?;
    runtime.block_on(web::serve(listener, edge, stopped.wait()));
    // Connections that did not end in time are cut here, so that nothing answers any more.
    drop(runtime);
    background.stop();
    tracing::info!("stopped");
    Ok(())
}

/// The two signals that mean: stop.
struct Stop {
    terminate: Signal,
    interrupt: Signal,
}

impl Stop {
    fn listen() -> std::io::Result<Stop> {
        Ok(Stop { terminate: signal(SignalKind::terminate())?, interrupt: signal(SignalKind::interrupt())? })
    }

    async fn wait(mut self) {
        tokio::select! {
            _ = self.terminate.recv() => (),
            _ = self.interrupt.recv() => (),
        }
        tracing::info!("stopping");
    }
}

async fn prepare(node: &Node) -> Outcome<(TcpListener, Stop)> {
    let wanted = node.settings.listen;
    let listener = TcpListener::bind(wanted)
        .await
        .map_err(|cause| Failure::failed(&format!("listening on {wanted}"), cause))?;
    let stop = Stop::listen().map_err(|cause| Failure::failed("listening to signals", cause))?;
    Ok((listener, stop))
}

fn runtime() -> Outcome<Runtime> {
    let built = Builder::new_multi_thread().enable_all().thread_name("edge").build();
    built.map_err(|cause| Failure::failed("starting the edge", cause))
}

/// The one line on standard output: whoever started this waits for it.
fn say_ready(line: &str) -> Outcome {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")
        .and_then(|()| out.flush())
        .map_err(|cause| Failure::failed("standard output", cause))
}
