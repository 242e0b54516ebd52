//! The rules of the checks that run, line by line as `auto_check` of the questionnaire has them.

use super::check::Check;
use super::facts::{Facts, PulseFacts, Share};
use super::observe::Accepted;
use super::observed::{Look, LookKey, NotRun};
use crate::disclosure::{LEAST_PEOPLE, is_enough};
use crate::readiness::ReadinessLevel;

/// A level with what was looked at.
pub(super) struct Saw {
    pub(super) level: ReadinessLevel,
    pub(super) looked_at: Vec<Look>,
}

type Looked = Result<Saw, NotRun>;

/// Looks at one question. A check that waits for its part of the service sees nothing.
pub(super) fn look(check: Check, facts: &Facts, accepted: Accepted) -> Looked {
    match check {
        Check::R02 => statement_of_use(facts, accepted),
        Check::R06 => head_of_profession(facts, accepted),
        Check::R08 => administrators(facts, accepted),
        Check::R09 => team(facts, accepted),
        Check::R17 => people(facts),
        Check::R18 => families(facts),
        Check::R19 => coverage(facts, accepted),
        Check::R20 => job_descriptions(facts),
        Check::R22 => calibration(facts),
        Check::R33 => Ok(mail(facts)),
        Check::R36 => managers_exercise(facts, accepted),
        Check::R37 => managers_sent(facts),
        Check::R39 => second_readers(facts),
        Check::R40 => knowing(facts),
        Check::R41 => worth(facts),
        Check::R43 => Ok(dry_run(facts)),
        _ => Err(NotRun::NoSuchPartYet),
    }
}

/// The published statement is the service's own and always there; that sponsor and HR approved it is a document.
fn statement_of_use(facts: &Facts, accepted: Accepted) -> Looked {
    let shown = facts.members.shown_statement;
    of_enough(shown)?;
    let approved = reaches(accepted, ReadinessLevel::IN_PLACE);
    let level = first_true([approved && shown.is_whole(), approved, shown.seen > 0]);
    saw(level, [share(LookKey::ShownStatement, shown)], accepted)
}

/// "Appointed" is in writing, so that both upper lines need the letter.
fn head_of_profession(facts: &Facts, accepted: Accepted) -> Looked {
    let members = facts.members;
    let heads = members.heads_sent.of;
    let appointed = heads > 0 && reaches(accepted, ReadinessLevel::IN_PLACE);
    let used = members.deputies > 0 && members.head_acts > 0;
    let looks = [
        number(LookKey::Heads, heads),
        number(LookKey::Deputies, members.deputies),
        number(LookKey::HeadActs, members.head_acts),
    ];
    saw(
        first_true([appointed && used, appointed, heads > 0]),
        looks,
        accepted,
    )
}

/// Training is a document; practice on a test site cannot be seen.
fn administrators(facts: &Facts, accepted: Accepted) -> Looked {
    let count = facts.members.administrators;
    let trained = count >= 2 && reaches(accepted, ReadinessLevel::IN_PLACE);
    let looks = [number(LookKey::Administrators, count)];
    saw(first_true([false, trained, count >= 1]), looks, accepted)
}

/// Scores are for each person alone, as the exercise promises: only that it is finished counts, and a reviewer
/// accepts proof of the scores.
fn team(facts: &Facts, accepted: Accepted) -> Looked {
    let finished = facts.members.team_finished;
    of_enough(finished)?;
    let two = finished.seen >= 2;
    let level = first_true([
        two && reaches(accepted, ReadinessLevel::PROVED),
        two && reaches(accepted, ReadinessLevel::IN_PLACE),
        finished.seen >= 1,
    ]);
    saw(level, [share(LookKey::TeamFinished, finished)], accepted)
}

/// An update that is arranged cannot be seen.
fn people(facts: &Facts) -> Looked {
    let people = facts.people;
    let imported = people.imports > 0 && people.with_errors.of > 0;
    let correct = imported && people.with_errors.is_at_most(2);
    let looks = [
        number(LookKey::Imports, people.imports),
        share(LookKey::PeopleWithErrors, people.with_errors),
    ];
    saw(first_true([false, correct, imported]), looks, None)
}

/// Whether staff found their own place cannot be seen.
fn families(facts: &Facts) -> Looked {
    let posts = facts.roles.posts_in_family;
    of_something(posts)?;
    let level = first_true([false, posts.is_whole(), posts.seen > 0]);
    saw(level, [share(LookKey::PostsInFamily, posts)], None)
}

