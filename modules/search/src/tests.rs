mod finding;
mod query;
mod speed;

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex, MutexGuard};

use contracts::cases;
use contracts::search::{Entry, Source};
use kernel::{Ctx, Id, Port, Result};
use testkit::{App, As};

/// Stands in for the module that has cases. Tests run side by side, so each uses subjects of its own.
static CASES: LazyLock<Mutex<BTreeMap<String, Entry>>> = LazyLock::new(Mutex::default);

const SOURCE: Source = Source { entry: current };

fn current(_: &mut Ctx<'_>, subject: &str) -> Result<Option<Entry>> {
    Ok(cases_now().get(subject).cloned())
}

fn cases_now() -> MutexGuard<'static, BTreeMap<String, Entry>> {
    CASES.lock().expect("no test panics while it changes a case")
}

fn app() -> App {
    let heard: Vec<&'static str> = crate::CASES.iter().map(|it| it.event).collect();
    App::with_stand_ins(
        vec![crate::module()],
        &[Port { name: crate::on_event::CASES, functions: &SOURCE }],
        &heard,
    )
}

fn entry(subject: &str, name: &str, at: i64) -> Entry {
    Entry {
        subject: subject.to_owned(),
        title: format!("Đăng ký khai sinh – {name}"),
        detail: subject.to_owned(),
        words: format!("{subject} {name} Đăng ký khai sinh"),
        href: format!("/cases/{subject}"),
        agency: Id(1),
        owner: Id(7),
        at,
    }
}

/// The case is now like this, and the event that says so has been heard.
fn moved(app: &mut App, entry: Entry) {
    let subject = entry.subject.clone();
    cases_now().insert(subject.clone(), entry);
    app.emit(cases::FILED, &subject, serde_json::json!({}));
    app.settle();
}

/// Details of the results, in their order.
fn found(app: &mut App, actor: &As, query: &str) -> Vec<String> {
    let typed: String = query.bytes().map(|it| format!("%{it:02x}")).collect();
    let answer = app.get_as(actor, &format!("/search.json?q={typed}")).json();
    let rows = answer.as_array().into_iter().flatten();
    rows.map(|it| it["detail"].as_str().unwrap_or_default().to_owned()).collect()
}
