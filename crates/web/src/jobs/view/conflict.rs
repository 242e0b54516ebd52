//! Two people changed the same place: both texts, and a choice. And the page for words that have no place any more.

use super::{Frame, body, crumbs, label};
use crate::args;
use crate::framework::level_name;
use crate::jobs::conflict::MOST;
use crate::jobs::part::Part;
use crate::kit::components::{Button, Choice, Heading, Radios, Textarea};
use crate::kit::{Crumb, Link, Page, Section, Words, dates};
use engine::jobs::compare::{Conflict, Merged, Spot};
use engine::jobs::{Assessed, ItemId, JobContent};
use serde::Serialize;

/// The page that asks.
#[derive(Serialize)]
pub(in crate::jobs) struct ConflictPage {
    heading: Heading,
    title: String,
    #[serde(skip)]
    list_url: String,
    action: String,
    /// What the form held: names and values.
    hidden: Vec<(String, String)>,
    places: Vec<PlaceView>,
    save: Button,
    cancel: Link,
}

#[derive(Serialize)]
struct PlaceView {
    number: usize,
    heading: String,
    spot: String,
    seen: String,
    gone: bool,
    before: String,
    mine: String,
    theirs: String,
    choice: Radios,
    custom: Option<Textarea>,
}

impl ConflictPage {
    /// The question, as a form to `action` that holds all that was sent.
    pub(in crate::jobs) fn new(
        frame: &Frame<'_>,
        merged: &Merged,
        mine: &JobContent,
        action: &str,
        hidden: Vec<(String, String)>,
    ) -> Self {
        let words = frame.words;
        let place = |(number, conflict): (usize, &Conflict)| {
            let told = Told {
                frame,
                mine,
                theirs: &merged.content,
            };
            told.place(number, conflict)
        };
        let all = merged.conflicts.iter().take(MOST).enumerate();
        let title = merged.content.header.title.clone();
        Self {
            heading: Heading::new(words.say("jobs-conflict-title"))
                .over(&title)
                .lede(words.say("jobs-conflict-lede")),
            title,
            list_url: frame.list_url.clone(),
            action: action.to_owned(),
            hidden,
            places: all.map(place).collect(),
            save: Button::primary(words.say("jobs-conflict-save")),
            cancel: Link::new(words.say("jobs-conflict-cancel"), &frame.url),
        }
    }
}

struct Told<'a> {
    frame: &'a Frame<'a>,
    mine: &'a JobContent,
    theirs: &'a JobContent,
}

impl Told<'_> {
    fn place(&self, number: usize, conflict: &Conflict) -> PlaceView {
        let words = self.frame.words;
        let spot = &conflict.spot;
        let choice = |word: &str, key: &str| Choice::new(word, words.say(key));
        let is_editable = spot.is_prose() && !matches!(spot, Spot::Dimension(_));
        let mut choices = vec![
            choice("mine", "jobs-conflict-mine"),
            choice("theirs", "jobs-conflict-theirs"),
        ];
        if is_editable {
            choices.push(choice("custom", "jobs-conflict-custom"));
        }
        let heading = self.heading(spot);
        let text = conflict.mine.as_ref().or(conflict.theirs.as_ref());
        let custom = Textarea::new(
            format!("custom-{number}"),
            words.say("jobs-conflict-words"),
            3,
        );
        PlaceView {
            number,
            // The spot is plain data, so it can be written.
            spot: serde_json::to_string(spot).unwrap_or_default(),
            seen: conflict.theirs.clone().unwrap_or_default(),
            gone: conflict.theirs.is_none(),
            before: self.text(spot, conflict.base.as_deref(), self.theirs),
            mine: self.text(spot, conflict.mine.as_deref(), self.mine),
            theirs: self.text(spot, conflict.theirs.as_deref(), self.theirs),
            choice: Radios::new(
                format!("choice-{number}"),
                words.say("jobs-conflict-choose"),
                choices,
                None,
            ),
            custom: is_editable.then(|| custom.value(text.cloned().unwrap_or_default())),
            heading,
        }
    }

    /// What the place is called.
    fn heading(&self, spot: &Spot) -> String {
        let numbered = |key: &str, place: Option<usize>| {
            let number = place.map_or(0, |place| place + 1);
            self.frame.words.say_with(key, &args!["number" => number])
        };
        let duty = |id: &ItemId| {
            let of = |content: &JobContent| content.duties.iter().position(|one| one.id == *id);
            numbered("jobs-duty-number", of(self.theirs).or(of(self.mine)))
        };
        let criterion = |id: &ItemId, side: &'static str| {
            let of = |content: &JobContent| content.criteria.iter().position(|one| one.id == *id);
            let name = numbered("jobs-criterion-number", of(self.theirs).or(of(self.mine)));
            if side.is_empty() {
                name
            } else {
                format!("{name}: {}", label(side))
            }
        };
        match spot {
            Spot::Line(field) => label(field.as_str()),
            Spot::Asked(question) => label(question.as_str()),
            Spot::PostNumbers => label("post-numbers"),
            Spot::VersionDate => label("version-date"),
            Spot::Duty(id) => duty(id),
            Spot::Criterion(id) => criterion(id, ""),
            Spot::CriterionImportance(id) => criterion(id, "importance"),
            Spot::CriterionAssessed(id) => criterion(id, "assessed"),
            Spot::CriterionDuties(id) => criterion(id, "for-duties"),
            Spot::CriterionQualification(id) => criterion(id, "or-equivalent"),
            Spot::Skill(code) => self.frame.skill_title(*code),
            Spot::GeneralLevel => label("general-level"),
            Spot::ApprenticeshipLevel => label("apprenticeship-level"),
            Spot::IsApprenticeship => label("apprenticeship"),
            Spot::DutyOrder | Spot::CriterionOrder | Spot::DimensionOrder | Spot::SkillOrder => {
                let list = label(Part::of_spot(spot).heading());
                self.frame
                    .words
                    .say_with("jobs-conflict-order", &args!["list" => list])
            }
            other => label(Part::of_spot(other).heading()),
        }
    }

    /// What stands there, as people read it; `content` is one that says so.
    fn text(&self, spot: &Spot, text: Option<&str>, content: &JobContent) -> String {
        let words = self.frame.words;
        let Some(text) = text else {
            return words.say("jobs-conflict-nothing");
        };
        match spot {
            Spot::Asked(question) => super::facts::answered(*question, text),
            Spot::CriterionAssessed(_) => {
                let ways = text.split(' ').filter_map(Assessed::from_word);
                let ways = ways.map(|way| label(way.as_str()));
                ways.collect::<Vec<_>>().join(", ")
            }
            Spot::Skill(_) => skill(words, text),
            Spot::GeneralLevel => text
                .parse()
                .map_or_else(|_| text.to_owned(), |level| level_name(words, level)),
            Spot::DutyOrder => in_order(text, |id| {
                content.find_duty(id).map(|duty| duty.text.clone())
            }),
            Spot::CriterionOrder => in_order(text, |id| {
                content.find_criterion(id).map(|one| one.text.clone())
            }),
            Spot::DimensionOrder => in_order(text, |id| {
                let mut all = content.dimensions.iter();
                all.find(|one| one.id == *id).map(|one| one.name.clone())
            }),
            Spot::CriterionDuties(_) => {
                let ids: Vec<ItemId> = text.split(' ').map(ItemId::from_text).collect();
                body::numbers(content, &ids)
            }
            Spot::CriterionImportance(_) | Spot::CriterionQualification(_) => spoken(text),
            Spot::VersionDate => text
                .parse()
                .map_or_else(|_| text.to_owned(), |date| dates::day(words, date)),
            _ => text.to_owned(),
        }
    }
}

