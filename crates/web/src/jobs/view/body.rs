//! A section as it will look in the document.

use super::prose::{Piece, noted, plain};
use super::{Frame, facts, is_open_to_experience, label};
use crate::framework::level_name;
use crate::jobs::notes::{Notes, Place};
use crate::jobs::part::{APPRENTICESHIP_LINES, HEADER_LINES, Part, WORKING_LINES};
use crate::kit::dates;
use engine::jobs::{
    CorporateText, Criterion, Duty, ItemId, JobContent, LineField, Question, Source,
};
use engine::roles::Importance;
use serde::Serialize;

/// What stands in a section: whichever of these it has.
#[derive(Default, Serialize)]
pub(super) struct Body {
    /// Names and values.
    facts: Vec<Fact>,
    /// Running text.
    paragraphs: Vec<Vec<Piece>>,
    /// Where the running text comes from.
    origin: Option<String>,
    /// A numbered list.
    duties: Vec<Item>,
    /// A list with points.
    points: Vec<String>,
    /// The person specification, essential and desirable.
    groups: Vec<Group>,
    /// Skills with levels.
    skills: Vec<SkillLine>,
    /// The general level.
    general: Option<String>,
    /// What stands here when there is nothing.
    empty: Option<String>,
}

#[derive(Serialize)]
struct Fact {
    name: String,
    value: Vec<Piece>,
    /// Nothing is said: shown in drafts, so that it can be found.
    missing: bool,
}

#[derive(Serialize)]
struct Item {
    text: Vec<Piece>,
    origin: Option<String>,
}

#[derive(Serialize)]
struct Group {
    heading: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    text: Vec<Piece>,
    experience: bool,
    assessed: String,
    duties: String,
    origin: Option<String>,
}

#[derive(Serialize)]
struct SkillLine {
    title: String,
    url: String,
    level: u8,
    importance: String,
    unconfirmed: bool,
}

/// What a section is drawn from.
pub(super) struct Seen<'a> {
    pub(super) frame: &'a Frame<'a>,
    pub(super) content: &'a JobContent,
    pub(super) corporate: Option<&'a CorporateText>,
    pub(super) notes: &'a Notes,
    /// Whether it is looked at by those who write, who see what is missing and where words come from.
    pub(super) is_draft: bool,
}

impl Body {
    pub(super) fn of(part: Part, seen: &Seen<'_>) -> Self {
        let content = seen.content;
        let mut body = match part {
            Part::Header => seen.header(),
            Part::Purpose => Self {
                origin: seen.origin(content.purpose.source, content.purpose.edited),
                ..seen.prose(&content.purpose.text, Place::Purpose)
            },
            Part::Dimensions => seen.dimensions(),
            Part::Duties => Self {
                duties: content.duties.iter().map(|duty| seen.duty(duty)).collect(),
                ..Self::default()
            },
            Part::Corporate => Self {
                points: seen
                    .corporate
                    .map_or_else(Vec::new, |text| text.duties.clone()),
                ..Self::default()
            },
            Part::Criteria => seen.criteria(),
            Part::Skills => seen.skills(),
            Part::Working => seen.working(),
            Part::Adjustments => seen.prose(&content.adjustments, Place::Adjustments),
        };
        if body.is_empty() {
            body.origin = None;
            let key = match part {
                Part::Corporate => "jobs-no-corporate",
                Part::Dimensions => "jobs-no-dimensions",
                Part::Skills => "jobs-no-skills",
                _ => "jobs-nothing-yet",
            };
            body.empty = Some(seen.frame.words.say(key));
        }
        body
    }

    /// Whether nothing stands here.
    pub(super) fn is_empty(&self) -> bool {
        self.facts.is_empty()
            && self.paragraphs.is_empty()
            && self.duties.is_empty()
            && self.points.is_empty()
            && self.groups.is_empty()
            && self.skills.is_empty()
            && self.general.is_none()
    }
}

