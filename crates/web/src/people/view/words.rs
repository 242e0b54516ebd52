//! Words for the fixed kinds of things in this area.

use crate::args;
use crate::kit::components::{State, StateKind};
use crate::kit::{Crumb, Link, Words, dates};
use chrono::NaiveDate;
use engine::access::Role;
use engine::people::ValueProblem;
use engine::people::import::{Field, Instead, Reason, Shown, WithoutManager};
use store::people::Joining;

/// The way to the list, for pages about one person.
pub(super) fn crumbs(words: &Words, home: &str) -> Vec<Crumb> {
    vec![Link::new(words.say("people-heading"), home)]
}

/// What a column of a staff list holds.
pub(in crate::people) fn field_words(words: &Words, field: Field) -> String {
    words.say(match field {
        Field::Name | Field::FirstName | Field::LastName => "people-name",
        Field::Email => "people-email",
        Field::StaffNumber => "people-staff-number",
        Field::JobTitle => "people-job-title",
        Field::Department => "people-department",
        Field::Manager => "people-manager",
        Field::Role => "people-role",
        Field::Fte => "people-fte",
        Field::StartDate => "people-start-date",
    })
}

/// Why a row of a staff list is left out, and what would be accepted.
pub(in crate::people) fn reason_words(words: &Words, field: Field, reason: &Reason) -> String {
    match reason {
        Reason::Value(problem) => value_words(words, field, *problem),
        Reason::SameAsRow(row) => {
            words.say_with("people-reason-same-row", &args!["row" => row.to_string()])
        }
        Reason::EmailOfAnother(name) => words.say_with(
            "people-reason-email-of-another",
            &args!["name" => name.as_str()],
        ),
        Reason::EmailOfLeaver(name) => words.say_with(
            "people-reason-email-of-leaver",
            &args!["name" => name.as_str()],
        ),
        Reason::UnknownRole => words.say("people-reason-unknown-role"),
        Reason::RetiredRole => words.say("people-reason-retired-role"),
        Reason::UnknownManager => words.say("people-reason-unknown-manager"),
        Reason::ManagerLeft(name) => words.say_with(
            "people-reason-manager-left",
            &args!["name" => name.as_str()],
        ),
        Reason::OwnManager => words.say("people-reason-own-manager"),
        Reason::MoreCells => words.say("people-reason-more-cells"),
    }
}

/// What a row has in place of the line manager whose own row is left out.
pub(in crate::people) fn note_words(words: &Words, note: &WithoutManager) -> String {
    let arguments = args![
        "manager" => note.manager.as_str(),
        "row" => note.manager_row.to_string()
    ];
    match &note.instead {
        Instead::Nobody => words.say_with("people-note-no-manager", &arguments),
        Instead::AsBefore(None) => words.say_with("people-note-still-none", &arguments),
        Instead::AsBefore(Some(name)) => {
            let mut arguments = arguments;
            arguments.set("held", name.as_str());
            words.say_with("people-note-manager-as-before", &arguments)
        }
    }
}

fn value_words(words: &Words, field: Field, problem: ValueProblem) -> String {
    let named = |key: &str| words.say_with(key, &args!["field" => field_words(words, field)]);
    match problem {
        ValueProblem::Missing if field == Field::Email => words.say("people-email-missing"),
        ValueProblem::Missing => words.say("people-name-missing"),
        ValueProblem::TooLong(limit) => {
            let arguments = args!["field" => field_words(words, field), "limit" => limit];
            words.say_with("people-line-too-long", &arguments)
        }
        ValueProblem::NotAnEmail => words.say("people-email-wrong"),
        ValueProblem::NotAStaffNumber if field == Field::Manager => {
            words.say("people-reason-manager-unreadable")
        }
        ValueProblem::NotAStaffNumber => words.say("people-staff-number-wrong"),
        ValueProblem::NotADate => named("people-date-wrong"),
        ValueProblem::DateOutOfRange => named("people-date-range"),
        ValueProblem::NotAnFte => words.say("people-fte-wrong"),
        ValueProblem::SpreadsheetError => words.say("people-reason-spreadsheet-error"),
    }
}

/// A value of a plan as a person reads it.
pub(super) fn shown_words(words: &Words, shown: &Shown) -> String {
    match shown {
        Shown::Nothing => words.say("people-nothing"),
        Shown::Text(text) => text.clone(),
        Shown::Date(day) => dates::day(words, *day),
        Shown::Share(fte) => fte.to_string(),
        Shown::Left(Some(day)) => left(words, *day),
        Shown::Left(None) => words.say("people-works-here"),
    }
}

/// "Left on 3 May 2026".
pub(super) fn left(words: &Words, day: NaiveDate) -> String {
    words.say_with("people-left-on", &args!["date" => dates::day(words, day)])
}

/// Whether somebody can sign in, with its shape.
pub(super) fn joining_state(words: &Words, joining: Joining, left_on: Option<NaiveDate>) -> State {
    if let Some(day) = left_on {
        return State::new(StateKind::New, left(words, day));
    }
    let (kind, word) = match joining {
        Joining::NotInvited => (StateKind::New, words.say("people-state-not-invited")),
        Joining::Invited => (StateKind::Half, words.say("people-state-invited")),
        Joining::Joined => (StateKind::Done, words.say("people-state-joined")),
        Joining::Suspended => (StateKind::Flag, words.say("people-state-stopped")),
    };
    State::new(kind, word)
}

/// The name of a role, and what it lets somebody do.
pub(super) fn role_words(words: &Words, role: Role) -> (String, String) {
    let (name, what) = match role {
        Role::Assessor => ("role-assessor", "role-assessor-what"),
        Role::HeadOfProfession => ("role-head-of-profession", "role-head-of-profession-what"),
        Role::DeputyHeadOfProfession => (
            "role-deputy-head-of-profession",
            "role-deputy-head-of-profession-what",
        ),
        Role::Sponsor => ("role-sponsor", "role-sponsor-what"),
        Role::HrAdviser => ("role-hr-adviser", "role-hr-adviser-what"),
        Role::Administrator => ("role-administrator", "role-administrator-what"),
    };
    (words.say(name), words.say(what))
}

/// "Developer (DEV-1)".
pub(super) fn role_profile(role: Option<&(String, String)>) -> String {
    role.map_or_else(String::new, |(title, reference)| {
        format!("{title} ({reference})")
    })
}
