//! What a returned document changes, word by word.

use super::spots;
use crate::args;
use crate::job_start::review::Said;
use crate::kit::components::{Button, Choice, ErrorSummary, FieldErrors, Heading, Radios};
use crate::kit::{Crumb, Link, Page, Section, Words};
use engine::jobs::JobContent;
use engine::jobs::compare::{Difference, Piece};
use serde::Serialize;

/// A returned document and what was said of it.
pub struct Review<'a> {
    /// The job title.
    pub title: &'a str,
    /// The file's name.
    pub name: &'a str,
    /// The list of job descriptions.
    pub jobs: &'a str,
    /// The page of the job description.
    pub url: &'a str,
    /// Where the form goes.
    pub action: &'a str,
    /// What the draft says.
    pub older: &'a JobContent,
    /// What the document says.
    pub newer: &'a JobContent,
    /// Paragraphs without a place.
    pub others: &'a [String],
    /// What differs.
    pub differences: &'a [Difference],
    /// What was said of each difference.
    pub said: &'a [Option<Said>],
}

/// The page.
#[derive(Serialize)]
pub struct ReviewPage {
    heading: Heading,
    jobs_url: String,
    job: Link,
    again_url: String,
    action: String,
    errors: ErrorSummary,
    sections: Vec<Part>,
    others: Vec<String>,
    save: Button,
    all: Button,
}

/// The differences of one section.
#[derive(Serialize)]
struct Part {
    id: String,
    heading: String,
    changes: Vec<Change>,
}

/// One difference: prose word by word, or two values, or only a name.
#[derive(Serialize)]
struct Change {
    pieces: Vec<Shown>,
    before: Option<String>,
    after: Option<String>,
    answer: Radios,
}

#[derive(Serialize)]
struct Shown {
    text: String,
    gone: bool,
    new: bool,
}

impl ReviewPage {
    /// The page.
    pub fn new(words: &Words, about: &Review<'_>, errors: &FieldErrors) -> Self {
        let count = about.differences.len();
        let lede = words.say_with("job-start-review-lede", &args!["count" => count]);
        let mut sections: Vec<Part> = Vec::new();
        for (index, difference) in about.differences.iter().enumerate() {
            let key = spots::section(&difference.spot);
            let heading = words.say(key);
            let change = change(words, about, (index, difference), errors);
            match sections.iter_mut().find(|part| part.heading == heading) {
                Some(part) => part.changes.push(change),
                None => sections.push(Part {
                    id: key.trim_start_matches("job-start-").to_owned(),
                    heading,
                    changes: vec![change],
                }),
            }
        }
        Self {
            heading: Heading::new(words.say("job-start-review"))
                .over(about.name)
                .lede(lede),
            jobs_url: about.jobs.to_owned(),
            job: Link::new(about.title, about.url),
            again_url: format!("{}/returned", about.url),
            action: about.action.to_owned(),
            errors: errors.summary(),
            sections,
            others: about.others.to_vec(),
            save: Button::primary(words.say("job-start-review-save")),
            all: Button::secondary(words.say("job-start-review-all")).sends("all", "yes"),
        }
    }
}

fn change(
    words: &Words,
    about: &Review<'_>,
    (index, difference): (usize, &Difference),
    errors: &FieldErrors,
) -> Change {
    let spot = &difference.spot;
    let said = about.said.get(index).copied().flatten();
    let choices = [
        Choice::new(Said::Accept.as_str(), words.say("job-start-accept")),
        Choice::new(Said::Decline.as_str(), words.say("job-start-decline")),
    ];
    let name = spots::name(words, spot, about.older, about.newer);
    let is_prose = spot.is_prose();
    let value = |text: Option<&String>| match is_prose {
        true => None,
        false => spots::value(words, spot, text),
    };
    Change {
        pieces: difference.pieces.iter().map(shown).collect(),
        before: value(difference.before.as_ref()),
        after: value(difference.after.as_ref()),
        answer: Radios::new(
            format!("change-{}", index + 1),
            name,
            choices,
            said.map(Said::as_str),
        )
        .errors(errors),
    }
}

fn shown(piece: &Piece) -> Shown {
    let (text, gone, new) = match piece {
        Piece::Same(text) => (text, false, false),
        Piece::Gone(text) => (text, true, false),
        Piece::New(text) => (text, false, true),
    };
    Shown {
        text: text.clone(),
        gone,
        new,
    }
}

impl Page for ReviewPage {
    const TEMPLATE: &'static str = "pages/job_start/review";

    fn title(&self, words: &Words) -> String {
        words.say("job-start-review")
    }

    fn section(&self) -> Section {
        Section::JobDescriptions
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        let mut crumbs = super::crumbs(words, &self.jobs_url);
        crumbs.push(self.job.clone());
        crumbs.push(Link::new(words.say("job-start-returned"), &self.again_url));
        crumbs
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
