//! Putting what was offered into a job description.

use super::{Offer, Proposed, Recognised, Written};
use crate::jobs::{
    Criterion, Dimension, Duty, ItemId, JobContent, JobDraft, Language, LineField, Source,
};
use sfia::Edition;

impl Recognised {
    /// A job description with everything where it is proposed; what is offered as heading, corporate duty, question or
    /// other is left out. `next_id` gives identities.
    #[must_use]
    pub fn into_content(
        &self,
        edition: Edition,
        mut next_id: impl FnMut() -> ItemId,
    ) -> JobContent {
        let mut content = JobContent::empty(edition);
        if self.written == Written::Welsh {
            content.language = Language::Welsh;
        }
        for offer in &self.offers {
            offer.put(&offer.proposed, &mut content, &mut next_id);
        }
        content
    }
}

impl Offer {
    /// Puts the paragraph where somebody said it belongs, which may be elsewhere than proposed. Gives whether it went
    /// in: headings, corporate duties, questions and "other" do not, nor does what would be beyond the bounds of a list.
    /// A line of the header is replaced; the purpose and the adjustments grow by a paragraph.
    pub fn put(
        &self,
        place: &Proposed,
        content: &mut JobContent,
        mut next_id: impl FnMut() -> ItemId,
    ) -> bool {
        let text = self.text.clone();
        match place {
            Proposed::Line { field } => content.line_mut(*field).clone_from(&text),
            Proposed::PostNumbers => {
                let numbers = text.split([',', ';', '&']).map(str::trim);
                let new = numbers.filter(|one| !one.is_empty()).map(str::to_owned);
                for number in new {
                    if !content.header.post_numbers.contains(&number) {
                        content.header.post_numbers.push(number);
                    }
                }
            }
            Proposed::Purpose => {
                grow(&mut content.purpose.text, &text);
                content.purpose.source = Source::OldText;
            }
            Proposed::Adjustments => grow(&mut content.adjustments, &text),
            Proposed::Dimension if content.dimensions.len() < JobDraft::MOST_DIMENSIONS => {
                content.dimensions.push(dimension(&text, next_id()));
            }
            Proposed::Duty if content.duties.len() < JobDraft::MOST_DUTIES => {
                content.duties.push(Duty {
                    id: next_id(),
                    text,
                    source: Source::OldText,
                    edited: false,
                });
            }
            Proposed::Criterion {
                importance,
                assessed,
                is_qualification,
            } if content.criteria.len() < JobDraft::MOST_CRITERIA => {
                content.criteria.push(Criterion {
                    id: next_id(),
                    text,
                    importance: *importance,
                    assessed: assessed.clone(),
                    duties: Vec::new(),
                    is_qualification: *is_qualification,
                    source: Source::OldText,
                    edited: false,
                });
            }
            _ => return false,
        }
        true
    }

    /// The same text as a criterion, duty or the like of another kind, for a form that lets somebody choose.
    #[must_use]
    pub fn line_field(&self) -> Option<LineField> {
        match self.proposed {
            Proposed::Line { field } => Some(field),
            _ => None,
        }
    }
}

fn grow(text: &mut String, more: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(more);
}

/// "Budget: £40,000" in its two parts; a line without a colon counts as a name with itself as value.
fn dimension(text: &str, id: ItemId) -> Dimension {
    let (name, value) = text.split_once([':', '–', '=']).unwrap_or((text, text));
    let (name, value) = (name.trim(), value.trim());
    let whole = name.is_empty() || value.is_empty();
    Dimension {
        id,
        name: if whole { text } else { name }.to_owned(),
        value: if whole { text } else { value }.to_owned(),
    }
}
