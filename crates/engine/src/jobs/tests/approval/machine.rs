//! Approval driven by chance: whoever tries whatever, only the rules' own steps are ever taken.

use super::cast::*;
use super::legal::{LEGAL, NEWEST, is_legal};
use crate::chance::Chance;
use crate::ids::{Id, JobDescriptionId, PersonId};
use crate::jobs::approval::*;
use crate::jobs::tests::sketch::{duty, id, level, whole};
use crate::jobs::{JobContent, PoliticalRestriction};
use crate::time::Instant;
use std::collections::{BTreeMap, BTreeSet};

const STEPS: usize = 10_000;
const SUBJECTS: usize = 8;

/// A job description with what each of its versions says, and a copy of all that was sent.
struct Subject {
    job: JobDescription,
    contents: BTreeMap<u32, JobContent>,
    sent: BTreeMap<u32, JobContent>,
    postholders: Vec<PersonId>,
}

struct World {
    chance: Chance,
    now: Instant,
    subjects: Vec<Subject>,
    taken: BTreeMap<Transition, usize>,
    refused: BTreeSet<(&'static str, &'static str, &'static str)>,
    reasons: BTreeMap<String, usize>,
}

fn new_subject(name: String, now: Instant) -> Subject {
    Subject {
        job: JobDescription::new(JobDescriptionId::from_text(name), person("ada"), now),
        contents: BTreeMap::from([(1, whole())]),
        sent: BTreeMap::new(),
        postholders: Vec::new(),
    }
}

impl Subject {
    fn newest(&self) -> &Version {
        self.job.newest().unwrap()
    }

    fn content(&self) -> &JobContent {
        &self.contents[&self.newest().number]
    }

    fn apply(&self, act: &Act, by: &By, at: Instant) -> (JobDescription, Result<Change, Refused>) {
        let basis = self.newest().evaluation.basis();
        let around = Around {
            content: self.content(),
            evaluated: basis.map(|number| &self.contents[&number]),
            postholders: &self.postholders,
        };
        let mut job = self.job.clone();
        let result = job.apply(act, by, at, &around);
        (job, result)
    }
}

impl World {
    fn new() -> Self {
        let now = at(0);
        let subject = |number| new_subject(format!("job{number}"), now);
        Self {
            chance: Chance(4),
            now,
            subjects: (0..SUBJECTS).map(subject).collect(),
            taken: BTreeMap::new(),
            refused: BTreeSet::new(),
            reasons: BTreeMap::new(),
        }
    }

    fn make(&mut self, act: &str) -> Act {
        let ahead = if self.chance.one_in(8) { 3 } else { 0 };
        match act {
            "begin" => Act::Begin,
            "edit" => Act::Edit,
            "send" => Act::Send,
            "comment" => Act::Comment(self.chance.pick(&[
                Place::Purpose,
                Place::Duty(id("d1")),
                Place::Criterion(id("c9")),
            ])),
            "consulted" => Act::Consulted(self.now.plus_days(ahead).date()),
            "no-postholders" => Act::NoPostholders,
            "pass-review" => Act::PassReview,
            "take-back" => Act::TakeBack,
            "send-back" => Act::SendBack,
            "pass-check" => Act::PassCheck,
            "approve" => Act::Approve,
            "publish" => Act::Publish,
            "evaluate" => {
                let points = self.chance.below(900);
                Act::Evaluate(outcome(
                    i64::try_from(points).unwrap(),
                    self.now.plus_days(ahead),
                ))
            }
            _ => Act::WordingOnly,
        }
    }

    fn step(&mut self) {
        self.now = self.now.plus_seconds(3_600);
        let which = self.chance.below(SUBJECTS);
        // A job description begins anew now and then: all who could check the old one may have written in it.
        if self.chance.one_in(150) {
            let name = format!("job{}", self.chance.next());
            self.subjects[which] = new_subject(name, self.now);
        }
        if self.chance.one_in(60) {
            let held = [vec![], vec![], vec![person("gus")], vec![person("cat")]];
            self.subjects[which].postholders = self.chance.pick(&held);
        }
        self.try_something(which);
        self.try_illegal(which);
    }

