//! Conditions, fees and flows by tables.

use serde::Deserialize;

use crate::{
    Action, Answer, Answers, CaseState, Channel, Condition, Facts, FeeRule, Flow, Next, Role, Texts,
};

#[derive(Deserialize)]
struct When {
    when: Condition,
}

fn answers() -> Answers {
    let mut answers = Answers::default();
    answers.set("who", Answer::from_text("proxy"));
    answers.set("storeys", Answer::from_whole(7));
    answers.set("floor", Answer::from_whole(9));
    answers.set("born", Answer::from_text("2026-11-05"));
    answers.set("again", Answer::from_text("2026-11-06"));
    answers.set("sure", Answer::YesNo(true));
    answers.set("lines", Answer::Many(vec!["food".into(), "goods".into()]));
    let born = Answer::from_text("2000-01-31");
    answers.set("member", Answer::Parts([("birth_date".to_owned(), born)].into()));
    answers
}

#[test]
fn conditions_hold_as_written() {
    let table = [
        ("{ field = 'who', is = 'proxy' }", true),
        ("{ field = 'who', is_one_of = ['owner', 'mother'] }", false),
        ("{ field = 'sure', is = true }", true),
        ("{ field = 'storeys', is = 7 }", true),
        ("{ field = 'storeys', at_least = 7 }", true),
        ("{ field = 'storeys', more_than = 7 }", false),
        ("{ field = 'storeys', at_most = 6.5 }", false),
        ("{ field = 'storeys', less_than = 8 }", true),
        ("{ field = 'missing', less_than = 8 }", false),
        ("{ field = 'born', before = '2026-11-06' }", true),
        ("{ field = 'born', after = '2026-11-05' }", false),
        ("{ field = 'born', below = 'again' }", true),
        ("{ field = 'floor', below = 'storeys' }", false),
        ("{ field = 'missing', same_as = 'absent' }", false),
        ("{ filled = 'born' }", true),
        ("{ found = 'mother' }", false),
        ("{ field = 'lines', is = 'goods' }", true),
        ("{ field = 'lines', is_one_of = ['repair', 'food'] }", true),
        ("{ field = 'lines', is = 'repair' }", false),
        ("{ field = 'member.birth_date', before = '2008-01-01' }", true),
        ("{ filled = 'member.number' }", false),
        ("{ not = { filled = 'missing' } }", true),
        ("{ all = [{ filled = 'born' }, { filled = 'missing' }] }", false),
        ("{ any = [{ filled = 'missing' }, { filled = 'born' }] }", true),
    ];
    for (written, holds) in table {
        let when: When = toml::from_str(&format!("when = {written}")).expect(written);
        assert_eq!(when.when.holds(&answers()), holds, "{written}");
    }
}

#[test]
fn conditions_that_say_nothing_or_too_much_are_refused() {
    let table = [
        "{ }",
        "{ field = 'who' }",
        "{ is = 'proxy' }",
        "{ field = 'who', is = 'proxy', at_least = 3 }",
        "{ filled = 'who', found = 'mother' }",
        "{ field = 'born', before = 'tomorrow' }",
        "{ field = 'who', equals = 'proxy' }",
    ];
    for written in table {
        assert!(toml::from_str::<When>(&format!("when = {written}")).is_err(), "{written}");
    }
}

const PER_PAGE: &str = "[per_page]\nfield = 'storeys'\ncopies = 'copies'\n\
                        tiers = [{ up_to = 2, vnd = 2000 }, { vnd = 1000 }]";

#[test]
fn fees_follow_the_rule() {
    let mut answers = answers();
    answers.set("copies", Answer::from_whole(5));
    let per_copy = "per_copy = { field = 'copies', vnd = 8000, free = 1, cap_vnd = 30000 }";
    let table = [
        ("amount_vnd = 0", None, Some(0), "fee-free"),
        ("amount_vnd = 150000", Some(1), Some(150_000), "fee-fixed"),
        ("amount_vnd = 150000\nby_province = true", Some(90_000), Some(90_000), "fee-by-province"),
        ("by_province = true", None, None, "fee-unset"),
        (per_copy, None, Some(30_000), "fee-per-copy"),
        // 5 copies of 7 pages: 2 · 2,000 + 5 · 1,000, then at most 8,500 each.
        (PER_PAGE, None, Some(45_000), "fee-per-page"),
        (&format!("{PER_PAGE}\ncap_vnd = 8500"), None, Some(42_500), "fee-per-page"),
        (
            "amount_vnd = 9\nexempt = [{ id = 'poor', when = { filled = 'who' } }]",
            None,
            Some(0),
            "exempt-poor",
        ),
    ];
    for (written, provincial, amount, reason) in table {
        let rule: FeeRule = toml::from_str(written).expect(written);
        let fee = rule.fee(&answers, provincial);
        assert_eq!((fee.amount_vnd, fee.reason_key.as_str()), (amount, reason), "{written}");
    }
}

#[test]
fn opinions_join_when_all_are_in() {
    let flow: Flow = toml::from_str("start = 'a'\nstep = []\nend = []").unwrap();
    let (agree, object) = (Some(Action::Agree), Some(Action::Object));
    assert_eq!(flow.joined(&[agree, None]), None);
    assert_eq!(flow.joined(&[agree, agree]), agree);
    assert_eq!(flow.joined(&[agree, object]), object);
}

#[test]
fn a_ring_of_needless_steps_is_illegal_not_endless() {
    let step = |id: &str, next: &str| {
        format!(
            "[[step]]\nid = '{id}'\nkind = 'task'\nrole = 'officer'\nstate = 'in_progress'\n\
             when = {{ field = 'case.fee_due', is = true }}\notherwise = '{next}'\nactions = {{}}\n"
        )
    };
    let text = format!("start = 'a'\nend = []\n{}{}", step("a", "b"), step("b", "a"));
    let flow: Flow = toml::from_str(&text).unwrap();
    let answers = Answers::default();
    let facts = Facts { answers: &answers, channel: Channel::Online, draft_changed: false, fee_due: false };
    assert_eq!(flow.start(&facts), Next::Illegal);
    assert_eq!(flow.after("nowhere", Action::Accept, &facts), Next::Illegal);
}

#[test]
fn words_are_the_same_in_packs_rows_and_texts() {
    for action in Action::ALL {
        assert_eq!(serde_json::to_value(action).unwrap(), action.as_str());
        assert_eq!(action.as_str().parse(), Ok(action));
    }
    for state in CaseState::ALL {
        assert_eq!(serde_json::to_value(state).unwrap(), state.as_str());
        assert_eq!(usize::from(state.code()), CaseState::ALL.iter().position(|s| *s == state).unwrap() + 1);
    }
    let mut texts = Texts::default();
    for lang in ["vi", "en"] {
        texts.add(lang, "name = x").unwrap();
        let words = CaseState::ALL.map(|state| format!("state-{}", state.as_str())).into_iter();
        let words = words.chain(Action::ALL.map(|action| format!("action-{}", action.as_str())));
        let words = words.chain(Role::ALL.map(|role| format!("role-{}", role.as_str())));
        let words = words.chain(Channel::ALL.map(|channel| format!("channel-{}", channel.as_str())));
        for key in words.chain(vn::TermUnit::ALL.map(|unit| format!("term-{}", unit.as_str()))) {
            assert!(texts.has(lang, &key), "{lang} {key}");
        }
    }
}
