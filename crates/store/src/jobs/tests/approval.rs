//! From a draft to the next version in force, with everything that is refused on the way.

use super::cast::*;
use crate::jobs::*;
use crate::schema::audit_events;
use crate::testing::{Databases, TestDb};
use crate::{Scope, StoreError};
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{ReadJobDraft, ReadPublishedJobs, WriteJob, decide};
use engine::ids::{Id, JobDescriptionId, PostId};
use engine::jobs::approval::*;

/// Takes the newest version from draft to publication.
fn through(test: &TestDb, cast: &Cast, job: &JobDescriptionId) {
    for (scope, capacity, act) in [
        (&cast.mia, As::Author, Act::Send),
        (&cast.mia, As::Author, Act::NoPostholders),
        (&cast.mia, As::Author, Act::PassReview),
        (&cast.hugh, As::Hr, Act::PassCheck),
        (&cast.hedda, As::Head, Act::Approve),
        (&cast.hedda, As::Head, Act::Publish),
    ] {
        let word = act.as_str();
        let done = acts(test, (scope, capacity), job, act);
        assert!(done.is_ok(), "{word}: {done:?}");
    }
}

fn published(test: &TestDb, scope: &Scope, job: &JobDescriptionId) -> Option<Published> {
    test.read_blocking::<_, StoreError>(scope, |tx| {
        let permit = decide::<ReadPublishedJobs>(tx.actor(), ()).unwrap();
        find_published(tx, &permit, job)
    })
    .unwrap()
}

#[test]
fn a_draft_is_published_and_everybody_reads_it() {
    Databases::each(|test| {
        let cast = Cast::new(test, "north");
        let job = begun(test, &cast);
        assert_eq!(published(test, &cast.sam, &job), None);
        through(test, &cast, &job);
        let read = published(test, &cast.sam, &job).unwrap();
        assert_eq!((read.number, read.content), (1, whole()));
        assert_eq!(read.evaluation.as_str(), "not-evaluated");
        let version = described(test, &cast, &job).versions.pop().unwrap();
        assert_eq!(version.checked_by, Some(who(&cast.hugh)));
        assert_eq!(version.approved_by, Some(who(&cast.hedda)));
        assert!(version.approved.is_some());
        assert_eq!(version.consultation, Consultation::NoPostholders);
        let page = test
            .read_blocking::<_, StoreError>(&cast.sam, |tx| {
                let permit = decide::<ReadPublishedJobs>(tx.actor(), ()).unwrap();
                list_published(tx, &permit, &JobFilter::default(), 1, 10)
            })
            .unwrap();
        assert_eq!(page.total, 1);
        assert_eq!(page.lines[0].title, "Service desk analyst");
    });
}

#[test]
fn authors_postholders_and_the_one_who_checked_are_refused() {
    Databases::each(|test| {
        let cast = Cast::new(test, "north");
        let job = begin(test, &cast.hugh, Begin::Content(Box::new(whole())));
        let act = |by: (&Scope, As), what| acts(test, by, &job, what).map(|_| ());
        let author = (&cast.hugh, As::Author);
        act(author, Act::Send).unwrap();
        assert_eq!(act(author, Act::PassReview), Err(Refused::NotConsulted));
        post(test, &cast.hana, "post-hana");
        serve_posts(test, &cast.hugh, &job, &["post-hana"]).unwrap();
        assert_eq!(
            act(author, Act::NoPostholders),
            Err(Refused::HasPostholders)
        );
        let on = chrono::NaiveDate::from_ymd_opt(2026, 11, 19).unwrap();
        act(author, Act::Consulted(on)).unwrap();
        act(author, Act::PassReview).unwrap();
        assert_eq!(
            act((&cast.hugh, As::Hr), Act::PassCheck),
            Err(Refused::Author)
        );
        assert_eq!(
            act((&cast.hana, As::Hr), Act::PassCheck),
            Err(Refused::Postholder)
        );
        assert_eq!(
            act((&cast.hedda, As::Head), Act::Approve),
            Err(Refused::NotNow)
        );
        let evaluates = (&cast.hana, As::Evaluator);
        assert_eq!(
            act(evaluates, Act::Evaluate(outcome())),
            Err(Refused::Postholder)
        );
        assert_eq!(
            act((&cast.hugh, As::Hr), Act::Evaluate(outcome())),
            Err(Refused::NotYours)
        );
        let version = described(test, &cast, &job).versions.pop().unwrap();
        assert_eq!(version.state, State::HrCheck);
        let held = Consultation::Held { on, version: 1 };
        assert_eq!(version.consultation, held);
    });
}