/// A skill as it is told apart: its code, its level, what it is.
fn skill(words: &Words, text: &str) -> String {
    let mut parts = text.split(' ').skip(1);
    let level = parts.next().and_then(|level| level.parse().ok());
    let level = level.map_or_else(String::new, |level| level_name(words, level));
    format!("{level}, {}", spoken(parts.next().unwrap_or_default()))
}

/// A stored word as documents say it.
fn spoken(word: &str) -> String {
    let known = ["essential", "desirable", "yes", "no"];
    let known = known.into_iter().find(|one| *one == word);
    known.map_or_else(|| word.to_owned(), label)
}

/// The texts of a list in an order.
fn in_order(ids: &str, text: impl Fn(&ItemId) -> Option<String>) -> String {
    let texts = ids.split(' ').map(ItemId::from_text);
    let texts = texts.filter_map(|id| text(&id)).enumerate();
    let lines = texts.map(|(place, text)| format!("{}. {text}", place + 1));
    lines.collect::<Vec<_>>().join("\n")
}

impl Page for ConflictPage {
    const TEMPLATE: &'static str = "pages/jobs/conflict";

    fn title(&self, words: &Words) -> String {
        words.say_with("jobs-conflict-page", &args!["title" => self.title.as_str()])
    }

    fn section(&self) -> Section {
        Section::JobDescriptions
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        crumbs(words, &self.list_url)
    }

    fn wide(&self) -> bool {
        true
    }
}

/// The page for what was typed when the job description was sent on meanwhile.
#[derive(Serialize)]
pub(in crate::jobs) struct KeptPage {
    heading: Heading,
    title: String,
    #[serde(skip)]
    list_url: String,
    typed: Vec<String>,
    links: Vec<Link>,
}

impl KeptPage {
    pub(in crate::jobs) fn new(
        frame: &Frame<'_>,
        content: &JobContent,
        typed: Vec<String>,
    ) -> Self {
        let words = frame.words;
        let title = content.header.title.clone();
        Self {
            heading: Heading::new(words.say("jobs-kept-title"))
                .over(&title)
                .lede(words.say("jobs-kept-lede")),
            title,
            list_url: frame.list_url.clone(),
            typed,
            links: vec![
                Link::new(
                    words.say("jobs-to-approval"),
                    format!("{}/approval", frame.url),
                ),
                Link::new(words.say("jobs-kept-back"), &frame.url),
            ],
        }
    }
}

impl Page for KeptPage {
    const TEMPLATE: &'static str = "pages/jobs/kept";

    fn title(&self, words: &Words) -> String {
        words.say_with("jobs-kept-page", &args!["title" => self.title.as_str()])
    }

    fn section(&self) -> Section {
        Section::JobDescriptions
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        crumbs(words, &self.list_url)
    }
}
