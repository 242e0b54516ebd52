//! What a version says, section by section, each passage with what was said of it.

use super::comments::{Comments, Talk};
use crate::args;
use crate::assessments::level_name;
use crate::job_approval::version::Read;
use crate::job_approval::{labels, places};
use crate::kit::components::{SummaryList, SummaryRow};
use crate::kit::{Words, dates};
use documents::english;
use engine::jobs::approval::Place;
use engine::jobs::{Criterion, JobContent, LineField, Question};
use engine::roles::Importance;
use serde::Serialize;
use sfia::Framework;

/// A section.
#[derive(Serialize)]
pub(super) struct Section {
    id: &'static str,
    heading: String,
    passages: Vec<Passage>,
    /// Fixed words of the organisation, of which nothing is said.
    fixed: Vec<String>,
}

/// A passage: a paragraph or a table of facts.
#[derive(Serialize)]
struct Passage {
    id: String,
    label: String,
    text: String,
    detail: String,
    rows: Option<SummaryList>,
    comments: Comments,
}

/// The sections that say something, and the header, in the order of the document.
pub(super) fn sections(
    words: &Words,
    framework: &Framework,
    read: &Read,
    talk: &Talk<'_>,
) -> Vec<Section> {
    let content = &read.content;
    let passage = |place: Place, about: String| Passage {
        id: places::key(&place),
        label: String::new(),
        text: String::new(),
        detail: String::new(),
        rows: None,
        comments: talk.at(&place, &about),
    };
    let one = |id, key: &'static str, place: Place, fill: &dyn Fn(&mut Passage)| {
        let mut only = passage(place, english(key).to_lowercase());
        fill(&mut only);
        let is_empty =
            only.text.is_empty() && only.rows.as_ref().is_none_or(|list| list.rows.is_empty());
        section(id, key, if is_empty { Vec::new() } else { vec![only] })
    };
    let criteria = |id, key: &'static str, importance| {
        let all = content.list_criteria(importance).enumerate();
        let passages = all.map(|(index, criterion)| {
            let number = (index + 1).to_string();
            let place = Place::Criterion(criterion.id.clone());
            let named = args!["kind" => english(key).to_lowercase(), "number" => number.clone()];
            let about = words.say_with("job-approval-about-criterion", &named);
            let mut one = passage(place, about);
            one.label = number;
            one.text = criterion_text(criterion);
            one.detail = criterion_detail(words, content, criterion);
            one
        });
        section(id, key, passages.collect())
    };
    let numbered =
        |number: usize, key: &str| words.say_with(key, &args!["number" => number.to_string()]);
    let duties = content.duties.iter().enumerate().map(|(index, duty)| {
        let about = numbered(index + 1, "job-approval-about-duty");
        let mut one = passage(Place::Duty(duty.id.clone()), about);
        one.label = (index + 1).to_string();
        one.text.clone_from(&duty.text);
        one
    });
    let dimensions = content.dimensions.iter().enumerate().map(|(index, item)| {
        let about = numbered(index + 1, "job-approval-about-dimension");
        let mut one = passage(Place::Dimension(item.id.clone()), about);
        one.text = [item.name.as_str(), item.value.as_str()].join(": ");
        one
    });
    let mut all = vec![
        one("about-post", "about-post", Place::Header, &|only| {
            only.rows = Some(header(words, content));
        }),
        one("the-purpose", "purpose", Place::Purpose, &|only| {
            only.text.clone_from(&content.purpose.text);
        }),
        section("the-dimensions", "dimensions", dimensions.collect()),
        section("the-duties", "duties", duties.collect()),
        Section {
            fixed: read
                .corporate
                .as_ref()
                .map(|text| text.duties.clone())
                .unwrap_or_default(),
            ..section("corporate", "corporate", Vec::new())
        },
        criteria("essential", "essential", Importance::Essential),
        criteria("desirable", "desirable", Importance::Desirable),
        one("the-skills", "skills", Place::Skills, &|only| {
            only.rows = Some(skills(words, framework, content));
        }),
        one("the-working", "working", Place::Working, &|only| {
            only.rows = Some(working(content));
        }),
        one(
            "the-adjustments",
            "adjustments",
            Place::Adjustments,
            &|only| {
                only.text.clone_from(&content.adjustments);
            },
        ),
    ];
    all.retain(|section| !section.passages.is_empty() || !section.fixed.is_empty());
    all
}