/// Approval of profiles is a document; review dates cannot be seen.
fn coverage(facts: &Facts, accepted: Accepted) -> Looked {
    let people = facts.roles.people_with_role;
    of_something(people)?;
    let approved = people.is_at_least(80) && reaches(accepted, ReadinessLevel::IN_PLACE);
    let level = first_true([false, approved, people.seen > 0]);
    saw(level, [share(LookKey::PeopleWithRole, people)], accepted)
}

fn job_descriptions(facts: &Facts) -> Looked {
    let jobs = facts.jobs;
    of_something(jobs.dated)?;
    let level = first_true([
        jobs.linked.is_whole(),
        jobs.dated.is_at_least(80),
        jobs.dated.seen > 0,
    ]);
    let looks = [
        share(LookKey::PostsDated, jobs.dated),
        share(LookKey::PostsLinked, jobs.linked),
    ];
    saw(level, looks, None)
}

fn calibration(facts: &Facts) -> Looked {
    let read = facts.calibration;
    let agreed = read.kappa.is_some_and(|kappa| kappa >= 60);
    let several = read.departments >= 2;
    let level = first_true([
        read.families.is_whole() && agreed,
        several,
        read.read_twice > 0,
    ]);
    let mut looks = vec![
        number(LookKey::ReadTwice, read.read_twice),
        number(LookKey::Departments, read.departments),
        share(LookKey::Families, read.families),
    ];
    looks.extend(read.kappa.map(|kappa| number(LookKey::Kappa, kappa)));
    saw(level, looks, None)
}

/// The answer of the service desk cannot be seen.
fn mail(facts: &Facts) -> Saw {
    let boxes = facts.mailboxes;
    Saw {
        level: first_true([false, boxes >= 5, boxes >= 1]),
        looked_at: vec![number(LookKey::Mailboxes, boxes)],
    }
}

/// Whether somebody passed is for themselves alone: only that they finished counts, and a reviewer accepts proof of the
/// passes. That all passed cannot be seen.
fn managers_exercise(facts: &Facts, accepted: Accepted) -> Looked {
    let finished = facts.members.managers_finished;
    of_enough(finished)?;
    let passed = finished.is_at_least(80) && reaches(accepted, ReadinessLevel::IN_PLACE);
    let level = first_true([false, passed, finished.seen > 0]);
    let looks = [share(LookKey::ManagersFinished, finished)];
    saw(level, looks, accepted)
}

fn managers_sent(facts: &Facts) -> Looked {
    let sent = facts.members.managers_sent;
    of_enough(sent)?;
    let heads = facts.members.heads_sent;
    let level = first_true([
        sent.is_whole() && heads.is_whole(),
        sent.is_at_least(80),
        sent.seen > 0,
    ]);
    let looks = [
        share(LookKey::ManagersSent, sent),
        share(LookKey::HeadsSent, heads),
    ];
    saw(level, looks, None)
}

/// A reader from another council cannot be seen.
fn second_readers(facts: &Facts) -> Looked {
    let (readers, drawn) = (facts.members.assessors, facts.sample.drawn);
    let at_work = facts.people.with_errors.of;
    if at_work == 0 {
        return Err(NotRun::NothingToLookAt);
    }
    let enough = readers.saturating_mul(40) >= at_work && drawn.is_at_least(10);
    let looks = [
        number(LookKey::Assessors, readers),
        number(LookKey::AtWork, at_work),
        share(LookKey::Drawn, drawn),
    ];
    saw(
        first_true([false, readers > 0 && enough, readers > 0]),
        looks,
        None,
    )
}

/// Whether staff know why and when, from the newest pulse survey that has ended. How teams answered is not shown: beside the
/// whole it could tell what somebody outside them said.
fn knowing(facts: &Facts) -> Looked {
    let pulse = told_pulse(facts)?;
    let enough = pulse.answers >= LEAST_PULSE;
    let level = first_true([
        enough && pulse.why.is_at_least(70) && pulse.teams.is_whole(),
        enough && pulse.why.is_at_least(70),
        true,
    ]);
    saw(
        level,
        pulse_looks(pulse, &[(LookKey::PulseWhy, pulse.why)]),
        None,
    )
}

