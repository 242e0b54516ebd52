//! Evidence as typed, and as parsed: what an [`EvidenceDraft`] holds can be stored.

use super::{EvidenceErrors, EvidenceField, EvidenceKind, EvidenceLink, EvidenceProblem, Support};
use crate::text::{paragraphs, single_line};
use chrono::{Datelike, NaiveDate};
use sfia::{Edition, Framework, Level, SkillCode};

/// One skill as chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SupportInput {
    /// The code.
    pub code: String,
    /// The level's number.
    pub level: String,
}

/// Evidence as typed. The day is read by the page, which knows how people write dates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EvidenceInput {
    /// The word of the kind.
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// How things stood.
    pub situation: String,
    /// What the person did.
    pub part: String,
    /// What came of it.
    pub result: String,
    /// Addresses; empty ones are left out.
    pub links: Vec<String>,
    /// The skills it speaks for.
    pub supports: Vec<SupportInput>,
}

/// Evidence that is right in itself and for an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceDraft {
    pub(super) edition: Edition,
    pub(super) kind: EvidenceKind,
    pub(super) title: String,
    pub(super) situation: String,
    pub(super) part: String,
    pub(super) result: String,
    pub(super) happened_on: NaiveDate,
    pub(super) links: Vec<EvidenceLink>,
    pub(super) supports: Vec<Support>,
}

impl EvidenceDraft {
    /// Most characters of a title.
    pub const LONGEST_TITLE: usize = 120;
    /// Most characters of each of the three texts. A line break is one.
    pub const LONGEST_TEXT: usize = 2_000;
    /// Most addresses of an item.
    pub const MOST_LINKS: usize = 5;
    /// Most files of an item.
    pub const MOST_FILES: usize = 5;
    /// Most skills of an item: what is said to show more than this shows none of them well.
    pub const MOST_SUPPORTS: usize = 10;
    /// Most items of a person that are not withdrawn.
    pub const MOST_ITEMS: i64 = 200;
    /// Most files kept for a person, those of earlier versions and withdrawn items included.
    pub const MOST_KEPT_FILES: i64 = 200;
    /// The earliest year in which something can have happened.
    pub const FIRST_YEAR: i32 = 1960;

    /// Reads what was typed, against an edition. `happened_on` is `None` where the page could not read a day and has
    /// said so itself; there is no draft then.
    ///
    /// A certificate needs a title, a day and a skill; a piece of work the three texts as well.
    ///
    /// # Errors
    /// [`EvidenceErrors`] with every field that needs another look.
    pub fn parse(
        input: &EvidenceInput,
        happened_on: Option<NaiveDate>,
        today: NaiveDate,
        framework: &Framework,
    ) -> Result<Self, EvidenceErrors> {
        let mut errors = EvidenceErrors::default();
        let kind = EvidenceKind::from_word(&input.kind);
        if kind.is_none() {
            errors.push(EvidenceField::Kind, EvidenceProblem::Missing);
        }
        let title = title(&input.title, &mut errors);
        let needed = kind != Some(EvidenceKind::Certificate);
        let mut text = |typed: &str, field| text(typed, field, needed, &mut errors);
        let situation = text(&input.situation, EvidenceField::Situation);
        let part = text(&input.part, EvidenceField::Part);
        let result = text(&input.result, EvidenceField::Result);
        day(happened_on, today, &mut errors);
        let supports = supports(&input.supports, framework, &mut errors);
        let links = links(&input.links, &mut errors);
        match (kind, happened_on) {
            (Some(kind), Some(happened_on)) if errors.is_empty() => Ok(Self {
                edition: framework.edition(),
                kind,
                title,
                situation,
                part,
                result,
                happened_on,
                links,
                supports,
            }),
            _ => Err(errors),
        }
    }

    /// The edition whose levels it speaks for.
    #[must_use]
    pub fn edition(&self) -> Edition {
        self.edition
    }

    /// What kind it is.
    #[must_use]
    pub fn kind(&self) -> EvidenceKind {
        self.kind
    }

    /// What it is called.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// How things stood; may be empty for a certificate.
    #[must_use]
    pub fn situation(&self) -> &str {
        &self.situation
    }

    /// What the person did; may be empty for a certificate.
    #[must_use]
    pub fn part(&self) -> &str {
        &self.part
    }

    /// What came of it; may be empty for a certificate.
    #[must_use]
    pub fn result(&self) -> &str {
        &self.result
    }

