//! What the forms about a person and a post bring.

use crate::args;
use crate::kit::components::FieldErrors;
use crate::kit::{Words, dates};
use crate::problem::Problem;
use crate::request::Fields;
use chrono::NaiveDate;
use engine::access::{ManagePeople, Permit};
use engine::ids::{Id, PersonId, RoleProfileId};
use engine::people::{
    EmailAddress, Fte, Line, PersonDraft, PersonName, Post, PostDraft, StaffNumber, TermProblem,
    ValueProblem, parse_date, parse_email,
};
use store::Read;
use store::people::{PostProblem, SoundPost, check_post, list_candidates};

/// Fields about the person.
pub(super) const PERSON: [&str; 3] = ["name", "email", "staff_number"];
/// Fields about a post.
pub(super) const POST: [&str; 6] = [
    "job_title",
    "department",
    "manager",
    "role",
    "fte",
    "started_on",
];

/// Every field of the form that adds a person, in its order.
const IN_ORDER: [&str; 9] = [
    "name",
    "email",
    "staff_number",
    "job_title",
    "department",
    "manager",
    "role",
    "fte",
    "started_on",
];

/// A post as typed: everything but the line manager, whom the database must find.
#[derive(Clone, Debug)]
pub(super) struct PostInput {
    draft: PostDraft,
    manager: String,
}

impl PostInput {
    /// Whether nothing is said of what the post is: neither title, role profile nor line manager.
    pub(super) fn is_nameless(&self) -> bool {
        let draft = &self.draft;
        draft.job_title.is_empty() && draft.role.is_none() && self.manager.trim().is_empty()
    }
}

/// Reads the fields about the person.
pub(super) fn person(
    fields: &Fields,
    words: &Words,
    errors: &mut FieldErrors,
) -> Option<PersonDraft> {
    let name = required(PersonName::parse(fields.text("name")), |problem| {
        errors.add("name", name_problem(words, problem));
    });
    let email = required(parse_email(fields.text("email")), |problem| {
        errors.add("email", email_problem(words, problem));
    });
    let staff_number = optional(StaffNumber::parse(fields.text("staff_number")), |_| {
        errors.add("staff_number", words.say("people-staff-number-wrong"));
    });
    Some(PersonDraft {
        name: name?,
        email: email?,
        staff_number: staff_number?,
    })
}

/// Reads the fields about a post.
pub(super) fn post(fields: &Fields, words: &Words, errors: &mut FieldErrors) -> Option<PostInput> {
    let mut line = |field: &'static str, label: &str| {
        required(Line::parse(fields.text(field)), |_| {
            errors.add(field, too_long(words, words.say(label), Line::LIMIT));
        })
    };
    let job_title = line("job_title", "people-job-title");
    let department = line("department", "people-department");
    let fte = optional(Fte::parse(fields.text("fte")), |_| {
        errors.add("fte", words.say("people-fte-wrong"));
    });
    let started_on = optional(parse_date(fields.text("started_on")), |problem| {
        let label = words.say("people-start-date");
        errors.add("started_on", date_problem(words, label, problem));
    });
    let role = fields.text("role");
    Some(PostInput {
        draft: PostDraft {
            job_title: job_title?,
            department: department?,
            manager: None,
            role: (!role.is_empty()).then(|| RoleProfileId::from_text(role.to_owned())),
            fte: fte?,
            started_on: started_on?,
        },
        manager: fields.text("manager").to_owned(),
    })
}

/// Reads a date that must be there and not lie in the future: what it says happens now.
pub(super) fn day_until(
    fields: &Fields,
    field: &'static str,
    today: NaiveDate,
    words: &Words,
    errors: &mut FieldErrors,
) -> Option<NaiveDate> {
    let label = words.say(match field {
        "last_day" => "people-last-day",
        _ => "people-start-date",
    });
    let message = match parse_date(fields.text(field)) {
        Ok(day) if day <= today => return Some(day),
        Ok(_) => words.say_with("people-date-in-future", &args!["field" => label]),
        Err(problem) => date_problem(words, label, problem),
    };
    errors.add(field, message);
    None
}

