//! The form of one section: what it holds between two presses of a button, what was pressed, and what is wrong.
//!
//! Its state is a whole job description in which one section is as typed. Buttons that add, remove and move send the
//! form and bring it back; nothing is stored before "Save".

mod act;
mod criteria;
mod explain;
pub(crate) mod facts;
mod items;
mod source;
#[cfg(test)]
mod tests;

pub(crate) use act::{Act, new_id, shipped};
pub(crate) use source::written as source_word;

use super::part::Part;
use crate::problem::Problem;
use crate::request::Fields;
use engine::jobs::official::OfficialSentences;
use engine::jobs::{ItemId, JobContent};
use store::jobs::Base;

/// The names of all fields of the forms of sections.
pub(crate) const NAMES: [&str; 27] = [
    "section",
    "version",
    "saved",
    "base",
    "do",
    "line-*",
    "post-numbers",
    "version-date",
    "asked-*",
    "purpose",
    "item",
    "text-*",
    "from-*",
    "name-*",
    "value-*",
    "importance-*",
    "assessed-*",
    "traced-*",
    "qualification-*",
    "apprenticeship",
    "apprenticeship-level",
    "adjustments",
    "spot-*",
    "choice-*",
    "seen-*",
    "custom-*",
    "gone-*",
];

/// What a form was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Made {
    /// The number of the version.
    pub(crate) version: u32,
    /// The saved state.
    pub(crate) base: Base,
}

impl Made {
    /// What the form says that it was made from.
    pub(crate) fn read(fields: &Fields) -> Result<Self, Problem> {
        const STRANGE: Problem = Problem::Unexpected("a form that does not say what it changes");
        Ok(Self {
            version: fields.text("version").parse().map_err(|_| STRANGE)?,
            base: Base {
                saved: fields.text("saved").parse().map_err(|_| STRANGE)?,
                identity: fields.text("base").chars().take(64).collect(),
            },
        })
    }
}

/// A section as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SectionForm {
    /// Which section.
    pub(crate) part: Part,
    /// What it was made from.
    pub(crate) made: Made,
    /// The job description with the section as typed.
    pub(crate) content: JobContent,
    /// The date as typed.
    pub(crate) date: String,
    /// The level of the apprenticeship as typed.
    pub(crate) level: String,
    /// Whether it came back from a button, with what is not stored yet.
    pub(crate) is_unsaved: bool,
}

impl SectionForm {
    /// The form of a section as it is stored.
    pub(crate) fn of(part: Part, made: Made, content: JobContent) -> Self {
        let date = content.header.version_date;
        let level = content.apprenticeship.as_ref().and_then(|one| one.level);
        Self {
            date: date.map_or_else(String::new, |date| date.format("%d/%m/%Y").to_string()),
            level: level.map_or_else(String::new, |level| level.to_string()),
            is_unsaved: false,
            part,
            made,
            content,
        }
    }

    /// The form as it was sent. Everything but the section is as `present`, which is stored.
    pub(crate) fn read(
        fields: &Fields,
        present: &JobContent,
        official: &OfficialSentences,
    ) -> Result<Self, Problem> {
        let part = Part::changed_as(fields.text("section"))
            .ok_or(Problem::Unexpected("a section that is not changed here"))?;
        let mut form = Self::of(part, Made::read(fields)?, present.clone());
        form.is_unsaved = true;
        match part {
            Part::Header => facts::header(&mut form, fields),
            Part::Purpose => facts::purpose(&mut form.content, fields),
            Part::Dimensions => items::dimensions(&mut form.content, fields),
            Part::Duties => items::duties(&mut form.content, fields, present, official),
            Part::Criteria => criteria::read(&mut form.content, fields, present),
            Part::Working => facts::working(&mut form, fields),
            Part::Adjustments => fields
                .text("adjustments")
                .clone_into(&mut form.content.adjustments),
            Part::Corporate | Part::Skills => {}
        }
        Ok(form)
    }

    /// What is to be stored: lines that were added and left blank are no part of it.
    pub(crate) fn wanted(&self, present: &JobContent) -> JobContent {
        let mut content = self.content.clone();
        let blank = |text: &str| text.trim().is_empty();
        let known = |id: &ItemId| present.dimensions.iter().any(|one| one.id == *id);
        content
            .dimensions
            .retain(|one| known(&one.id) || !blank(&one.name) || !blank(&one.value));
        content
            .duties
            .retain(|one| !blank(&one.text) || present.find_duty(&one.id).is_some());
        content
            .criteria
            .retain(|one| !blank(&one.text) || present.find_criterion(&one.id).is_some());
        content
    }
}
