//! Assessments on both databases: what is kept, what stays private, and what two windows do to one another.

pub(crate) mod council;
mod drafts;
mod submitting;
mod team;

use super::*;
use crate::testing::{Databases, TestDb};
use crate::{Read, Scope, StoreError, Write};
use council::{Council, nine, skill};
use engine::access::{Assess, PersonFacts, ReadDraft, ReadRecord, decide};
use engine::assessments::{
    Answer, AnswerChange, AssessedSkill, Assessment, LastUsed, Note, Opening, Verdict,
};
use engine::ids::{AssessmentId, Id};
use sfia::{Edition, Frameworks, Level, SkillCode};

/// The facts by which somebody acts on their own record.
fn own_facts(tx: &Read<'_>) -> PersonFacts {
    PersonFacts::of(tx.actor().member().unwrap().person.clone(), vec![])
}

fn own(test: &TestDb, scope: &Scope) -> Own {
    test.read_blocking::<_, StoreError>(scope, |tx| {
        let permit = decide::<ReadDraft>(tx.actor(), own_facts(tx)).unwrap();
        Ok(find_own(tx, &permit, Frameworks::shipped().unwrap())?.unwrap())
    })
    .unwrap()
}

fn latest(test: &TestDb, scope: &Scope) -> Option<Assessment> {
    test.read_blocking::<_, StoreError>(scope, |tx| {
        let permit = decide::<ReadRecord>(tx.actor(), own_facts(tx)).unwrap();
        find_submitted(tx, &permit)
    })
    .unwrap()
}

/// Does `work` as the scope's member, with a permit to assess themselves.
fn change<T: Send + 'static>(
    test: &TestDb,
    scope: &Scope,
    work: impl Fn(&mut Write<'_>, engine::access::Permit<Assess>) -> Result<T, StoreError>
    + Send
    + 'static,
) -> Result<T, StoreError> {
    test.write_blocking(scope, move |tx: &mut Write<'_>| {
        let permit = decide::<Assess>(tx.actor(), own_facts(tx)).unwrap();
        work(tx, permit)
    })
}

fn begin(test: &TestDb, scope: &Scope, codes: &[&str]) -> AssessmentId {
    let skills: Vec<AssessedSkill> = codes
        .iter()
        .map(|code| AssessedSkill::unanswered(skill(code), false))
        .collect();
    change(test, scope, move |tx, permit| {
        start(tx, permit, &Opening::first(Edition::Nine, skills.clone()))
    })
    .unwrap()
}

/// Answers one level as the engine and the store do it together, from a form that showed `seen`.
fn answer(
    test: &TestDb,
    scope: &Scope,
    id: &AssessmentId,
    code: &str,
    given: (u8, Answer),
    seen: Option<Answer>,
) -> Result<AnswerChange, StoreError> {
    let (id, code, level) = (id.clone(), skill(code), Level::new(given.0).unwrap());
    change(test, scope, move |tx, permit| {
        let open = find_open_skill(tx, &permit, &id, code, Frameworks::shipped().unwrap())?;
        let open = open.ok_or(StoreError::NotFound("draft"))?;
        let before = open.skill.ok_or(StoreError::NotFound("skill"))?;
        let mut skill = before.clone();
        let change = skill
            .answer(level, given.1, seen, nine(), open.start)
            .map_err(|_| StoreError::Conflict)?;
        save_answer(
            tx,
            &permit,
            &id,
            (&before, &skill),
            (level, given.1),
            change,
        )?;
        Ok(change)
    })
}

fn describe(
    test: &TestDb,
    scope: &Scope,
    id: &AssessmentId,
    code: &str,
    note: &'static str,
) -> Result<(), StoreError> {
    let (id, code) = (id.clone(), skill(code));
    change(test, scope, move |tx, permit| {
        let note = Note::parse(note).unwrap();
        save_details(tx, permit, &id, code, Some(LastUsed::InPeriod), &note)
    })
}

/// Submits the draft with this identity, as its form would, from a page that showed `version`.
fn send(test: &TestDb, scope: &Scope, id: &AssessmentId, version: i64) -> Result<(), StoreError> {
    let id = id.clone();
    change(test, scope, move |tx, permit| {
        let read = decide::<ReadDraft>(tx.actor(), own_facts(tx)).unwrap();
        let own = find_own(tx, &read, Frameworks::shipped().unwrap())?.unwrap();
        let draft = Assessment {
            id: id.clone(),
            ..own.draft.ok_or(StoreError::Conflict)?
        };
        submit(tx, permit, &draft, version)
    })
}