/// Finds the line manager, and checks the post against what is stored.
///
/// # Errors
/// [`Problem::Invalid`] naming the field, or a problem of the database.
pub(super) fn settle(
    tx: &mut Read<'_>,
    words: &Words,
    permit: &Permit<ManagePeople>,
    person: Option<&PersonId>,
    input: &PostInput,
    instead_of: Option<&Post>,
) -> Result<SoundPost, Problem> {
    let manager = find_manager(tx, words, permit, &input.manager)?;
    let draft = PostDraft {
        manager,
        ..input.draft.clone()
    };
    check_post(tx, person, draft, instead_of)?.map_err(|problem| {
        let (field, message) = post_problem(words, &problem);
        invalid(field, message)
    })
}

/// The one person at work who is meant by an address, a staff number or a whole name.
pub(super) fn find_manager(
    tx: &mut Read<'_>,
    words: &Words,
    permit: &Permit<ManagePeople>,
    typed: &str,
) -> Result<Option<PersonId>, Problem> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let candidates = list_candidates(tx, permit, typed)?;
    match candidates.as_slice() {
        [only] => Ok(Some(only.id.clone())),
        [] => Err(invalid("manager", words.say("people-manager-unknown"))),
        several => {
            let emails: Vec<&str> = several.iter().map(|one| one.email.as_str()).collect();
            let arguments = args!["emails" => emails.join(", ")];
            Err(invalid(
                "manager",
                words.say_with("people-manager-several", &arguments),
            ))
        }
    }
}

/// Refuses a last day that lies before the first day of a post that ends on it.
///
/// # Errors
/// [`Problem::Invalid`] naming that first day.
pub(super) fn require_begun(
    words: &Words,
    post: &Post,
    last_day: NaiveDate,
    today: NaiveDate,
) -> Result<(), Problem> {
    let Err(TermProblem::EndsBeforeFirstDay(first)) = post.about.check_last_day(last_day) else {
        return Ok(());
    };
    let title = post.about.job_title.as_str();
    let post = match title {
        "" => words.say("people-this-post"),
        _ => words.say_with("people-this-post-named", &args!["title" => title]),
    };
    let key = if first > today {
        "people-last-day-not-begun"
    } else {
        "people-last-day-early"
    };
    let arguments = args!["day" => dates::day(words, first), "post" => post];
    Err(invalid("last_day", words.say_with(key, &arguments)))
}

/// Refuses a move that changes nothing, or to a post that would begin before the present one has had a day.
///
/// # Errors
/// [`Problem::Invalid`] naming the field.
pub(super) fn require_move(
    words: &Words,
    present: &Post,
    next: &SoundPost,
    first_day: NaiveDate,
) -> Result<(), Problem> {
    match present.about.check_move(next.draft(), first_day) {
        Ok(()) => Ok(()),
        Err(TermProblem::NothingChanges) => {
            Err(invalid("job_title", words.say("people-move-same")))
        }
        Err(TermProblem::OverlapsPresent(first) | TermProblem::EndsBeforeFirstDay(first)) => {
            let arguments = args!["day" => dates::day(words, first)];
            let message = words.say_with("people-move-early", &arguments);
            Err(invalid("started_on", message))
        }
    }
}

/// The errors of two rounds as one, in the order of the form; one for each field.
pub(super) fn in_order(first: &FieldErrors, then: &FieldErrors) -> FieldErrors {
    let mut errors = FieldErrors::none();
    for field in IN_ORDER {
        if let Some(message) = first.find(field).or_else(|| then.find(field)) {
            errors.add(field, message);
        }
    }
    errors
}

/// One error beside one field.
pub(super) fn invalid(field: &'static str, message: String) -> Problem {
    let mut errors = FieldErrors::none();
    errors.add(field, message);
    Problem::Invalid(errors)
}

fn post_problem(words: &Words, problem: &PostProblem) -> (&'static str, String) {
    match problem {
        PostProblem::UnknownManager => ("manager", words.say("people-manager-unknown")),
        PostProblem::ManagerLeft => ("manager", words.say("people-manager-left")),
        PostProblem::Circle(circle) => {
            let names: Vec<&str> = circle.iter().map(|named| named.name.as_str()).collect();
            ("manager", circle_words(words, &names))
        }
        PostProblem::UnknownRole => ("role", words.say("people-role-unknown")),
        PostProblem::RetiredRole => ("role", words.say("people-role-retired")),
    }
}

