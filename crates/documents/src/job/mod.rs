//! Documents about a job: the job description, an advert and an interview guide.

mod advert;
mod description;
mod guide;
mod words;

pub use advert::advert;
pub use description::job_description;
pub use guide::interview_guide;
pub use words::{ENGLISH, JobWords, english};

use crate::model::{Block, JobDocument, Table};
use engine::jobs::approval::Evaluation;
use engine::jobs::{CorporateText, Criterion, JobContent, Language};
use sfia::{Framework, Level};

/// What a document about a job is made of.
#[derive(Clone, Copy)]
pub struct JobFacts<'a> {
    /// What the version says.
    pub content: &'a JobContent,
    /// The edition that its skills are of.
    pub framework: &'a Framework,
    /// The corporate duties of the version that it carries.
    pub corporate: Option<&'a CorporateText>,
    /// Whether it is evaluated.
    pub evaluation: &'a Evaluation,
    /// The fixed words.
    pub words: &'a dyn JobWords,
    /// How the organisation writes a date.
    pub date: &'a dyn Fn(chrono::NaiveDate) -> String,
    /// How somebody applies, for an advert; a line a paragraph.
    pub apply: &'a str,
}

impl JobFacts<'_> {
    fn say(&self, key: &'static str) -> String {
        self.words.say(key)
    }

    fn document(&self, kind: &'static str, blocks: Vec<Block>) -> JobDocument {
        let language = match self.content.language {
            Language::English => "en-GB",
            Language::Welsh => "cy-GB",
        };
        JobDocument {
            language: language.to_owned(),
            title: self.content.header.title.clone(),
            kind: self.say(kind),
            blocks,
            page: self.say("page"),
            of: self.say("of"),
        }
    }

    /// "Level 4, Enable".
    fn level(&self, level: Level) -> String {
        format!("{} {level}, {}", self.say("level"), level.name())
    }

    /// A criterion as everybody reads it.
    fn criterion(&self, criterion: &Criterion) -> String {
        let text = criterion.text.trim_end_matches('.');
        if criterion.is_qualification && !mentions_equivalent(text) {
            format!("{text}, {}", self.say("or-equivalent"))
        } else {
            text.to_owned()
        }
    }

    /// A table of names and values, without the rows that say nothing; none where all are.
    fn facts(&self, caption: &'static str, rows: &[(&'static str, String)]) -> Option<Block> {
        let rows: Vec<Vec<String>> = rows
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| vec![self.say(name), value.clone()])
            .collect();
        (!rows.is_empty()).then(|| {
            Block::Table(Table {
                caption: self.say(caption),
                head: Vec::new(),
                rows,
                widths: vec![2, 5],
            })
        })
    }
}

/// Whether the words themselves say that experience counts as well.
fn mentions_equivalent(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.contains("equivalent") || lower.contains("cyfatebol")
}

/// Paragraphs of a text, a line each.
fn paragraphs(text: &str) -> impl Iterator<Item = Block> + '_ {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(Block::paragraph)
}
