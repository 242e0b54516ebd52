//! Two versions side by side, as the page prints them.

use super::onward::sent_on;
use crate::args;
use crate::assessments::{attribute_name, skill_name};
use crate::kit::components::{EmptyState, Filter, Heading, Select};
use crate::kit::{Crumb, Link, Page, Section, Words, dates};
use engine::assessments::Assessment;
use engine::history::{Change, Compared, Comparison, Counts, Said};
use serde::Serialize;
use sfia::{AttributeCode, Frameworks, Level, SkillCode};
use store::assessments::SentVersion;

/// What is compared.
pub(super) struct Pair<'a> {
    /// The version on the left.
    pub(super) then: &'a Assessment,
    /// The version on the right.
    pub(super) now: &'a Assessment,
    /// All editions.
    pub(super) frameworks: &'a Frameworks,
    /// What came of it.
    pub(super) comparison: Comparison,
}

/// The page.
#[derive(Serialize)]
pub(super) struct ComparePage {
    heading: Heading,
    table: Option<Tables>,
    choose: Option<Filter>,
    empty: Option<EmptyState>,
    #[serde(skip)]
    above: [Crumb; 2],
}

/// The two versions with what became of each skill and attribute.
#[derive(Serialize)]
struct Tables {
    then: String,
    now: String,
    editions: Option<String>,
    edition_then: String,
    edition_now: String,
    groups: Vec<Group>,
    attributes: Vec<Row>,
}

/// Skills to which the same happened.
#[derive(Serialize)]
struct Group {
    heading: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    code: String,
    called: String,
    then: Cell,
    now: Cell,
    change: ChangeMark,
}

/// What a version says.
#[derive(Serialize)]
struct Cell {
    said: bool,
    held: Option<u8>,
    partly: Option<u8>,
}

/// A shape, then the word. Partial: `partials/skills/change`.
#[derive(Serialize)]
struct ChangeMark {
    kind: &'static str,
    word: String,
}

impl ComparePage {
    /// The comparison, or that there is nothing to compare yet.
    pub(super) fn new(
        words: &Words,
        name: &str,
        versions: &[SentVersion],
        pair: Option<&Pair<'_>>,
        url: &dyn Fn(&str) -> String,
    ) -> Self {
        let heading = Heading::new(words.say("skills-compare-title")).over(name);
        let empty = EmptyState::new(
            words.say("skills-compare-empty"),
            words.say("skills-compare-empty-text"),
        )
        .action(Link::new(words.say("skills-compare-back"), url("/skills")));
        Self {
            heading: match pair {
                Some(pair) => heading.lede(lede(words, pair.comparison.counts())),
                None => heading,
            },
            table: pair.map(|pair| Tables::new(words, pair)),
            choose: (versions.len() > 1).then(|| choose(words, versions, pair, url)),
            empty: pair.is_none().then_some(empty),
            above: [
                Link::new(words.say("skills-title"), url("/skills")),
                Link::new(words.say("skills-history-title"), url("/skills/history")),
            ],
        }
    }
}

/// Lets one choose two versions.
pub(super) fn choose(
    words: &Words,
    versions: &[SentVersion],
    pair: Option<&Pair<'_>>,
    url: &dyn Fn(&str) -> String,
) -> Filter {
    let list = |name: &str, label: &str, chosen: Option<String>| {
        let option = |version: &SentVersion| {
            let named = args![
                "moment" => told_apart(words, versions, version),
                "edition" => version.edition.to_string(),
            ];
            (
                version.id.to_string(),
                words.say_with("skills-compare-option", &named),
            )
        };
        let options = versions.iter().map(option);
        Select::new(name, words.say(label), options, &chosen.unwrap_or_default())
    };
    let at = |place: usize| versions.get(place).map(|version| version.id.to_string());
    let then = pair.map(|pair| pair.then.id.to_string()).or_else(|| at(1));
    let now = pair.map(|pair| pair.now.id.to_string()).or_else(|| at(0));
    Filter::new(url("/skills/compare"), words.say("skills-compare-button"))
        .select(list("then", "skills-compare-then", then))
        .select(list("now", "skills-compare-now", now))
}

/// The day on which a version was sent; with the time where another one was sent on that day.
fn told_apart(words: &Words, versions: &[SentVersion], version: &SentVersion) -> String {
    let day = |version: &SentVersion| dates::london_day(version.sent.utc());
    let same_day = versions.iter().filter(|other| day(other) == day(version));
    if same_day.count() > 1 {
        dates::moment(words, version.sent.utc())
    } else {
        sent_on(words, version.sent)
    }
}

