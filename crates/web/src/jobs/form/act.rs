//! What was pressed in the form of a section.

use super::{Part, SectionForm};
use crate::problem::Problem;
use crate::request::Fields;
use crate::security::random_hex;
use engine::jobs::official::OfficialSentences;
use engine::jobs::sentences::Sentences;
use engine::jobs::{Criterion, Dimension, Duty, ItemId, JobDraft, Source};
use engine::roles::Importance;
use sfia::{Framework, Level, SkillCode};

/// A button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// Keep the section and close it.
    Save,
    /// Keep the section and go on writing: sent by the script.
    Keep,
    /// Add a blank line.
    Add,
    /// Add a sentence for a skill: the pattern's number, round and round.
    Sentence(SkillCode, Level, usize),
    /// Add a sentence of the imported SFIA text for a skill.
    Official(SkillCode, Level, usize),
    /// Take a line out.
    Remove(ItemId),
    /// Move a line up.
    Up(ItemId),
    /// Move a line down.
    Down(ItemId),
}

impl Act {
    /// Which button sent the form. Enter saves.
    pub(crate) fn read(fields: &Fields) -> Self {
        let pressed = fields.text("do");
        let id = |text: &str| ItemId::from_text(text.chars().take(40).collect::<String>());
        match pressed.split_once('-') {
            Some(("remove", rest)) => Self::Remove(id(rest)),
            Some(("up", rest)) => Self::Up(id(rest)),
            Some(("down", rest)) => Self::Down(id(rest)),
            Some(("sentence", rest)) => sentence(rest, Self::Sentence),
            Some(("official", rest)) => sentence(rest, Self::Official),
            _ if pressed == "keep" => Self::Keep,
            _ if pressed == "add" => Self::Add,
            _ => Self::Save,
        }
    }

    /// Whether it stores the section.
    pub(crate) fn stores(&self) -> bool {
        matches!(self, Self::Save | Self::Keep)
    }
}

/// `PROG-4-1`: skill, level, which.
fn sentence(text: &str, of: fn(SkillCode, Level, usize) -> Act) -> Act {
    let mut parts = text.split('-');
    let mut read = || {
        let code = SkillCode::new(parts.next()?).ok()?;
        let level = parts.next()?.parse().ok()?;
        let which = parts.next()?.parse().ok()?;
        Some(of(code, level, which))
    };
    read().unwrap_or(Act::Save)
}

/// A new identity for a line.
pub(crate) fn new_id() -> ItemId {
    ItemId::from_text(random_hex(8))
}

impl SectionForm {
    /// Does what a button other than "Save" asks for.
    ///
    /// # Errors
    /// [`Problem::Internal`] if the shipped sentences are broken.
    pub(crate) fn apply(
        &mut self,
        act: &Act,
        framework: &Framework,
        official: &OfficialSentences,
    ) -> Result<(), Problem> {
        match act {
            Act::Save | Act::Keep => {}
            Act::Add => self.add(String::new(), Source::Own, Vec::new()),
            Act::Sentence(code, level, which) if framework.defines(*code, *level) => {
                self.add_sentence(*code, *level, *which)?;
            }
            Act::Sentence(..) => {}
            Act::Official(code, level, which) => {
                if let (Part::Duties, Some(text)) =
                    (self.part, official.at(*code, *level).get(*which))
                {
                    let source = Source::OfficialText {
                        code: *code,
                        level: *level,
                    };
                    self.add(text.clone(), source, Vec::new());
                }
            }
            Act::Remove(id) => self.remove(id),
            Act::Up(id) => self.move_by(id, false),
            Act::Down(id) => self.move_by(id, true),
        }
        Ok(())
    }

    fn add_sentence(&mut self, code: SkillCode, level: Level, which: usize) -> Result<(), Problem> {
        let sentences = shipped()?;
        if self.part == Part::Criteria {
            if let Some(draft) = sentences.criterion(code, level, which) {
                let essential = self.content.skills.iter().find(|skill| skill.code == code);
                let importance = essential.map_or(Importance::Essential, |one| one.importance);
                self.add(draft.text, draft.source, draft.assessed);
                if let Some(last) = self.content.criteria.last_mut() {
                    last.importance = importance;
                }
            }
        } else if let Some(draft) = sentences.duty(code, level, which) {
            self.add(draft.text, draft.source, Vec::new());
        }
        Ok(())
    }

    fn add(&mut self, text: String, source: Source, assessed: Vec<engine::jobs::Assessed>) {
        let id = new_id();
        let content = &mut self.content;
        match self.part {
            Part::Dimensions if content.dimensions.len() < JobDraft::MOST_DIMENSIONS => {
                content.dimensions.push(Dimension {
                    id,
                    name: text,
                    value: String::new(),
                });
            }
            Part::Duties if content.duties.len() < JobDraft::MOST_DUTIES => {
                content.duties.push(Duty {
                    id,
                    text,
                    source,
                    edited: false,
                });
            }
            Part::Criteria if content.criteria.len() < JobDraft::MOST_CRITERIA => {
                content.criteria.push(Criterion {
                    id,
                    text,
                    importance: Importance::Essential,
                    assessed,
                    duties: Vec::new(),
                    is_qualification: false,
                    source,
                    edited: false,
                });
            }
            _ => {}
        }
    }

    fn remove(&mut self, id: &ItemId) {
        match self.part {
            Part::Dimensions => self.content.dimensions.retain(|one| one.id != *id),
            Part::Duties => self.content.remove_duty(id),
            Part::Criteria => self.content.criteria.retain(|one| one.id != *id),
            _ => {}
        }
    }

    fn move_by(&mut self, id: &ItemId, down: bool) {
        let content = &mut self.content;
        match self.part {
            Part::Dimensions => step(&mut content.dimensions, down, |one| one.id == *id),
            Part::Duties => step(&mut content.duties, down, |one| one.id == *id),
            Part::Criteria => step(&mut content.criteria, down, |one| one.id == *id),
            _ => {}
        }
    }
}

/// Moves one item a place up or down; at the end of the list it stays.
fn step<T>(list: &mut [T], down: bool, is_it: impl Fn(&T) -> bool) {
    let Some(place) = list.iter().position(is_it) else {
        return;
    };
    let other = if down {
        place.saturating_add(1)
    } else {
        place.saturating_sub(1)
    };
    if other < list.len() {
        list.swap(place, other);
    }
}

/// The shipped sentences.
///
/// # Errors
/// [`Problem::Internal`] if a shipped file is broken, which the tests rule out.
pub(crate) fn shipped() -> Result<&'static Sentences, Problem> {
    Sentences::shipped().map_err(|error| Problem::Internal(error.to_string()))
}
