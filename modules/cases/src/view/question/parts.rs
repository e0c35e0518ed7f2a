//! Questions within a question, and what the browser needs to help with some types.

use packs::{Answer, Field, Kind, Shown};

use super::{Asking, Place, Question};

/// Words of the controls that a type adds, under `part-<type>-`.
const WORDS: [(&str, &[&str]); 2] = [
    ("place", &["here", "finding", "found", "failed", "move", "north", "south", "east", "west"]),
    ("signature", &["drawing", "clear", "drawn"]),
];

impl Asking<'_> {
    /// Adds the parts of a question, the words of its controls, and the formula of a computed value.
    pub(super) fn in_parts(&self, place: &Place, question: &mut Question) {
        let Place { field, name, answer, .. } = place;
        let kind = field.kind.name();
        let own = answer.map(|it| field.kind.parts_of(it)).unwrap_or_default();
        let part = |part: &Field| {
            self.plain(&Place {
                field: part,
                name: format!("{name}.{}", part.id),
                label: format!("part-{kind}-{}", part.id),
                answer: own.get(&part.id),
                preset: "",
            })
        };
        question.parts = field.kind.parts().iter().map(part).collect();
        let words = WORDS.into_iter().find(|(of, _)| *of == kind).map_or(&[][..], |(_, words)| words);
        let word =
            |word: &&'static str| (*word, self.pack.texts.label(self.lang, &format!("part-{kind}-{word}")));
        question.words = words.iter().map(word).collect();
        if let Kind::Computed(computed) = &field.kind {
            self.computed(place, computed, question);
        }
    }

    fn computed(&self, place: &Place, computed: &packs::Computed, question: &mut Question) {
        let base = |name: &str| name.split('.').next().unwrap_or_default().to_owned();
        let known = |name: String| Some((name.clone(), self.answers.get(&name)?.to_json()));
        let given: serde_json::Map<_, _> =
            computed.value.reads().into_iter().map(base).filter_map(known).collect();
        question.formula = computed.value.to_json().to_string();
        question.given = serde_json::Value::Object(given).to_string();
        question.scope = place.name.strip_suffix(&place.field.id).unwrap_or_default().to_owned();
        question.decimals = computed.decimals();
        question.shown = match computed.shown() {
            Shown::Number => "number",
            Shown::Money => "money",
            Shown::Percent => "percent",
            Shown::Date => "date",
            Shown::Text => "text",
        };
        let shown = |it: &Answer| place.field.show(it, &self.pack.texts, self.lang);
        let nothing = || self.pack.texts.label(self.lang, "shown-nothing-yet");
        question.words = vec![("nothing", nothing())];
        question.value = place.answer.map_or_else(nothing, shown);
    }
}
