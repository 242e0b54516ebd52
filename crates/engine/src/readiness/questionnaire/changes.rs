//! What changed from one questionnaire to the next, for the note that goes with it.

use super::{Column, Questionnaire, cells};
use crate::readiness::{Question, QuestionId};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::BTreeSet;

/// What happened to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionChange {
    /// It is new.
    Added(QuestionId),
    /// It is gone.
    Removed(QuestionId),
    /// It says something else.
    Changed {
        /// The question.
        question: QuestionId,
        /// What changed, in the order of the columns. Never empty.
        fields: Vec<FieldChange>,
    },
    /// It stands elsewhere among those that both have. As few as can be are told of.
    Moved {
        /// The question.
        question: QuestionId,
        /// The question that it stands after now; `None` where it is the first.
        after: Option<QuestionId>,
    },
}

/// One field, as the file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// The column; never [`Column::Id`] or [`Column::Order`], which changes with every question that comes or goes above.
    pub column: Column,
    /// What it said.
    pub old: String,
    /// What it says.
    pub new: String,
}

/// The changes from `old` to `new`: those of present questions in their order, then what is gone. The title of a section
/// is a field of each of its questions.
#[must_use]
pub fn changes(old: &Questionnaire, new: &Questionnaire) -> Vec<QuestionChange> {
    let moved = moved(old, new);
    let (before, after) = (places(old), places(new));
    let mut changes = Vec::new();
    let mut above: Option<&QuestionId> = None;
    for place in &after {
        let id = &place.question.id;
        match find_place(&before, id) {
            None => changes.push(QuestionChange::Added(id.clone())),
            Some(earlier) => {
                changes.extend(changed(earlier, *place));
                if moved.contains(id) {
                    changes.push(QuestionChange::Moved {
                        question: id.clone(),
                        after: above.cloned(),
                    });
                }
            }
        }
        above = Some(id);
    }
    let ids = before.iter().map(|place| &place.question.id);
    let gone = ids.filter(|id| find_place(&after, id).is_none());
    changes.extend(gone.cloned().map(QuestionChange::Removed));
    changes
}

fn changed(earlier: Place<'_>, later: Place<'_>) -> Option<QuestionChange> {
    let columns = Column::ALL.iter();
    let columns = columns.filter(|column| **column != Column::Order);
    let fields: Vec<_> = columns
        .filter_map(|column| field(*column, earlier, later))
        .collect();
    (!fields.is_empty()).then(|| QuestionChange::Changed {
        question: later.question.id.clone(),
        fields,
    })
}

#[derive(Clone, Copy)]
struct Place<'a> {
    order: usize,
    question: &'a Question,
    title: &'a str,
}

fn find_place<'a>(all: &[Place<'a>], id: &QuestionId) -> Option<Place<'a>> {
    all.iter().find(|place| place.question.id == *id).copied()
}

fn places(questionnaire: &Questionnaire) -> Vec<Place<'_>> {
    let place = |(order, question)| Place {
        order,
        question,
        title: title(questionnaire, question),
    };
    (1_usize..)
        .zip(questionnaire.questions())
        .map(place)
        .collect()
}

fn title<'a>(questionnaire: &'a Questionnaire, question: &Question) -> &'a str {
    let mut sections = questionnaire.sections().iter();
    let section = sections.find(|section| section.id == question.section);
    section.map_or("", |section| &section.title)
}

fn field(column: Column, earlier: Place<'_>, later: Place<'_>) -> Option<FieldChange> {
    let text = |place: Place<'_>| cells::text(column, place.question, place.order, place.title);
    let (old, new) = (text(earlier), text(later));
    (old != new).then_some(FieldChange { column, old, new })
}

/// The questions that changed their place among those that both have.
fn moved(old: &Questionnaire, new: &Questionnaire) -> BTreeSet<QuestionId> {
    let ids = |of: &Questionnaire, with: &Questionnaire| -> Vec<QuestionId> {
        let ids = of.questions().iter().map(|question| question.id.clone());
        ids.filter(|id| with.question(id).is_some()).collect()
    };
    let (before, after) = (ids(old, new), ids(new, old));
    let stayed: BTreeSet<&QuestionId> = capture_diff_slices(Algorithm::Myers, &before, &after)
        .iter()
        .filter_map(|op| match op {
            DiffOp::Equal { old_index, len, .. } => before.get(*old_index..old_index + len),
            _ => None,
        })
        .flatten()
        .collect();
    let moved = before.iter().filter(|id| !stayed.contains(id));
    moved.cloned().collect()
}
