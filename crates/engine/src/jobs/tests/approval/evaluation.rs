//! Whether an evaluation still holds.

use super::cast::*;
use crate::ids::{Id, JobDescriptionId};
use crate::jobs::approval::*;
use crate::jobs::tests::sketch::*;
use crate::jobs::{Dimension, JobContent};
use crate::roles::Importance;
use Capacity::{Author, Head, Hr};

/// A published version that HR evaluated.
fn evaluated() -> JobDescription {
    let id = JobDescriptionId::from_text("job1".to_owned());
    let mut job = JobDescription::new(id, person("ada"), at(0));
    for (act, name, capacity) in [
        (Act::Send, "ada", Author),
        (Act::NoPostholders, "ada", Author),
        (Act::PassReview, "ada", Author),
        (Act::PassCheck, "cat", Hr),
        (Act::Approve, "dev", Head),
        (Act::Publish, "cat", Hr),
        (Act::Evaluate(outcome(312, at(1))), "cat", Hr),
    ] {
        take(&mut job, act, by(name, capacity), &whole(), &whole());
    }
    job
}

fn take(
    job: &mut JobDescription,
    act: Act,
    who: By,
    content: &JobContent,
    basis: &JobContent,
) -> Change {
    let around = Around {
        content,
        evaluated: Some(basis),
        postholders: &[],
    };
    job.apply(&act, &who, at(1), &around)
        .unwrap_or_else(|reason| panic!("{act:?}: {reason}"))
}

#[test]
fn it_is_not_evaluated_until_hr_says_so() {
    let id = JobDescriptionId::from_text("job1".to_owned());
    let job = JobDescription::new(id, person("ada"), at(0));
    assert_eq!(job.newest().unwrap().evaluation, Evaluation::NotEvaluated);
    let job = evaluated();
    let last = job.newest().unwrap().evaluation.last().unwrap();
    assert_eq!(
        (last.outcome.scheme(), last.outcome.outcome()),
        ("NJC scheme", "312 points")
    );
    assert_eq!((last.version, &last.by), (1, &person("cat")));
}

#[test]
fn a_change_that_matters_puts_a_check_on_it_and_hr_takes_it_off() {
    let mut job = evaluated();
    let mut changed = whole();
    changed.duties[0].text = "Answer for the whole service".to_owned();
    take(&mut job, Act::Begin, by("ada", Author), &whole(), &whole());
    let change = take(&mut job, Act::Send, by("ada", Author), &changed, &whole());
    assert_eq!(
        change.transitions,
        [Transition::Sent, Transition::EvaluationDue]
    );
    let Evaluation::ToBeChecked { touched, .. } = &job.newest().unwrap().evaluation else {
        panic!("{:?}", job.newest());
    };
    assert_eq!(touched, &[Touched::Duties]);
    assert!(
        matches!(
            job.published().unwrap().evaluation,
            Evaluation::Evaluated { .. }
        ),
        "the one in force keeps its own"
    );
    take(
        &mut job,
        Act::NoPostholders,
        by("ada", Author),
        &changed,
        &whole(),
    );
    take(
        &mut job,
        Act::PassReview,
        by("ada", Author),
        &changed,
        &whole(),
    );
    take(
        &mut job,
        Act::WordingOnly,
        by("cat", Hr),
        &changed,
        &whole(),
    );
    let now = &job.newest().unwrap().evaluation;
    assert_eq!(
        (now.as_str(), now.basis()),
        ("evaluated", Some(2)),
        "it holds for these words now"
    );
}

#[test]
fn beside_a_draft_hr_speaks_of_the_version_in_force() {
    let mut job = evaluated();
    take(&mut job, Act::Begin, by("ada", Author), &whole(), &whole());
    let again = Act::Evaluate(outcome(330, at(1)));
    let change = take(&mut job, again, by("cat", Hr), &whole(), &whole());
    assert_eq!(change.transitions, [Transition::EvaluatedAgain]);
    let points = |version: &Version| {
        version
            .evaluation
            .last()
            .unwrap()
            .outcome
            .outcome()
            .to_owned()
    };
    assert_eq!(points(job.published().unwrap()), "330 points");
    assert_eq!(points(job.newest().unwrap()), "330 points");
}

