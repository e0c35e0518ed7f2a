//! Models refused, moved to a new version, drawn and written.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod desk;

use desk::{DAY, Desk};
use flows::plan::{End, Plan, Step};
use flows::{Definition, Effect, How, Signal, Stuck, advance, migrate, retry, start, svg, with_diagram};

/// An element, and what its fault says: where, what and what instead.
const REFUSED: &[(&str, &str, &str, &str)] = &[
    ("<scriptTask id=\"x\"/>", "scriptTask x", "not supported", "mc:service"),
    ("<task id=\"x\"/>", "task x", "not supported", "userTask"),
    ("<complexGateway id=\"x\"/>", "complexGateway x", "not supported", "inclusiveGateway"),
    ("<transaction id=\"x\"/>", "transaction x", "not supported", "compensation"),
    ("<serviceTask id=\"x\"/>", "serviceTask x", "does not say which", "mc:service"),
    ("<receiveTask id=\"x\"/>", "receiveTask x", "no message", "messageRef"),
    ("<userTask id=\"x\"><standardLoopCharacteristics/></userTask>", "standardLoop", "not supp", "loop"),
    ("<userTask id=\"x\"><potentialOwner/></userTask>", "potentialOwner", "not supported", "mc:role"),
    (
        "<userTask id=\"x\"><multiInstanceLoopCharacteristics/></userTask>",
        "multiInstance",
        "no collection",
        "mc:items",
    ),
    (
        "<intermediateCatchEvent id=\"x\"><signalEventDefinition/></intermediateCatchEvent>",
        "signalEventDefinition",
        "not supported",
        "message",
    ),
    (
        "<intermediateCatchEvent id=\"x\"><timerEventDefinition><timeCycle>R3/PT1H</timeCycle>\
         </timerEventDefinition></intermediateCatchEvent>",
        "intermediateCatchEvent x",
        "repeated timer",
        "timeDuration",
    ),
    ("<subProcess id=\"x\" triggeredByEvent=\"true\"/>", "subProcess x", "triggeredByEvent", "remove"),
    ("<subProcess id=\"x\"/>", "x", "exactly one plain start", "draw one"),
    ("<userTask id=\"x\"/><userTask id=\"y\"/>", "y", "nothing leads to it", "draw"),
    (
        "<exclusiveGateway id=\"x\"/><sequenceFlow id=\"z\" sourceRef=\"x\" targetRef=\"e\"/>",
        "sequenceFlow",
        "no condition",
        "default",
    ),
    ("<userTask id=\"x\" default=\"nowhere\"/>", "x", "does not leave it", "own flows"),
    ("<eventBasedGateway id=\"x\"/>", "x", "nothing that only this gateway waits for", "receive"),
    ("<userTask id=\"x\"><camunda:form/></userTask>", "form", "another tool", "extensionElements"),
    (
        "<userTask id=\"x\"/><boundaryEvent id=\"b\" attachedToRef=\"x\"><compensateEventDefinition/>\
         </boundaryEvent>",
        "b",
        "nothing undoes",
        "isForCompensation",
    ),
];

/// A process around these lines; they begin in line 3.
fn file(inside: &str) -> String {
    let spaces = "xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:mc=\"https://motcua.org/bpmn\" \
                  xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\"";
    format!("<definitions {spaces}>\n<process id=\"p\">\n{inside}\n</process></definitions>\n")
}

fn flow(from: &str, to: &str) -> String {
    format!("<sequenceFlow id=\"{from}_{to}\" sourceRef=\"{from}\" targetRef=\"{to}\"/>")
}

/// What is not executed is refused by line, name and reason; the suggestion says what to do.
#[test]
fn unsupported_models_are_refused() {
    let around = |element: &str| {
        let ways = format!("{}{}", flow("s", "x"), flow("x", "e"));
        file(&format!("<startEvent id=\"s\"/>\n{element}\n<endEvent id=\"e\"/>{ways}"))
    };
    for (element, name, reason, suggestion) in REFUSED {
        let faults = Definition::parse(around(element).as_bytes()).unwrap_err();
        let told = faults.iter().any(|fault| {
            fault.element.contains(name)
                && fault.reason.contains(reason)
                && fault.suggestion.contains(suggestion)
        });
        assert!(told, "{element}: {faults:#?}");
        assert!(faults.iter().any(|fault| (4..=5).contains(&fault.line)), "{element}: {faults:#?}");
    }
    let two = around("<userTask id=\"x\"/>")
        .replace("id=\"e\"", "id=\"s\"")
        .replace("<startEvent", "<signal/><startEvent");
    assert!(Definition::parse(two.as_bytes()).unwrap_err().len() > 1, "everything wrong is told at once");
}

