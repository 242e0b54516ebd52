//! What the wording check says of a job description, by the place it says it of. It advises and never blocks.

use super::part::{HEADER_LINES, Part, WORKING_LINES};
use crate::kit::{FluentArgs, Words};
use crate::problem::Problem;
use engine::jobs::{ItemId, JobContent, LineField};
use engine::roles::Importance;
use engine::wording::{
    Argument, Document, Finding, Lists, Message, Paragraph, Rule, RuleSet, Section, check,
};

use std::ops::Range;

/// A piece of text that the check reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A line of the purpose, from 0.
    Purpose(usize),
    /// A duty.
    Duty(ItemId),
    /// A criterion.
    Criterion(ItemId),
    /// A line about the post or working in it.
    Line(LineField),
    /// A line of the adjustments statement, from 0.
    Adjustments(usize),
}

impl Place {
    /// The section that it stands in.
    pub(crate) fn part(&self) -> Part {
        match self {
            Self::Purpose(_) => Part::Purpose,
            Self::Duty(_) => Part::Duties,
            Self::Criterion(_) => Part::Criteria,
            Self::Line(field) => Part::of_line(*field),
            Self::Adjustments(_) => Part::Adjustments,
        }
    }
}

/// One thing the check points out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Note {
    /// The id of its words on the page.
    pub(crate) id: String,
    /// Where.
    pub(crate) place: Place,
    /// Which bytes of the text there.
    pub(crate) range: Range<usize>,
    /// Whether the place is a few words rather than a sentence or more, so that it can be marked.
    pub(crate) is_narrow: bool,
    /// The words of the place.
    pub(crate) quote: String,
    /// What the rule is called.
    pub(crate) name: String,
    /// Why.
    pub(crate) reason: String,
    /// What to write instead.
    pub(crate) better: Option<String>,
    /// Where the rule comes from.
    pub(crate) source: (String, &'static str),
}

/// Everything the check points out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Notes(Vec<Note>);

/// Characters of a place that a note repeats.
const LONGEST_QUOTE: usize = 70;

impl Notes {
    /// Nothing to say, for those who only read.
    pub(crate) fn none() -> Self {
        Self::default()
    }

    /// Checks a job description by the rules that are on unless somebody turns them off.
    ///
    /// # Errors
    /// [`Problem::Internal`] if a shipped list is broken, which the tests rule out.
    pub(crate) fn of(words: &Words, content: &JobContent) -> Result<Self, Problem> {
        let lists = Lists::shipped().map_err(|error| Problem::Internal(error.to_string()))?;
        let texts = texts(content);
        let document = Document {
            paragraphs: texts
                .iter()
                .map(|(_, section, text)| Paragraph {
                    section: *section,
                    text,
                })
                .collect(),
            level: content.general_level,
        };
        let findings = check(&document, &RuleSet::default(), lists).list;
        let notes = findings.iter().enumerate().filter_map(|(index, finding)| {
            let (place, _, text) = texts.get(finding.paragraph)?;
            Some(note(words, index, place, text, finding))
        });
        Ok(Self(notes.collect()))
    }

    /// What is said of a section.
    pub(crate) fn of_part(&self, part: Part) -> impl Iterator<Item = &Note> {
        self.0.iter().filter(move |note| note.place.part() == part)
    }

    /// What is said of a piece of text.
    pub(crate) fn at(&self, place: &Place) -> Vec<&Note> {
        self.0.iter().filter(|note| note.place == *place).collect()
    }
}

/// All texts in the order of the document.
fn texts(content: &JobContent) -> Vec<(Place, Section, &str)> {
    let line = |field: &LineField| {
        let text = content.line(*field).unwrap_or_default();
        (Place::Line(*field), Section::Other, text)
    };
    let mut texts: Vec<(Place, Section, &str)> = HEADER_LINES.iter().map(line).collect();
    let purpose = content.purpose.text.lines().enumerate();
    texts.extend(purpose.map(|(index, text)| (Place::Purpose(index), Section::Purpose, text)));
    let duties = content.duties.iter();
    texts.extend(duties.map(|duty| {
        let place = Place::Duty(duty.id.clone());
        (place, Section::Duty, duty.text.as_str())
    }));
    for criterion in &content.criteria {
        let section = match criterion.importance {
            Importance::Essential => Section::Essential,
            Importance::Desirable => Section::Desirable,
        };
        let place = Place::Criterion(criterion.id.clone());
        texts.push((place, section, criterion.text.as_str()));
    }
    texts.extend(WORKING_LINES.iter().map(line));
    let adjustments = content.adjustments.lines().enumerate();
    texts
        .extend(adjustments.map(|(index, text)| (Place::Adjustments(index), Section::Other, text)));
    texts.retain(|(_, _, text)| !text.trim().is_empty());
    texts
}

fn note(words: &Words, index: usize, place: &Place, text: &str, finding: &Finding) -> Note {
    let rule = finding.rule;
    let said = text.get(finding.range.clone()).unwrap_or_default();
    let mut quote: String = said.chars().take(LONGEST_QUOTE).collect();
    if quote.len() < said.len() {
        quote.push('…');
    }
    let source = rule.source();
    Note {
        id: format!("note-{}", index + 1),
        place: place.clone(),
        range: finding.range.clone(),
        is_narrow: !matches!(
            rule,
            Rule::SentenceLength | Rule::Readability | Rule::TooManyEssentials
        ),
        quote,
        name: words.say(rule.name_key()),
        reason: say(words, &finding.reason),
        better: finding.better.as_ref().map(|better| say(words, better)),
        source: (words.say(source.key), source.address),
    }
}

fn say(words: &Words, message: &Message) -> String {
    let mut arguments = FluentArgs::new();
    for (name, value) in &message.arguments {
        match value {
            Argument::Text(text) => arguments.set(*name, text.as_str()),
            Argument::Number(number) => arguments.set(*name, *number),
        }
    }
    words.say_with(message.key, &arguments)
}