impl Seen<'_> {
    fn origin(&self, source: Source, edited: bool) -> Option<String> {
        self.is_draft.then(|| self.frame.origin(source, edited))
    }

    fn line(&self, field: LineField) -> Option<Fact> {
        let text = self.content.line(field).unwrap_or_default();
        let notes = self.notes.at(&Place::Line(field));
        self.fact(field.as_str(), noted(text, &notes))
    }

    /// A fact; one that says nothing is shown in drafts alone.
    fn fact(&self, key: &'static str, value: Vec<Piece>) -> Option<Fact> {
        let missing = value.is_empty();
        (!missing || self.is_draft).then(|| Fact {
            name: label(key),
            value,
            missing,
        })
    }

    fn header(&self) -> Body {
        let header = &self.content.header;
        // The title is the heading of the page.
        let lines = HEADER_LINES.into_iter().skip(1);
        let mut facts: Vec<Fact> = lines.filter_map(|field| self.line(field)).collect();
        let numbers = plain(&header.post_numbers.join(", "));
        if let Some(numbers) = self.fact("post-numbers", numbers) {
            facts.insert(0, numbers);
        }
        let date = header.version_date;
        let date = date.map_or_else(String::new, |date| dates::day(self.frame.words, date));
        facts.extend(self.fact("version-date", plain(&date)));
        for question in Question::ALL {
            let answer = plain(&facts::answer(header, *question));
            facts.extend(self.fact(question.as_str(), answer));
        }
        Body {
            facts,
            ..Body::default()
        }
    }

    fn prose(&self, text: &str, place: impl Fn(usize) -> Place) -> Body {
        let paragraphs = text.lines().enumerate();
        Body {
            paragraphs: paragraphs
                .map(|(index, line)| noted(line, &self.notes.at(&place(index))))
                .filter(|pieces| !pieces.is_empty())
                .collect(),
            ..Body::default()
        }
    }

    fn dimensions(&self) -> Body {
        let facts = self.content.dimensions.iter().map(|one| Fact {
            name: one.name.clone(),
            value: plain(&one.value),
            missing: false,
        });
        Body {
            facts: facts.collect(),
            ..Body::default()
        }
    }

    fn duty(&self, duty: &Duty) -> Item {
        let place = Place::Duty(duty.id.clone());
        Item {
            text: noted(&duty.text, &self.notes.at(&place)),
            origin: self.origin(duty.source, duty.edited),
        }
    }

    fn criteria(&self) -> Body {
        let group = |importance: Importance| {
            let rows: Vec<Row> = self
                .content
                .list_criteria(importance)
                .map(|criterion| self.criterion(criterion))
                .collect();
            (!rows.is_empty()).then(|| Group {
                heading: label(importance.as_str()),
                rows,
            })
        };
        let groups = [Importance::Essential, Importance::Desirable];
        Body {
            groups: groups.into_iter().filter_map(group).collect(),
            ..Body::default()
        }
    }

    fn criterion(&self, criterion: &Criterion) -> Row {
        let place = Place::Criterion(criterion.id.clone());
        let ways = criterion.assessed.iter().map(|way| label(way.as_str()));
        Row {
            text: noted(&criterion.text, &self.notes.at(&place)),
            experience: is_open_to_experience(criterion),
            assessed: ways.collect::<Vec<_>>().join(", "),
            duties: numbers(self.content, &criterion.duties),
            origin: self.origin(criterion.source, criterion.edited),
        }
    }

    fn skills(&self) -> Body {
        let words = self.frame.words;
        let lines = self.content.skills.iter().map(|skill| SkillLine {
            title: self.frame.skill_title(skill.code),
            url: format!("{}/skills/{}", self.frame.framework_url, skill.code),
            level: skill.level.number(),
            importance: label(skill.importance.as_str()),
            unconfirmed: self.is_draft && !skill.confirmed,
        });
        let general = self.content.general_level;
        Body {
            skills: lines.collect(),
            general: general.map(|level| level_name(words, level)),
            ..Body::default()
        }
    }

    fn working(&self) -> Body {
        let lines = WORKING_LINES.into_iter();
        let mut facts: Vec<Fact> = lines.filter_map(|field| self.line(field)).collect();
        if let Some(apprenticeship) = &self.content.apprenticeship {
            let lines = APPRENTICESHIP_LINES.into_iter();
            facts.extend(lines.filter_map(|field| self.line(field)));
            let level = apprenticeship.level.map(|level| level.to_string());
            let level = plain(&level.unwrap_or_default());
            facts.extend(self.fact("apprenticeship-level", level));
        }
        Body {
            facts,
            ..Body::default()
        }
    }
}

/// The numbers of duties, as the list counts them.
pub(super) fn numbers(content: &JobContent, traced: &[ItemId]) -> String {
    let all = content.duties.iter().enumerate();
    let numbers: Vec<String> = all
        .filter(|(_, duty)| traced.contains(&duty.id))
        .map(|(index, _)| (index + 1).to_string())
        .collect();
    numbers.join(", ")
}
