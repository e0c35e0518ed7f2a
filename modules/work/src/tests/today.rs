//! The inbox through its routes, with a stand-in for the module whose things wait.

use contracts::work::{Item, Pane, work};
use kernel::{Ctx, Error, Id, Port, Result};
use testkit::{App, As, hidden_field};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

const PANE: Pane = Pane { show };

/// Shows everything but what is secret.
fn show(_: &mut Ctx<'_>, subject: &str) -> Result<String> {
    if subject == "secret" { Err(Error::NotFound) } else { Ok(format!("<h1>Hồ sơ {subject}</h1>")) }
}

fn app() -> App {
    App::with_stand_ins(vec![crate::module()], &[Port { name: "cases.pane", functions: &PANE }], &[])
}

fn item(subject: &str, due_at: i64) -> Item {
    Item {
        key: format!("cases/{subject}/check"),
        module: "cases".to_owned(),
        subject: subject.to_owned(),
        agency: Id(1),
        role: "officer".to_owned(),
        title: format!("Đăng ký khai sinh {subject}"),
        detail: format!("H26.{subject}"),
        due_at,
    }
}

fn open(app: &mut App, item: Item) {
    app.command(move |ctx| (work(ctx)?.open)(ctx, &item)).expect("an item can be opened");
}

fn close(app: &mut App, key: &'static str) {
    app.command(move |ctx| (work(ctx)?.close)(ctx, key)).expect("an item can be closed");
}

