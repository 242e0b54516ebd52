//! What a person said at the places that both changed.

use super::{Conflict, Merged, Spot};
use crate::jobs::{ItemId, JobContent};

/// A person's answer at one place that both changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// Where.
    pub spot: Spot,
    /// Whether mine is to stand there, and not theirs.
    pub is_mine: bool,
    /// What the person was shown as theirs. If it says something else by now, the place is asked about again.
    pub seen: Option<String>,
}

impl Merged {
    /// The same after a person has answered; what is not answered, or was answered about a text that is gone, is still
    /// a conflict.
    #[must_use]
    pub fn settled(mut self, mine: &JobContent, answers: &[Settlement]) -> Self {
        let mut open = Vec::new();
        for conflict in self.conflicts {
            match find(&conflict, answers) {
                Some(true) => self.content.take(&conflict.spot, mine),
                Some(false) => {}
                None => open.push(conflict),
            }
        }
        Self {
            content: self.content,
            conflicts: open,
        }
    }
}

/// Whether mine is wanted there, if that was said about what stands there.
fn find(conflict: &Conflict, answers: &[Settlement]) -> Option<bool> {
    let answer = answers.iter().find(|one| one.spot == conflict.spot)?;
    (answer.seen == conflict.theirs).then_some(answer.is_mine)
}

impl JobContent {
    /// Writes other words at a spot that holds prose; whether it could. An item that is not there stays away, and a
    /// dimension, which is two texts, is left as it is.
    pub fn write_at(&mut self, spot: &Spot, words: &str) -> bool {
        fn find<'a, T>(
            list: &'a mut [T],
            id: &ItemId,
            of: impl Fn(&T) -> &ItemId,
        ) -> Option<&'a mut T> {
            list.iter_mut().find(|one| of(&**one) == id)
        }
        let (text, edited) = match spot {
            Spot::Line(field) => (Some(self.line_mut(*field)), None),
            Spot::Purpose => (Some(&mut self.purpose.text), Some(&mut self.purpose.edited)),
            Spot::Adjustments => (Some(&mut self.adjustments), None),
            Spot::Duty(id) => match find(&mut self.duties, id, |one| &one.id) {
                Some(duty) => (Some(&mut duty.text), Some(&mut duty.edited)),
                None => (None, None),
            },
            Spot::Criterion(id) => match find(&mut self.criteria, id, |one| &one.id) {
                Some(criterion) => (Some(&mut criterion.text), Some(&mut criterion.edited)),
                None => (None, None),
            },
            _ => (None, None),
        };
        let Some(text) = text else { return false };
        if text != words {
            words.clone_into(text);
            if let Some(edited) = edited {
                *edited = true;
            }
        }
        true
    }
}
