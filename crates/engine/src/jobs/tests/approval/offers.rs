//! What is offered to whom: exactly what the rules take.

use super::cast::*;
use super::rules::{approved, go, job};
use crate::jobs::approval::*;
use crate::jobs::tests::sketch::whole;
use Capacity::{Author, Head, Hr, Reviewer};

fn party(name: &str) -> Party {
    let by = by(name, Author);
    Party {
        person: by.person,
        roles: by.roles,
        manages: by.manages,
    }
}

fn offer(job: &JobDescription, act: &Act, name: &str) -> Offer {
    let content = whole();
    let around = Around {
        content: &content,
        evaluated: None,
        postholders: &[],
    };
    job.offer(act, &party(name), at(1), &around)
}

fn waits(job: &JobDescription) -> Vec<&'static str> {
    let content = whole();
    let around = Around {
        content: &content,
        evaluated: None,
        postholders: &[],
    };
    let names = CAST.iter().map(|(name, ..)| *name);
    names
        .filter(|name| job.waits_for(&party(name), at(1), &around))
        .collect()
}

#[test]
fn an_offer_is_what_the_rules_say_in_the_capacity_that_comes_nearest() {
    let mut job = job();
    assert!(offer(&job, &Act::Send, "ada").is_open());
    assert_eq!(
        offer(&job, &Act::Send, "ben").answer,
        Err(Refused::NotYours)
    );
    go(
        &mut job,
        &[
            (Act::Edit, "ben", Author),
            (Act::Send, "ada", Author),
            (Act::NoPostholders, "ada", Author),
            (Act::PassReview, "ada", Author),
        ],
    );
    assert_eq!(
        offer(&job, &Act::PassCheck, "ben").answer,
        Err(Refused::Author)
    );
    let back = offer(&job, &Act::SendBack, "eve");
    assert!(back.is_open() && back.capacity == Hr, "{back:?}");
    go(&mut job, &[(Act::PassCheck, "eve", Hr)]);
    let back = offer(&job, &Act::SendBack, "eve");
    assert!(back.is_open() && back.capacity == Head, "{back:?}");
    assert_eq!(
        offer(&job, &Act::Approve, "eve").answer,
        Err(Refused::SamePerson)
    );
}

#[test]
fn each_step_waits_for_those_who_can_take_it() {
    let mut job = job();
    assert_eq!(waits(&job), [""; 0], "a draft is nobody's debt");
    go(&mut job, &[(Act::Send, "ada", Author)]);
    assert_eq!(waits(&job), ["ada"], "consultation is still to be noted");
    go(&mut job, &[(Act::SendBack, "cat", Hr)]);
    assert!(job.came_back());
    assert_eq!(waits(&job), ["ada"]);
    go(
        &mut job,
        &[
            (Act::Send, "ada", Author),
            (Act::NoPostholders, "ada", Author),
            (Act::PassReview, "ada", Author),
        ],
    );
    assert_eq!(waits(&job), ["ben", "cat", "eve"]);
    go(&mut job, &[(Act::PassCheck, "eve", Hr)]);
    assert_eq!(waits(&job), ["dev", "flo"], "who checked does not approve");
    go(
        &mut job,
        &[(Act::Approve, "dev", Head), (Act::Publish, "dev", Head)],
    );
    assert_eq!(waits(&job), [""; 0]);
}

#[test]
fn the_sponsor_is_told_only_where_nobody_else_can_approve() {
    let content = whole();
    let around = Around {
        content: &content,
        evaluated: None,
        postholders: &[person("dev")],
    };
    let parties: Vec<Party> = CAST.iter().map(|(name, ..)| party(name)).collect();
    let mut job = job();
    go(
        &mut job,
        &[
            (Act::Send, "ada", Author),
            (Act::NoPostholders, "ada", Author),
            (Act::PassReview, "ada", Author),
            (Act::PassCheck, "eve", Hr),
        ],
    );
    assert_eq!(job.next_among(&parties, at(1), &around), [&person("flo")]);
    let free = Around {
        postholders: &[],
        ..around
    };
    assert_eq!(job.next_among(&parties, at(1), &free), [&person("dev")]);
}

#[test]
fn who_is_told_follows_from_the_steps() {
    let mut job = job();
    let content = whole();
    let around = Around {
        content: &content,
        evaluated: None,
        postholders: &[],
    };
    let mut told = |act: Act, name: &str, capacity| {
        let change = job.apply(&act, &by(name, capacity), at(1), &around);
        change.unwrap().tells()
    };
    assert_eq!(told(Act::Send, "ada", Author), [Tell::Reviewers]);
    assert_eq!(told(Act::Comment(Place::Whole), "gus", Reviewer), []);
    assert_eq!(told(Act::NoPostholders, "ada", Author), []);
    assert_eq!(told(Act::PassReview, "ada", Author), [Tell::Next]);
    assert_eq!(told(Act::PassCheck, "cat", Hr), [Tell::Next]);
    assert_eq!(told(Act::Approve, "dev", Head), [Tell::Authors]);
    assert_eq!(told(Act::SendBack, "cat", Hr), [Tell::Authors]);
}

#[test]
fn a_comment_says_what_somebody_is_to_it() {
    let job = approved();
    assert_eq!(job.comments_as(&party("ada"), true), Author);
    assert_eq!(job.comments_as(&party("ben"), true), Reviewer);
    assert_eq!(job.comments_as(&party("ben"), false), Hr);
    assert_eq!(job.comments_as(&party("flo"), false), Head);
    assert_eq!(job.comments_as(&party("gus"), true), Reviewer);
}