/// "Jo reports to Sam, Sam to Kit, Kit to Jo" in one sentence.
pub(super) fn circle_words(words: &Words, names: &[&str]) -> String {
    let first = names.first().copied().unwrap_or_default();
    if names.len() <= 1 {
        return words.say("people-manager-own");
    }
    let arguments = args!["names" => names.join(", "), "first" => first];
    words.say_with("people-circle", &arguments)
}

/// What is wrong with a name.
fn name_problem(words: &Words, problem: ValueProblem) -> String {
    match problem {
        ValueProblem::TooLong(limit) => too_long(words, words.say("people-name"), limit),
        _ => words.say("people-name-missing"),
    }
}

fn email_problem(words: &Words, problem: ValueProblem) -> String {
    match problem {
        ValueProblem::Missing => words.say("people-email-missing"),
        _ => words.say("people-email-wrong"),
    }
}

fn too_long(words: &Words, field: String, limit: usize) -> String {
    let arguments = args!["field" => field, "limit" => limit];
    words.say_with("people-line-too-long", &arguments)
}

fn date_problem(words: &Words, field: String, problem: ValueProblem) -> String {
    let key = match problem {
        ValueProblem::Missing => "people-date-missing",
        ValueProblem::DateOutOfRange => "people-date-range",
        _ => "people-date-wrong",
    };
    words.say_with(key, &args!["field" => field])
}

fn required<T>(parsed: Result<T, ValueProblem>, note: impl FnOnce(ValueProblem)) -> Option<T> {
    match parsed {
        Ok(value) => Some(value),
        Err(problem) => {
            note(problem);
            None
        }
    }
}

/// `Some(None)` where nothing was typed.
fn optional<T>(
    parsed: Result<T, ValueProblem>,
    note: impl FnOnce(ValueProblem),
) -> Option<Option<T>> {
    match parsed {
        Ok(value) => Some(Some(value)),
        Err(ValueProblem::Missing) => Some(None),
        Err(problem) => {
            note(problem);
            None
        }
    }
}

/// What forms about a person show again.
#[derive(Clone, Debug, Default)]
pub(super) struct PersonValues {
    pub(super) name: String,
    pub(super) email: String,
    pub(super) staff_number: String,
}

impl PersonValues {
    /// As typed.
    pub(super) fn typed(fields: &Fields) -> Self {
        Self {
            name: fields.text("name").to_owned(),
            email: fields.text("email").to_owned(),
            staff_number: fields.text("staff_number").to_owned(),
        }
    }

    /// As stored.
    pub(super) fn stored(
        name: &PersonName,
        email: &EmailAddress,
        number: Option<&StaffNumber>,
    ) -> Self {
        Self {
            name: name.to_string(),
            email: email.to_string(),
            staff_number: number.map(ToString::to_string).unwrap_or_default(),
        }
    }
}

/// What forms about a post show again.
#[derive(Clone, Debug, Default)]
pub(super) struct PostValues {
    pub(super) job_title: String,
    pub(super) department: String,
    pub(super) manager: String,
    pub(super) role: String,
    pub(super) fte: String,
    pub(super) started_on: String,
}

impl PostValues {
    /// As typed.
    pub(super) fn typed(fields: &Fields) -> Self {
        let text = |name| fields.text(name).to_owned();
        Self {
            job_title: text("job_title"),
            department: text("department"),
            manager: text("manager"),
            role: text("role"),
            fte: text("fte"),
            started_on: text("started_on"),
        }
    }

    /// As stored, with the line manager's address.
    pub(super) fn stored(post: &PostDraft, manager_email: Option<&str>) -> Self {
        Self {
            job_title: post.job_title.to_string(),
            department: post.department.to_string(),
            manager: manager_email.unwrap_or_default().to_owned(),
            role: post
                .role
                .as_ref()
                .map(|role| role.as_str().to_owned())
                .unwrap_or_default(),
            fte: post.fte.map(|fte| fte.to_string()).unwrap_or_default(),
            started_on: post.started_on.map(date_value).unwrap_or_default(),
        }
    }
}

/// A date as people here type it.
pub(super) fn date_value(date: NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}
