//! Reading lists: duties and dimensions.

use super::source;
use crate::request::Fields;
use engine::jobs::official::OfficialSentences;
use engine::jobs::{Dimension, Duty, ItemId, JobContent, JobDraft};

/// The identities of the lines in the order of the form, each once; more than fit are left out and said to be too many
/// when the draft is read.
pub(super) fn ids(fields: &Fields) -> Vec<ItemId> {
    let most = JobDraft::MOST_CRITERIA.max(JobDraft::MOST_DUTIES) + 1;
    let mut ids: Vec<ItemId> = Vec::new();
    for text in fields.all("item").into_iter().take(most) {
        let id = ItemId::from_text(text);
        if id.is_well_formed() && !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// A field of a line.
pub(super) fn of<'a>(fields: &'a Fields, name: &str, id: &ItemId) -> &'a str {
    fields.text(&format!("{name}-{id}"))
}

/// The duties as typed, where they come from as stored.
pub(super) fn duties(
    content: &mut JobContent,
    fields: &Fields,
    present: &JobContent,
    official: &OfficialSentences,
) {
    content.duties = ids(fields)
        .into_iter()
        .map(|id| {
            let text = of(fields, "text", &id).to_owned();
            let stored = present.find_duty(&id);
            let stored = stored.map(|duty| (duty.text.as_str(), duty.source, duty.edited));
            let (source, edited) = source::settle(stored, of(fields, "from", &id), &text, official);
            Duty {
                id,
                text,
                source,
                edited,
            }
        })
        .collect();
}

/// The dimensions as typed.
pub(super) fn dimensions(content: &mut JobContent, fields: &Fields) {
    content.dimensions = ids(fields)
        .into_iter()
        .map(|id| Dimension {
            name: of(fields, "name", &id).to_owned(),
            value: of(fields, "value", &id).to_owned(),
            id,
        })
        .collect();
}
