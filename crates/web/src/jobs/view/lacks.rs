//! What a job description still lacks, each a way to its section.

use super::{Frame, label};
use crate::args;
use crate::jobs::form::SectionForm;
use crate::jobs::form::facts::line_name;
use crate::jobs::part::Part;
use engine::jobs::{JobContent, Lack};
use serde::Serialize;

/// Something that is missing, or out of the usual.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Missing {
    text: String,
    url: String,
    /// Whether it cannot be approved without.
    pub(super) needed: bool,
    #[serde(skip)]
    pub(super) part: Part,
}

/// All of it, the same kind in one line, what is needed first.
pub(super) fn list(frame: &Frame<'_>, content: &JobContent, is_open: bool) -> Vec<Missing> {
    let lacks = content.lacks();
    let mut seen: Vec<&'static str> = Vec::new();
    let mut lines = Vec::new();
    for lack in &lacks {
        if seen.contains(&lack.as_str()) {
            continue;
        }
        seen.push(lack.as_str());
        let same: Vec<&Lack> = lacks
            .iter()
            .filter(|one| one.as_str() == lack.as_str())
            .collect();
        let part = Part::of_lack(lack);
        lines.push(Missing {
            text: text(frame, lack, &same),
            url: url(frame, lack, part, is_open),
            needed: lack.blocks_approval(),
            part,
        });
    }
    lines.sort_by_key(|line| !line.needed);
    lines
}

fn text(frame: &Frame<'_>, lack: &Lack, same: &[&Lack]) -> String {
    let found = match lack {
        Lack::PurposeSentences { found } | Lack::DutyCount { found } => *found,
        _ => same.len(),
    };
    let names = same.iter().filter_map(|one| match one {
        Lack::HeaderLine(field) => Some(label(field.as_str())),
        Lack::Unanswered(question) => Some(label(question.as_str())),
        _ => None,
    });
    let names = names.collect::<Vec<_>>().join(", ");
    let key = match lack {
        Lack::Title => "jobs-lack-title",
        Lack::HeaderLine(_) => "jobs-lack-lines",
        Lack::Unanswered(_) => "jobs-lack-unanswered",
        Lack::Purpose => "jobs-lack-purpose",
        Lack::PurposeSentences { .. } => "jobs-lack-purpose-sentences",
        Lack::Duties => "jobs-lack-duties",
        Lack::DutyCount { .. } => "jobs-lack-duty-count",
        Lack::Corporate => "jobs-lack-corporate",
        Lack::EssentialCriterion => "jobs-lack-essential",
        Lack::Untraced(_) => "jobs-lack-untraced",
        Lack::Unassessed(_) => "jobs-lack-unassessed",
        Lack::Adjustments => "jobs-lack-adjustments",
        Lack::Skills => "jobs-lack-skills",
        Lack::Unconfirmed(_) => "jobs-lack-unconfirmed",
    };
    let arguments = args!["found" => found, "names" => names];
    frame.words.say_with(key, &arguments)
}

/// Where it is mended: the field where there is one, else the section.
fn url(frame: &Frame<'_>, lack: &Lack, part: Part, is_open: bool) -> String {
    if !is_open || part == Part::Corporate {
        return format!("{}#{}", frame.url, part.anchor());
    }
    if part == Part::Skills {
        return format!("{}/skills", frame.url);
    }
    let field = match lack {
        Lack::HeaderLine(field) => line_name(*field),
        Lack::Unanswered(question) => SectionForm::question_field(*question),
        _ => part.anchor().to_owned(),
    };
    format!("{}?section={}#{field}", frame.url, part.as_str())
}