/// "Two went up, one is new. Five stayed the same."
fn lede(words: &Words, counts: Counts) -> String {
    let Counts {
        up,
        down,
        same,
        new,
        no_longer,
    } = counts;
    let parts = [
        ("skills-compare-up", up),
        ("skills-compare-down", down),
        ("skills-compare-new", new),
        ("skills-compare-gone", no_longer),
        ("skills-compare-same", same),
    ];
    let said: Vec<String> = parts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| words.say_with(key, &args!["count" => count]))
        .collect();
    match said.is_empty() {
        true => words.say("skills-compare-nothing"),
        false => said.join(" "),
    }
}

impl Tables {
    fn new(words: &Words, pair: &Pair<'_>) -> Self {
        let Pair {
            then,
            now,
            comparison,
            ..
        } = pair;
        let sent =
            |version: &Assessment| sent_on(words, version.submitted.unwrap_or(version.changed));
        let (old, new) = (then.edition.to_string(), now.edition.to_string());
        let different = args!["then" => old.clone(), "now" => new.clone()];
        Self {
            then: sent(then),
            now: sent(now),
            editions: (!comparison.same_edition())
                .then(|| words.say_with("skills-compare-editions", &different)),
            edition_then: old,
            edition_now: new,
            groups: groups(words, pair),
            attributes: comparison
                .attributes
                .iter()
                .map(|compared| attribute(words, pair, compared))
                .collect(),
        }
    }
}

fn groups(words: &Words, pair: &Pair<'_>) -> Vec<Group> {
    let of = |change: Change| {
        let skills = pair.comparison.skills.iter();
        let rows: Vec<Row> = skills
            .filter(|skill| skill.change == change)
            .map(|skill| skill_row(words, pair, skill))
            .collect();
        let named = args!["count" => rows.len()];
        Group {
            heading: words.say_with(heading_key(change), &named),
            rows,
        }
    };
    let all = Change::ALL.into_iter().map(of);
    all.filter(|group| !group.rows.is_empty()).collect()
}

/// A skill under the name of the later version's edition, and under the other one where that is called otherwise.
fn skill_row(words: &Words, pair: &Pair<'_>, compared: &Compared<SkillCode>) -> Row {
    let code = compared.code;
    let name_in = |version: &Assessment| {
        let framework = pair.frameworks.edition(version.edition);
        framework.find_skill(code).map(|skill| skill.name.clone())
    };
    let (old, new) = (name_in(pair.then), name_in(pair.now));
    let called = match (&old, &new) {
        (Some(old), Some(new)) if old != new => words.say_with(
            "skills-compare-called",
            &args!["edition" => pair.then.edition.to_string(), "name" => old.as_str()],
        ),
        (Some(_), None) => words.say_with(
            "skills-compare-missing",
            &args!["edition" => pair.now.edition.to_string()],
        ),
        _ => String::new(),
    };
    let fallback = skill_name(pair.frameworks.edition(pair.now.edition), code);
    Row {
        name: new.or(old).unwrap_or(fallback),
        code: code.to_string(),
        called,
        then: Cell::of(compared.then),
        now: Cell::of(compared.now),
        change: ChangeMark::new(words, compared.change),
    }
}

fn attribute(words: &Words, pair: &Pair<'_>, compared: &Compared<AttributeCode>) -> Row {
    Row {
        name: attribute_name(pair.frameworks.edition(pair.now.edition), compared.code),
        code: String::new(),
        called: String::new(),
        then: Cell::of(compared.then),
        now: Cell::of(compared.now),
        change: ChangeMark::new(words, compared.change),
    }
}

impl Cell {
    fn of(said: Option<Said>) -> Self {
        Self {
            said: said.is_some(),
            held: said.and_then(|said| said.held).map(Level::number),
            partly: said.and_then(|said| said.developing).map(Level::number),
        }
    }
}

impl ChangeMark {
    fn new(words: &Words, change: Change) -> Self {
        let (kind, word) = match change {
            Change::Up => ("up", "skills-change-up"),
            Change::Down => ("down", "skills-change-down"),
            Change::Same => ("same", "skills-change-same"),
            Change::New => ("new", "skills-change-new"),
            Change::NoLonger => ("gone", "skills-change-gone"),
        };
        Self {
            kind,
            word: words.say(word),
        }
    }
}

fn heading_key(change: Change) -> &'static str {
    match change {
        Change::Up => "skills-group-up",
        Change::Down => "skills-group-down",
        Change::Same => "skills-group-same",
        Change::New => "skills-group-new",
        Change::NoLonger => "skills-group-gone",
    }
}

impl Page for ComparePage {
    const TEMPLATE: &'static str = "pages/skills/compare";

    fn title(&self, words: &Words) -> String {
        words.say("skills-compare-title")
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn breadcrumbs(&self, _: &Words) -> Vec<Crumb> {
        self.above.to_vec()
    }

    fn wide(&self) -> bool {
        true
    }
}
