//! What invented people answer: around what their role asks, some above, some below, some not finished.

use super::fill::{denied, scope_of};
use super::people::{Council, Invented, Standing};
use crate::app::StartError;
use engine::access::{Assess, ReadDraft, decide};
use engine::assessments::{Answer, AssessedSkill, LastUsed, Note, Opening, Responsibility, Start};
use engine::ids::AssessmentId;
use sfia::{Edition, Framework, Frameworks, Level, SkillCode};
use store::assessments::{confirm_job, find_own, finish_examples, start, submit};
use store::{Db, StoreError, Write};

/// What somebody says of a level that they hold, whichever it is.
const NOTE: &str = "Invented for the demonstration: did this for one service in spring, with a colleague beside me.";

/// Lets one person answer as far as they have come.
pub(super) fn give(db: &Db, council: &Council, person: &Invented) -> Result<(), StartError> {
    let (finished, send) = match person.standing {
        Standing::NotInvited | Standing::Invited | Standing::Joined | Standing::Suspended => {
            return Ok(());
        }
        Standing::Begun => (false, false),
        Standing::Complete => (true, false),
        Standing::Submitted | Standing::Again => (true, true),
    };
    let scope = db.entry_read_blocking(|tx| scope_of(tx, &person.email, council.slug))?;
    let Some(scope) = scope else { return Ok(()) };
    let seed = person.email.bytes().fold(7_u32, |seed, byte| {
        seed.wrapping_mul(31).wrapping_add(u32::from(byte))
    });
    let again = person.standing == Standing::Again;
    db.write_blocking(&scope, move |tx| begin(tx, seed, finished))?;
    if send {
        db.write_blocking(&scope, send_off)?;
    }
    if again {
        db.write_blocking(&scope, move |tx| begin(tx, seed.wrapping_add(1), false))?;
    }
    Ok(())
}

fn begin(tx: &mut Write<'_>, seed: u32, finished: bool) -> Result<AssessmentId, StoreError> {
    let frameworks =
        Frameworks::shipped().map_err(|_| StoreError::Corrupt("the shipped framework"))?;
    let edition = Edition::NEWEST;
    let facts = own_facts(tx)?;
    let read = decide::<ReadDraft>(tx.actor(), facts.clone()).map_err(denied)?;
    let own = find_own(tx, &read, frameworks)?.ok_or(StoreError::NotFound("person"))?;
    let framework = frameworks.edition(edition);
    let said = responsibility(own.role_level(), framework);
    let general = Start::of(said.general_level(framework), own.role_level());
    let codes = own.asked(edition, frameworks);
    let asked_at = |code: SkillCode| {
        let role = own.role.iter().flat_map(|role| &role.skills);
        let mut found = role.filter(|asked| asked.code == code);
        found.next().map_or(
            own.start(None, frameworks.edition(edition)).level(),
            |asked| asked.level,
        )
    };
    let answered = if finished {
        codes.len()
    } else {
        codes.len() / 2
    };
    let skills: Vec<AssessedSkill> = codes
        .iter()
        .enumerate()
        .map(|(at, code)| {
            let mut skill = AssessedSkill::unanswered(*code, false);
            if at < answered {
                answer(
                    &mut skill,
                    framework,
                    general,
                    asked_at(*code),
                    mix(seed, at),
                );
            }
            skill
        })
        .collect();
    let permit = decide::<Assess>(tx.actor(), facts).map_err(denied)?;
    let opening = Opening {
        role: own.job.role.clone(),
        responsibility: said,
        chosen: true,
        ..Opening::first(edition, skills)
    };
    let id = start(tx, permit, &opening)?;
    let permit = decide::<Assess>(tx.actor(), own_facts(tx)?).map_err(denied)?;
    confirm_job(tx, permit, &id, None)?;
    let permit = decide::<Assess>(tx.actor(), own_facts(tx)?).map_err(denied)?;
    finish_examples(tx, permit, &id)?;
    Ok(id)
}