/// Whether staff think it worth their time, from the newest pulse survey that has ended.
fn worth(facts: &Facts) -> Looked {
    let pulse = told_pulse(facts)?;
    let (helps, misuse) = (pulse.helps, pulse.misuse);
    let enough = pulse.answers >= LEAST_PULSE;
    let level = first_true([
        enough && helps.is_at_least(65) && misuse.is_under(10),
        enough && helps.is_at_least(50) && misuse.is_under(20),
        true,
    ]);
    saw(
        level,
        pulse_looks(
            pulse,
            &[(LookKey::PulseHelps, helps), (LookKey::PulseMisuse, misuse)],
        ),
        None,
    )
}

/// Fewest answers to a pulse survey for more than that it was run.
const LEAST_PULSE: u64 = 10;

/// The number of answers, and the shares that there are: none of a survey that is too old, and none of fewer than ten
/// answers, since readers from outside the council see them.
fn pulse_looks(pulse: PulseFacts, shares: &[(LookKey, Share)]) -> Vec<Look> {
    let enough = pulse.answers >= LEAST_PULSE;
    let shares = shares.iter().filter(|(_, share)| enough && share.of > 0);
    let shares = shares.map(|(key, seen)| share(*key, *seen));
    [number(LookKey::PulseAnswers, pulse.answers)]
        .into_iter()
        .chain(shares)
        .collect()
}

/// The survey, where five answered. Where fewer than ten could answer and did, the question is left to documents: the
/// check could never say more than that a survey was run.
fn told_pulse(facts: &Facts) -> Result<PulseFacts, NotRun> {
    let pulse = facts.pulse.ok_or(NotRun::NothingToLookAt)?;
    let least = match facts.people.with_errors.of {
        people if people < LEAST_PULSE => LEAST_PULSE,
        _ => LEAST_PEOPLE as u64,
    };
    match pulse.answers >= least {
        true => Ok(pulse),
        false => Err(NotRun::TooFewPeople),
    }
}

/// Whether a problem is open cannot be seen.
fn dry_run(facts: &Facts) -> Saw {
    let run = facts.dry_run;
    let quick = run.median_seconds.is_some_and(|seconds| seconds <= 20 * 60);
    let done = run.staff >= 5 && run.managers >= 2 && quick;
    let any = run.staff > 0 || run.managers > 0;
    let mut looked_at = vec![
        number(LookKey::StaffComplete, run.staff),
        number(LookKey::ManagersComplete, run.managers),
    ];
    looked_at.extend(
        run.median_seconds
            .map(|seconds| number(LookKey::MedianSeconds, seconds)),
    );
    Saw {
        level: first_true([false, done, any]),
        looked_at,
    }
}

/// The level of the first true line, of lines 3, 2 and 1.
fn first_true(lines: [bool; 3]) -> ReadinessLevel {
    match lines {
        [true, _, _] => ReadinessLevel::PROVED,
        [_, true, _] => ReadinessLevel::IN_PLACE,
        [_, _, true] => ReadinessLevel::BEGUN,
        _ => ReadinessLevel::ABSENT,
    }
}

fn reaches(accepted: Accepted, level: ReadinessLevel) -> bool {
    accepted.is_some_and(|accepted| accepted >= level)
}

fn of_something(share: Share) -> Result<(), NotRun> {
    match share.of {
        0 => Err(NotRun::NothingToLookAt),
        _ => Ok(()),
    }
}

fn of_enough(share: Share) -> Result<(), NotRun> {
    of_something(share)?;
    match is_enough(usize::try_from(share.of).unwrap_or(usize::MAX)) {
        true => Ok(()),
        false => Err(NotRun::TooFewPeople),
    }
}

fn number(key: LookKey, seen: u64) -> Look {
    Look {
        key,
        seen,
        of: None,
    }
}

fn share(key: LookKey, share: Share) -> Look {
    Look {
        key,
        seen: share.seen,
        of: Some(share.of),
    }
}

/// What was seen, with the level that a reviewer accepted where the rule asks for it.
fn saw(level: ReadinessLevel, looks: impl IntoIterator<Item = Look>, accepted: Accepted) -> Looked {
    let mut looked_at: Vec<Look> = looks.into_iter().collect();
    looked_at.extend(accepted.map(|level| number(LookKey::AcceptedLevel, level.number().into())));
    Ok(Saw { level, looked_at })
}
