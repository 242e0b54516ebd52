//! The names of places in a job description, and what is said of files and texts that were not read.

use super::places::Goes;
use crate::args;
use crate::kit::Words;
use documents::read::ReadRefused;
use engine::jobs::recognise::TooMuch;
use engine::jobs::{JobProblem, LineField};
use engine::roles::Importance;

/// Bytes of what people call a megabyte.
const MEGABYTE: usize = 1 << 20;

/// The name of a place, such as "Main duty".
pub fn place(words: &Words, goes: Goes) -> String {
    words.say(match goes {
        Goes::Leave => "job-start-to-leave",
        Goes::PostNumbers => "job-start-to-post-numbers",
        Goes::Purpose => "job-start-to-purpose",
        Goes::Dimension => "job-start-to-dimension",
        Goes::Duty => "job-start-to-duty",
        Goes::Criterion(Importance::Essential) => "job-start-to-essential",
        Goes::Criterion(Importance::Desirable) => "job-start-to-desirable",
        Goes::Adjustments => "job-start-to-adjustments",
        Goes::Line(field) => line_key(field),
    })
}

/// The name of a line of the header, the working conditions or the apprenticeship.
pub fn line(words: &Words, field: LineField) -> String {
    words.say(line_key(field))
}

const fn line_key(field: LineField) -> &'static str {
    match field {
        LineField::Title => "job-start-line-title",
        LineField::Directorate => "job-start-line-directorate",
        LineField::Service => "job-start-line-service",
        LineField::Section => "job-start-line-section",
        LineField::Grade => "job-start-line-grade",
        LineField::Hours => "job-start-line-hours",
        LineField::Place => "job-start-line-place",
        LineField::WorkingPattern => "job-start-line-pattern",
        LineField::Contract => "job-start-line-contract",
        LineField::ReportsTo => "job-start-line-reports-to",
        LineField::ResponsibleFor => "job-start-line-responsible-for",
        LineField::Flexibility => "job-start-line-flexibility",
        LineField::UnsocialHours => "job-start-line-unsocial-hours",
        LineField::Travel => "job-start-line-travel",
        LineField::Standard => "job-start-line-standard",
        LineField::StandardReference => "job-start-line-reference",
        LineField::Length => "job-start-line-length",
        LineField::Training => "job-start-line-training",
    }
}

/// Why a paragraph cannot go where somebody put it.
pub fn misfit(words: &Words, goes: Goes, problem: JobProblem) -> String {
    let place = place(words, goes);
    match problem {
        JobProblem::TooLong { most } => words.say_with(
            "job-start-too-long",
            &args!["place" => place, "most" => most],
        ),
        JobProblem::TooMany { most } => words.say_with(
            "job-start-too-many",
            &args!["place" => place, "most" => most],
        ),
        _ => words.say_with("job-start-does-not-fit", &args!["place" => place]),
    }
}

/// What is wrong with a title.
pub fn title_problem(words: &Words, problem: JobProblem) -> String {
    match problem {
        JobProblem::TooLong { most } => {
            words.say_with("job-start-title-long", &args!["most" => most])
        }
        _ => words.say("job-start-title-missing"),
    }
}

/// Why a file was not read, and what to do.
pub fn refused(words: &Words, refused: ReadRefused) -> String {
    let key = match refused {
        ReadRefused::TooLarge { most } => {
            let megabytes = most / MEGABYTE;
            return words.say_with("job-start-file-large", &args!["megabytes" => megabytes]);
        }
        ReadRefused::TooManyPages { most } => {
            return words.say_with("job-start-file-pages", &args!["most" => most]);
        }
        ReadRefused::Empty => "job-start-file-empty",
        ReadRefused::InflatesTooFar { .. } | ReadRefused::TooManyParts { .. } => {
            "job-start-file-inflates"
        }
        ReadRefused::TooMuchText { .. } => "job-start-file-text",
        ReadRefused::Macros => "job-start-file-macros",
        ReadRefused::Password => "job-start-file-password",
        ReadRefused::OldWord => "job-start-file-old-word",
        ReadRefused::Scanned => "job-start-file-scanned",
        ReadRefused::OtherKind => "job-start-file-other",
        ReadRefused::Damaged => "job-start-file-damaged",
    };
    words.say(key)
}

/// That a text is longer than is read.
pub fn too_much(words: &Words, too_much: TooMuch) -> String {
    match too_much {
        TooMuch::Lines { most } => words.say_with("job-start-lines", &args!["most" => most]),
        TooMuch::Bytes { most } => {
            let megabytes = most / MEGABYTE;
            words.say_with("job-start-bytes", &args!["megabytes" => megabytes])
        }
    }
}
