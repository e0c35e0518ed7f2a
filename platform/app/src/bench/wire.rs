//! Pages and answers over loopback beside a bare answer of the same size.

use std::net::SocketAddr;
use std::sync::Arc;
use std::thread;
use std::time::Instant;

use kernel::background::Background;
use serde_json::json;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use web::Edge;

use super::acts::code;
use super::client;
use super::cost::{Cost, cpu_ms};
use super::filing::{BUSINESS, business};
use super::hello;
use super::people::Person;
use super::plan::Plan;
use super::report::{Report, Row};
use super::world::{Open, World};
use crate::{Failure, Outcome};

const PART: &str = "wire";

/// What is asked for, by whom, and how fast it must be beside a bare answer.
struct Asked {
    name: &'static str,
    path: String,
    person: Option<Person>,
    least: Option<f64>,
}

/// Officer's inbox, a service page, a list of the API; each beside a bare answer, in turns.
pub fn measure(world: &World, plan: &Plan, report: &mut Report) -> Outcome {
    let open = world.open()?;
    let asked = asked(world, &open)?;
    let runtime = runtime()?;
    let background = Background::start(&open.platform);
    let edge = Edge::new(Arc::clone(&open.platform), world.settings.for_edge());
    let (listener, address) = listen(&runtime)?;
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let serving = runtime.spawn(web::serve(listener, edge, async move {
        // Gone is as good as told.
        let _ = stopped.await;
    }));
    let measured = asked.iter().try_for_each(|it| beside_hello(it, address, &runtime, plan, report));
    let _ = stop.send(());
    let served = runtime.block_on(serving);
    drop(runtime);
    background.stop();
    served.map_err(|cause| Failure::failed("serving", cause))?;
    measured
}

fn asked(world: &World, open: &Open) -> Outcome<Vec<Asked>> {
    // A case of somebody in the register: opening it is recorded.
    let body = json!({ "service": BUSINESS, "answers": business() }).to_string();
    let reply = world.citizen.post_json(&open.platform, "/api/cases", &body, 201)?;
    let item = format!("/work?group=overdue&item=cases%2F{}%2Fpayment", code(&reply.body)?);
    kernel::background::settle(&open.platform)?;
    let officer = Some(world.officer.clone());
    let asked = |name, path: &str, person, least| Asked { name, path: path.to_owned(), person, least };
    Ok(vec![
        asked(
            "officer's inbox, 50 items and a case",
            "/work?group=overdue",
            officer.clone(),
            Some(1.0 / 8.0),
        ),
        asked("the same, reading recorded", &item, Some(world.reception.clone()), None),
        asked("a service page, shared", "/services/1.001193", None, Some(0.5)),
        asked("list of 100 cases by API", "/api/cases?shelf=closed", officer, None),
    ])
}

fn beside_hello(
    asked: &Asked,
    address: SocketAddr,
    runtime: &Runtime,
    plan: &Plan,
    report: &mut Report,
) -> Outcome {
    let cookie = asked.person.as_ref().map(|it| format!("Cookie: mc_session={}\r\n", it.token));
    let cookie = cookie.unwrap_or_default();
    let request =
        |path: &str| format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\n{cookie}\r\n");
    let own = request(&asked.path);
    let bytes = on_a_thread(|| client::body_length(address, &own))?;
    let (listener, bare_address) = listen(runtime)?;
    let hello = runtime.spawn(hello::serve(listener, bytes));
    let (mut page, mut bare) = (NOTHING, NOTHING);
    for _ in 0..plan.rounds() {
        add(&mut page, one_round(address, &own, plan)?);
        add(&mut bare, one_round(bare_address, &request("/"), plan)?);
    }
    hello.abort();
    let note = format!("{bytes} bytes; {:.3} ms CPU each, load generator included", page.ms());
    report.add(Row::new(PART, asked.name, page.per_second(), "per second").note(note));
    let note = format!("bare: {:.0} per second, {:.3} ms CPU each", bare.per_second(), bare.ms());
    let ratio =
        Row::new(PART, format!("{} / bare", asked.name), page.per_second() / bare.per_second(), "times");
    let ratio = ratio.note(note);
    report.add(match asked.least {
        Some(least) => ratio.at_least(least),
        None => ratio,
    });
    Ok(())
}

const NOTHING: Cost = Cost { acts: 0, cpu_ms: 0.0, wall: std::time::Duration::ZERO };

fn add(sum: &mut Cost, one: Cost) {
    sum.acts += one.acts;
    sum.cpu_ms += one.cpu_ms;
    sum.wall += one.wall;
}

fn one_round(address: SocketAddr, request: &str, plan: &Plan) -> Outcome<Cost> {
    let (begun, before) = (Instant::now(), cpu_ms()?);
    let acts = on_a_thread(|| client::load(address, request, plan.round()))?;
    Ok(Cost { acts, cpu_ms: cpu_ms()? - before, wall: begun.elapsed() })
}

fn on_a_thread<T: Send>(work: impl FnOnce() -> Outcome<T> + Send) -> Outcome<T> {
    thread::scope(|scope| scope.spawn(work).join().expect("the load generator notes what fails"))
}

fn runtime() -> Outcome<Runtime> {
    let built = Builder::new_multi_thread().enable_all().thread_name("edge").build();
    built.map_err(|cause| Failure::failed("starting the edge", cause))
}

fn listen(runtime: &Runtime) -> Outcome<(TcpListener, SocketAddr)> {
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0"));
    let listener = listener.map_err(|cause| Failure::failed("listening on loopback", cause))?;
    let address = listener.local_addr().map_err(|cause| Failure::failed("asking for the address", cause))?;
    Ok((listener, address))
}
