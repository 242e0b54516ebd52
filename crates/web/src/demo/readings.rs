//! What readers do in the demonstration: some critical skills are rated, one person waits to be read.

use super::fill::{denied, scope_of};
use super::people::Council;
use crate::app::StartError;
use engine::access::{
    DecideSkill, DrawSample, PersonFacts, ReadFirst, ReadRecord, TakeExercise, decide,
};
use engine::endorsement::{Act, Rating, Review, State};
use engine::exercise::{CaseAnswer, Exercise, Series};
use engine::ids::PersonId;
use sfia::{Framework, Frameworks, SkillCode};
use store::endorsement::{
    MayAct, act, decision_facts, find_decision, find_reading, find_review_state, surroundings,
    waiting_as_reader,
};
use store::{Db, StoreError, Write};

/// People whom each line manager has not read yet.
const LEFT: usize = 1;

/// Lets the line managers of a council rate what waits for them, up to one person each.
pub(super) fn give(db: &Db, council: &Council) -> Result<(), StartError> {
    for person in &council.people {
        let scope = db.entry_read_blocking(|tx| scope_of(tx, &person.email, council.slug))?;
        let Some(scope) = scope.filter(|scope| is_manager(scope.actor())) else {
            continue;
        };
        db.write_blocking(&scope, practise)?;
        let waiting = db.read_blocking(&scope, waiting_as_reader)?;
        // The persona of a line manager has read everybody, so that there is something to look at.
        let left = if person.email.starts_with("manager@") {
            0
        } else {
            LEFT
        };
        let rated = waiting.len().saturating_sub(left);
        for one in waiting.into_iter().rev().take(rated) {
            db.write_blocking(&scope, move |tx| rate(tx, &one.person))?;
        }
    }
    choose_readers(db, council)
}

/// Does the exercise of made-up cases, a little too mildly.
fn practise(tx: &mut Write<'_>) -> Result<(), StoreError> {
    let exercise = Exercise::shipped().map_err(|_| StoreError::Corrupt("the shipped exercise"))?;
    let member = tx.actor().member().map(|member| member.person.clone());
    let person = member.ok_or(StoreError::NotFound("person"))?;
    for (case, place) in exercise.cases(Series::Whole).zip(0_usize..) {
        let facts = PersonFacts::of(person.clone(), Vec::new());
        let permit = decide::<TakeExercise>(tx.actor(), facts).map_err(denied)?;
        let level = case.level;
        let milder = level.next().filter(|_| place % 4 == 1).unwrap_or(level);
        let answer = CaseAnswer {
            case: case.id.clone(),
            level: milder,
        };
        store::exercise::save_answer(tx, permit, &answer)?;
    }
    Ok(())
}

fn is_manager(actor: &engine::access::Actor) -> bool {
    actor.member().is_some_and(|member| member.manages)
}

/// Rates the critical skills at the person's own level, then one below, then two.
fn rate(tx: &mut Write<'_>, person: &PersonId) -> Result<(), StoreError> {
    let frameworks =
        Frameworks::shipped().map_err(|_| StoreError::Corrupt("the shipped framework"))?;
    let facts = store::people::facts(tx, person)?;
    let first = || decide::<ReadFirst>(tx.actor(), facts.clone()).map_err(denied);
    let (look, may) = (first()?, first()?);
    let Some(state) = find_review_state(tx, &look)? else {
        tx.leave_unchanged();
        return Ok(());
    };
    // The demonstration is told beforehand what people say; a line manager is not.
    let mut open = facts.clone();
    open.blind_due = false;
    let record = decide::<ReadRecord>(tx.actor(), open).map_err(denied)?;
    let review = find_reading(tx, &record)?.ok_or(StoreError::NotFound("review"))?;
    let framework = frameworks.edition(review.edition);
    let ratings: Vec<(SkillCode, Rating)> = state
        .blind_due
        .iter()
        .zip([0_usize, 1, 2])
        .map(|(code, below)| (*code, lower(&review, *code, below, framework)))
        .collect();
    if ratings.is_empty() {
        tx.leave_unchanged();
        return Ok(());
    }
    let rate = Act::RateBlind(ratings);
    act(tx, MayAct::First(may), frameworks, &state.id, &rate, "")?.map_err(denied)?;
    Ok(())
}

/// The level some steps below what the person says, on the skill's own ladder.
fn lower(review: &Review, code: SkillCode, below: usize, framework: &Framework) -> Rating {
    let says = review.find_case(code).and_then(|case| case.claimed);
    let levels = framework.find_skill(code).map(|skill| skill.levels);
    let steps: Vec<Rating> = std::iter::once(Rating::NONE)
        .chain(
            levels
                .iter()
                .flat_map(|levels| levels.iter().map(Rating::from)),
        )
        .collect();
    let place = steps.iter().position(|step| Some(*step) == says);
    let lowered = place.unwrap_or_default().saturating_sub(below);
    steps.get(lowered).copied().unwrap_or(Rating::NONE)
}

/// The Head of Profession chooses a second reader for the staff persona's skill, where one is needed, and draws a sample.
fn choose_readers(db: &Db, council: &Council) -> Result<(), StartError> {
    let find = |start: &str| {
        let mut people = council.people.iter();
        people.find(|person| person.email.starts_with(start))
    };
    let (Some(head), Some(staff)) = (find("head@"), find("staff@")) else {
        return Ok(());
    };
    let scopes = db.entry_read_blocking(|tx| {
        let head = scope_of(tx, &head.email, council.slug)?;
        let staff = scope_of(tx, &staff.email, council.slug)?;
        Ok::<_, StoreError>(head.zip(staff))
    })?;
    let Some((head, staff)) = scopes else {
        return Ok(());
    };
    let Some(person) = staff.actor().member().map(|member| member.person.clone()) else {
        return Ok(());
    };
    db.write_blocking(&head, move |tx| choose(tx, &person))?;
    db.write_blocking(&head, |tx| {
        let frameworks =
            Frameworks::shipped().map_err(|_| StoreError::Corrupt("the shipped framework"))?;
        let permit = decide::<DrawSample>(tx.actor(), ()).map_err(denied)?;
        store::endorsement::draw(tx, permit, frameworks)
    })?;
    Ok(())
}

fn choose(tx: &mut Write<'_>, person: &PersonId) -> Result<(), StoreError> {
    let frameworks =
        Frameworks::shipped().map_err(|_| StoreError::Corrupt("the shipped framework"))?;
    let around = surroundings(tx, person)?;
    for skill in frameworks.edition(sfia::Edition::NEWEST).skills() {
        let facts = decision_facts(tx, person, skill.code, frameworks)?;
        let Ok(look) = decide::<DecideSkill>(tx.actor(), facts.clone()) else {
            continue;
        };
        let review = find_decision(tx, &look)?;
        let framework = frameworks.edition(review.edition);
        let Some(case) = review.find_case(skill.code) else {
            continue;
        };
        if !matches!(case.state, State::SecondReader { .. }) {
            continue;
        }
        let fit = review.second_readers(case, &around.around(framework));
        let outside = fit
            .iter()
            .find(|one| one.roles.has(engine::access::Role::Assessor));
        let Some(reader) = outside else { continue };
        let may = MayAct::Head(decide(tx.actor(), facts).map_err(denied)?);
        let choose = Act::ChooseSecond(skill.code, reader.person.clone());
        act(tx, may, frameworks, &review.id, &choose, "")?.map_err(denied)?;
        return Ok(());
    }
    tx.leave_unchanged();
    Ok(())
}
