//! Lists, posts, fixed words, the template; and that another council reaches none of it.

use super::approval::{ask_people, serve_posts};
use super::cast::*;
use crate::jobs::*;
use crate::testing::{Databases, TestDb};
use crate::{Scope, StoreError};
use engine::access::{
    EditJobTexts, EditRoles, ListJobDrafts, ReadJobDraft, ReadPublishedJobs, decide,
};
use engine::ids::RoleProfileId;
use engine::jobs::approval::{Act, State};
use engine::jobs::{CorporateVersion, JobTemplate, Logo};
use engine::roles::{RoleDraft, RoleInput, SkillInput};
use sfia::Edition;

/// A role profile that asks for one skill.
pub(super) fn role(test: &TestDb, scope: &Scope) -> RoleProfileId {
    let input = RoleInput {
        reference: "DEV-1".to_owned(),
        title: "Developer".to_owned(),
        family: "Software".to_owned(),
        summary: "Builds services.".to_owned(),
        general_level: "3".to_owned(),
        skills: vec![SkillInput {
            code: "PROG".to_owned(),
            level: "3".to_owned(),
            importance: "essential".to_owned(),
        }],
    };
    let draft = RoleDraft::parse(&input, frameworks().edition(Edition::Nine), &[]).unwrap();
    let by = scope.clone();
    test.write_blocking::<_, StoreError, _>(scope, move |tx| {
        let permit = decide::<EditRoles>(by.actor(), ()).unwrap();
        crate::roles::create(tx, permit, &draft)
    })
    .unwrap()
}

fn list(test: &TestDb, scope: &Scope, filter: JobFilter, page: i64) -> (Vec<String>, i64) {
    let page = test
        .read_blocking::<_, StoreError>(scope, |tx| {
            let permit = decide::<ListJobDrafts>(tx.actor(), ()).unwrap();
            list_drafts(tx, &permit, &filter, page, 2)
        })
        .unwrap();
    let titles = page.lines.into_iter().map(|line| line.title).collect();
    (titles, page.total)
}

#[test]
fn lists_are_paged_searched_and_kept_by_state() {
    Databases::each_collation(|test| {
        let cast = Cast::new(test, "north");
        for title in ["Tester", "Élan 100% tester", "Analyst"] {
            let title = title.to_owned();
            begin(test, &cast.mia, Begin::Blank { title });
        }
        let sent = begun(test, &cast);
        acts(test, (&cast.mia, As::Author), &sent, Act::Send).unwrap();
        let all = JobFilter::default();
        let (first, total) = list(test, &cast.mia, all.clone(), 1);
        assert_eq!(
            (first, total),
            (vec!["Analyst".to_owned(), "Élan 100% tester".to_owned()], 4)
        );
        let (last, _) = list(test, &cast.mia, all, 99);
        assert_eq!(last, ["Service desk analyst", "Tester"]);
        let words = |words: &str| JobFilter {
            words: words.to_owned(),
            state: None,
        };
        assert_eq!(list(test, &cast.mia, words("elan TEST"), 1).1, 1);
        assert_eq!(list(test, &cast.mia, words("100%"), 1).1, 1);
        assert_eq!(list(test, &cast.mia, words("%"), 1).1, 1);
        let state = Some(State::InReview);
        let in_review = JobFilter {
            state,
            ..JobFilter::default()
        };
        assert_eq!(
            list(test, &cast.mia, in_review, 1).0,
            ["Service desk analyst"]
        );
    });
}

#[test]
fn a_post_has_one_job_description() {
    Databases::each(|test| {
        let cast = Cast::new(test, "north");
        let (one, two) = (begun(test, &cast), begun(test, &cast));
        post(test, &cast.sam, "post-sam");
        post(test, &cast.hana, "post-hana");
        serve_posts(test, &cast.mia, &one, &["post-sam", "post-hana"]).unwrap();
        let held = read(test, &cast.mia, &one, None).postholders;
        assert_eq!(held, [who(&cast.hana), who(&cast.sam)]);
        serve_posts(test, &cast.mia, &two, &["post-sam"]).unwrap();
        let served = test
            .read_blocking::<_, StoreError>(&cast.mia, |tx| {
                let permit = permit::<ReadJobDraft>(tx, &one);
                list_served(tx, &permit)
            })
            .unwrap();
        assert_eq!(served.len(), 1);
        assert_eq!(
            (served[0].name.as_str(), served[0].title.as_str()),
            ("hana", "Analyst")
        );
        let missing = serve_posts(test, &cast.mia, &one, &["post-none"]);
        assert_eq!(missing, Err(StoreError::NotFound("post")));
        serve_posts(test, &cast.mia, &one, &[]).unwrap();
        assert_eq!(read(test, &cast.mia, &one, None).postholders, []);
    });
}

#[test]
fn whoever_was_asked_reads_and_others_do_not() {
    Databases::each(|test| {
        let cast = Cast::new(test, "north");
        let job = begun(test, &cast);
        let may = || {
            test.read_blocking::<_, StoreError>(&cast.sam, |tx| {
                let facts = facts(tx, &job)?;
                Ok(decide::<ReadJobDraft>(tx.actor(), facts).is_ok())
            })
            .unwrap()
        };
        assert!(!may());
        ask_people(test, &cast.mia, &job, &[&cast.sam, &cast.max]);
        assert!(may());
        ask_people(test, &cast.mia, &job, &[&cast.max]);
        assert!(!may());
        let asked = test
            .read_blocking::<_, StoreError>(&cast.mia, |tx| {
                let permit = permit::<ReadJobDraft>(tx, &job);
                list_reviewers(tx, &permit)
            })
            .unwrap();
        assert_eq!(asked.len(), 1);
        assert_eq!(asked[0].name, "max");
    });
}

