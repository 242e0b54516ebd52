//! Measures for the pilot: how long a job description takes from its first word to its approval, and what becomes of the
//! texts that the service gave. Numbers only, and told of several job descriptions together. Source: issue 4, part 7.

use super::{ItemId, JobContent, Source};
use crate::disclosure::is_enough;
use crate::ids::JobDescriptionId;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The purpose, told as one sentence beside duties and criteria. No id source makes it: it has a capital letter.
const PURPOSE: &str = "Purpose";

/// Seconds of a day.
const DAY: i64 = 24 * 60 * 60;

/// What became of sentences of one source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kept {
    /// Approved as they came.
    pub unchanged: u32,
    /// Approved in other words.
    pub edited: u32,
    /// Not in what was approved.
    pub removed: u32,
}

impl Kept {
    fn all(self) -> u32 {
        self.unchanged + self.edited + self.removed
    }
}

/// The sentences of a version that nobody wrote there, with the word for their source, in the order of the document.
#[must_use]
pub fn given(content: &JobContent) -> Vec<(ItemId, &'static str)> {
    let purpose = (!content.purpose.text.is_empty())
        .then(|| (ItemId::from_text(PURPOSE), content.purpose.source));
    let duties = content
        .duties
        .iter()
        .map(|one| (one.id.clone(), one.source));
    let criteria = content
        .criteria
        .iter()
        .map(|one| (one.id.clone(), one.source));
    purpose
        .into_iter()
        .chain(duties)
        .chain(criteria)
        .filter(|(_, source)| *source != Source::Own)
        .map(|(id, source)| (id, source.as_str()))
        .collect()
}

/// What became of the sentences that were given on the way to an approved version, by the word for their source.
#[must_use]
pub fn count_kept<'g>(
    given: impl IntoIterator<Item = (&'g str, &'g str)>,
    approved: &JobContent,
) -> BTreeMap<String, Kept> {
    let mut there: BTreeMap<&str, bool> = BTreeMap::new();
    let is_edited = |source: Source, edited: bool| edited || source == Source::Own;
    if !approved.purpose.text.is_empty() {
        let purpose = &approved.purpose;
        there.insert(PURPOSE, is_edited(purpose.source, purpose.edited));
    }
    for one in &approved.duties {
        there.insert(one.id.as_str(), is_edited(one.source, one.edited));
    }
    for one in &approved.criteria {
        there.insert(one.id.as_str(), is_edited(one.source, one.edited));
    }
    let mut kept: BTreeMap<String, Kept> = BTreeMap::new();
    for (id, source) in given {
        let kept = kept.entry(source.to_owned()).or_default();
        match there.get(id) {
            Some(false) => kept.unchanged += 1,
            Some(true) => kept.edited += 1,
            None => kept.removed += 1,
        }
    }
    kept
}

/// What is stored of one approval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Of which job description; only to count how many there are.
    pub job: JobDescriptionId,
    /// Seconds from the first word to the approval.
    pub seconds: i64,
    /// What became of the texts that were given, by the word for their source.
    pub texts: BTreeMap<String, Kept>,
}

/// Shares of a hundred, each to the nearest five so that one more approval tells nothing of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The word for the source.
    pub source: String,
    /// Approved as they came.
    pub unchanged: u32,
    /// Approved in other words.
    pub edited: u32,
    /// Not in what was approved.
    pub removed: u32,
}

/// What may be told of several approvals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// How many job descriptions.
    pub jobs: usize,
    /// Whole days, rounded up, within which half of them went from the first word to the approval.
    pub days: i64,
    /// What became of the texts, for each source of which enough job descriptions had some.
    pub shares: Vec<Share>,
}

/// What may be told: nothing of fewer than five job descriptions, and nothing of a source that fewer than five had.
#[must_use]
pub fn summarise(measures: &[Measure]) -> Option<Summary> {
    let jobs: BTreeSet<&JobDescriptionId> = measures.iter().map(|one| &one.job).collect();
    if !is_enough(jobs.len()) {
        return None;
    }
    let mut seconds: Vec<i64> = measures.iter().map(|one| one.seconds.max(0)).collect();
    seconds.sort_unstable();
    let median = seconds.get(seconds.len().saturating_sub(1) / 2).copied();
    let days = (median.unwrap_or_default() + DAY - 1) / DAY;
    let sources: BTreeSet<&String> = measures.iter().flat_map(|one| one.texts.keys()).collect();
    let shares = sources
        .into_iter()
        .filter_map(|source| share(measures, source));
    Some(Summary {
        jobs: jobs.len(),
        days: days.max(1),
        shares: shares.collect(),
    })
}

fn share(measures: &[Measure], source: &str) -> Option<Share> {
    let mut jobs = BTreeSet::new();
    let mut sum = Kept::default();
    for measure in measures {
        if let Some(kept) = measure.texts.get(source).filter(|kept| kept.all() > 0) {
            jobs.insert(&measure.job);
            sum.unchanged += kept.unchanged;
            sum.edited += kept.edited;
            sum.removed += kept.removed;
        }
    }
    if !is_enough(jobs.len()) {
        return None;
    }
    let all = sum.all();
    let of_hundred = |part: u32| (part * 100 + all * 5 / 2) / all / 5 * 5;
    Some(Share {
        source: source.to_owned(),
        unchanged: of_hundred(sum.unchanged),
        edited: of_hundred(sum.edited),
        removed: of_hundred(sum.removed),
    })
}
