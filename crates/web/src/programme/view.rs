//! The programme's page.

use crate::args;
use crate::kit::components::{EmptyState, Heading};
use crate::kit::{Page, Section, Words};
use engine::disclosure::Total;
use engine::organisations::Kind;
use serde::Serialize;
use store::entry::programmes::CouncilLine;

/// Councils with totals.
#[derive(Serialize)]
pub(super) struct Programme {
    heading: Heading,
    rows: Vec<Row>,
    empty: Option<EmptyState>,
    #[serde(skip)]
    title: String,
}

#[derive(Serialize)]
struct Row {
    name: String,
    kind: String,
    edition: String,
    people: String,
    joined: String,
}

impl Programme {
    pub(super) fn new(words: &Words, name: &str, councils: &[CouncilLine]) -> Self {
        let said = |total: Total| match total {
            Total::Few => words.say("programme-few"),
            Total::Exactly(count) => words.say_with("programme-count", &args!["count" => count]),
            Total::NearlyAll => words.say("programme-nearly-all"),
        };
        let rows: Vec<Row> = councils
            .iter()
            .map(|council| Row {
                name: council.name.clone(),
                kind: Kind::from_word(&council.kind)
                    .map(|kind| kind_words(words, kind))
                    .unwrap_or_default(),
                edition: words.say_with(
                    "edition-name",
                    &args!["number" => council.edition.to_string()],
                ),
                people: said(council.people),
                joined: said(council.joined),
            })
            .collect();
        let lede = words.say_with("programme-lede", &args!["count" => rows.len()]);
        Self {
            heading: Heading::new(words.say("programme-heading"))
                .over(name)
                .lede(lede),
            empty: rows.is_empty().then(|| {
                EmptyState::new(
                    words.say("programme-empty-heading"),
                    words.say("programme-empty-text"),
                )
            }),
            rows,
            title: words.say("programme-heading"),
        }
    }
}

/// The kind of a council in words.
pub(crate) fn kind_words(words: &Words, kind: Kind) -> String {
    words.say(match kind {
        Kind::County => "kind-county",
        Kind::District => "kind-district",
        Kind::Metropolitan => "kind-metropolitan",
        Kind::Unitary => "kind-unitary",
        Kind::LondonBorough => "kind-london-borough",
        Kind::Welsh => "kind-welsh",
        Kind::Other => "kind-other",
    })
}

impl Page for Programme {
    const TEMPLATE: &'static str = "pages/programme/show";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Programme
    }

    fn wide(&self) -> bool {
        true
    }
}

#[cfg(test)]
pub(crate) fn samples(samples: &mut crate::kit::samples::Samples) {
    let words = Words::load(crate::kit::Language::English).unwrap();
    let line = |name: &str, kind: &str, people, joined| CouncilLine {
        name: name.to_owned(),
        kind: kind.to_owned(),
        edition: 9,
        people,
        joined,
    };
    let councils = [
        line("Council A", "county", Total::Exactly(60), Total::NearlyAll),
        line(
            "Cyngor Sir Ynys Wen a Phenrhyn-y-Môr",
            "welsh",
            Total::Exactly(2500),
            Total::Few,
        ),
    ];
    samples.add(
        "programme/show",
        &Programme::new(&words, "Society pilot programme", &councils),
    );
    samples.add(
        "programme/show-empty",
        &Programme::new(&words, "Society pilot programme", &[]),
    );
}
