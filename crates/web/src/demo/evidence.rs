//! What invented people can show: a piece of work, some of it old, a certificate here and there, and one thing that is
//! about a skill outside the role.

use super::answers::own_facts;
use super::fill::{denied, scope_of};
use super::people::{Council, Invented, Standing};
use crate::app::StartError;
use crate::security::digest;
use chrono::Days;
use engine::access::{KeepEvidence, ReadDraft, decide};
use engine::evidence::{EvidenceDraft, EvidenceInput, EvidenceKind, FileKind, SupportInput};
use sfia::{Edition, Frameworks};
use std::sync::Arc;
use store::assessments::find_own;
use store::evidence::{NewFile, add};
use store::{Db, StoreError, Write};

/// A whole PDF document of one empty page.
const EMPTY_PAGE: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n\
    trailer<</Root 1 0 R>>\n%%EOF\n";
/// A skill that no role of the demonstration asks for, at a level that it has.
const OUTSIDE: (&str, &str) = ("ADEV", "4");

/// Something that somebody can show.
struct Shown {
    kind: EvidenceKind,
    title: &'static str,
    days_ago: u64,
    /// Which skill of the role it supports, counted from 0; `None` for one outside the role.
    skill: Option<usize>,
    filed: bool,
}

const SHOWN: [Shown; 4] = [
    Shown {
        kind: EvidenceKind::Work,
        title: "Made the booking form work on phones",
        days_ago: 120,
        skill: Some(0),
        filed: true,
    },
    Shown {
        kind: EvidenceKind::Certificate,
        title: "Course: a week of basics",
        days_ago: 300,
        skill: Some(1),
        filed: false,
    },
    Shown {
        kind: EvidenceKind::Work,
        title: "Helped to move the old register",
        days_ago: 1_200,
        // The skill that a second reader is asked for.
        skill: Some(2),
        filed: true,
    },
    Shown {
        kind: EvidenceKind::Work,
        title: "Drew the figures for the yearly report",
        days_ago: 60,
        skill: None,
        filed: false,
    },
];

/// Lets one person keep what they can show, those who have answered something.
pub(super) fn give(db: &Db, council: &Council, person: &Invented) -> Result<(), StartError> {
    let count = match person.standing {
        Standing::NotInvited | Standing::Invited | Standing::Joined | Standing::Suspended => {
            return Ok(());
        }
        Standing::Again => SHOWN.len(),
        Standing::Submitted => 2,
        Standing::Begun | Standing::Complete => 1,
    };
    let scope = db.entry_read_blocking(|tx| scope_of(tx, &person.email, council.slug))?;
    let Some(scope) = scope else { return Ok(()) };
    for shown in SHOWN.iter().take(count) {
        db.write_blocking(&scope, move |tx| keep(tx, shown))?;
    }
    Ok(())
}

fn keep(tx: &mut Write<'_>, shown: &Shown) -> Result<(), StoreError> {
    let frameworks =
        Frameworks::shipped().map_err(|_| StoreError::Corrupt("the shipped framework"))?;
    let framework = frameworks.edition(Edition::NEWEST);
    let facts = own_facts(tx)?;
    let read = decide::<ReadDraft>(tx.actor(), facts.clone()).map_err(denied)?;
    let own = find_own(tx, &read, frameworks)?.ok_or(StoreError::NotFound("person"))?;
    let role = own.role.as_ref();
    let support = match shown.skill {
        None => Some((OUTSIDE.0.to_owned(), OUTSIDE.1.to_owned())),
        Some(at) => role
            .and_then(|role| role.list_defined(framework).nth(at))
            .map(|(asked, _)| (asked.code.to_string(), asked.level.to_string())),
    };
    // Somebody without a role has nothing to show it for.
    let Some((code, level)) = support else {
        tx.leave_unchanged();
        return Ok(());
    };
    let today = tx.now().date();
    let input = EvidenceInput {
        kind: shown.kind.as_str().to_owned(),
        title: shown.title.to_owned(),
        situation: "Invented for the demonstration: people rang because it did not work."
            .to_owned(),
        part: "I found out why, changed it, and tried it out with two of them.".to_owned(),
        result: "Nobody has rung about it since.".to_owned(),
        links: vec!["https://council.example/invented".to_owned()],
        supports: vec![SupportInput { code, level }],
    };
    let happened = today.checked_sub_days(Days::new(shown.days_ago));
    let draft = EvidenceDraft::parse(&input, happened, today, framework)
        .map_err(|_| StoreError::Corrupt("evidence of the demonstration"))?;
    let file = NewFile {
        kind: FileKind::Pdf,
        name: "notes.pdf".to_owned(),
        sha256: digest(EMPTY_PAGE),
        content: Arc::new(EMPTY_PAGE.to_vec()),
    };
    let files = if shown.filed { vec![file] } else { Vec::new() };
    let permit = decide::<KeepEvidence>(tx.actor(), facts).map_err(denied)?;
    add(tx, permit, &draft, &files).map(|_| ())
}
