//! The rules of approval, one by one.

use super::cast::*;
use crate::ids::{Id, JobDescriptionId};
use crate::jobs::approval::*;
use crate::jobs::tests::sketch::*;
use crate::jobs::{JobContent, Lack};
use Capacity::{Author, Head, Hr, Reviewer};

pub(super) fn job() -> JobDescription {
    let id = JobDescriptionId::from_text("job1".to_owned());
    JobDescription::new(id, person("ada"), at(0))
}

fn take(
    job: &mut JobDescription,
    act: Act,
    who: By,
    content: &JobContent,
) -> Result<Change, Refused> {
    let around = Around {
        content,
        evaluated: Some(content),
        postholders: &[],
    };
    job.apply(&act, &who, at(1), &around)
}

/// Takes acts that all have to be taken.
pub(super) fn go(job: &mut JobDescription, acts: &[(Act, &str, Capacity)]) {
    for (act, name, capacity) in acts {
        let result = take(job, act.clone(), by(name, *capacity), &whole());
        assert!(result.is_ok(), "{act:?} by {name}: {result:?}");
    }
}

pub(super) fn approved() -> JobDescription {
    let mut job = job();
    go(
        &mut job,
        &[
            (Act::Edit, "ada", Author),
            (Act::Send, "ada", Author),
            (Act::Comment(Place::Duty(id("d1"))), "gus", Reviewer),
            (Act::NoPostholders, "ada", Author),
            (Act::PassReview, "ada", Author),
            (Act::PassCheck, "cat", Hr),
            (Act::Approve, "dev", Head),
        ],
    );
    job
}

#[test]
fn from_a_draft_to_one_that_supersedes_another() {
    let mut job = approved();
    assert_eq!(job.started(1), Some(at(0)));
    go(
        &mut job,
        &[(Act::Publish, "cat", Hr), (Act::Begin, "ben", Author)],
    );
    let version = job.newest().unwrap();
    assert_eq!((version.number, version.from), (2, Some(1)));
    assert_eq!(
        version.authors,
        [person("ben")],
        "what others approved is nobody's draft"
    );
    assert_eq!(version.consultation, Consultation::NotNoted);
    go(
        &mut job,
        &[
            (Act::Send, "ben", Author),
            (Act::Consulted(at(1).date()), "ben", Author),
            (Act::PassReview, "ben", Author),
            (Act::PassCheck, "cat", Hr),
            (Act::Approve, "dev", Head),
        ],
    );
    assert_eq!(
        job.published().unwrap().number,
        1,
        "in force until the next one is"
    );
    let change = take(&mut job, Act::Publish, by("dev", Head), &whole()).unwrap();
    assert_eq!(change.superseded, Some(1));
    assert_eq!(job.published().unwrap().number, 2);
}

#[test]
fn nobody_checks_or_approves_what_they_wrote_even_a_word_of() {
    let mut job = job();
    go(
        &mut job,
        &[
            (Act::Edit, "ben", Author),
            (Act::Edit, "dev", Author),
            (Act::Send, "ada", Author),
            (Act::NoPostholders, "ada", Author),
            (Act::PassReview, "ada", Author),
        ],
    );
    let result = take(&mut job, Act::PassCheck, by("ben", Hr), &whole());
    assert_eq!(result, Err(Refused::Author));
    go(&mut job, &[(Act::PassCheck, "eve", Hr)]);
    assert_eq!(
        take(&mut job, Act::Approve, by("dev", Head), &whole()),
        Err(Refused::Author)
    );
    assert_eq!(
        take(&mut job, Act::Approve, by("eve", Head), &whole()),
        Err(Refused::SamePerson)
    );
    go(&mut job, &[(Act::Approve, "flo", Head)]);
}

