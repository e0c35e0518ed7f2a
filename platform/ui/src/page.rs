//! What every page knows: who looks, in which language, which menu, what is wrong in the form.

use fluent_bundle::FluentValue;
use jiff::tz::TimeZone;
use kernel::{Actor, Area, FieldProblem, Lang, Scene, Texts};

use crate::words::Whole;
use crate::{Html, address};

/// The surroundings of a view. Every view struct has a field `page: ui::Page<'a>`.
pub struct Page<'a> {
    /// In the reader's language, without the name of the site.
    pub title: String,
    pub lang: Lang,
    /// `light`, `dark`, or empty for what the device prefers.
    pub theme: &'a str,
    /// Path of the page, without the query.
    pub path: &'a str,
    /// Milliseconds since 1970.
    pub now: i64,
    pub actor: &'a Actor,
    /// What to change in the form, in the order of the fields; shown above the page and beside each field.
    pub problems: Vec<Problem>,
    /// The way here, without the page itself.
    pub crumbs: Vec<Crumb>,
    pub nav: Vec<NavLink<'a>>,
    /// The lines of the account menu.
    pub account: Vec<NavLink<'a>>,
    /// Whether single keys act; officers can switch them off (WCAG 2.1.4).
    pub keys: bool,
    /// A counter or kiosk: nothing typed stays on the device.
    pub shared_computer: bool,
    /// Whether the server offers `/live` to this page.
    pub live: bool,
    /// The agency's own name for its site.
    pub site: &'a str,
    /// Shown in the footer: where people get help by voice.
    pub hotline: &'a str,
    pub(crate) zone: TimeZone,
    texts: &'a Texts,
    once: String,
}

/// One thing to change, in the reader's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Name of the field; empty when it is about the whole form.
    pub field: String,
    pub text: String,
}

/// A step of the way to this page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    pub label: String,
    pub href: String,
}

/// A line of the menu. `count` is shown beside it when it is not zero.
#[derive(Clone, Debug)]
pub struct NavLink<'a> {
    pub path: &'a str,
    pub label: &'a str,
    pub count: u64,
}

/// Where deadlines and opening hours are, unless the setting `time_zone` says otherwise.
const ZONE: &str = "Asia/Ho_Chi_Minh";

impl<'a> Page<'a> {
    /// A page for people and businesses: extends `layout.html`.
    pub fn door(scene: Scene<'a>, title: impl Into<String>) -> Page<'a> {
        Page::new(scene, Area::Door, title)
    }

    /// A page for officials: extends `desk.html` or `desk_page.html`.
    pub fn desk(scene: Scene<'a>, title: impl Into<String>) -> Page<'a> {
        let page = Page::new(scene, Area::Desk, title);
        Page { keys: scene.request.keys, live: page.actor.is_signed_in(), ..page }
    }

    fn new(scene: Scene<'a>, area: Area, title: impl Into<String>) -> Page<'a> {
        let texts = scene.texts();
        let label = |key| texts.t(scene.lang, key);
        let mut page = Page::bare(texts, scene.actor, scene.lang, title);
        page.theme = scene.request.theme;
        page.path = &scene.request.path;
        page.now = scene.now;
        page.nav =
            scene.nav(area).map(|it| NavLink { path: it.path, label: label(it.label), count: 0 }).collect();
        page.once = scene.once_token();
        page.site = scene.setting("site_name").unwrap_or(page.site);
        page.hotline = scene.setting("hotline").unwrap_or(page.hotline);
        if let Some(zone) = scene.setting("time_zone").and_then(|it| TimeZone::get(it).ok()) {
            page.zone = zone;
        }
        page
    }

    /// A page with nothing around it, for tests and samples.
    pub fn bare(texts: &'a Texts, actor: &'a Actor, lang: Lang, title: impl Into<String>) -> Page<'a> {
        Page {
            title: title.into(),
            lang,
            theme: "",
            path: "/",
            now: 0,
            actor,
            problems: Vec::new(),
            crumbs: Vec::new(),
            nav: Vec::new(),
            account: Vec::new(),
            keys: false,
            shared_computer: false,
            live: false,
            site: "Motcua",
            hotline: "1022",
            zone: TimeZone::get(ZONE).unwrap_or(TimeZone::UTC),
            texts,
            once: String::new(),
        }
    }

    /// Adds a step of the way here.
    pub fn crumb(mut self, label: impl Into<String>, href: impl Into<String>) -> Page<'a> {
        self.crumbs.push(Crumb { label: label.into(), href: href.into() });
        self
    }

    /// Shows what to change, with the texts of the problems' keys.
    pub fn with_problems(mut self, problems: &[FieldProblem]) -> Page<'a> {
        let worded = problems.iter().map(|it| {
            let args: Vec<_> =
                it.args.iter().map(|(name, value)| (*name, FluentValue::from(value.as_str()))).collect();
            Problem { field: it.field.clone(), text: self.format(&it.key, &args) }
        });
        self.problems = worded.collect();
        self
    }

