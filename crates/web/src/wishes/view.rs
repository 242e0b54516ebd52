//! The form about what is still true and what one would like to do.

use crate::args;
use crate::assessments::{level_name, skill_title};
use crate::kit::components::{
    Button, Checkboxes, Choice, EmptyState, FieldErrors, Heading, Radios,
};
use crate::kit::{Link, Page, Section, Words, dates};
use engine::time::Instant;
use engine::wishes::{Interest, Wish};
use serde::Serialize;
use sfia::{Framework, Level};

/// One skill: what was wished, and the level that was sent with its moment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub(super) wish: Wish,
    pub(super) said: Option<(Level, Instant)>,
}

/// The page.
#[derive(Serialize)]
pub(super) struct WishesPage {
    heading: Heading,
    action: String,
    still: Option<Checkboxes>,
    wishes: Vec<Radios>,
    save: Button,
    changed: Link,
    empty: Option<EmptyState>,
    back: Link,
}

impl WishesPage {
    /// The form about these skills; `url` puts an address into the organisation.
    pub(super) fn new(
        words: &Words,
        framework: &Framework,
        lines: &[Line],
        errors: &FieldErrors,
        url: impl Fn(&str) -> String,
    ) -> Self {
        let still: Vec<Choice> = lines
            .iter()
            .filter_map(|line| {
                let (level, sent) = line.said?;
                let since = line.wish.known_since(sent);
                let date = dates::day(words, dates::london_day(since.utc()));
                let parts = args!["level" => level_name(words, level), "date" => date];
                let hint = words.say_with("wishes-said", &parts);
                let name = skill_title(framework, line.wish.code);
                Some(Choice::new(line.wish.code.as_str(), name).hint(hint))
            })
            .collect();
        let wishes = lines.iter().map(|line| {
            let interest = |interest: Interest| {
                let label = match interest {
                    Interest::UseMore => "wishes-use-more",
                    Interest::Learn => "wishes-learn",
                    Interest::RatherNot => "wishes-rather-not",
                };
                Choice::new(interest.as_str(), words.say(label))
            };
            let none = Choice::new("none", words.say("wishes-none"));
            let choices = Interest::ALL.into_iter().map(interest).chain([none]);
            let name = format!("wish-{}", line.wish.code);
            let title = skill_title(framework, line.wish.code);
            let chosen = line.wish.interest.map_or("none", Interest::as_str);
            Radios::new(name, title, choices, Some(chosen))
        });
        let empty = lines.is_empty().then(|| {
            let state = EmptyState::new(words.say("wishes-empty"), words.say("wishes-empty-text"));
            state.action(Link::new(
                words.say("wishes-empty-action"),
                url("/assessment"),
            ))
        });
        Self {
            heading: Heading::new(words.say("wishes-heading")).lede(words.say("wishes-lede")),
            action: url("/skills/wishes"),
            still: (!still.is_empty()).then(|| {
                Checkboxes::new("true", words.say("wishes-still"), still, &[])
                    .hint(words.say("wishes-still-hint"))
                    .errors(errors)
            }),
            wishes: wishes.collect(),
            save: Button::primary(words.say("wishes-save")),
            changed: Link::new(words.say("wishes-changed"), url("/assessment")),
            empty,
            back: Link::new(words.say("back-label"), url("/skills")),
        }
    }
}

impl Page for WishesPage {
    const TEMPLATE: &'static str = "pages/wishes/show";

    fn title(&self, words: &Words) -> String {
        words.say("wishes-heading")
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn back(&self, _: &Words) -> Option<Link> {
        Some(self.back.clone())
    }
}

/// Draws the form full and empty.
#[cfg(test)]
pub(crate) fn samples(samples: &mut crate::kit::samples::Samples) {
    use crate::assessments::sample;
    let words = samples.kit.words();
    let line = |code, interest, level| Line {
        wish: Wish {
            interest,
            ..Wish::none(sample::code(code))
        },
        said: level,
    };
    let said = |level| Some((Level::new(level).unwrap(), sample::moment()));
    let lines = [
        line("PROG", Some(Interest::UseMore), said(4)),
        line("TEST", None, said(2)),
        line("DATM", Some(Interest::Learn), None),
    ];
    let none = FieldErrors::none();
    let url = |path: &str| format!("/o/council-a{path}");
    let full = WishesPage::new(words, sample::framework(), &lines, &none, url);
    let empty = WishesPage::new(words, sample::framework(), &[], &none, url);
    samples.add("wishes/show", &full);
    samples.add("wishes/show-empty", &empty);
}
