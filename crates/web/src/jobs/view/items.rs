//! The lines of a list as fields: duties, criteria, dimensions, and the sentences that can be added.

use super::{Frame, label};
use crate::args;
use crate::jobs::form::{SectionForm, shipped, source_word};
use crate::jobs::part::Part;
use crate::kit::Words;
use crate::kit::components::{Checkboxes, Choice, FieldErrors, Radios, TextInput, Textarea};
use crate::problem::Problem;
use engine::jobs::official::OfficialSentences;
use engine::jobs::{Assessed, Criterion, Duty, ItemId};
use engine::roles::Importance;
use serde::Serialize;

/// Sentences offered for a skill at a time; the next ones come when these are used.
const OFFERED: usize = 2;
/// Characters of a duty that a box repeats.
const LONGEST_TRACED: usize = 60;

/// What every line has: its identity, its place, and the buttons that move it.
#[derive(Serialize)]
struct Line {
    id: String,
    number: usize,
    /// What the line is called: "Duty 3".
    called: String,
    first: bool,
    last: bool,
    /// Where its words come from, as a hidden field and in words.
    from: String,
    origin: String,
}

impl Line {
    fn new(words: &Words, key: &str, id: &ItemId, (place, count): (usize, usize)) -> Self {
        Self {
            id: id.to_string(),
            number: place + 1,
            called: words.say_with(key, &args!["number" => place + 1]),
            first: place == 0,
            last: place + 1 == count,
            from: String::new(),
            origin: String::new(),
        }
    }
}

/// A dimension.
#[derive(Serialize)]
pub(super) struct DimensionItem {
    line: Line,
    name: TextInput,
    value: TextInput,
}

/// A duty.
#[derive(Serialize)]
pub(super) struct DutyItem {
    line: Line,
    text: Textarea,
}

/// A criterion.
#[derive(Serialize)]
pub(super) struct CriterionItem {
    line: Line,
    text: Textarea,
    importance: Radios,
    assessed: Checkboxes,
    traced: Option<Checkboxes>,
    qualification: Checkboxes,
    /// What is chosen of the last three, in a line.
    summary: String,
}

/// Sentences for a skill.
#[derive(Serialize)]
pub(super) struct Offer {
    skill: String,
    level: u8,
    sentences: Vec<OfferedSentence>,
}

#[derive(Serialize)]
struct OfferedSentence {
    text: String,
    /// Words of the imported SFIA text, not ours.
    official: bool,
    /// What the button sends.
    sends: String,
}

/// The dimensions as fields.
pub(super) fn dimensions(
    words: &Words,
    form: &SectionForm,
    errors: &FieldErrors,
) -> Vec<DimensionItem> {
    let list = &form.content.dimensions;
    list.iter()
        .enumerate()
        .map(|(place, one)| {
            let line = Line::new(words, "jobs-dimension-number", &one.id, (place, list.len()));
            DimensionItem {
                name: TextInput::new(format!("name-{}", one.id), label("dimension"))
                    .value(&one.name)
                    .autocomplete("off")
                    .errors(errors),
                value: TextInput::new(format!("value-{}", one.id), label("amount"))
                    .value(&one.value)
                    .autocomplete("off"),
                line,
            }
        })
        .collect()
}

/// The duties as fields.
pub(super) fn duties(frame: &Frame<'_>, form: &SectionForm, errors: &FieldErrors) -> Vec<DutyItem> {
    let list = &form.content.duties;
    let item = |(place, duty): (usize, &Duty)| {
        let mut line = Line::new(
            frame.words,
            "jobs-duty-number",
            &duty.id,
            (place, list.len()),
        );
        line.from = source_word(duty.source);
        line.origin = frame.origin(duty.source, duty.edited);
        DutyItem {
            text: text(&line, &duty.id, &duty.text, errors),
            line,
        }
    };
    list.iter().enumerate().map(item).collect()
}

fn text(line: &Line, id: &ItemId, text: &str, errors: &FieldErrors) -> Textarea {
    Textarea::new(format!("text-{id}"), &line.called, 2)
        .value(text)
        .errors(errors)
}

/// The person specification as fields.
pub(super) fn criteria(
    frame: &Frame<'_>,
    form: &SectionForm,
    errors: &FieldErrors,
) -> Vec<CriterionItem> {
    let list = &form.content.criteria;
    list.iter()
        .enumerate()
        .map(|(place, one)| criterion(frame, form, (place, list.len()), one, errors))
        .collect()
}

