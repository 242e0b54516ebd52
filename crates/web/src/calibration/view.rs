//! Figures of agreement, each with what it rests on and how to read it.

use crate::args;
use crate::kit::components::{EmptyState, Heading};
use crate::kit::{Link, Page, Section, Words};
use engine::calibration::{Calibration, Figure, Outcome, OwnCalibration, Reading, Share};
use serde::Serialize;

/// A part of the council with what may be told of it.
pub(super) struct Group {
    pub(super) name: String,
    pub(super) outcome: Outcome,
}

/// The council's page.
#[derive(Serialize)]
pub(super) struct CalibrationPage {
    heading: Heading,
    counts: Vec<String>,
    figures: Vec<Line>,
    groups: Vec<GroupRow>,
    empty: Option<EmptyState>,
}

/// One figure.
#[derive(Serialize)]
struct Line {
    label: String,
    value: String,
    n: usize,
    reading: String,
}

#[derive(Serialize)]
struct GroupRow {
    name: String,
    people: String,
    exact: String,
    bias: String,
}

impl CalibrationPage {
    /// What may be told of the whole, of several readers, and of departments.
    pub(super) fn new(
        words: &Words,
        whole: &Outcome,
        readers: Option<Figure>,
        groups: &[Group],
    ) -> Self {
        let heading = Heading::new(words.say("calibration-heading"));
        let heading = heading.lede(words.say("calibration-lede"));
        let Outcome::Told(told) = whole else {
            let text = words.say("calibration-few-text");
            return Self {
                heading,
                counts: Vec::new(),
                figures: Vec::new(),
                groups: Vec::new(),
                empty: Some(EmptyState::new(words.say("calibration-few"), text)),
            };
        };
        let present = [told.exact, told.within_one, told.bias, told.kappa, readers];
        let figures = Reading::ALL
            .into_iter()
            .zip(present)
            .map(|(reading, figure)| line(words, reading, figure, told.pairs));
        Self {
            heading,
            counts: counts(words, told),
            figures: figures.collect(),
            groups: groups.iter().map(|group| row(words, group)).collect(),
            empty: None,
        }
    }
}

fn counts(words: &Words, told: &Calibration) -> Vec<String> {
    let numbers = args![
        "people" => told.people,
        "pairs" => told.pairs,
        "over" => told.over,
        "under" => told.under,
    ];
    ["calibration-count", "calibration-over", "calibration-under"]
        .map(|key| words.say_with(key, &numbers))
        .to_vec()
}

fn line(words: &Words, reading: Reading, figure: Option<Figure>, pairs: usize) -> Line {
    let label = match reading {
        Reading::Exact => "calibration-exact",
        Reading::WithinOne => "calibration-within-one",
        Reading::Bias => "calibration-bias",
        Reading::Kappa => "calibration-kappa",
        Reading::Icc => "calibration-icc",
    };
    let sentence = match reading {
        Reading::Exact => words.say("calibration-read-exact"),
        Reading::WithinOne => words.say("calibration-read-within-one"),
        Reading::Bias => words.say("calibration-read-bias"),
        Reading::Kappa => words.say("calibration-read-kappa"),
        Reading::Icc => words.say("calibration-read-icc"),
    };
    Line {
        label: words.say(label),
        value: figure.map_or_else(
            || words.say("calibration-not-told"),
            |figure| value(words, figure),
        ),
        n: figure.map_or(if reading == Reading::Icc { 0 } else { pairs }, |figure| {
            figure.n
        }),
        reading: sentence,
    }
}

/// "58%", "+0.42" or "0.81".
fn value(words: &Words, figure: Figure) -> String {
    match figure.reading {
        Reading::Exact | Reading::WithinOne => {
            let percent = format!("{:.0}", figure.value * 100.0);
            words.say_with("calibration-percent", &args!["percent" => percent])
        }
        Reading::Bias => format!("{:+.2}", figure.value),
        Reading::Kappa | Reading::Icc => format!("{:.2}", figure.value),
    }
}