fn section(id: &'static str, key: &'static str, passages: Vec<Passage>) -> Section {
    Section {
        id,
        heading: english(key),
        passages,
        fixed: Vec::new(),
    }
}

/// Lines that say something.
fn lines(content: &JobContent, fields: &[LineField]) -> Vec<SummaryRow> {
    let known = fields.iter().filter_map(|field| {
        let text = content.line(*field).filter(|text| !text.is_empty())?;
        Some(SummaryRow::new(english(field.as_str()), text))
    });
    known.collect()
}

fn header(words: &Words, content: &JobContent) -> SummaryList {
    let mut rows = Vec::new();
    if !content.header.post_numbers.is_empty() {
        let numbers = content.header.post_numbers.join(", ");
        rows.push(SummaryRow::new(english("post-numbers"), numbers));
    }
    rows.extend(lines(
        content,
        &[
            LineField::Directorate,
            LineField::Service,
            LineField::Section,
            LineField::Grade,
            LineField::Hours,
            LineField::Place,
            LineField::WorkingPattern,
            LineField::Contract,
            LineField::ReportsTo,
            LineField::ResponsibleFor,
        ],
    ));
    if let Some(date) = content.header.version_date {
        rows.push(SummaryRow::new(
            english("version-date"),
            dates::day(words, date),
        ));
    }
    rows.extend(Question::ALL.iter().map(|question| {
        let answer = labels::answer(content, *question);
        SummaryRow::new(english(question.as_str()), answer)
    }));
    SummaryList::new(rows)
}

fn skills(words: &Words, framework: &Framework, content: &JobContent) -> SummaryList {
    let mut rows = Vec::new();
    if let Some(level) = content.general_level {
        rows.push(SummaryRow::new(
            english("general-level"),
            level_name(words, level),
        ));
    }
    rows.extend(content.skills.iter().map(|skill| {
        let name = crate::assessments::skill_title(framework, skill.code);
        let row = SummaryRow::new(name, level_name(words, skill.level));
        row.detail(english(skill.importance.as_str()))
    }));
    rows.extend(content.attributes.iter().map(|one| {
        let known = framework.find_attribute(one.code);
        let name = known.map_or_else(|| one.code.to_string(), |known| known.name.clone());
        SummaryRow::new(name, level_name(words, one.level))
    }));
    SummaryList::new(rows)
}

fn working(content: &JobContent) -> SummaryList {
    let mut rows = lines(
        content,
        &[
            LineField::Flexibility,
            LineField::UnsocialHours,
            LineField::Travel,
            LineField::Standard,
            LineField::StandardReference,
            LineField::Length,
            LineField::Training,
        ],
    );
    let level = content.apprenticeship.as_ref().and_then(|one| one.level);
    if let Some(level) = level {
        rows.push(SummaryRow::new(
            english("apprenticeship-level"),
            level.to_string(),
        ));
    }
    SummaryList::new(rows)
}

/// With "or equivalent experience" beside a qualification.
fn criterion_text(criterion: &Criterion) -> String {
    if criterion.is_qualification {
        [
            criterion.text.trim_end_matches('.'),
            &english("or-equivalent"),
        ]
        .join(", ")
    } else {
        criterion.text.clone()
    }
}

fn criterion_detail(words: &Words, content: &JobContent, criterion: &Criterion) -> String {
    let (ways, duties) = (
        labels::assessed(criterion),
        labels::traced(content, criterion),
    );
    let values = args!["ways" => ways.as_str(), "duties" => duties.as_str()];
    match (ways.is_empty(), duties.is_empty()) {
        (true, true) => String::new(),
        (false, true) => words.say_with("job-approval-assessed", &values),
        (true, false) => words.say_with("job-approval-for-duties", &values),
        (false, false) => words.say_with("job-approval-assessed-for", &values),
    }
}