fn corporate(test: &TestDb, scope: &Scope, duties: &'static str) -> CorporateVersion {
    test.write_blocking::<_, StoreError, _>(scope, move |tx| {
        let permit = decide::<EditJobTexts>(tx.actor(), ()).unwrap();
        add_corporate(tx, permit, duties, "Tell us.")
    })
    .unwrap()
    .unwrap()
}

#[test]
fn corporate_texts_are_kept_in_versions_and_carried_along() {
    Databases::each(|test| {
        let cast = Cast::new(test, "north");
        let first = corporate(test, &cast.hugh, "Keep people safe\n\nWaste nothing");
        assert_eq!(first, CorporateVersion(1));
        assert_eq!(
            corporate(test, &cast.hugh, "Keep people safe\nWaste nothing"),
            first
        );
        let title = "Tester".to_owned();
        let job = begin(test, &cast.mia, Begin::Blank { title });
        let content = read(test, &cast.mia, &job, None).version.content;
        assert_eq!(
            (content.corporate, content.adjustments.as_str()),
            (Some(first), "Tell us.")
        );
        let second = corporate(test, &cast.hugh, "Keep everybody safe");
        assert_eq!(second, CorporateVersion(2));
        let (old, new, all) = test
            .read_blocking::<_, StoreError>(&cast.hugh, |tx| {
                let permit = decide::<ReadPublishedJobs>(tx.actor(), ()).unwrap();
                let edit = decide::<EditJobTexts>(tx.actor(), ()).unwrap();
                let old = find_corporate(tx, &permit, Some(first))?.unwrap();
                let new = find_corporate(tx, &permit, None)?.unwrap();
                Ok((old, new, list_corporate(tx, &edit)?.len()))
            })
            .unwrap();
        assert_eq!(old.duties, ["Keep people safe", "Waste nothing"]);
        assert_eq!(
            (new.duties, all),
            (vec!["Keep everybody safe".to_owned()], 2)
        );
    });
}

#[test]
fn the_template_comes_back_and_a_stale_change_is_refused() {
    Databases::each(|test| {
        let cast = Cast::new(test, "north");
        let png = b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR and the rest".to_vec();
        let template = JobTemplate {
            colour: "#1D70B8".to_owned(),
            heading_font: "Gill Sans".to_owned(),
            body_font: String::new(),
            header: "North Council".to_owned(),
            footer: "Page".to_owned(),
            logo: Some(Logo::parse(png).unwrap()),
        };
        let template = template.parse().unwrap();
        let set = |seen: i64, template: JobTemplate| {
            test.write_blocking::<_, StoreError, _>(&cast.hugh, move |tx| {
                let permit = decide::<EditJobTexts>(tx.actor(), ()).unwrap();
                set_template(tx, permit, seen, &template)
            })
        };
        let get = || {
            test.read_blocking::<_, StoreError>(&cast.sam, |tx| {
                let permit = decide::<ReadPublishedJobs>(tx.actor(), ()).unwrap();
                find_template(tx, &permit)
            })
            .unwrap()
        };
        assert_eq!(get(), None);
        set(0, template.clone()).unwrap();
        let stored = get().unwrap();
        assert_eq!((stored.template, stored.version), (template.clone(), 1));
        assert_eq!(set(0, template.clone()), Err(StoreError::Conflict));
        let plain = JobTemplate {
            logo: None,
            ..template
        };
        set(1, plain.clone()).unwrap();
        assert_eq!(get().unwrap().template, plain);
    });
}

#[test]
fn another_council_reaches_nothing() {
    Databases::each(|test| {
        let (north, south) = (Cast::new(test, "north"), Cast::new(test, "south"));
        let job = begun(test, &north);
        corporate(test, &north.hugh, "Keep people safe");
        let missing = StoreError::NotFound("job description");
        let found = test.read_blocking::<_, StoreError>(&south.mia, |tx| facts(tx, &job));
        assert_eq!(found, Err(missing));
        assert_eq!(list(test, &south.mia, JobFilter::default(), 1).1, 0);
        let (published, fixed) = test
            .read_blocking::<_, StoreError>(&south.mia, |tx| {
                let permit = decide::<ReadPublishedJobs>(tx.actor(), ()).unwrap();
                let published = find_published(tx, &permit, &job)?;
                Ok((published, find_corporate(tx, &permit, None)?))
            })
            .unwrap();
        assert_eq!((published, fixed), (None, None));
        let copied = Begin::Copy {
            job: job.clone(),
            version: 1,
        };
        let started = test.write_blocking::<_, StoreError, _>(&south.mia, move |tx| {
            let permit = decide(tx.actor(), ()).unwrap();
            start(tx, permit, frameworks(), &copied)
        });
        let missing = StoreError::NotFound("version of a job description");
        assert_eq!(started, Err(missing));
        // A permit from the other council's facts does not help either.
        let facts = test
            .read_blocking::<_, StoreError>(&north.mia, |tx| facts(tx, &job))
            .unwrap();
        let read = test.read_blocking::<_, StoreError>(&south.mia, |tx| {
            let permit = decide::<ReadJobDraft>(tx.actor(), facts.clone()).unwrap();
            find(tx, &permit, None).map(|_| ())
        });
        assert_eq!(read, Err(StoreError::NotFound("job description")));
        post(test, &north.sam, "post-north");
        let theirs = begun(test, &south);
        let served = serve_posts(test, &south.mia, &theirs, &["post-north"]);
        assert_eq!(served, Err(StoreError::NotFound("post")));
        assert_eq!(list(test, &north.mia, JobFilter::default(), 1).1, 1);
    });
}