fn row(words: &Words, group: &Group) -> GroupRow {
    let name = if group.name.is_empty() {
        words.say("calibration-no-department")
    } else {
        group.name.clone()
    };
    let hidden = || words.say("calibration-hidden");
    let Outcome::Told(told) = &group.outcome else {
        return GroupRow {
            name,
            people: hidden(),
            exact: String::new(),
            bias: String::new(),
        };
    };
    let text =
        |figure: Option<Figure>| figure.map_or_else(String::new, |figure| value(words, figure));
    GroupRow {
        name,
        people: told.people.to_string(),
        exact: text(told.exact),
        bias: text(told.bias),
    }
}

impl Page for CalibrationPage {
    const TEMPLATE: &'static str = "pages/calibration/show";

    fn title(&self, words: &Words) -> String {
        words.say("calibration-heading")
    }

    fn section(&self) -> Section {
        Section::Home
    }

    fn wide(&self) -> bool {
        true
    }
}

/// One's own page.
#[derive(Serialize)]
pub(super) struct OwnPage {
    heading: Heading,
    sure: Option<String>,
    guess: Option<String>,
    nothing: bool,
    back: Link,
}

impl OwnPage {
    /// How many sure and guessed answers were endorsed unchanged; `url` puts an address into the organisation.
    pub(super) fn new(words: &Words, found: OwnCalibration, url: impl Fn(&str) -> String) -> Self {
        let say = |key: &str, share: Share| {
            let numbers = args!["unchanged" => share.unchanged, "all" => share.all];
            (share.all > 0).then(|| words.say_with(key, &numbers))
        };
        let (sure, guess) = (
            say("calibration-own-sure", found.sure),
            say("calibration-own-guess", found.guess),
        );
        Self {
            heading: Heading::new(words.say("calibration-own-heading"))
                .lede(words.say("calibration-own-lede")),
            nothing: sure.is_none() && guess.is_none(),
            sure,
            guess,
            back: Link::new(words.say("back-label"), url("/skills")),
        }
    }
}

impl Page for OwnPage {
    const TEMPLATE: &'static str = "pages/calibration/own";

    fn title(&self, words: &Words) -> String {
        words.say("calibration-own-heading")
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn back(&self, _: &Words) -> Option<Link> {
        Some(self.back.clone())
    }
}

/// Draws both pages, with and without something to tell.
#[cfg(test)]
pub(crate) fn samples(samples: &mut crate::kit::samples::Samples) {
    use engine::calibration::{Pair, calibrate, calibrate_groups};
    use engine::endorsement::Rating;
    use engine::ids::{Id, PersonId};
    let words = samples.kit.words();
    let people: Vec<PersonId> = (0..12)
        .map(|number| PersonId::from_text(format!("p{number}")))
        .collect();
    let rating = |number: usize| Rating::from_number(i64::try_from(number).unwrap()).unwrap();
    let pairs: Vec<Pair<'_>> = (0..36)
        .map(|number| Pair {
            person: &people[number % 12],
            said: rating(2 + number % 4),
            given: rating(2 + (number + number / 9) % 4),
        })
        .collect();
    let (digital, desk) = pairs.split_at(30);
    let outcomes = calibrate_groups(&[digital.to_vec(), desk[..2].to_vec()]);
    let groups: Vec<Group> = ["Digital services", "Service desk"]
        .into_iter()
        .zip(outcomes)
        .map(|(name, outcome)| Group {
            name: name.to_owned(),
            outcome,
        })
        .collect();
    let told = CalibrationPage::new(words, &calibrate(&pairs), None, &groups);
    let few = CalibrationPage::new(words, &calibrate(&pairs[..3]), None, &[]);
    let share = |unchanged, all| Share { unchanged, all };
    let url = |path: &str| format!("/o/council-a{path}");
    let own = |sure, guess| OwnPage::new(words, OwnCalibration { sure, guess }, url);
    let (some, nothing) = (own(share(5, 7), share(1, 2)), own(share(0, 0), share(0, 0)));
    samples.add("calibration/show", &told);
    samples.add("calibration/show-few", &few);
    samples.add("calibration/own", &some);
    samples.add("calibration/own-nothing", &nothing);
}
