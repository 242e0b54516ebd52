//! What the pages about one job description are made from.

use crate::problem::Problem;
use engine::access::{JobFacts, Permit, ReadJobDraft, ReadJobMeasures, WriteJob, decide};
use engine::ids::{JobDescriptionId, PersonId};
use engine::jobs::JobContent;
use engine::jobs::approval::{Act, Around, Offer, Party, Version};
use engine::time::Instant;
use std::collections::HashMap;
use store::Read;
use store::endorsement::names_of;
use store::jobs::{self, Event, Found};

/// A job description with everything that was done, as the member who asks may see it.
pub(crate) struct Loaded {
    pub(super) facts: JobFacts,
    pub(super) found: Found,
    /// What the version says on which the newest version's evaluation rests.
    pub(super) evaluated: Option<JobContent>,
    pub(super) events: Vec<Event>,
    /// Names of those who wrote, checked, approved and evaluated.
    pub(super) names: HashMap<PersonId, String>,
    /// The member who asks.
    pub(super) party: Party,
    /// Whether they may write in it.
    pub(super) may_write: bool,
    /// Whether they may see measures over all job descriptions.
    pub(super) may_measure: bool,
    pub(super) now: Instant,
}

/// Leave to read it.
pub(super) fn reading(
    tx: &mut Read<'_>,
    job: &JobDescriptionId,
) -> Result<Permit<ReadJobDraft>, Problem> {
    let facts = jobs::facts(tx, job)?;
    Ok(decide(tx.actor(), facts)?)
}

/// Reads it.
pub(super) fn load(tx: &mut Read<'_>, job: &JobDescriptionId) -> Result<Loaded, Problem> {
    let permit = reading(tx, job)?;
    let found = jobs::find(tx, &permit, None)?;
    let newest = found.description.newest().ok_or(Problem::NotFound)?;
    let evaluated = match newest.evaluation.basis() {
        Some(number) => Some(jobs::find_content(tx, &permit, number)?.content),
        None => None,
    };
    let events = jobs::list_events(tx, &permit, None)?;
    let named = found.description.versions.iter().flat_map(people_of);
    let names = names_of(tx, named)?;
    let member = tx.actor().member().ok_or(Problem::NotFound)?;
    let facts = permit.resource().clone();
    Ok(Loaded {
        may_write: decide::<WriteJob>(tx.actor(), facts.clone()).is_ok(),
        may_measure: decide::<ReadJobMeasures>(tx.actor(), ()).is_ok(),
        party: Party::of(member),
        now: tx.now(),
        facts,
        found,
        evaluated,
        events,
        names,
    })
}

/// Whoever a version names.
fn people_of(version: &Version) -> impl Iterator<Item = &PersonId> {
    let evaluated = version.evaluation.last().map(|last| &last.by);
    let others = [&version.checked_by, &version.approved_by];
    let others = others.into_iter().filter_map(Option::as_ref);
    version.authors.iter().chain(others).chain(evaluated)
}

impl Loaded {
    /// The newest version.
    ///
    /// # Errors
    /// [`Problem::NotFound`] where there is none, which no write of ours leaves.
    pub(super) fn newest(&self) -> Result<&Version, Problem> {
        self.found.description.newest().ok_or(Problem::NotFound)
    }

    /// What the newest version says.
    pub(super) fn content(&self) -> &JobContent {
        &self.found.version.content
    }

    /// What the rules say to an act by the member who asks.
    pub(super) fn offer(&self, act: &Act) -> Offer {
        let around = Around {
            content: self.content(),
            evaluated: self.evaluated.as_ref(),
            postholders: &self.found.postholders,
        };
        self.found
            .description
            .offer(act, &self.party, self.now, &around)
    }

    /// The name of somebody whom the job description names.
    pub(super) fn name(&self, person: &PersonId) -> &str {
        self.names.get(person).map_or("", String::as_str)
    }

    /// Who wrote in the newest version, as a list in words.
    pub(super) fn authors(&self) -> String {
        let newest = self.found.description.newest();
        let authors = newest.into_iter().flat_map(|version| &version.authors);
        let names: Vec<&str> = authors.map(|person| self.name(person)).collect();
        names.join(", ")
    }
}
