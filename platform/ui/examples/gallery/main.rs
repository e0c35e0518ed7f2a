//! Writes the design page and sample pages of both faces, with their assets, into a folder:
//! `cargo run -p ui --example gallery -- FOLDER`. All names and figures are invented.

mod samples;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use askama::Template;
use kernel::{Actor, ActorKind, Lang, Texts};
use ui::{DesignPage, NavLink, Page};

/// 21 November 2026, 09:42 in Hà Nội.
const NOW: i64 = 1_795_228_920_000;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("name a folder")?);
    for asset in ui::assets() {
        put(&folder, asset.path, asset.bytes)?;
    }
    let texts = Texts::load(ui::LOCALES).map_err(|problems| problems.join("\n"))?;
    let citizen = Actor { kind: ActorKind::Person, name: "Nguyễn Văn Đức".into(), ..Actor::default() };
    let officer = Actor {
        kind: ActorKind::Official,
        name: "Lê Minh Ánh".into(),
        permissions: Arc::default(),
        ..Actor::default()
    };
    let stranger = Actor::default();
    for theme in ["light", "dark"] {
        let door = |path: &'static str, title: &'static str| door(&texts, &citizen, theme, path, title);
        let mut pages = samples::door_pages(door)?;
        pages.push(("design", DesignPage::new(door("/design", "Bộ thành phần")).render()?));
        let mut english = Page::bare(&texts, &stranger, Lang::En, "Components");
        (english.theme, english.now, english.path) = (theme, NOW, "/design");
        pages.push(("design-en", DesignPage::new(english).render()?));
        pages.push(("today", samples::today(desk(&texts, &officer, theme), false)?));
        pages.push(("today-open", samples::today(desk(&texts, &officer, theme), true)?));
        for (name, html) in pages {
            put(&folder, &format!("{name}-{theme}.html"), html.as_bytes())?;
        }
    }
    Ok(())
}

fn door<'a>(texts: &'a Texts, actor: &'a Actor, theme: &'a str, path: &'a str, title: &str) -> Page<'a> {
    let link = |path, label| NavLink { path, label, count: 0 };
    let mut page = Page::bare(texts, actor, Lang::Vi, title);
    page.theme = theme;
    page.path = path;
    page.now = NOW;
    page.nav = vec![link("/services", "Dịch vụ"), link("/cases", "Hồ sơ của tôi"), link("/voice", "Góp ý")];
    page
}

fn desk<'a>(texts: &'a Texts, actor: &'a Actor, theme: &'a str) -> Page<'a> {
    let link = |path, label, count| NavLink { path, label, count };
    let mut page = Page::bare(texts, actor, Lang::Vi, "Việc hôm nay (12)");
    page.theme = theme;
    page.path = "/today";
    page.now = NOW;
    page.keys = true;
    page.live = true;
    page.nav = vec![
        link("/today", "Hôm nay", 12),
        link("/desk/approvals", "Chờ tôi duyệt", 5),
        link("/desk/joint", "Tôi phối hợp", 7),
        link("/desk/given", "Đã giao", 9),
        link("/desk/calendar", "Lịch họp", 3),
        link("/desk/documents", "Văn bản", 0),
        link("/desk/memos", "Memo", 2),
    ];
    page
}

fn put(folder: &Path, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    let path = folder.join(name.trim_start_matches('/'));
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(path, bytes)
}