#[test]
fn an_act_from_an_older_page_is_refused_but_a_comment_is_taken() {
    Databases::each(|test| {
        let cast = Cast::new(test, "north");
        let job = begun(test, &cast);
        let author = (&cast.mia, As::Author);
        acts(test, author, &job, Act::Send).unwrap();
        let stale = acts_from(test, author, &job, Some(0), (Act::TakeBack, ""));
        assert_eq!(stale, Err(StoreError::Conflict));
        ask_people(test, &cast.mia, &job, &[&cast.sam]);
        let place = Place::Duty(super::cast::item("d1"));
        let comment = (Act::Comment(place.clone()), "Within a day?\r\nSurely.");
        let said = acts_from(test, (&cast.sam, As::Reviewer), &job, Some(0), comment);
        assert!(said.unwrap().is_ok());
        let nowhere = Act::Comment(Place::Duty(super::cast::item("d99")));
        let refused = acts(test, (&cast.sam, As::Reviewer), &job, nowhere);
        assert_eq!(refused.map(|_| ()), Err(Refused::NoSuchPlace));
        let events = test
            .read_blocking::<_, StoreError>(&cast.sam, |tx| {
                let permit = permit::<ReadJobDraft>(tx, &job);
                list_events(tx, &permit, Some(1))
            })
            .unwrap();
        let last = events.last().unwrap();
        assert_eq!((last.name.as_str(), last.act), ("sam", "comment"));
        assert_eq!(
            (&last.place, last.capacity),
            (&Some(place), Capacity::Reviewer)
        );
        assert_eq!(last.words, "Within a day?\nSurely.");
        let asked = test.read_blocking::<_, StoreError>(&cast.sam, list_asked);
        assert_eq!(asked.unwrap().len(), 1);
        for detail in details(test, &cast.sam) {
            assert!(!detail.contains("Surely"), "{detail}");
            assert!(!detail.contains("analyst"), "{detail}");
        }
    });
}

#[test]
fn publishing_supersedes_and_a_change_of_duties_asks_for_the_evaluation_again() {
    Databases::each(|test| {
        let cast = Cast::new(test, "north");
        let job = begun(test, &cast);
        through(test, &cast, &job);
        acts(
            test,
            (&cast.hana, As::Evaluator),
            &job,
            Act::Evaluate(outcome()),
        )
        .unwrap();
        assert_eq!(
            published(test, &cast.sam, &job)
                .unwrap()
                .evaluation
                .as_str(),
            "evaluated"
        );
        let begun = acts(test, (&cast.mia, As::Author), &job, Act::Begin).unwrap();
        assert_eq!(begun.opened, Some(Opened { number: 2, from: 1 }));
        let from = read(test, &cast.mia, &job, None).version;
        assert_eq!((from.number, &from.content), (2, &whole()));
        let mut content = from.content.clone();
        content.duties[0].text = "Lead the service desk".to_owned();
        saves(test, &cast.mia, &job, &from, content);
        assert_eq!(published(test, &cast.sam, &job).unwrap().content, whole());
        through(test, &cast, &job);
        let now = published(test, &cast.sam, &job).unwrap();
        assert_eq!((now.number, now.evaluation.as_str()), (2, "to-be-checked"));
        let description = described(test, &cast, &job);
        let states: Vec<State> = description.versions.iter().map(|one| one.state).collect();
        assert_eq!(states, [State::Superseded, State::Published]);
        let Evaluation::ToBeChecked { last, touched } = &description.versions[1].evaluation else {
            panic!("to be checked");
        };
        assert_eq!(
            (last.by.clone(), last.outcome.clone()),
            (who(&cast.hana), outcome())
        );
        assert_eq!(*touched, [Touched::Duties]);
        acts(test, (&cast.hugh, As::Evaluator), &job, Act::WordingOnly).unwrap();
        assert_eq!(
            published(test, &cast.sam, &job)
                .unwrap()
                .evaluation
                .as_str(),
            "evaluated"
        );
    });
}

pub(super) fn serve_posts(
    test: &TestDb,
    scope: &Scope,
    job: &JobDescriptionId,
    posts: &[&str],
) -> Result<(), StoreError> {
    let (job, posts): (_, Vec<PostId>) = (
        job.clone(),
        posts
            .iter()
            .map(|id| PostId::from_text((*id).to_owned()))
            .collect(),
    );
    test.write_blocking::<_, StoreError, _>(scope, move |tx| {
        let permit = permit::<WriteJob>(tx, &job);
        serve(tx, permit, &posts)
    })
}

pub(super) fn ask_people(test: &TestDb, scope: &Scope, job: &JobDescriptionId, people: &[&Scope]) {
    let job = job.clone();
    let people: Vec<_> = people.iter().map(|scope| who(scope)).collect();
    test.write_blocking::<_, StoreError, _>(scope, move |tx| {
        let permit = permit::<WriteJob>(tx, &job);
        ask(tx, permit, &people)
    })
    .unwrap();
}

/// The details of the whole trail.
fn details(test: &TestDb, scope: &Scope) -> Vec<String> {
    test.read_blocking::<_, StoreError>(scope, |tx| {
        Ok(audit_events::table
            .filter(audit_events::org_id.eq(tx.organisation().as_str()))
            .select(audit_events::detail)
            .load(tx.conn())?)
    })
    .unwrap()
}
