//! Evidence on both databases: what is kept, who sees it when, and what two windows do to one another.

mod keeping;
mod sharing;

use super::*;
use crate::testing::{Databases, TestDb};
use crate::{Read, Scope, StoreError, Write};
use engine::access::{Assess, KeepEvidence, Permit, PersonFacts, ReadRecord, decide};
use engine::assessments::{AssessedSkill, Assessment, Opening};
use engine::evidence::{
    Evidence, EvidenceDraft, EvidenceHead, EvidenceInput, FileKind, SupportInput,
};
use engine::ids::{EvidenceFileId, EvidenceId, PersonId};
use sfia::{Edition, Frameworks, SkillCode};
use std::sync::Arc;

fn person(scope: &Scope) -> PersonId {
    scope.actor().member().unwrap().person.clone()
}

fn own(tx: &Read<'_>) -> Permit<KeepEvidence> {
    let facts = PersonFacts::of(tx.actor().member().unwrap().person.clone(), vec![]);
    decide(tx.actor(), facts).unwrap()
}

/// What is typed for a piece of work called `title` that supports these skills.
fn draft(title: &str, supports: &[(&str, u8)]) -> EvidenceDraft {
    let input = EvidenceInput {
        kind: "work".to_owned(),
        title: title.to_owned(),
        situation: "It failed at night.".to_owned(),
        part: "I wrote the new one.".to_owned(),
        result: "It has not failed since.".to_owned(),
        links: vec![
            "https://council.example/1".to_owned(),
            "https://council.example/2".to_owned(),
        ],
        supports: supports
            .iter()
            .map(|(code, level)| SupportInput {
                code: (*code).to_owned(),
                level: level.to_string(),
            })
            .collect(),
    };
    let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 1);
    let nine = Frameworks::shipped().unwrap().edition(Edition::Nine);
    EvidenceDraft::parse(&input, day, day.unwrap(), nine).unwrap()
}

fn file(name: &str, content: &[u8]) -> NewFile {
    NewFile {
        kind: FileKind::Pdf,
        name: name.to_owned(),
        sha256: "0".repeat(64),
        content: Arc::new(content.to_vec()),
    }
}

fn put(test: &TestDb, scope: &Scope, draft: &EvidenceDraft, files: &[NewFile]) -> EvidenceId {
    let (draft, files) = (draft.clone(), files.to_vec());
    test.write_blocking::<_, StoreError, _>(scope, move |tx: &mut Write<'_>| {
        let permit = own(tx);
        add(tx, permit, &draft, &files)
    })
    .unwrap()
}

fn alter(
    test: &TestDb,
    scope: &Scope,
    (id, seen): (&EvidenceId, i64),
    draft: &EvidenceDraft,
    kept: &[EvidenceFileId],
    added: &[NewFile],
) -> Result<i64, StoreError> {
    let (id, draft) = (id.clone(), draft.clone());
    let (kept, added) = (kept.to_vec(), added.to_vec());
    test.write_blocking(scope, move |tx: &mut Write<'_>| {
        let permit = own(tx);
        change(tx, permit, &id, seen, &draft, (&kept, &added))
    })
}

fn take_back(test: &TestDb, scope: &Scope, id: &EvidenceId, seen: i64) -> Result<(), StoreError> {
    let id = id.clone();
    test.write_blocking(scope, move |tx: &mut Write<'_>| {
        let permit = own(tx);
        withdraw(tx, permit, &id, seen)
    })
}

fn mine(test: &TestDb, scope: &Scope) -> Vec<EvidenceHead> {
    test.read_blocking::<_, StoreError>(scope, |tx| {
        let permit = own(tx);
        list_own(tx, &permit)
    })
    .unwrap()
}

fn show(test: &TestDb, scope: &Scope, id: &EvidenceId, version: Option<i64>) -> Option<Evidence> {
    test.read_blocking::<_, StoreError>(scope, |tx| {
        let permit = own(tx);
        find_own(tx, &permit, id, version)
    })
    .unwrap()
}

/// Reads as `manager`, to whom the owner reports.
fn as_manager<T>(
    test: &TestDb,
    (manager, owner): (&Scope, &Scope),
    work: impl FnOnce(&mut Read<'_>, &Permit<ReadRecord>) -> Result<T, StoreError>,
) -> T {
    let facts = PersonFacts::of(person(owner), vec![person(manager)]);
    test.read_blocking::<_, StoreError>(manager, |tx| {
        let permit = decide::<ReadRecord>(tx.actor(), facts).unwrap();
        work(tx, &permit)
    })
    .unwrap()
}

/// Starts an assessment of these skills, and sends it where asked to.
fn assess(test: &TestDb, scope: &Scope, codes: &'static [&'static str], send: bool) {
    test.write_blocking::<_, StoreError, _>(scope, move |tx: &mut Write<'_>| {
        let person = tx.actor().member().unwrap().person.clone();
        let facts = PersonFacts::of(person, vec![]);
        let skills: Vec<AssessedSkill> = codes
            .iter()
            .map(|code| AssessedSkill::unanswered(SkillCode::new(code).unwrap(), false))
            .collect();
        let permit = decide::<Assess>(tx.actor(), facts.clone()).unwrap();
        let opening = Opening::first(Edition::Nine, skills.clone());
        let id = crate::assessments::start(tx, permit, &opening)?;
        if send {
            let permit = decide::<Assess>(tx.actor(), facts.clone()).unwrap();
            let begun = Assessment::begin(id, facts.person, Edition::Nine, tx.now());
            let sent = Assessment { skills, ..begun };
            crate::assessments::submit(tx, permit, &sent, 1)?;
        }
        Ok(())
    })
    .unwrap();
}
