//! Small questionnaires and people to try rules with.

use crate::ids::{
    AccountId, Id, OrganisationId, PersonId, QuestionnaireId, ReadinessRoundId, RespondentId,
};
use crate::readiness::round::*;
use crate::readiness::written::Written;
use crate::readiness::*;
use crate::time::Instant;
use chrono::NaiveDate;

pub(super) fn id(name: &str) -> QuestionId {
    QuestionId::try_from(name.to_owned()).unwrap()
}

/// A question of a section that everybody in `roles` is asked, without gate or check.
pub(super) fn question(name: &str, section: &str, roles: &[Role]) -> Question {
    Question {
        id: id(name),
        section: SectionId::try_from(section.to_owned()).unwrap(),
        text: "Is it so?".to_owned(),
        anchors: ["no", "begun", "yes", "proved"].map(str::to_owned),
        evidence: "A minute".to_owned(),
        kinds: vec![Kind::Document],
        max_age_days: 180,
        roles: roles.to_vec(),
        weight: 2,
        gate: None,
        auto_check: None,
        na_allowed: false,
        step: Step::Ability,
        remediation: "Do it".to_owned(),
        remediation_days: 10,
        remediation_owner: Role::Lead,
    }
}

pub(super) fn gated(question: Question, kind: GateKind, stage: Stage) -> Question {
    let gate = Gate {
        kind,
        stage,
        min: level(2),
        waivable: true,
    };
    Question {
        gate: Some(gate),
        ..question
    }
}

pub(super) fn level(number: u8) -> ReadinessLevel {
    ReadinessLevel::try_from(number).unwrap()
}

pub(super) fn text<const LEAST: usize, const MOST: usize>(typed: &str) -> Written<LEAST, MOST> {
    Written::parse(typed).unwrap()
}

pub(super) fn person(name: &str) -> PersonId {
    PersonId::from_text(name.to_owned())
}

pub(super) fn account(name: &str) -> AccountId {
    AccountId::from_text(name.to_owned())
}

pub(super) fn respondent_id(name: &str) -> RespondentId {
    RespondentId::from_text(name.to_owned())
}

pub(super) fn round_id() -> ReadinessRoundId {
    ReadinessRoundId::from_text("round1".to_owned())
}

pub(super) fn respondent(name: &str, role: Role) -> Respondent {
    Respondent {
        id: respondent_id(name),
        role,
        who: Who::Member(person(name)),
    }
}

pub(super) fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

pub(super) fn at(month: u32, of: u32, hour: u32) -> Instant {
    Instant::from_utc(day(month, of).and_hms_opt(hour, 0, 0).unwrap())
}

pub(super) fn new_round() -> Round {
    Round {
        id: round_id(),
        council: OrganisationId::from_text("council1".to_owned()),
        questionnaire: QuestionnaireId::from_text("questionnaire1".to_owned()),
        questionnaire_version: 1,
        stage: Stage::Launch,
        moment: Moment::Application,
        state: RoundState::Preparing,
        since: at(1, 5, 9),
        respondents: Vec::new(),
        sheets: Vec::new(),
        closed: None,
        notes: Vec::new(),
        changes: 0,
    }
}

pub(super) fn typed(question: &str, claim: Option<Claim>) -> Typed {
    Typed {
        question: id(question),
        shown: text("A minute of the board"),
        claim,
    }
}

pub(super) fn claims(number: u8) -> Claim {
    Claim::Level(level(number))
}

pub(super) fn does_not_apply() -> Claim {
    Claim::NotApplicable(text("We have none of this"))
}

/// Takes an act that has to succeed.
pub(super) fn must(
    round: &mut Round,
    act: &RoundAct,
    by: &RoundBy,
    questions: &[Question],
) -> RoundChange {
    tried(round, act, by, questions).unwrap()
}

pub(super) fn tried(
    round: &mut Round,
    act: &RoundAct,
    by: &RoundBy,
    questions: &[Question],
) -> Result<RoundChange, RoundRefused> {
    let not_asked = NotAsked::default();
    let around = RoundAround {
        questions,
        not_asked: &not_asked,
        open_readings: 0,
    };
    round.apply(act, by, at(1, 6, 9), &around)
}

pub(super) fn lead() -> RoundBy {
    RoundBy::Lead(person("lea"))
}

pub(super) fn answering(name: &str) -> RoundBy {
    RoundBy::Respondent(respondent_id(name))
}

/// A round that is open for answers by these.
pub(super) fn opened(people: &[(&str, Role)], questions: &[Question]) -> Round {
    let mut round = new_round();
    for (name, role) in people {
        let act = RoundAct::Name(respondent(name, *role));
        must(&mut round, &act, &lead(), questions);
    }
    must(&mut round, &RoundAct::Open, &lead(), questions);
    round
}

/// Answers questions for the first time.
pub(super) fn answer(round: &mut Round, name: &str, claims: &[(&str, Claim)], all: &[Question]) {
    for (question, claim) in claims {
        let act = RoundAct::Save(typed(question, Some(claim.clone())), 0);
        must(round, &act, &answering(name), all);
    }
}

/// Answers questions for the first time, and locks.
pub(super) fn answer_and_lock(
    round: &mut Round,
    name: &str,
    claims: &[(&str, Claim)],
    all: &[Question],
) {
    answer(round, name, claims, all);
    must(round, &RoundAct::Lock, &answering(name), all);
}

/// Closes answering without those who are missing.
pub(super) fn close(round: &mut Round, all: &[Question]) -> RoundChange {
    let missing = round.missing().into_iter().collect();
    must(round, &RoundAct::Close(missing), &lead(), all)
}
