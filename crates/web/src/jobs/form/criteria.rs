//! Reading the person specification.

use super::{items, source};
use crate::request::Fields;
use engine::jobs::official::OfficialSentences;
use engine::jobs::{Assessed, Criterion, ItemId, JobContent, JobDraft};
use engine::roles::Importance;

/// The criteria as typed, where they come from as stored.
pub(super) fn read(content: &mut JobContent, fields: &Fields, present: &JobContent) {
    content.criteria = items::ids(fields)
        .into_iter()
        .map(|id| criterion(id, fields, present))
        .collect();
}

fn criterion(id: ItemId, fields: &Fields, present: &JobContent) -> Criterion {
    let text = items::of(fields, "text", &id).to_owned();
    let stored = present.find_criterion(&id);
    let stored = stored.map(|one| (one.text.as_str(), one.source, one.edited));
    let (source, edited) = source::settle(
        stored,
        items::of(fields, "from", &id),
        &text,
        &OfficialSentences::default(),
    );
    let assessed = fields.all(&format!("assessed-{id}"));
    let traced = fields.all(&format!("traced-{id}"));
    Criterion {
        importance: Importance::from_word(items::of(fields, "importance", &id))
            .unwrap_or(Importance::Essential),
        assessed: assessed
            .into_iter()
            .filter_map(Assessed::from_word)
            .collect(),
        duties: traced
            .into_iter()
            .take(JobDraft::MOST_DUTIES)
            .map(ItemId::from_text)
            .collect(),
        is_qualification: fields.has(&format!("qualification-{id}")),
        id,
        text,
        source,
        edited,
    }
}
