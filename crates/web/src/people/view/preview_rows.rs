//! The rows of a preview: one for each person, value, problem or note.

use super::words::{field_words, note_words, reason_words, shown_words};
use crate::kit::{Words, dates};
use engine::people::import::{
    ChangedPerson, FieldChange, LeftOut, NewPerson, Shown, WithoutManager,
};
use serde::Serialize;

/// Somebody to add.
#[derive(Serialize)]
pub(super) struct NewLine {
    name: String,
    email: String,
    job_title: String,
    department: String,
    manager: String,
    role: String,
    fte: String,
    first_day: String,
}

/// One value that changes. The name is said once for several values of one person.
#[derive(Serialize)]
pub(super) struct ChangedLine {
    name: String,
    what: String,
    old: String,
    new: String,
}

/// A row that cannot be used, and why.
#[derive(Serialize)]
pub(super) struct LeftOutLine {
    row: String,
    name: String,
    column: String,
    content: String,
    reason: String,
}

/// A row that is used, with what is worth knowing about it.
#[derive(Serialize)]
pub(super) struct NoteLine {
    row: String,
    name: String,
    note: String,
}

pub(super) fn new_line(words: &Words, new: &NewPerson) -> NewLine {
    let post = &new.after.post;
    NewLine {
        name: new.after.name.to_string(),
        email: new.after.email.to_string(),
        job_title: post.job_title.to_string(),
        department: post.department.to_string(),
        manager: post
            .manager_name
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        role: post.role_name.clone().unwrap_or_default(),
        fte: post.fte.map(|fte| fte.to_string()).unwrap_or_default(),
        first_day: post
            .started_on
            .map(|day| dates::day(words, day))
            .unwrap_or_default(),
    }
}

pub(super) fn changed_lines(words: &Words, changed: &ChangedPerson) -> Vec<ChangedLine> {
    let line = |change: &FieldChange| ChangedLine {
        name: changed.name.to_string(),
        what: match change.new {
            Shown::Left(_) => words.say("people-works-here"),
            _ => field_words(words, change.field),
        },
        old: shown_words(words, &change.old),
        new: shown_words(words, &change.new),
    };
    changed.changes.iter().map(line).collect()
}

pub(super) fn left_out_line(words: &Words, problem: &LeftOut) -> LeftOutLine {
    LeftOutLine {
        row: problem.row.to_string(),
        name: problem.name.clone(),
        column: if problem.heading.is_empty() {
            field_words(words, problem.field)
        } else {
            problem.heading.clone()
        },
        content: problem.content.clone(),
        reason: reason_words(words, problem.field, &problem.reason),
    }
}

pub(super) fn note_line(words: &Words, note: &WithoutManager) -> NoteLine {
    NoteLine {
        row: note.row.to_string(),
        name: note.name.to_string(),
        note: note_words(words, note),
    }
}