    /// A figure beside a line of the menu.
    pub fn with_count(mut self, path: &str, count: u64) -> Page<'a> {
        for link in self.nav.iter_mut().filter(|link| link.path == path) {
            link.count = count;
        }
        self
    }

    /// A text without variables; the key itself when there is none.
    pub fn t<'k>(&self, key: &'k str) -> &'k str
    where
        'a: 'k,
    {
        self.texts.t(self.lang, key)
    }

    /// A text with one variable. A whole number chooses plural forms.
    pub fn tf(&self, key: &str, name: &str, value: impl ToString) -> String {
        let value = value.to_string();
        let value = match value.parse::<i64>() {
            Ok(number) if !value.starts_with('0') || number == 0 => FluentValue::from(number),
            _ => FluentValue::from(value),
        };
        self.format(key, &[(name, value)])
    }

    /// A text with any number of variables.
    pub fn format(&self, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        self.texts.format(self.lang, key, args)
    }

    /// "Step 2 of 4".
    pub fn step_of(&self, now: impl Whole, total: impl Whole) -> String {
        self.format("ui-step-of", &[("now", now.whole().into()), ("total", total.whole().into())])
    }

    /// What is wrong with a field; empty when nothing is.
    pub fn problem(&self, field: &str) -> &str {
        self.problems.iter().find(|it| it.field == field).map_or("", |it| it.text.as_str())
    }

    /// The hidden field by which a second sending of the same form is recognised.
    pub fn once_field(&self) -> Html {
        Html(format!("<input type=\"hidden\" name=\"_once\" value=\"{}\">", self.once))
    }

    /// `page`, `true` or nothing, for `aria-current` of a link of the menu.
    pub fn current(&self, path: &str) -> &'static str {
        match self.path.strip_prefix(path) {
            Some("") => "page",
            Some(rest) if path != "/" && rest.starts_with('/') => "true",
            _ => "",
        }
    }

    /// Every language, with the address that switches to it and comes back.
    pub fn languages(&self) -> Vec<(Lang, String)> {
        Lang::ALL.into_iter().map(|lang| (lang, self.lang_link(lang.code()))).collect()
    }

    /// The address that switches the language and comes back.
    pub fn lang_link(&self, code: &str) -> String {
        format!("/language/{code}?back={}", self.path)
    }

    /// The address that switches the theme and comes back; `auto` follows the device.
    pub fn theme_link(&self, theme: &str) -> String {
        format!("/theme/{theme}?back={}", self.path)
    }

    /// The address that switches single keys off or on and comes back.
    pub fn keys_link(&self) -> String {
        format!("/keys/{}?back={}", if self.keys { "off" } else { "on" }, self.path)
    }

    /// The theme a switch without the runtime turns to.
    pub fn other_theme(&self) -> &'static str {
        if self.theme == "dark" { "light" } else { "dark" }
    }

    /// Two letters for the round badge of a person.
    pub fn initials(&self, name: &str) -> String {
        let mut words = name.split_whitespace().rev().filter_map(|word| word.chars().next());
        let (last, before) = (words.next(), words.next());
        before.into_iter().chain(last).flat_map(char::to_uppercase).collect()
    }

    /// The address of a file of the interface.
    pub fn asset(&self, name: &str) -> &'static str {
        address(name)
    }

    /// The runtime's words as JSON, for `data-words`.
    pub fn runtime_words(&self) -> String {
        let words = RUNTIME_WORDS.iter().map(|key| {
            let text = self.texts.t(self.lang, key);
            (key.trim_start_matches("ui-js-").to_owned(), text.into())
        });
        serde_json::Value::Object(words.collect()).to_string()
    }
}

/// Texts that the browser needs; `[name]` in them marks a place that the runtime fills.
pub(crate) const RUNTIME_WORDS: [&str; 22] = [
    "ui-js-cancel",
    "ui-js-copied",
    "ui-js-draft-kept",
    "ui-js-draft-restored",
    "ui-js-file-empty",
    "ui-js-file-large",
    "ui-js-file-type",
    "ui-js-live",
    "ui-js-no-network",
    "ui-js-not-sent",
    "ui-js-nothing",
    "ui-js-open",
    "ui-js-palette",
    "ui-js-passkey-failed",
    "ui-js-reconnecting",
    "ui-js-results",
    "ui-js-sent-soon",
    "ui-js-undo",
    "ui-js-undone",
    "ui-js-uploading",
    "ui-js-waiting-for-network",
    "ui-js-yes",
];