/// Other tools' extensions and drawings survive; what was drawn by hand is drawn as it was.
#[test]
fn foreign_matter_survives() {
    let inside = format!(
        "<extensionElements><camunda:properties/></extensionElements><startEvent id=\"s\"/>\
         <userTask id=\"x\" name=\"Xem &amp; ký &lt;b&gt;\" camunda:assignee=\"ai\" mc:role=\"leader\"/>{}",
        flow("s", "x")
    );
    let definition = Definition::parse(file(&inside).as_bytes()).unwrap();
    assert_eq!(definition.source(), file(&inside));
    assert_eq!(definition.node("x").unwrap().attributes["role"], "leader");
    assert_eq!(definition.node("x").unwrap().attributes.len(), 1);
    let drawn = with_diagram(&definition);
    assert!(drawn.contains("camunda:assignee=\"ai\""));
    let moved = drawn.replacen("<dc:Bounds x=\"40\"", "<dc:Bounds x=\"7\"", 1);
    let definition = Definition::parse(moved.as_bytes()).unwrap();
    assert_eq!(definition.diagram.as_ref().unwrap().shapes[0].bounds.x, 7.0);
    assert_eq!(with_diagram(&definition), moved, "a file with a drawing keeps it");
    let live = svg::Live {
        at: vec!["x".to_owned(), "x".to_owned()],
        spent: vec![("s".to_owned(), "2 ngày".to_owned())],
        title: "Hồ sơ \"1\"".to_owned(),
    };
    let picture = svg::draw(&definition, &live);
    for part in
        ["role=\"img\"", "&quot;1&quot;</title>", "ký &lt;b&gt;", "flow-live", "×2", "2 ngày", "flow-done"]
    {
        assert!(picture.contains(part), "{part} is missing in {picture}");
    }
    assert!(!picture.contains("style") && !picture.contains("<b>"));
}

/// A file as modelling tools save it: pools and lanes, labels with places, marks of flows in nodes.
#[test]
fn lanes_are_drawn_and_not_executed() {
    let text = include_str!("bpmn/lanes.bpmn");
    let definition = Definition::parse(text.as_bytes()).unwrap();
    assert_eq!(definition.diagram.as_ref().unwrap().lanes.len(), 3);
    assert_eq!(with_diagram(&definition), text);
    assert!(svg::draw(&definition, &svg::Live::default()).contains(">Một cửa</text>"));
    let (_, effects) = start(&definition, &Desk::default(), 0);
    assert_eq!(effects.last(), Some(&Effect::Entered { token: 1, node: "A".to_owned() }));
}

#[test]
fn running_flows_move_to_a_new_version() {
    let nodes = "<startEvent id=\"s\"/><parallelGateway id=\"fork\"/><userTask id=\"one\"/>\
                 <userTask id=\"two\"/><parallelGateway id=\"join\"/><endEvent id=\"e\"/>";
    let ways =
        [("s", "fork"), ("fork", "one"), ("fork", "two"), ("one", "join"), ("two", "join"), ("join", "e")];
    let ways: String = ways.iter().map(|(from, to)| flow(from, to)).collect();
    let text = file(&format!("{nodes}{ways}"));
    let before = Definition::parse(text.as_bytes()).unwrap();
    let desk = Desk::default();
    let (mut instance, _) = start(&before, &desk, 0);
    let complete = |definition: &Definition, instance: &mut flows::Instance, node: &str| {
        let token = instance.waiting().find(|it| it.node == node).unwrap().id;
        let signal = Signal::Complete { token, outcome: String::new() };
        advance(definition, instance, signal, &desk, 0).unwrap()
    };
    complete(&before, &mut instance, "one");

    let longer = text.replace(&flow("join", "e"), &(flow("join", "more") + &flow("more", "e")));
    let longer = longer.replace("<endEvent", "<userTask id=\"more\"/><endEvent");
    let after = Definition::parse(longer.as_bytes()).unwrap();
    let mut moved = migrate(&instance, &before, &after).unwrap();
    complete(&after, &mut moved, "two");
    let ended = complete(&after, &mut moved, "more");
    assert_eq!(ended.last(), Some(&Effect::Ended { how: How::Completed("e".to_owned()) }));

    for (old, new, reason) in [
        ("\"two\"", "\"second\"", "no such node"),
        ("userTask id=\"two\"", "manualTask id=\"two\"", "another kind"),
        ("id=\"one_join\"", "id=\"other\"", "flow by which a token came"),
    ] {
        let after = Definition::parse(text.replace(old, new).as_bytes()).unwrap();
        let faults = migrate(&instance, &before, &after).unwrap_err();
        assert!(faults.len() == 1 && faults[0].reason.contains(reason), "{reason}: {faults:?}");
    }
}