    /// When it happened.
    #[must_use]
    pub fn happened_on(&self) -> NaiveDate {
        self.happened_on
    }

    /// Addresses that show more.
    #[must_use]
    pub fn links(&self) -> &[EvidenceLink] {
        &self.links
    }

    /// The skills it speaks for, by code.
    #[must_use]
    pub fn supports(&self) -> &[Support] {
        &self.supports
    }
}

fn title(typed: &str, errors: &mut EvidenceErrors) -> String {
    let title = single_line(typed);
    if title.is_empty() {
        errors.push(EvidenceField::Title, EvidenceProblem::Missing);
    }
    within(
        &title,
        EvidenceDraft::LONGEST_TITLE,
        EvidenceField::Title,
        errors,
    );
    title
}

fn text(typed: &str, field: EvidenceField, needed: bool, errors: &mut EvidenceErrors) -> String {
    let text = paragraphs(typed);
    if needed && text.is_empty() {
        errors.push(field, EvidenceProblem::Missing);
    }
    within(&text, EvidenceDraft::LONGEST_TEXT, field, errors);
    text
}

fn within(text: &str, most: usize, field: EvidenceField, errors: &mut EvidenceErrors) {
    let characters = text.chars().count();
    if characters > most {
        errors.push(field, EvidenceProblem::TooLong { characters, most });
    }
}

fn day(happened_on: Option<NaiveDate>, today: NaiveDate, errors: &mut EvidenceErrors) {
    let Some(day) = happened_on else { return };
    if day > today {
        errors.push(EvidenceField::Happened, EvidenceProblem::InFuture);
    } else if day.year() < EvidenceDraft::FIRST_YEAR {
        errors.push(EvidenceField::Happened, EvidenceProblem::TooEarly);
    }
}

fn links(typed: &[String], errors: &mut EvidenceErrors) -> Vec<EvidenceLink> {
    let mut links: Vec<EvidenceLink> = Vec::new();
    for (index, typed) in typed.iter().enumerate() {
        if typed.trim().is_empty() {
            continue;
        }
        match EvidenceLink::parse(typed) {
            Ok(link) if links.contains(&link) => {}
            Ok(link) => links.push(link),
            Err(problem) => errors.push(EvidenceField::Link(index), problem),
        }
    }
    if links.len() > EvidenceDraft::MOST_LINKS {
        let most = EvidenceDraft::MOST_LINKS;
        errors.push(EvidenceField::Link(most), EvidenceProblem::TooMany { most });
    }
    links
}

fn supports(
    typed: &[SupportInput],
    framework: &Framework,
    errors: &mut EvidenceErrors,
) -> Vec<Support> {
    let most = EvidenceDraft::MOST_SUPPORTS;
    if typed.is_empty() {
        errors.push(EvidenceField::Supports, EvidenceProblem::Missing);
    }
    if typed.len() > most {
        errors.push(EvidenceField::Supports, EvidenceProblem::TooMany { most });
        return Vec::new();
    }
    let mut seen = Vec::new();
    let mut supports: Vec<Support> = typed
        .iter()
        .enumerate()
        .filter_map(|(index, typed)| support(index, typed, framework, &mut seen, errors))
        .collect();
    supports.sort_by_key(|support| support.skill);
    supports
}

fn support(
    index: usize,
    typed: &SupportInput,
    framework: &Framework,
    seen: &mut Vec<SkillCode>,
    errors: &mut EvidenceErrors,
) -> Option<Support> {
    let code = SkillCode::new(&single_line(&typed.code).to_ascii_uppercase()).ok();
    let Some(known) = code.and_then(|code| framework.find_skill(code)) else {
        let typed = typed.code.chars().take(40).collect();
        errors.push(
            EvidenceField::Skill(index),
            EvidenceProblem::UnknownSkill { typed },
        );
        return None;
    };
    let skill = known.code;
    if seen.contains(&skill) {
        let problem = EvidenceProblem::DuplicateSkill { code: skill };
        errors.push(EvidenceField::Skill(index), problem);
        return None;
    }
    seen.push(skill);
    let Ok(level) = typed.level.trim().parse::<Level>() else {
        errors.push(EvidenceField::Level(index), EvidenceProblem::Missing);
        return None;
    };
    if !known.levels.contains(level) {
        let (code, defined) = (skill, known.levels);
        let problem = EvidenceProblem::LevelNotDefined { code, defined };
        errors.push(EvidenceField::Level(index), problem);
        return None;
    }
    Some(Support { skill, level })
}