    /// An act that belongs to the state; those that lead on more often than not.
    fn fitting(&mut self, which: usize) -> &'static str {
        let state = self.subjects[which].newest().state.as_str();
        let acts: Vec<&str> = LEGAL
            .iter()
            .filter(|(at, ..)| *at == state)
            .map(|(_, act, ..)| *act)
            .collect();
        let wanted = self.chance.pick(&acts);
        let onward = match state {
            "draft" => self.chance.pick(&["edit", "edit", "send"]),
            "in-review" => self
                .chance
                .pick(&["consulted", "no-postholders", "pass-review"]),
            "hr-check" => "pass-check",
            "head-of-profession" => "approve",
            "approved" => "publish",
            _ => "begin",
        };
        let due = matches!(
            self.subjects[which].newest().evaluation,
            Evaluation::ToBeChecked { .. }
        );
        let goes_back = matches!(state, "head-of-profession" | "approved");
        match self.chance.below(8) {
            0 => wanted,
            1 if goes_back => "send-back",
            2 | 3 if due => "wording-only",
            4 | 5 if matches!(state, "approved" | "published") => "evaluate",
            _ => onward,
        }
    }

    fn try_something(&mut self, which: usize) {
        let word = match self.chance.one_in(9) {
            true => self.chance.pick(&Act::WORDS),
            false => self.fitting(which),
        };
        let act = self.make(word);
        let capacity = match self.chance.one_in(12) {
            true => self.chance.pick(Capacity::ALL),
            false => self.chance.pick(act.capacities()),
        };
        // If everybody wrote, nobody could approve.
        let name = match (self.chance.one_in(12), capacity) {
            (true, _) => self.chance.pick(CAST).0,
            (false, Capacity::Author) if !self.chance.one_in(20) => "ada",
            (false, _) => self.chance.pick(&holders(capacity)),
        };
        let by = by(name, capacity);
        let before = self.subjects[which].job.clone();
        let (after, result) = self.subjects[which].apply(&act, &by, self.now);
        match result {
            Ok(change) => {
                self.check_taken(which, &after, &act, &by, &change);
                for step in &change.transitions {
                    *self.taken.entry(*step).or_default() += 1;
                }
                self.keep(which, after, &act, &change);
            }
            Err(reason) => {
                assert_eq!(before, after, "a refused act changes nothing: {act:?}");
                let name = format!("{reason:?}");
                let name = name.split('(').next().unwrap().to_owned();
                *self.reasons.entry(name).or_default() += 1;
            }
        }
    }

    /// Tries what no rule allows: each combination of state, act and capacity once, by everybody who has it.
    fn try_illegal(&mut self, which: usize) {
        let state = self.subjects[which].newest().state.as_str();
        for act in Act::WORDS {
            for capacity in Capacity::ALL {
                let tried = (state, act, capacity.as_str());
                if is_legal(tried) || self.refused.contains(&tried) {
                    continue;
                }
                let made = self.make(act);
                for name in holders(*capacity) {
                    let by = by(name, *capacity);
                    let (after, result) = self.subjects[which].apply(&made, &by, self.now);
                    assert!(result.is_err(), "{made:?} in {state} by {by:?}");
                    assert_eq!(after, self.subjects[which].job, "{made:?}");
                }
                self.refused.insert(tried);
            }
        }
    }

    fn check_taken(
        &self,
        which: usize,
        after: &JobDescription,
        act: &Act,
        by: &By,
        change: &Change,
    ) {
        let subject = &self.subjects[which];
        let old = subject.newest();
        let new = after.find_version(old.number).unwrap();
        let row = LEGAL.iter().find(|(state, name, capacity, next)| {
            (*state, *name, *capacity, *next)
                == (
                    old.state.as_str(),
                    act.as_str(),
                    by.capacity.as_str(),
                    new.state.as_str(),
                )
        });
        assert!(row.is_some(), "{old:?} to {new:?} by {act:?}");
        assert!(by.capacity.is_open_to(&by.roles, by.manages));
        assert_eq!(after.changes, subject.job.changes + 1);
        nothing_is_lost(&subject.job, after, change);
        if matches!(act, Act::PassCheck | Act::Approve) {
            assert!(!old.authors.contains(&by.person), "the author approves");
            assert!(!subject.postholders.contains(&by.person), "their own post");
        }
        if *act == Act::Approve {
            let three: BTreeSet<_> = [&new.checked_by, &new.approved_by].into_iter().collect();
            assert_eq!(three.len(), 2, "two different people");
            assert_eq!(subject.content().blocks(), [], "nothing is missing");
            assert_ne!(new.consultation, Consultation::NotNoted);
        }
    }

