//! Trying the draft: its form as applicants will see it. Nothing is stored; answers travel in the form itself.

use askama::Template;
use jiff::civil::DateTime;
use kernel::{Ctx, Error, Fields, Reply, Result};
use packs::{Channel, Field, Kind, Look, Pack};
use ui::{Choice, DateParts, Page, Problem};

use super::{Head, choices, draft_page, drawn, head};
use crate::attempt::{Attempt, Outcome, Walked};
use crate::draft::Draft;

#[derive(Template)]
#[template(path = "trial.html")]
struct View<'a> {
    page: Page<'a>,
    head: Head,
    /// The pack cannot be read: there is nothing to try.
    broken: bool,
    started: bool,
    channels: Vec<Choice>,
    /// Title and id of the page to be answered.
    form_page: String,
    form_title: String,
    now: usize,
    total: usize,
    questions: Vec<Question>,
    /// What was posted before and travels on.
    carried: Vec<(String, String)>,
    outcome: Option<OutcomeView>,
}

/// One question as the form draws it.
struct Question {
    name: String,
    kind: &'static str,
    label: String,
    hint: String,
    optional: bool,
    /// A register knows it.
    known: String,
    value: String,
    date: DateParts,
    choices: Vec<Choice>,
    select: bool,
    street: String,
    attached: bool,
    /// The first row of a table, or the parts that a question is made of.
    parts: Vec<Question>,
}

/// What came of the try, in words.
struct OutcomeView {
    errors: Vec<String>,
    warnings: Vec<String>,
    papers: Vec<String>,
    fee: String,
    due: String,
    path: Vec<String>,
}

/// `GET /studio/drafts/{id}/trial`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    view(ctx, &Fields::default())
}

/// `POST /studio/drafts/{id}/trial`
pub fn go_on(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let posted = ctx.request.form.clone();
    view(ctx, &posted)
}

/// When the try is received: now, to the minute.
pub fn received(now: i64) -> DateTime {
    let now = vn::local(now);
    now.date().at(now.hour(), now.minute(), 0, 0)
}

fn view(ctx: &mut Ctx<'_>, posted: &Fields) -> Result<Reply> {
    let draft = Draft::of_path(ctx)?;
    let head = head(ctx, &draft, "/trial");
    let lang = ctx.lang.code();
    let page = draft_page(ctx, &head, ctx.t("studio-tab-trial"), &[]);
    let names = Channel::ALL.map(|it| {
        let key = match it {
            Channel::Online => "studio-channel-online",
            Channel::Counter => "studio-channel-counter",
            Channel::Post => "studio-channel-post",
        };
        (it.as_str().to_owned(), ctx.t(key).to_owned())
    });
    let mut view = View {
        channels: choices(names.to_vec(), "online"),
        started: posted.has("_channel"),
        broken: false,
        form_page: String::new(),
        form_title: String::new(),
        now: 0,
        total: 0,
        questions: Vec::new(),
        carried: Vec::new(),
        outcome: None,
        page,
        head,
    };
    let pack = draft.pack();
    match &pack {
        Err(_) => view.broken = true,
        Ok(pack) if view.started => {
            let attempt = Attempt { pack, posted, received: received(ctx.now) };
            let walked = attempt.walk();
            fill(&mut view, pack, posted, walked, lang);
            if view.form_page.is_empty() || posted.get("_finish") == "yes" {
                let outcome = attempt.outcome();
                view.outcome = Some(in_words(&attempt, &outcome, lang));
                view.carried = carried(posted, &|_| false);
            }
        }
        Ok(_) => (),
    }
    drawn(&view, &[])
}

fn fill(view: &mut View<'_>, pack: &Pack, posted: &Fields, walked: Walked<'_>, lang: &str) {
    let Some(here) = walked.page else { return };
    view.form_page.clone_from(&here.id);
    view.form_title = pack.texts.label(lang, &format!("page-{}", here.id));
    (view.now, view.total) = (walked.now, walked.total);
    let problem = |it: &packs::FieldError| {
        let field = it.field.split('.').next().unwrap_or("").to_owned();
        Problem { field, text: pack.texts.error(lang, it) }
    };
    view.page.problems = walked.errors.iter().map(problem).collect();
    let shown = pack.form.questions(here, &walked.answers);
    let draw = |(field, asked): (&Field, bool)| question(pack, field, asked, posted, &walked, lang);
    view.questions = shown.into_iter().map(draw).collect();
    view.carried = carried(posted, &|name| here.fields.iter().any(|it| it.id == name));
}

/// What was posted so far, but for what the page asks anew.
fn carried(posted: &Fields, asked: &dyn Fn(&str) -> bool) -> Vec<(String, String)> {
    let own = ["_once", "_page", "_finish", "lock", "says", "act"];
    let question = |name: &str| name.trim_start_matches("_file.").split('.').next().unwrap_or("").to_owned();
    let travels = |(name, _): &&(String, String)| !own.contains(&name.as_str()) && !asked(&question(name));
    posted.0.iter().filter(travels).cloned().collect()
}

