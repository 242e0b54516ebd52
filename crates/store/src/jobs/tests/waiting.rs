//! For whom a job description waits, who gets a mail, what is searched, and what is counted at an approval.

use super::approval::{ask_people, serve_posts};
use super::cast::*;
use crate::jobs::*;
use crate::schema::{job_measures, job_sentences, memberships, outbox};
use crate::testing::{Databases, TestDb};
use crate::{Scope, StoreError};
use diesel::{ExpressionMethods, JoinOnDsl, NullableExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::WriteJob;
use engine::ids::{Id, JobDescriptionId};
use engine::jobs::approval::{Act, State};
use engine::jobs::measures::Kept;
use std::collections::BTreeMap;

fn waits(test: &TestDb, scope: &Scope) -> Vec<State> {
    let found = test.read_blocking::<_, StoreError>(scope, list_waiting);
    let found = found.unwrap();
    found
        .iter()
        .filter(|one| one.is_theirs)
        .map(|one| one.state)
        .collect()
}

/// Whose accounts have a mail waiting, and takes it as sent.
fn mails(test: &TestDb) -> Vec<String> {
    test.entry_write_blocking::<_, StoreError, _>(|tx| {
        let now = tx.now().utc();
        let people: Vec<String> = outbox::table
            .inner_join(
                memberships::table.on(memberships::account_id.nullable().eq(outbox::account_id)),
            )
            .filter(outbox::sent_at.is_null())
            .order(memberships::person_id)
            .select(memberships::person_id)
            .load(tx.conn())?;
        diesel::update(outbox::table)
            .set(outbox::sent_at.eq(Some(now)))
            .execute(tx.conn())?;
        Ok(people)
    })
    .unwrap()
}

fn names(people: &[&Scope]) -> Vec<String> {
    let mut ids: Vec<String> = people.iter().map(|scope| who(scope).to_string()).collect();
    ids.sort();
    ids
}

#[test]
fn each_step_waits_for_and_tells_those_who_take_it() {
    Databases::each(|test| {
        let cast = Cast::new(test, "north");
        let job = begin(test, &cast.hugh, Begin::Content(Box::new(whole())));
        ask_people(test, &cast.hugh, &job, &[&cast.sam]);
        mails(test);
        assert_eq!(waits(test, &cast.hugh), []);
        let author = (&cast.hugh, As::Author);
        acts(test, author, &job, Act::Send).unwrap();
        assert_eq!(mails(test), names(&[&cast.sam]));
        ask_people(test, &cast.hugh, &job, &[&cast.sam, &cast.max]);
        assert_eq!(mails(test), names(&[&cast.max]), "and nobody a second time");
        assert_eq!(waits(test, &cast.hugh), [State::InReview]);
        acts(test, author, &job, Act::NoPostholders).unwrap();
        acts(test, author, &job, Act::PassReview).unwrap();
        assert_eq!(mails(test), names(&[&cast.hana]), "not who wrote it");
        assert_eq!(waits(test, &cast.hana), [State::HrCheck]);
        assert_eq!(waits(test, &cast.hugh), []);
        acts(test, (&cast.hana, As::Hr), &job, Act::SendBack).unwrap();
        assert_eq!(mails(test), names(&[&cast.hugh]));
        assert_eq!(waits(test, &cast.hugh), [State::Draft]);
        acts(test, author, &job, Act::Send).unwrap();
        acts(test, author, &job, Act::PassReview).unwrap();
        mails(test);
        acts(test, (&cast.hana, As::Hr), &job, Act::PassCheck).unwrap();
        assert_eq!(mails(test), names(&[&cast.hedda]));
        assert_eq!(waits(test, &cast.hedda), [State::HeadOfProfession]);
        post(test, &cast.hedda, "post-hedda");
        serve_posts(test, &cast.hugh, &job, &["post-hedda"]).unwrap();
        assert_eq!(waits(test, &cast.hedda), [], "she holds the post now");
        serve_posts(test, &cast.hugh, &job, &[]).unwrap();
        acts(test, (&cast.hedda, As::Head), &job, Act::Approve).unwrap();
        assert_eq!(mails(test), names(&[&cast.hugh]));
        assert_eq!(waits(test, &cast.hana), [State::Approved]);
        assert_eq!(waits(test, &cast.sam), []);
    });
}

fn counted(test: &TestDb, scope: &Scope, job: &JobDescriptionId) -> (i64, i64, Vec<String>) {
    test.read_blocking::<_, StoreError>(scope, |tx| {
        let noted: i64 = job_sentences::table
            .filter(job_sentences::job_id.eq(job.as_str()))
            .count()
            .get_result(tx.conn())?;
        let rows: Vec<(i64, String)> = job_measures::table
            .filter(job_measures::job_id.eq(job.as_str()))
            .select((job_measures::seconds, job_measures::texts))
            .load(tx.conn())?;
        let seconds = rows.first().map_or(-1, |row| row.0);
        Ok((noted, seconds, rows.into_iter().map(|row| row.1).collect()))
    })
    .unwrap()
}

#[test]
fn texts_are_counted_once_for_what_was_approved_and_not_for_what_went_back() {
    Databases::each(|test| {
        let cast = Cast::new(test, "north");
        let job = begun(test, &cast);
        let from = read(test, &cast.mia, &job, None).version;
        let mut content = from.content.clone();
        content.duties[0].edited = false;
        content.duties.pop();
        content
            .duties
            .push(duty("d9", "Resolve requests of a new kind"));
        saves(test, &cast.mia, &job, &from, content);
        let way = || {
            test.clock().move_on(3_600);
            let _ = acts(test, (&cast.mia, As::Author), &job, Act::Send);
            for (scope, capacity, act) in [
                (&cast.mia, As::Author, Act::NoPostholders),
                (&cast.mia, As::Author, Act::PassReview),
                (&cast.hugh, As::Hr, Act::PassCheck),
                (&cast.hedda, As::Head, Act::Approve),
            ] {
                acts(test, (scope, capacity), &job, act).unwrap();
            }
        };
        way();
        let (noted, first, texts) = counted(test, &cast.mia, &job);
        // The purpose, eight duties and the one that came later.
        assert_eq!((noted, first, texts.len()), (10, 3_600, 1));
        let kept: BTreeMap<String, Kept> = serde_json::from_str(&texts[0]).unwrap();
        let skill = kept["skill"];
        assert_eq!((skill.unchanged, skill.edited, skill.removed), (1, 7, 1));
        assert_eq!(kept["old-text"].edited, 1);
        acts(test, (&cast.hugh, As::Hr), &job, Act::SendBack).unwrap();
        way();
        let (_, second, texts) = counted(test, &cast.mia, &job);
        assert_eq!((second, texts.len()), (7_200, 1), "in place of the first");
        acts(test, (&cast.hugh, As::Hr), &job, Act::Publish).unwrap();
        assert_eq!(counted(test, &cast.mia, &job).0, 0, "numbers alone stay");
    });
}

#[test]
fn posts_and_readers_are_found_by_name_within_the_council() {
    Databases::each_collation(|test| {
        let (north, south) = (Cast::new(test, "north"), Cast::new(test, "south"));
        let job = begun(test, &north);
        post(test, &north.sam, "post-sam");
        post(test, &south.sam, "post-other");
        serve_posts(test, &north.mia, &job, &["post-sam"]).unwrap();
        let look = |words: &'static str| {
            test.read_blocking::<_, StoreError>(&north.mia, |tx| {
                let permit = permit::<WriteJob>(tx, &job);
                let posts = find_posts(tx, &permit, words)?;
                Ok((posts, find_readers(tx, &permit, words)?))
            })
            .unwrap()
        };
        let (posts, readers) = look("SAM");
        assert_eq!((posts.len(), readers.len()), (1, 1));
        assert!(posts[0].is_here);
        assert_eq!(posts[0].served_by.as_deref(), Some("Service desk analyst"));
        assert_eq!(readers[0].title, "Analyst");
        assert_eq!(look("Analyst").0.len(), 1, "the whole title");
        assert_eq!(look("%").0.len() + look(" ").0.len(), 0);
    });
}