/// Keys of the rows, in their order.
fn keys(html: &str) -> Vec<&str> {
    html.split("id=\"item-").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn the_list_is_grouped_by_due_time_and_the_first_item_opens() {
    let mut app = app();
    let now = app.now();
    for (subject, due_at) in [
        ("soon", now + 3 * DAY),
        ("undated", 0),
        ("late", now - 2 * HOUR),
        ("today", now + 2 * HOUR + 600_000),
    ] {
        open(&mut app, item(subject, due_at));
    }
    let officer = As::role("officer");
    let page = app.get_as(&officer, "/work").page();
    let expected = ["cases/late/check", "cases/today/check", "cases/soon/check", "cases/undated/check"];
    assert_eq!(keys(&page), expected);
    for text in ["Quá 2 giờ", "còn 2 g 10", "3 ngày", "<h1>Hồ sơ late</h1>", "Hạn 10:10, 16/11/2026"]
    {
        assert!(page.contains(text), "{text}");
    }
    // Phones show the list first; an item that was asked for takes its place.
    assert!(!page.contains(" data-open"));
    let page = app.get_as(&officer, "/work?item=cases%2Fsoon%2Fcheck").page();
    assert!(page.contains(" data-open") && page.contains("<h1>Hồ sơ soon</h1>"));
    assert_eq!(page.matches("data-item href").count(), page.matches("class=\"item\"").count());
    let current = page.split("id=\"item-cases/soon/check\"").nth(1).unwrap().split('>').next().unwrap();
    assert!(current.contains("aria-current"));
}

#[test]
fn after_a_decision_the_next_item_opens() {
    let mut app = app();
    let now = app.now();
    open(&mut app, item("first", now + HOUR));
    open(&mut app, item("second", now + 2 * HOUR));
    let officer = As::role("officer");
    assert!(app.get_as(&officer, "/work").contains("<h1>Hồ sơ first</h1>"));
    close(&mut app, "cases/first/check");
    // Closing what is closed is no error.
    close(&mut app, "cases/first/check");
    let page = app.get_as(&officer, "/work").page();
    assert!(page.contains("<h1>Hồ sơ second</h1>") && !page.contains("cases/first"));
    assert!(app.get_as(&officer, "/work?item=cases/first/check").contains("không còn chờ bạn"));
    close(&mut app, "cases/second/check");
    assert!(app.get_as(&officer, "/work").contains("Không còn việc nào chờ bạn"));
    assert!(app.in_english().get_as(&officer, "/work").contains("Nothing waits for you"));
}

#[test]
fn opening_again_keeps_one_item_with_the_new_due_time() {
    let mut app = app();
    let now = app.now();
    open(&mut app, item("a", now - DAY));
    open(&mut app, item("a", now + 2 * DAY));
    let page = app.get_as(&As::role("officer"), "/work").page();
    assert_eq!(keys(&page), ["cases/a/check"]);
    assert!(page.contains("2 ngày") && !page.contains("Quá"));
    // A step may come again after it was closed.
    close(&mut app, "cases/a/check");
    open(&mut app, item("a", 0));
    assert_eq!(keys(&app.get_as(&As::role("officer"), "/work").page()), ["cases/a/check"]);
}

#[test]
fn everybody_sees_the_items_of_their_own_position() {
    let mut app = app();
    open(&mut app, item("mine", 0));
    open(&mut app, Item { role: "leader".to_owned(), ..item("theirs", 0) });
    open(&mut app, Item { agency: Id(2), ..item("far", 0) });
    for (actor, expected) in [
        (As::role("officer"), "cases/mine/check"),
        (As::role("leader"), "cases/theirs/check"),
        (As::in_agency("officer", 2), "cases/far/check"),
    ] {
        assert_eq!(keys(&app.get_as(&actor, "/work").page()), [expected]);
    }
    // Knowing a key opens nothing.
    for key in ["cases/theirs/check", "cases/far/check", "%00", "'"] {
        let page = app.get_as(&As::role("officer"), &format!("/work?item={key}")).page();
        assert!(page.contains("không còn chờ bạn"), "{key}");
        let refused = app.post_as(&As::role("officer"), "/work/later", &[("item", key), ("until", "hour")]);
        assert_eq!(refused.status(), 409);
    }
    assert_eq!(app.get_as(&As::citizen(7), "/work").status(), 403);
    assert_eq!(app.get_as(&As::role("administrator"), "/work").status(), 403);
    assert_eq!(app.get_as(&As::nobody(), "/work").status(), 303);
}

#[test]
fn later_hides_an_item_from_one_position_until_its_time() {
    let mut app = app();
    let now = app.now();
    open(&mut app, item("a", now + 3 * HOUR));
    open(&mut app, item("b", now + 4 * HOUR));
    let officer = As::role("officer");
    let colleague = As::role("officer").with(|it| it.position.as_mut().unwrap().id = Id(77));
    let page = app.get_as(&officer, "/work").page();
    assert_eq!(hidden_field(&page, "item"), "cases/a/check");
    let put_off = [("item", "cases/a/check"), ("until", "hour")];
    assert_eq!(app.post_as(&officer, "/work/later", &put_off).goto(), "/work");
    let page = app.get_as(&officer, "/work").page();
    assert_eq!(keys(&page), ["cases/b/check"]);
    assert!(page.contains("Để sau: 1"));
    assert_eq!(keys(&app.get_as(&colleague, "/work").page()).len(), 2);
    let page = app.get_as(&officer, "/work?group=later").page();
    assert!(page.contains("Trở lại 09:00, 16/11/2026") && keys(&page) == ["cases/a/check"]);
    app.advance_ms(HOUR);
    assert_eq!(keys(&app.get_as(&officer, "/work").page()).len(), 2);
    assert_eq!(
        app.post_as(&officer, "/work/later", &[("item", "cases/a/check"), ("until", "?")]).status(),
        400
    );
    app.post_as(&officer, "/work/later", &[("item", "cases/a/check"), ("until", "tomorrow")]).goto();
    // It is due before tomorrow: it comes back then.
    app.advance_ms(2 * HOUR);
    assert_eq!(keys(&app.get_as(&officer, "/work").page()).len(), 2);
}

#[test]
fn long_lists_are_bounded_and_go_on_where_they_ended() {
    let mut app = app();
    let now = app.now();
    app.command(move |ctx| {
        for number in 0..120 {
            // Several share a due time: the order must still be total.
            (work(ctx)?.open)(
                ctx,
                &item(&format!("n{number:03}"), now + DAY + i64::from(number / 7) * HOUR),
            )?;
        }
        Ok(())
    })
    .unwrap();
    let officer = As::role("officer");
    let mut page = app.get_as(&officer, "/work").page();
    assert!(page.contains("50+"));
    let mut seen: Vec<String> = keys(&page).into_iter().map(str::to_owned).collect();
    while let Some(more) = page.split("href=\"/work?group=soon&#38;after=").nth(1) {
        let after = more.split('"').next().unwrap().to_owned();
        page = app.get_as(&officer, &format!("/work?group=soon&after={after}")).page();
        seen.extend(keys(&page).into_iter().map(str::to_owned));
    }
    let expected: Vec<String> = (0..120).map(|number| format!("cases/n{number:03}/check")).collect();
    assert_eq!(seen, expected);
    // An item beyond the rows shown still opens.
    assert!(app.get_as(&officer, "/work?item=cases/n119/check").contains("<h1>Hồ sơ n119</h1>"));
}

#[test]
fn an_item_whose_thing_cannot_be_shown_does_not_close_the_inbox() {
    let mut app = app();
    open(&mut app, item("secret", 0));
    open(&mut app, Item { module: "nobody".to_owned(), ..item("strange", 1) });
    let officer = As::role("officer");
    for key in ["cases/secret/check", "cases/strange/check"] {
        let page = app.get_as(&officer, &format!("/work?item={key}")).page();
        assert!(page.contains("Bạn không mở được"), "{key}");
    }
}

#[test]
fn the_api_gives_the_same_items() {
    let mut app = app();
    let now = app.now();
    open(&mut app, item("b", now + HOUR));
    open(&mut app, item("a", now - 2 * DAY));
    let answer = app.get_as(&As::role("officer"), "/api/work").json();
    let standing: Vec<_> =
        answer["items"].as_array().unwrap().iter().map(|it| it["standing"].as_str().unwrap()).collect();
    assert_eq!(standing, ["late", "due_soon"]);
    assert_eq!(answer["items"][1]["due_at"], now + HOUR);
    assert!(answer.get("next").is_none());
    assert_eq!(app.get_as(&As::nobody(), "/api/work").status(), 401);
}

#[test]
fn every_statement_fits_the_tables() {
    app().prepare_all();
}