fn question(
    pack: &Pack,
    field: &Field,
    asked: bool,
    posted: &Fields,
    walked: &Walked<'_>,
    lang: &str,
) -> Question {
    let drawing = Drawing { pack, posted, lang };
    let known = walked.answers.get(&field.id).filter(|_| !asked);
    let mut question = drawing.question(field, field.id.clone(), &field.label_key());
    question.known = known.map(|it| field.show(it, &pack.texts, lang)).unwrap_or_default();
    let cell = |part: &Field, place: String, label: String| drawing.question(part, place, &label);
    question.parts = match &field.kind {
        Kind::Table(table) => {
            let column = |it: &Field| {
                cell(it, format!("{}.0.{}", field.id, it.id), format!("field-{}-{}", field.id, it.id))
            };
            table.columns.iter().map(column).collect()
        }
        Kind::Address(_) => Vec::new(),
        kind => {
            let part = |it: &Field| {
                cell(it, format!("{}.{}", field.id, it.id), format!("part-{}-{}", kind.name(), it.id))
            };
            kind.parts().iter().map(part).collect()
        }
    };
    question
}

/// What questions are drawn with.
struct Drawing<'a> {
    pack: &'a Pack,
    posted: &'a Fields,
    lang: &'a str,
}

impl Drawing<'_> {
    fn question(&self, field: &Field, name: String, label: &str) -> Question {
        let word = |key: &str| self.pack.texts.label(self.lang, key);
        let typed = |rest: &str| self.posted.get(&format!("{name}{rest}")).to_owned();
        let value = typed("");
        let (mut options, mut select) = (Vec::new(), false);
        match &field.kind {
            Kind::Choice(choice) => {
                select = choice.look == Look::Select;
                let pairs = choice.options.iter().map(|it| (it.clone(), word(&field.option_key(it))));
                options = choices(pairs.collect(), &value);
            }
            Kind::MultiChoice(choice) => {
                let tick = |it: &String| Choice {
                    value: format!("{name}.{it}"),
                    label: word(&field.option_key(it)),
                    hint: String::new(),
                    chosen: typed(&format!(".{it}")) == "yes",
                };
                options = choice.options.iter().map(tick).collect();
            }
            Kind::YesNo(_) => {
                let pairs = [("yes", word("shown-yes")), ("no", word("shown-no"))];
                options = choices(pairs.map(|(it, label)| (it.to_owned(), label)).to_vec(), &value);
            }
            Kind::Commune(_) | Kind::Address(_) => {
                let chosen = if field.kind.name() == "address" { typed(".commune") } else { value.clone() };
                let communes =
                    vn::communes_of(TRIAL_PROVINCE).map(|it| (it.code.clone(), it.name_vi.clone()));
                options = choices(communes.collect(), &chosen);
            }
            _ => (),
        }
        Question {
            kind: field.kind.name(),
            label: word(label),
            hint: self.pack.texts.maybe(self.lang, &format!("{label}.hint")).unwrap_or_default(),
            optional: field.optional,
            known: String::new(),
            date: DateParts { day: typed(".day"), month: typed(".month"), year: typed(".year") },
            choices: options,
            select,
            street: typed(".street"),
            attached: self.posted.get(&format!("_file.{name}")) == "yes",
            parts: Vec::new(),
            value,
            name,
        }
    }
}

/// Đà Nẵng: a try needs some communes to choose from.
const TRIAL_PROVINCE: &str = "48";

fn in_words(attempt: &Attempt<'_>, outcome: &Outcome, lang: &str) -> OutcomeView {
    let texts = &attempt.pack.texts;
    let answers = attempt.answers();
    let today = attempt.received.date();
    let paper = |it: &packs::PaperAsked| {
        let state = match it.state {
            packs::PaperState::Needed => "paper-state-needed",
            packs::PaperState::Given => "paper-state-given",
            packs::PaperState::Held => "paper-state-held",
        };
        format!("{}: {}", texts.label(lang, &format!("paper-{}", it.id)), texts.label(lang, state))
    };
    let fee = attempt.pack.fee(attempt.channel(), &answers, None);
    let fee = fee.map(|it| {
        let reason = texts.label(lang, &it.reason_key);
        it.amount_vnd.map_or_else(|| reason.clone(), |vnd| format!("{} ₫ ({reason})", vn::Vnd(vnd).0))
    });
    let place = |id: &String| {
        let kind = if attempt.pack.flow.end(id).is_some() { "end" } else { "step" };
        texts.label(lang, &format!("{kind}-{id}"))
    };
    let error = |it: &packs::FieldError| {
        let field = it.field.split('.').next().unwrap_or("");
        format!("{}: {}", texts.label(lang, &format!("field-{field}")), texts.error(lang, it))
    };
    let posted_errors = attempt.errors();
    OutcomeView {
        errors: posted_errors.iter().map(error).collect(),
        warnings: attempt.pack.warnings(&answers, today).iter().map(|it| texts.error(lang, it)).collect(),
        papers: attempt.pack.papers(&answers).iter().map(paper).collect(),
        fee: fee.unwrap_or_default(),
        due: outcome.due.replace('T', " "),
        path: outcome.path.iter().map(place).collect(),
    }
}

/// The try that a form carries, written as a golden test.
pub fn golden(pack: &Pack, posted: &Fields, now: i64) -> Result<String> {
    if !posted.has("_channel") {
        return Err(Error::Malformed("studio-error-no-try"));
    }
    Ok(Attempt { pack, posted, received: received(now) }.golden(posted.get("says")))
}
