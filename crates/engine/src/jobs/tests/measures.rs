//! What is counted at an approval, and what is told of several.

use super::sketch::*;
use crate::ids::{Id, JobDescriptionId};
use crate::jobs::measures::*;
use crate::jobs::{JobContent, Source};
use std::collections::BTreeMap;

fn from_skill(content: &mut JobContent, number: usize, edited: bool) {
    let duty = &mut content.duties[number];
    duty.source = Source::Skill {
        code: code("USUP"),
        level: level(2),
    };
    duty.edited = edited;
}

#[test]
fn sentences_are_kept_changed_or_gone_and_own_ones_are_nobodys_business() {
    let mut draft = whole();
    for number in 0..3 {
        from_skill(&mut draft, number, false);
    }
    draft.purpose.source = Source::OldText;
    let noted = given(&draft);
    assert_eq!(
        noted.len(),
        4,
        "eight duties and three criteria are own words"
    );
    let mut approved = draft.clone();
    from_skill(&mut approved, 1, true);
    approved.duties.remove(2);
    approved.purpose.source = Source::Own;
    let noted = noted.iter().map(|(id, source)| (id.as_str(), *source));
    let kept = count_kept(noted, &approved);
    let of = |source: &str| kept[source];
    let counts = |kept: Kept| (kept.unchanged, kept.edited, kept.removed);
    assert_eq!(counts(of("skill")), (1, 1, 1));
    assert_eq!(counts(of("old-text")), (0, 1, 0));
    assert_eq!(kept.len(), 2);
}

fn measure(job: &str, hours: i64, kept: Kept) -> Measure {
    Measure {
        job: JobDescriptionId::from_text(job.to_owned()),
        seconds: hours * 3600,
        texts: BTreeMap::from([("skill".to_owned(), kept)]),
    }
}

fn kept(unchanged: u32, edited: u32, removed: u32) -> Kept {
    Kept {
        unchanged,
        edited,
        removed,
    }
}

#[test]
fn nothing_is_told_of_fewer_than_five_job_descriptions() {
    let jobs = ["a", "b", "c", "d", "d", "d"];
    let mut all: Vec<Measure> = jobs.map(|job| measure(job, 30, kept(1, 0, 0))).into();
    assert_eq!(summarise(&all), None, "six approvals of four");
    all.push(measure("e", 200, kept(0, 0, 0)));
    let summary = summarise(&all).unwrap();
    assert_eq!((summary.jobs, summary.days), (5, 2));
    assert!(summary.shares.is_empty(), "only four had such a sentence");
    all.push(measure("e", 200, kept(1, 1, 0)));
    let shares = summarise(&all).unwrap().shares;
    assert_eq!(shares.len(), 1);
    assert_eq!(
        (shares[0].unchanged, shares[0].edited, shares[0].removed),
        (90, 15, 0),
        "7 and 1 of 8, to the nearest five"
    );
}