/// A definition that calls itself is stopped, and a host that lost a definition changes nothing.
#[test]
fn calls_have_a_bottom() {
    let calls =
        format!("<startEvent id=\"s\"/><callActivity id=\"c\" calledElement=\"me\"/>{}", flow("s", "c"));
    let definition = Definition::parse(file(&calls).as_bytes()).unwrap();
    let mut desk = Desk::default();
    desk.others.insert("me".to_owned(), definition.clone());
    let (mut instance, effects) = start(&definition, &desk, 0);
    let parked = effects.iter().find_map(|it| match it {
        Effect::Parked { token, reason } => Some((*token, reason.clone())),
        _ => None,
    });
    let (token, reason) = parked.unwrap();
    assert!(reason.contains("in a circle"));
    let before = instance.clone();
    let lost = Desk::default();
    assert!(matches!(retry(&definition, &mut instance, token, &lost, 0), Err(Stuck::Uncalled(_))));
    assert_eq!(instance, before);
    let ended = advance(&definition, &mut instance, Signal::Withdraw, &desk, 0).unwrap();
    assert!(ended.contains(&Effect::Ended { how: How::Withdrawn }));
}

/// A way as the packs describe it: steps, roles, terms, and an optional one.
fn plan() -> Plan {
    let words =
        |list: &[(&str, &str)]| list.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    let action = |outcome: &str, name: &str, to: &str| (outcome.to_owned(), name.to_owned(), to.to_owned());
    let step = |id: &str, name: &str, role: &str, actions: Vec<_>| Step {
        id: id.to_owned(),
        name: name.to_owned(),
        role: role.to_owned(),
        kind: "task".to_owned(),
        actions,
        ..Step::default()
    };
    let end = |id: &str, name: &str| End { id: id.to_owned(), name: name.to_owned(), attributes: Vec::new() };
    Plan {
        id: "permit".to_owned(),
        name: "Cấp giấy phép \"A & B\"".to_owned(),
        start: "payment".to_owned(),
        steps: vec![
            Step {
                unless: Some(("fee_due".to_owned(), "opinions".to_owned())),
                ..step("payment", "Nộp lệ phí", "applicant", vec![action("pay", "Đã nộp", "opinions")])
            },
            Step {
                items: Some("agencies".to_owned()),
                attributes: words(&[("term", "12 days"), ("silence", "agree"), ("state", "in_progress")]),
                ..step(
                    "opinions",
                    "Lấy ý kiến",
                    "agency",
                    vec![action("agree", "Đồng ý", "decide"), action("object", "Không đồng ý", "decide")],
                )
            },
            step(
                "decide",
                "Quyết định",
                "leader",
                vec![action("approve", "Cấp", "granted"), action("return", "Trả lại", "opinions")],
            ),
        ],
        ends: vec![End { attributes: words(&[("outcome", "granted")]), ..end("granted", "Đã cấp") }],
    }
}

#[test]
fn plans_become_models() {
    let plan = plan();
    let written = plan.to_bpmn().unwrap();
    let definition = Definition::parse(written.as_bytes()).unwrap();
    assert!(definition.diagram.is_some());
    assert_eq!(definition.name, plan.name);
    assert_eq!(definition.outcomes("decide"), ["approve", "return"]);
    assert_eq!(definition.outcomes("payment"), ["pay"]);
    let mut desk = Desk::default();
    desk.facts.insert("fee_due".to_owned(), false);
    desk.lists.insert("agencies".to_owned(), vec!["fire".to_owned(), "planning".to_owned()]);
    let (mut instance, _) = start(&definition, &desk, 0);
    let waiting: Vec<u64> = instance.waiting().map(|it| it.id).collect();
    assert_eq!(waiting.len(), 2);
    for token in waiting {
        advance(&definition, &mut instance, Signal::Timer { token }, &desk, 12 * DAY).unwrap();
    }
    let decide = instance.waiting().next().unwrap().clone();
    assert_eq!((decide.node.as_str(), decide.outcome.as_str()), ("decide", "agree"));
    let back = Signal::Complete { token: decide.id, outcome: "return".to_owned() };
    advance(&definition, &mut instance, back, &desk, 13 * DAY).unwrap();
    assert_eq!(instance.waiting().count(), 2);
    let all = instance.tokens.iter().find(|it| it.node == "opinions" && it.index.is_none()).unwrap().id;
    let unknown = Signal::Complete { token: all, outcome: "approve".to_owned() };
    let refused = advance(&definition, &mut instance, unknown, &desk, 14 * DAY);
    assert!(matches!(refused, Err(Stuck::Outcome { .. })));
    let object = Signal::Complete { token: all, outcome: "object".to_owned() };
    advance(&definition, &mut instance, object, &desk, 14 * DAY).unwrap();
    let decide: Vec<_> = instance.tokens.iter().map(|it| (it.node.as_str(), it.outcome.as_str())).collect();
    assert_eq!(decide, [("decide", "object")]);

    let broken = Plan { start: "nowhere".to_owned(), ..plan };
    assert!(broken.to_bpmn().unwrap_err().iter().any(|fault| fault.reason.contains("nowhere")));
}
