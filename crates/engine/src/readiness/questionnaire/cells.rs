//! A question as the texts of a row, and text that may begin like a formula.

use super::Column;
use crate::readiness::Question;
use tables::SpreadsheetText;

/// What a row says in a column. `order` is the place of the question, from 1, and `title` that of its section.
pub(super) fn text(column: Column, question: &Question, order: usize, title: &str) -> String {
    let [none, begun, placed, proved] = &question.anchors;
    let gate = question.gate;
    let of_gate = |of: fn(crate::readiness::Gate) -> String| gate.map_or_else(String::new, of);
    match column {
        Column::Id => question.id.to_string(),
        Column::SectionId => question.section.to_string(),
        Column::Section => title.to_owned(),
        Column::Order => order.to_string(),
        Column::Question => question.text.clone(),
        Column::Anchor0 => none.clone(),
        Column::Anchor1 => begun.clone(),
        Column::Anchor2 => placed.clone(),
        Column::Anchor3 => proved.clone(),
        Column::Evidence => question.evidence.clone(),
        Column::EvidenceKind => joined(question.kinds.iter().map(|kind| kind.as_str())),
        Column::EvidenceMaxAge => question.max_age_days.to_string(),
        Column::Roles => joined(question.roles.iter().map(|role| role.as_str())),
        Column::Weight => question.weight.to_string(),
        Column::Gate => gate.map_or("none", |gate| gate.kind.as_str()).to_owned(),
        Column::GateStage => of_gate(|gate| gate.stage.as_str().to_owned()),
        Column::GateMin => gate.map_or(0, |gate| gate.min.number()).to_string(),
        Column::GateWaivable => of_gate(|gate| yes_or_no(gate.waivable).to_owned()),
        Column::AutoCheck => question.auto_check.clone().unwrap_or_default(),
        Column::NaAllowed => u8::from(question.na_allowed).to_string(),
        Column::ChangeStage => question.step.as_str().to_owned(),
        Column::Remediation => question.remediation.clone(),
        Column::RemediationDays => question.remediation_days.to_string(),
        Column::RemediationOwner => question.remediation_owner.as_str().to_owned(),
    }
}

const fn yes_or_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

fn joined(words: impl Iterator<Item = &'static str>) -> String {
    words.collect::<Vec<_>>().join("|")
}

/// A cell that no spreadsheet program runs. Text that a guard would be taken from on reading gets one more apostrophe, so
/// that everything reads back as it was.
pub(super) fn guarded(text: &str) -> SpreadsheetText {
    if text.starts_with('\'') && runs(text.trim_start_matches('\'')) {
        SpreadsheetText::new(&format!("'{text}"))
    } else {
        SpreadsheetText::new(text)
    }
}

/// The text that [`guarded`] was given.
pub(super) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if runs(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

/// Whether a spreadsheet program might run it.
fn runs(text: &str) -> bool {
    SpreadsheetText::new(text).as_str() != text
}