    fn keep(&mut self, which: usize, after: JobDescription, act: &Act, change: &Change) {
        let number = self.subjects[which].newest().number;
        if *act == Act::Edit {
            let edited = self.edited(self.subjects[which].content().clone());
            self.subjects[which].contents.insert(number, edited);
        }
        let subject = &mut self.subjects[which];
        if *act == Act::Send {
            subject
                .sent
                .insert(number, subject.contents[&number].clone());
            let basis = after.newest().unwrap().evaluation.basis();
            let differs = basis.is_some_and(|basis| {
                !touched(&subject.contents[&basis], subject.content()).is_empty()
            });
            let due = matches!(
                after.newest().unwrap().evaluation,
                Evaluation::ToBeChecked { .. }
            );
            assert_eq!(due, differs, "an evaluation holds for what it rests on");
        }
        if let Some(opened) = change.opened {
            let copy = subject.contents[&opened.from].clone();
            assert!(subject.contents.insert(opened.number, copy).is_none());
        }
        subject.job = after;
    }

    /// Another wording, skill, line or a gap in the document; or the gap mended.
    fn edited(&mut self, mut content: JobContent) -> JobContent {
        match self.chance.below(12) {
            0 => content.header.politically_restricted = PoliticalRestriction::NotAsked,
            1 => content.purpose.text.push_str(" More."),
            2 => content.duties.push(duty(
                &format!("x{}", self.chance.next()),
                "Keep the list of requests in order",
            )),
            3 => content.duties.truncate(8),
            4 => content.skills[0].level = level(2 + u8::from(self.chance.one_in(2))),
            5 => content.header.reports_to.push('x'),
            _ => {
                let purpose = whole().purpose;
                content = JobContent { purpose, ..content };
                content.header.politically_restricted = PoliticalRestriction::No;
            }
        }
        content.duties.truncate(20);
        content
    }
}

/// Versions are added at the end, one at a time, and never taken away; those that were sent stay what they were but for
/// where they stand and what HR says of their evaluation.
fn nothing_is_lost(before: &JobDescription, after: &JobDescription, change: &Change) {
    let added = after.versions.len() - before.versions.len();
    assert_eq!(added, usize::from(change.opened.is_some()));
    for (index, version) in after.versions.iter().enumerate() {
        assert_eq!(version.number, u32::try_from(index + 1).unwrap());
    }
    let open = after.versions.iter().filter(|one| one.state.is_open());
    assert!(open.clone().count() <= 1, "one is on its way at a time");
    assert!(open.clone().all(|one| Some(one) == after.newest()));
    let in_force = |one: &&Version| one.state == State::Published;
    assert!(after.versions.iter().filter(in_force).count() <= 1);
    for (old, new) in before.versions.iter().zip(&after.versions) {
        if !old.state.is_open() {
            assert_eq!(
                (
                    &old.authors,
                    &old.checked_by,
                    &old.approved_by,
                    old.approved
                ),
                (
                    &new.authors,
                    &new.checked_by,
                    &new.approved_by,
                    new.approved
                )
            );
            let ended = matches!(old.state, State::SentBack | State::Superseded);
            assert!(!ended || old == new, "what has ended stays as it is");
        }
    }
}

#[test]
fn ten_thousand_steps_of_approval() {
    let mut world = World::new();
    for _ in 0..STEPS {
        world.step();
    }
    let rare: Vec<_> = Transition::ALL
        .iter()
        .map(|step| (*step, world.taken.get(step).copied().unwrap_or(0)))
        .filter(|(_, count)| *count < 50)
        .collect();
    assert_eq!(rare, [], "fewer than 50 times: {:?}", world.taken);
    every_illegal_act_was_refused(&world);
    for subject in &world.subjects {
        for (number, content) in &subject.sent {
            assert_eq!(&subject.contents[number], content, "what was sent stays");
        }
        let numbers: Vec<u32> = subject.job.versions.iter().map(|one| one.number).collect();
        assert_eq!(
            subject.contents.keys().copied().collect::<Vec<_>>(),
            numbers
        );
    }
}

fn every_illegal_act_was_refused(world: &World) {
    let mut missing = Vec::new();
    for state in NEWEST {
        for act in Act::WORDS {
            for capacity in Capacity::ALL.iter().map(|one| one.as_str()) {
                let tried = (state, act, capacity);
                if !is_legal(tried) && !world.refused.contains(&tried) {
                    missing.push(tried);
                }
            }
        }
    }
    assert_eq!(missing, [], "these were never tried");
    for reason in [
        "NotYours",
        "NotNow",
        "VersionOpen",
        "Author",
        "Postholder",
        "SamePerson",
        "NotConsulted",
        "InFuture",
        "HasPostholders",
        "NoSuchPlace",
        "Lacks",
        "NothingToCheck",
    ] {
        assert!(
            world.reasons.contains_key(reason),
            "{reason}: {:?}",
            world.reasons
        );
    }
}