#[test]
fn writers_of_a_version_that_went_back_count_as_writers_of_the_next() {
    let mut job = job();
    go(
        &mut job,
        &[
            (Act::Edit, "ben", Author),
            (Act::Send, "ada", Author),
            (Act::Consulted(at(1).date()), "ada", Author),
            (Act::SendBack, "cat", Hr),
            (Act::Send, "ada", Author),
        ],
    );
    assert_eq!(job.versions.len(), 2);
    assert_eq!(job.find_version(1).unwrap().state, State::SentBack);
    let newest = job.newest().unwrap();
    assert_eq!(newest.authors, [person("ada"), person("ben")]);
    let held = Consultation::Held {
        on: at(1).date(),
        version: 1,
    };
    assert_eq!(newest.consultation, held);
    assert_eq!(
        job.started(2),
        Some(at(0)),
        "the time runs from the first word"
    );
    go(&mut job, &[(Act::PassReview, "ada", Author)]);
    assert_eq!(
        take(&mut job, Act::PassCheck, by("ben", Hr), &whole()),
        Err(Refused::Author)
    );
}

#[test]
fn who_holds_the_post_neither_checks_nor_approves_nor_evaluates_it() {
    let mut job = job();
    go(
        &mut job,
        &[
            (Act::Send, "ada", Author),
            (Act::Consulted(at(0).date()), "ada", Author),
            (Act::PassReview, "ada", Author),
        ],
    );
    let content = whole();
    let held = [person("cat")];
    let around = Around {
        content: &content,
        evaluated: None,
        postholders: &held,
    };
    for act in [Act::PassCheck, Act::Evaluate(outcome(300, at(1)))] {
        let result = job.apply(&act, &by("cat", Hr), at(1), &around);
        assert_eq!(result, Err(Refused::Postholder), "{act:?}");
    }
}

#[test]
fn what_approval_truly_needs_is_asked_for_before_hr_sees_it() {
    let mut job = job();
    go(
        &mut job,
        &[
            (Act::Send, "ada", Author),
            (Act::NoPostholders, "ada", Author),
        ],
    );
    let mut content = whole();
    content.purpose.text.clear();
    content.criteria.truncate(1);
    let result = take(&mut job, Act::PassReview, by("ada", Author), &content);
    assert_eq!(result, Err(Refused::Lacks(vec![Lack::Purpose])));
    content.purpose.text = "One sentence is enough to go on.".to_owned();
    assert!(take(&mut job, Act::PassReview, by("ada", Author), &content).is_ok());
}

#[test]
fn postholders_who_come_meanwhile_have_to_be_consulted() {
    let mut job = job();
    go(
        &mut job,
        &[
            (Act::Send, "ada", Author),
            (Act::NoPostholders, "ada", Author),
        ],
    );
    let (content, held) = (whole(), [person("gus")]);
    let around = Around {
        content: &content,
        evaluated: None,
        postholders: &held,
    };
    let result = job.apply(&Act::PassReview, &by("ada", Author), at(1), &around);
    assert_eq!(result, Err(Refused::NotConsulted));
    let result = job.apply(&Act::NoPostholders, &by("ada", Author), at(1), &around);
    assert_eq!(result, Err(Refused::HasPostholders));
    let late = Act::Consulted(at(2).date());
    assert_eq!(
        job.apply(&late, &by("ada", Author), at(1), &around),
        Err(Refused::InFuture)
    );
}

#[test]
fn a_capacity_has_to_be_held() {
    let mut job = job();
    for (act, who) in [
        (Act::Edit, by("gus", Author)),
        (Act::Edit, by("hal", Author)),
        (Act::Edit, by("ada", Reviewer)),
        (Act::PassCheck, by("ada", Hr)),
        (Act::Approve, by("cat", Head)),
    ] {
        assert_eq!(take(&mut job, act, who, &whole()), Err(Refused::NotYours));
    }
    let result = take(&mut job, Act::Send, by("ben", Author), &whole());
    assert_eq!(result, Err(Refused::NotYours), "who may write, but did not");
}

#[test]
fn one_version_is_on_its_way_at_a_time() {
    let mut job = approved();
    let result = take(&mut job, Act::Begin, by("ada", Author), &whole());
    assert_eq!(result, Err(Refused::VersionOpen));
    go(&mut job, &[(Act::SendBack, "dev", Head)]);
    assert_eq!(job.newest().unwrap().state, State::Draft);
    assert_eq!(
        job.find_version(1).unwrap().approved_by,
        Some(person("dev")),
        "and it stays known"
    );
}
