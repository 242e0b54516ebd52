//! Reading facts, the purpose and working conditions.

use super::SectionForm;
use crate::jobs::part::{APPRENTICESHIP_LINES, HEADER_LINES, WORKING_LINES};
use crate::kit::dates;
use crate::request::Fields;
use engine::jobs::{
    Apprenticeship, DbsLevel, JobContent, JobDraft, LineField, PoliticalRestriction, Question,
    Source, Vetting,
};
use engine::text::paragraphs;

/// The name of the field of a line.
pub(crate) fn line_name(field: LineField) -> String {
    format!("line-{}", field.as_str())
}

/// The name of the field of a question.
pub(crate) fn asked_name(question: Question) -> String {
    format!("asked-{}", question.as_str())
}

fn lines(content: &mut JobContent, fields: &Fields, list: &[LineField]) {
    for field in list {
        let typed = fields.text(&line_name(*field));
        typed.clone_into(content.line_mut(*field));
    }
}

/// The facts as typed. An answer that is none is the first one: not asked yet.
pub(super) fn header(form: &mut SectionForm, fields: &Fields) {
    lines(&mut form.content, fields, &HEADER_LINES);
    let header = &mut form.content.header;
    header.post_numbers = fields
        .text("post-numbers")
        .split(['\n', ',', ';'])
        .map(|number| number.trim().to_owned())
        .filter(|number| !number.is_empty())
        .take(JobDraft::MOST_POST_NUMBERS + 1)
        .collect();
    fields
        .text("version-date")
        .trim()
        .clone_into(&mut form.date);
    header.version_date = dates::parse(&form.date).ok();
    let answer = |question| fields.text(&asked_name(question)).to_owned();
    header.politically_restricted =
        PoliticalRestriction::from_word(&answer(Question::PoliticallyRestricted))
            .unwrap_or_default();
    header.dbs = DbsLevel::from_word(&answer(Question::Dbs)).unwrap_or_default();
    header.vetting = Vetting::from_word(&answer(Question::Vetting)).unwrap_or_default();
}

/// The purpose as typed; words of somebody else's that were changed say so.
pub(super) fn purpose(content: &mut JobContent, fields: &Fields) {
    let typed = fields.text("purpose");
    let purpose = &mut content.purpose;
    if purpose.text != paragraphs(typed) {
        if purpose.text.is_empty() {
            purpose.source = Source::Own;
        }
        purpose.edited = purpose.source != Source::Own;
    }
    typed.clone_into(&mut purpose.text);
}

/// Working conditions and the apprenticeship as typed.
pub(super) fn working(form: &mut SectionForm, fields: &Fields) {
    lines(&mut form.content, fields, &WORKING_LINES);
    fields
        .text("apprenticeship-level")
        .trim()
        .clone_into(&mut form.level);
    if !fields.has("apprenticeship") {
        form.content.apprenticeship = None;
        return;
    }
    form.content.apprenticeship = Some(Apprenticeship::default());
    lines(&mut form.content, fields, &APPRENTICESHIP_LINES);
    if let Some(apprenticeship) = &mut form.content.apprenticeship {
        apprenticeship.level = form.level.parse().ok();
    }
}