fn send_off(tx: &mut Write<'_>) -> Result<(), StoreError> {
    let frameworks =
        Frameworks::shipped().map_err(|_| StoreError::Corrupt("the shipped framework"))?;
    let facts = own_facts(tx)?;
    let read = decide::<ReadDraft>(tx.actor(), facts.clone()).map_err(denied)?;
    let own = find_own(tx, &read, frameworks)?.ok_or(StoreError::NotFound("person"))?;
    let draft = own.draft.ok_or(StoreError::NotFound("draft"))?;
    let permit = decide::<Assess>(tx.actor(), facts).map_err(denied)?;
    let version = draft.version;
    submit(tx, permit, &draft, version)
}

pub(super) fn own_facts(tx: &mut Write<'_>) -> Result<engine::access::PersonFacts, StoreError> {
    let person = tx.actor().member().map(|member| member.person.clone());
    let person = person.ok_or(StoreError::NotFound("person"))?;
    store::people::facts(tx, &person)
}

/// Answers as somebody would who holds the asked level give or take one, following the questions as they are asked.
fn answer(
    skill: &mut AssessedSkill,
    framework: &Framework,
    general: Start,
    asked: Level,
    luck: u32,
) {
    let asked = asked.number();
    let holds = match luck % 6 {
        0 => asked.saturating_sub(2),
        1 | 2 => asked.saturating_sub(1),
        5 => asked.saturating_add(1),
        _ => asked,
    };
    let partly = luck.is_multiple_of(5);
    while let Some(next) = skill.standing(framework, general).next {
        let seen = skill.answers.get(next);
        let said = say(next, holds, partly);
        if skill.answer(next, said, seen, framework, general).is_err() {
            return;
        }
    }
    let standing = skill.standing(framework, general);
    if standing.is_nothing() {
        // Who has not worked like this at any level has not used the skill, and has nothing to show for it.
        return;
    }
    skill.last_used = Some(match luck % 4 {
        0 => LastUsed::InPeriod,
        _ => LastUsed::Now,
    });
    if standing.held.is_some() && luck.is_multiple_of(3) {
        skill.note = Note::parse(NOTE).unwrap_or_default();
    }
}

/// Answers about responsibility as somebody whose work is at the role's general level.
fn responsibility(level: Option<Level>, framework: &Framework) -> Responsibility {
    let mut said = Responsibility::default();
    let start = Start::of(None, level);
    while let Some(question) = said.next(framework, start) {
        let answer = say(question.level, start.level().number(), false);
        said.set(question.attribute, question.level, answer);
    }
    said
}

fn say(level: Level, holds: u8, partly: bool) -> Answer {
    if level.number() <= holds {
        Answer::Yes
    } else if partly && level.number() == holds + 1 {
        Answer::Partly
    } else {
        Answer::NotYet
    }
}

/// A number that differs from skill to skill and is the same at every start.
fn mix(seed: u32, at: usize) -> u32 {
    let at = u32::try_from(at).unwrap_or_default();
    let mixed = seed.wrapping_add(at.wrapping_mul(2_654_435_761));
    (mixed ^ (mixed >> 15)).wrapping_mul(2_246_822_519) >> 8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_says_what_cannot_be_true() {
        let framework = Frameworks::shipped().unwrap().edition(Edition::NEWEST);
        let (mut nothing, mut something, mut noted) = (0, 0, 0);
        for luck in 0..120 {
            for (at, found) in framework.skills().iter().enumerate() {
                let asked = Level::new(u8::try_from(at % 7).unwrap() + 1).unwrap();
                let start = Start::Measured(Level::new(4).unwrap());
                let mut skill = AssessedSkill::unanswered(found.code, false);
                answer(&mut skill, framework, start, asked, luck);
                let standing = skill.standing(framework, start);
                assert!(skill.is_done(framework, start));
                assert!(standing.set_aside.is_empty());
                assert_eq!(skill.last_used.is_none(), standing.is_nothing());
                let fitting = skill.fitting_last_used();
                assert!(skill.last_used.is_none_or(|used| fitting.contains(&used)));
                assert!(skill.note.is_empty() || standing.held.is_some());
                nothing += usize::from(standing.is_nothing());
                something += usize::from(standing.held.is_some());
                noted += usize::from(!skill.note.is_empty());
            }
        }
        assert!(nothing > 0 && something > noted && noted > 0);
    }
}