fn criterion(
    frame: &Frame<'_>,
    form: &SectionForm,
    place: (usize, usize),
    one: &Criterion,
    errors: &FieldErrors,
) -> CriterionItem {
    let (words, id) = (frame.words, &one.id);
    let mut line = Line::new(words, "jobs-criterion-number", id, place);
    line.from = source_word(one.source);
    line.origin = frame.origin(one.source, one.edited);
    let importance = [Importance::Essential, Importance::Desirable];
    let importance = importance.map(|kind| Choice::new(kind.as_str(), label(kind.as_str())));
    let ways = Assessed::ALL.iter();
    let ways = ways.map(|way| Choice::new(way.as_str(), label(way.as_str())));
    let chosen: Vec<&str> = one.assessed.iter().map(|way| way.as_str()).collect();
    let experience: &[&str] = if one.is_qualification { &["yes"] } else { &[] };
    let name = |field: &str| format!("{field}-{id}");
    CriterionItem {
        text: text(&line, id, &one.text, errors),
        importance: Radios::new(
            name("importance"),
            words.say_with("jobs-importance-of", &args!["number" => line.number]),
            importance,
            Some(one.importance.as_str()),
        ),
        assessed: Checkboxes::new(name("assessed"), label("assessed"), ways, &chosen),
        traced: traced(words, form, one),
        qualification: Checkboxes::new(
            name("qualification"),
            words.say("jobs-qualification"),
            [Choice::new("yes", words.say("jobs-is-qualification"))],
            experience,
        ),
        summary: summary(words, form, one),
        line,
    }
}

/// The duties that need a criterion; nothing while there are no duties.
fn traced(words: &Words, form: &SectionForm, one: &Criterion) -> Option<Checkboxes> {
    let duties = &form.content.duties;
    let choices = duties.iter().enumerate().map(|(place, duty)| {
        let mut text: String = duty.text.chars().take(LONGEST_TRACED).collect();
        if text.len() < duty.text.len() {
            text.push('…');
        }
        Choice::new(duty.id.as_str(), format!("{}. {text}", place + 1))
    });
    let chosen: Vec<&str> = one.duties.iter().map(ItemId::as_str).collect();
    (!duties.is_empty()).then(|| {
        Checkboxes::new(
            format!("traced-{}", one.id),
            words.say("jobs-traced"),
            choices,
            &chosen,
        )
    })
}

fn summary(words: &Words, form: &SectionForm, one: &Criterion) -> String {
    let ways = one.assessed.iter().map(|way| label(way.as_str()));
    let ways = ways.collect::<Vec<_>>().join(", ");
    let duties = super::body::numbers(&form.content, &one.duties);
    let there = |text: &str| if text.is_empty() { "no" } else { "yes" };
    let (assessed, traced) = (there(&ways), there(&duties));
    words.say_with(
        "jobs-criterion-summary",
        &args!["assessed" => assessed, "traced" => traced, "ways" => ways, "duties" => duties],
    )
}

/// Sentences for each skill that are not in the list yet.
pub(super) fn offers(
    frame: &Frame<'_>,
    form: &SectionForm,
    official: &OfficialSentences,
) -> Result<Vec<Offer>, Problem> {
    let sentences = shipped()?;
    let content = &form.content;
    let is_used = |text: &str| match form.part {
        Part::Criteria => content.criteria.iter().any(|one| one.text == text),
        _ => content.duties.iter().any(|one| one.text == text),
    };
    let offer = |skill: &engine::jobs::JobSkill| {
        let (code, level) = (skill.code, skill.level);
        let all: Vec<(usize, String)> = match form.part {
            Part::Criteria => (0..sentences.count_criteria(level))
                .filter_map(|which| Some((which, sentences.criterion(code, level, which)?.text)))
                .collect(),
            _ => (0..sentences.count_duties(level))
                .filter_map(|which| Some((which, sentences.duty(code, level, which)?.text)))
                .collect(),
        };
        let free = all.into_iter().filter(|(_, text)| !is_used(text));
        let mut sentences: Vec<OfferedSentence> = free
            .take(OFFERED)
            .map(|(which, text)| OfferedSentence {
                text,
                official: false,
                sends: format!("sentence-{code}-{level}-{which}"),
            })
            .collect();
        if form.part == Part::Duties {
            let free = official.at(code, level).iter().enumerate();
            let free = free.filter(|(_, text)| !is_used(text)).take(OFFERED);
            sentences.extend(free.map(|(which, text)| OfferedSentence {
                text: text.clone(),
                official: true,
                sends: format!("official-{code}-{level}-{which}"),
            }));
        }
        (!sentences.is_empty()).then(|| Offer {
            skill: frame.skill_title(code),
            level: level.number(),
            sentences,
        })
    };
    Ok(content.skills.iter().filter_map(offer).collect())
}
