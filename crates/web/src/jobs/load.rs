//! What the pages of one job description are made from.

use crate::problem::Problem;
use engine::access::{JobFacts, ReadJobDraft, ReadPublishedJobs, WriteJob, decide};
use engine::ids::JobDescriptionId;
use engine::jobs::approval::{State, Version};
use engine::jobs::official::OfficialSentences;
use engine::jobs::{CorporateText, CorporateVersion, JobContent};
use engine::licences::Licence;
use store::Read;
use store::framework::{find_licence, load_skill_texts};
use store::jobs::{Found, Published, facts, find, find_corporate, find_published};

/// A job description with its drafts, for those who may read them.
pub(super) struct Opened {
    pub(super) facts: JobFacts,
    pub(super) found: Found,
    pub(super) corporate: Option<CorporateText>,
    /// Whether the reader is one of those who write.
    pub(super) writes: bool,
    /// The imported SFIA text for its skills, where the reader may change it and the licence allows it.
    pub(super) official: Official,
}

/// Words of the imported SFIA text that may become duties, and the licence under which they stand.
#[derive(Default)]
pub(super) struct Official {
    pub(super) sentences: OfficialSentences,
    pub(super) licence: Option<Licence>,
}

impl Opened {
    /// What it says now.
    pub(super) fn content(&self) -> &JobContent {
        &self.found.version.content
    }

    /// The newest version.
    pub(super) fn newest(&self) -> Option<&Version> {
        self.found.description.newest()
    }

    /// Whether the reader may change it now.
    pub(super) fn is_open_to_edits(&self) -> bool {
        self.writes
            && self
                .newest()
                .is_some_and(|version| version.state == State::Draft)
    }
}

/// The job description with its newest version.
///
/// # Errors
/// [`Problem::NotFound`] for whoever may not read its drafts.
pub(super) fn open(tx: &mut Read<'_>, job: &JobDescriptionId) -> Result<Opened, Problem> {
    let facts = facts(tx, job)?;
    let permit = decide::<ReadJobDraft>(tx.actor(), facts.clone())?;
    let found = find(tx, &permit, None)?;
    let corporate = corporate(tx, found.version.content.corporate)?;
    let writes = decide::<WriteJob>(tx.actor(), facts.clone()).is_ok();
    let mut opened = Opened {
        facts,
        found,
        corporate,
        writes,
        official: Official::default(),
    };
    if opened.is_open_to_edits() {
        opened.official = official(tx, opened.content())?;
    }
    Ok(opened)
}

/// The imported text for the skills of a job description, as far as its licence allows it in documents.
fn official(tx: &mut Read<'_>, content: &JobContent) -> Result<Official, Problem> {
    let licence = find_licence(tx, content.edition)?;
    let Some(licence) = licence.filter(|licence| licence.acceptance.in_documents) else {
        return Ok(Official::default());
    };
    let codes: Vec<_> = content.skills.iter().map(|skill| skill.code).collect();
    let text = load_skill_texts(tx, content.edition, &codes)?;
    Ok(Official {
        sentences: OfficialSentences::of(&text, &content.skills),
        licence: Some(licence),
    })
}

/// The version in force, for everybody.
///
/// # Errors
/// [`Problem::NotFound`] if none is in force.
pub(super) fn in_force(
    tx: &mut Read<'_>,
    job: &JobDescriptionId,
) -> Result<(Published, Option<CorporateText>), Problem> {
    let permit = decide::<ReadPublishedJobs>(tx.actor(), ())?;
    let published = find_published(tx, &permit, job)?.ok_or(Problem::NotFound)?;
    let corporate = corporate(tx, published.content.corporate)?;
    Ok((published, corporate))
}

/// The fixed words of the version that a job description carries; none where it carries none.
fn corporate(
    tx: &mut Read<'_>,
    version: Option<CorporateVersion>,
) -> Result<Option<CorporateText>, Problem> {
    if version.is_none() {
        return Ok(None);
    }
    let permit = decide::<ReadPublishedJobs>(tx.actor(), ())?;
    Ok(find_corporate(tx, &permit, version)?)
}