#[test]
fn what_an_evaluation_rests_on() {
    let change = |edit: &dyn Fn(&mut JobContent)| {
        let mut now = whole();
        edit(&mut now);
        touched(&whole(), &now)
    };
    assert_eq!(change(&|_| {}), []);
    assert_eq!(change(&|now| now.duties.swap(0, 1)), [], "another order");
    assert_eq!(change(&|now| now.duties[0].text.push(' ')), []);
    assert_eq!(change(&|now| now.purpose.text.push_str(" More.")), []);
    assert_eq!(change(&|now| now.criteria.clear()), []);
    assert_eq!(
        change(&|now| now.duties[0].text.push_str(" and councillors")),
        [Touched::Duties]
    );
    assert_eq!(
        change(&|now| now.skills[0].level = level(3)),
        [Touched::Levels]
    );
    assert_eq!(
        change(&|now| now.skills[0].code = code("ASUP")),
        [Touched::Skills]
    );
    assert_eq!(
        change(&|now| now.skills[0].importance = Importance::Desirable),
        [Touched::Skills]
    );
    assert_eq!(change(&|now| now.general_level = None), [Touched::Levels]);
    assert_eq!(change(&|now| now.attributes.clear()), [Touched::Levels]);
    assert_eq!(
        change(&|now| now.header.responsible_for = "Four posts".to_owned()),
        [Touched::Reporting]
    );
    let budget = || Dimension {
        id: id("m1"),
        name: "Budget".to_owned(),
        value: "£40,000".to_owned(),
    };
    assert_eq!(
        change(&|now| now.dimensions.push(budget())),
        [Touched::Dimensions]
    );
}

#[test]
fn without_the_words_it_rests_on_everything_has_to_be_checked() {
    let job = evaluated();
    let compared = job.newest().unwrap().evaluation.compared(None, &whole());
    assert!(matches!(compared, Evaluation::ToBeChecked { touched, .. } if touched == Touched::ALL));
    assert_eq!(
        Evaluation::NotEvaluated.compared(None, &whole()),
        Evaluation::NotEvaluated
    );
}

#[test]
fn an_evaluation_is_stored_as_json() {
    let job = evaluated();
    let evaluation = &job.newest().unwrap().evaluation;
    let json = serde_json::to_string(evaluation).unwrap();
    assert_eq!(
        &serde_json::from_str::<Evaluation>(&json).unwrap(),
        evaluation
    );
    let held = Consultation::Held {
        on: at(0).date(),
        version: 3,
    };
    let json = serde_json::to_string(&held).unwrap();
    assert_eq!(json, r#"{"is":"held","on":"2026-01-05","version":3}"#);
    let place = serde_json::to_string(&[Place::Purpose, Place::Duty(id("d1"))]).unwrap();
    assert_eq!(place, r#"[{"at":"purpose"},{"at":"duty","id":"d1"}]"#);
}

#[test]
fn what_hr_types_is_checked() {
    let today = at(0).date();
    let parse =
        |scheme: &str, on, outcome: &str| EvaluationOutcome::parse(scheme, on, outcome, today);
    assert!(parse("NJC", Some(today), "312 points").is_ok());
    assert_eq!(
        parse(" ", None, &"x".repeat(101)),
        Err(vec![
            (EvaluationField::Scheme, EvaluationProblem::Missing),
            (EvaluationField::On, EvaluationProblem::Missing),
            (
                EvaluationField::Outcome,
                EvaluationProblem::TooLong { most: 100 }
            ),
        ])
    );
    let late = parse("NJC", today.succ_opt(), "312");
    assert_eq!(
        late,
        Err(vec![(EvaluationField::On, EvaluationProblem::OutOfRange)])
    );
}
