//! Assessment and endorsement driven by chance: whoever tries whatever, only the rules' own steps are ever taken.

use super::legal::{LEGAL, OF_THE_WHOLE, is_legal};
use super::sketch::*;
use crate::access::Role;
use crate::assessments::Assessment;
use crate::chance::Chance;
use crate::endorsement::*;
use crate::ids::{Id, PersonId, ReviewId};
use crate::time::Instant;
use sfia::{Edition, Frameworks, LevelSet, SkillCode};
use std::collections::{BTreeMap, BTreeSet};

const STEPS: usize = 10_000;
const SEED: u64 = 1;

/// Everything that has happened to one person.
struct Subject {
    name: &'static str,
    manager: &'static str,
    /// Everybody has a calendar of their own, so that waiting for one does not make another late.
    now: Instant,
    /// Each version as it was on the day it was sent.
    versions: Vec<Assessment>,
    reviews: Vec<Review>,
    endorsements: Vec<Endorsement>,
}

struct World {
    chance: Chance,
    now: Instant,
    council: Council,
    subjects: Vec<Subject>,
    taken: BTreeMap<Transition, usize>,
    /// (state, act, capacity) of every act that was refused on a skill.
    refused: BTreeSet<(&'static str, &'static str, &'static str)>,
    reasons: BTreeMap<String, usize>,
    ids: usize,
}

const CAST: [&str; 10] = [
    "sam", "sue", "tom", "hedda", "mo", "nell", "dee", "pat", "otto", "ada",
];

fn ladder(skill: SkillCode) -> LevelSet {
    nine().find_skill(skill).unwrap().levels
}

impl World {
    fn new() -> Self {
        let subject = |name, manager| Subject {
            name,
            manager,
            now: monday(),
            versions: Vec::new(),
            reviews: Vec::new(),
            endorsements: Vec::new(),
        };
        let mut council = Council::new();
        council.candidates.push(candidate("sue", &[Role::Assessor]));
        Self {
            chance: Chance(SEED),
            now: monday(),
            council,
            subjects: vec![
                subject("sam", "mo"),
                subject("sue", "mo"),
                subject("mo", "pat"),
                subject("hedda", "pat"),
            ],
            taken: BTreeMap::new(),
            refused: BTreeSet::new(),
            reasons: BTreeMap::new(),
            ids: 0,
        }
    }

    fn id(&mut self, kind: &str) -> String {
        self.ids += 1;
        format!("{kind}{}", self.ids)
    }

    fn count(&mut self, change: &Change) {
        for step in &change.transitions {
            *self.taken.entry(*step).or_default() += 1;
        }
    }

    /// A rating of the skill, near to `other` if there is one, and now and then at a level that it does not have.
    fn rating(&mut self, skill: SkillCode, other: Option<Rating>) -> Rating {
        if self.chance.one_in(40) {
            return at(u8::try_from(self.chance.below(8)).unwrap());
        }
        let steps: Vec<Rating> = std::iter::once(Rating::NONE)
            .chain(ladder(skill).iter().map(Rating::from))
            .collect();
        let Some(place) = other.and_then(|other| steps.iter().position(|one| *one == other)) else {
            return self.chance.pick(&steps);
        };
        let away = self.chance.pick(&[0, 0, 1, 1, 1, 2, 3]);
        let place = match self.chance.one_in(2) {
            true => place.saturating_sub(away),
            false => (place + away).min(steps.len() - 1),
        };
        steps[place]
    }

    /// A new version is answered and sent; or an interview is opened.
    fn open(&mut self, which: usize) {
        let (name, now) = (self.subjects[which].name, self.now);
        let id = ReviewId::from_text(self.id("r"));
        if let Some(last) = self.subjects[which].reviews.last_mut() {
            let change = last.replace(now);
            self.count(&change);
        }
        let codes: Vec<SkillCode> = SKILLS.iter().map(|text| code(text)).collect();
        let (review, change) = if self.chance.below(10) < 3 {
            Review::of_interview(id, person(name), Edition::Nine, &codes, &critical(), now)
        } else {
            let old = self.subjects[which].versions.last().cloned();
            let mut claims = Vec::new();
            for (place, skill) in codes.iter().enumerate() {
                let before = old
                    .as_ref()
                    .map(|old| Rating(old.skills[place].held(nine())));
                let keep = before.filter(|_| self.chance.one_in(3));
                let fresh = self.rating(*skill, None);
                let levels = ladder(*skill);
                let has = fresh.0.is_none_or(|level| levels.contains(level));
                claims.push(keep.unwrap_or(if has { fresh } else { Rating(levels.lowest()) }));
            }
            let version = version(&self.id("a"), name, &claims);
            assert!(
                claims
                    .iter()
                    .zip(&version.skills)
                    .all(|(claim, skill)| claim.0 == skill.held(nine()))
            );
            let carried = self.carried(which, &claims);
            self.subjects[which].versions.push(version.clone());
            Review::of_assessment(id, &version, &critical(), &carried, nine(), now)
        };
        self.count(&change);
        self.subjects[which].reviews.push(review);
    }

    fn carried(&self, which: usize, claims: &[Rating]) -> Vec<Carried> {
        let all = &self.subjects[which].endorsements;
        let stands = |(place, text): (usize, &&str)| {
            let newest = all.iter().rev().find(|one| one.code == code(text))?;
            let present = Present {
                today: self.now.date(),
                claimed: Some(claims[place]),
                edition: Edition::Nine,
                frameworks: Frameworks::shipped().unwrap(),
                evidence: &[],
                superseded: false,
                months: USUAL_MONTHS,
            };
            let Standing::Stands { .. } = standing(newest, &present) else {
                return None;
            };
            Some(Carried {
                code: newest.code,
                level: newest.level,
            })
        };
        SKILLS.iter().enumerate().filter_map(stands).collect()
    }

    /// Somebody for whom the act would be right, or anybody.
    fn actor(&mut self, review: &Review, act: &Act) -> By {
        let capacity = self.chance.pick(act.capacities());
        let named = act.skill().and_then(|code| review.find_case(code));
        self.holder(review, named.unwrap_or(&review.cases[0]), capacity)
    }

    /// Somebody who has the capacity in this case, if anybody has.
    fn holder(&mut self, review: &Review, case: &Case, capacity: Capacity) -> By {
        let around = self.council.around();
        let manager = self.council.managers[0].clone();
        let sent_to: Vec<PersonId> = match (capacity, &case.state) {
            (Capacity::Owner, _) => vec![review.person.clone()],
            (Capacity::FirstReader, _) => vec![manager.clone(), manager, person("tess")],
            (Capacity::SecondReader, State::SecondReader { reader, .. }) => {
                reader.iter().cloned().collect()
            }
            (Capacity::SecondReader, _) => vec![person("otto")],
            (Capacity::Head, _) => {
                let found = review.deciders(case, &around);
                found.into_iter().map(|one| one.person.clone()).collect()
            }
            (Capacity::Moderator, _) => vec![person("otto"), person("dee")],
            (Capacity::Administrator, _) => vec![person("ada")],
        };
        let person = if sent_to.is_empty() {
            person(self.chance.pick(&CAST))
        } else {
            self.chance.pick(&sent_to)
        };
        By { person, capacity }
    }

    /// Some act with some skill, whether or not it is its turn.
    fn any_act(&mut self, review: &Review) -> Act {
        let (name, skill) = (self.chance.pick(&Act::WORDS), self.chance.pick(&SKILLS));
        self.make(name, code(skill), review)
    }

    fn make(&mut self, name: &str, skill: SkillCode, review: &Review) -> Act {
        let claimed = review.find_case(skill).and_then(|case| case.claimed);
        let rating = self.rating(skill, claimed);
        match name {
            "rate-blind" => self.blind(review),
            "rate" => Act::Rate(skill, rating),
            "send-back" => Act::SendBack(skill),
            "answer" => Act::Answer(skill),
            "accept" => Act::Accept(skill),
            "keep" => Act::Keep(skill),
            "decline" => Act::Decline(skill, rating),
            "accept-claim" => Act::AcceptClaim(skill),
            "ask-second" => Act::AskSecond(skill),
            "choose-second" => {
                let around = self.council.around();
                let case = review.find_case(skill).unwrap();
                let fit: Vec<PersonId> = review
                    .second_readers(case, &around)
                    .into_iter()
                    .map(|one| one.person.clone())
                    .chain([person("mo")])
                    .collect();
                Act::ChooseSecond(skill, self.chance.pick(&fit))
            }
            "read-second" => {
                let sides = review.find_case(skill).and_then(Case::sides);
                let (own, other) = sides.unwrap_or((rating, rating));
                Act::ReadSecond(skill, self.chance.pick(&[own, other, rating, rating]))
            }
            "appeal" => Act::Appeal(skill),
            "decide" => Act::Decide(skill, rating),
            "state" => Act::State(skill),
            "moderate" => Act::Moderate(skill, rating),
            "object" => Act::Object(self.chance.pick(ObjectionKind::ALL)),
            "settle" => Act::Settle,
            _ => Act::Withdraw,
        }
    }

    fn blind(&mut self, review: &Review) -> Act {
        let due: Vec<SkillCode> = review.blind_due().collect();
        let rate = |code: SkillCode| (code, review.find_case(code).unwrap().claimed);
        let due: Vec<_> = due.into_iter().map(rate).collect();
        let mut ratings: Vec<_> = due
            .into_iter()
            .map(|(code, claimed)| (code, self.rating(code, claimed)))
            .collect();
        if self.chance.one_in(10) {
            ratings.pop();
        }
        Act::RateBlind(ratings)
    }

    /// An act that belongs to the state of some skill.
    fn fitting_act(&mut self, review: &Review) -> Act {
        if review.blind_due().next().is_some() && !self.chance.one_in(4) {
            return self.blind(review);
        }
        let paused = review.objection.is_some();
        if !paused && self.chance.one_in(40) {
            return self.make("object", code("PROG"), review);
        }
        if paused && self.chance.one_in(8) {
            return self.make("object", code("PROG"), review);
        }
        if paused && self.chance.one_in(2) {
            return self.chance.pick(&[Act::Settle, Act::Settle, Act::Withdraw]);
        }
        let mut case = self.chance.pick(&review.cases);
        let decided = |case: &Case| matches!(case.state, State::Decided { .. });
        for turn in 0..9 {
            if decided(&case) || (case.has_ended() && turn < 3) {
                case = self.chance.pick(&review.cases);
            }
        }
        let confirmed = |case: &&Case| {
            let by_second = |state: &State| {
                matches!(
                    state,
                    State::Endorsed {
                        basis: Basis::Second,
                        ..
                    }
                )
            };
            by_second(&case.state)
        };
        if let Some(open_to_appeal) = review.cases.iter().find(confirmed)
            && !self.chance.one_in(3)
        {
            case = open_to_appeal.clone();
        }
        let kinds: Vec<&str> = LEGAL
            .iter()
            .filter(|(state, ..)| *state == case.state.as_str())
            .map(|(_, act, ..)| *act)
            .collect();
        let mut wanted = self.chance.pick(&kinds);
        if ["state", "send-back"].contains(&wanted) || wanted == "moderate" && self.chance.one_in(2)
        {
            wanted = self.chance.pick(&kinds);
        }
        match &case.state {
            State::SecondReader { due, .. } if *due < self.now.date() => wanted = "decide",
            State::SecondReader { reader, .. } if !self.chance.one_in(4) => {
                wanted = if reader.is_some() {
                    "read-second"
                } else {
                    "choose-second"
                };
            }
            State::Talk { .. } if self.chance.below(8) < 3 => {
                wanted = "ask-second";
                self.now = self.now.plus_days(14);
            }
            State::Endorsed {
                basis: Basis::Second,
                ..
            } if !self.chance.one_in(4) => {
                wanted = "appeal";
            }
            _ => {}
        }
        self.make(wanted, case.code, review)
    }

    fn step(&mut self) {
        let which = self.chance.below(self.subjects.len());
        self.now = self.subjects[which].now;
        self.act_or_send(which);
        self.try_illegal(which);
        self.subjects[which].now = self.now;
    }

    fn act_or_send(&mut self, which: usize) {
        self.now = self
            .now
            .plus_seconds(60 * (1 + self.chance.below(180)) as i64);
        if self.chance.one_in(150) {
            let days = 1 + self.chance.below(24);
            self.now = self.now.plus_days(days as i64);
        }
        let open = |review: &Review| review.cases.iter().filter(|case| !case.has_ended()).count();
        let left = self.subjects[which].reviews.last().map_or(0, open);
        if self.chance.one_in(if left == 0 { 4 } else { 40 }) {
            return self.open(which);
        }
        if self.chance.one_in(150) && self.subjects[which].name == "sue" {
            let managers = ["mo", "nell"];
            self.subjects[which].manager = self.chance.pick(&managers);
        }
        if self.subjects[which].reviews.is_empty() {
            return self.open(which);
        }
        let place = match self.chance.one_in(25) {
            true => self.chance.below(self.subjects[which].reviews.len()),
            false => self.subjects[which].reviews.len() - 1,
        };
        self.try_something(which, place);
    }

    fn set_scene(&mut self, which: usize) {
        self.council.managers = vec![person(self.subjects[which].manager)];
        let mut links = line();
        links.retain(|(_, report)| *report != person(self.subjects[which].name));
        for subject in &self.subjects {
            links.retain(|(_, report)| *report != person(subject.name));
            links.push((person(subject.manager), person(subject.name)));
        }
        self.council.circle = Circle::new(links, self.readings());
        self.council.evidenced = match self.chance.one_in(8) {
            true => Vec::new(),
            false => shown(),
        };
    }

    /// Second readings and decisions that stand.
    fn readings(&self) -> Vec<(PersonId, PersonId)> {
        let mut found = Vec::new();
        for subject in &self.subjects {
            for text in SKILLS {
                let newest = subject
                    .endorsements
                    .iter()
                    .rev()
                    .find(|one| one.code == code(text));
                let beyond = newest
                    .filter(|one| matches!(one.capacity, Capacity::SecondReader | Capacity::Head));
                found.extend(beyond.map(|one| (one.by.clone(), one.person.clone())));
            }
        }
        found
    }

    fn try_something(&mut self, which: usize, place: usize) {
        self.set_scene(which);
        let before = self.subjects[which].reviews[place].clone();
        let act = match self.chance.one_in(9) {
            true => self.any_act(&before),
            false => self.fitting_act(&before),
        };
        let by = match self.chance.one_in(10) {
            true => By {
                person: person(self.chance.pick(&CAST)),
                capacity: self.chance.pick(Capacity::ALL),
            },
            false => self.actor(&before, &act),
        };
        let mut after = before.clone();
        let result = after.apply(&act, &by, self.now, &self.council.around());
        match result {
            Ok(change) => {
                self.check_taken((&before, &after), &act, &by, &change);
                self.count(&change);
                self.keep(which, &after, &change);
                self.subjects[which].reviews[place] = after;
            }
            Err(reason) => {
                assert_eq!(before, after, "a refused act changes nothing: {act:?}");
                let name = format!("{reason:?}");
                let name = name.split('(').next().unwrap().to_owned();
                *self.reasons.entry(name).or_default() += 1;
                if let Some(case) = act.skill().and_then(|code| before.find_case(code)) {
                    let tried = (case.state.as_str(), act.as_str(), by.capacity.as_str());
                    self.refused.insert(tried);
                }
            }
        }
    }

    /// Tries what no rule allows on every skill of the review: each combination of state, act and capacity once, by
    /// somebody who would have that capacity.
    fn try_illegal(&mut self, which: usize) {
        let Some(review) = self.subjects[which].reviews.last().cloned() else {
            return;
        };
        self.set_scene(which);
        for case in &review.cases {
            let state = case.state.as_str();
            for act in Act::WORDS
                .into_iter()
                .filter(|act| !OF_THE_WHOLE.contains(act))
            {
                for capacity in Capacity::ALL {
                    let tried = (state, act, capacity.as_str());
                    if is_legal(tried) || self.refused.contains(&tried) {
                        continue;
                    }
                    let act = self.make(act, case.code, &review);
                    let by = self.holder(&review, case, *capacity);
                    let mut after = review.clone();
                    let result = after.apply(&act, &by, self.now, &self.council.around());
                    assert!(result.is_err(), "{act:?} in {state} by {by:?}");
                    assert_eq!(after, review, "{act:?}");
                    self.refused.insert(tried);
                }
            }
        }
    }

    fn check_taken(
        &self,
        (before, after): (&Review, &Review),
        act: &Act,
        by: &By,
        change: &Change,
    ) {
        assert!(before.replaced.is_none(), "replaced: {act:?}");
        assert_eq!(after.version, before.version + 1);
        let is_own = by.person == before.person;
        assert_eq!(is_own, by.capacity == Capacity::Owner, "{act:?} by {by:?}");
        if by.capacity == Capacity::FirstReader {
            let tess = by.person == person("tess");
            assert!(tess || self.council.managers.contains(&by.person));
        }
        if by.capacity != Capacity::Owner && *act != Act::Settle {
            assert!(before.holding_objection(&self.council.managers).is_none());
        }
        for (old, new) in before.cases.iter().zip(&after.cases) {
            if old == new {
                continue;
            }
            assert!(
                act.skill().is_none_or(|code| code == old.code),
                "one skill only"
            );
            let row = LEGAL.iter().find(|(state, name, capacity, next)| {
                (*state, *name, *capacity)
                    == (old.state.as_str(), act.as_str(), by.capacity.as_str())
                    && next.contains(&new.state.as_str())
            });
            assert!(
                row.is_some(),
                "{:?} to {:?} by {act:?}",
                old.state,
                new.state
            );
            assert!(
                new.rated.is_some() || old.rated.is_none(),
                "no rating is lost"
            );
            assert!(
                new.claimed.is_some() || old.claimed.is_none(),
                "no claim is lost"
            );
        }
        if let Some(case) = act.skill().and_then(|code| before.find_case(code)) {
            let known = (case.state.as_str(), act.as_str(), by.capacity.as_str());
            assert!(
                is_legal(known),
                "{act:?} in {:?} by {:?}",
                case.state,
                by.capacity
            );
        }
        for endorsed in &change.endorsed {
            assert_ne!(endorsed.by, before.person, "nobody approves their own");
        }
    }

    fn keep(&mut self, which: usize, review: &Review, change: &Change) {
        for endorsed in &change.endorsed {
            let endorsement = Endorsement {
                id: crate::ids::EndorsementId::from_text(self.id("e")),
                person: review.person.clone(),
                code: endorsed.code,
                edition: review.edition,
                claimed: endorsed.claimed,
                level: endorsed.level,
                evidence: Vec::new(),
                review: review.id.clone(),
                by: endorsed.by.clone(),
                capacity: endorsed.capacity,
                at: self.now,
            };
            self.subjects[which].endorsements.push(endorsement);
        }
    }
}

#[test]
fn ten_thousand_steps_of_assessment_and_endorsement() {
    let mut world = World::new();
    for _ in 0..STEPS {
        world.step();
    }
    let rare: Vec<_> = Transition::ALL
        .iter()
        .map(|step| (*step, world.taken.get(step).copied().unwrap_or(0)))
        .filter(|(_, count)| *count < 50)
        .collect();
    assert_eq!(
        rare,
        [],
        "these happened fewer than 50 times: {:?}",
        world.taken
    );
    every_illegal_act_was_refused(&world);
    no_version_is_lost(&world);
}

/// Every combination of state, act on a skill and capacity that is not in [`LEGAL`] was tried, and refused.
fn every_illegal_act_was_refused(world: &World) {
    let mut missing = Vec::new();
    for state in State::WORDS {
        for act in Act::WORDS
            .into_iter()
            .filter(|act| !OF_THE_WHOLE.contains(act))
        {
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
        "Replaced",
        "Paused",
        "NotPaused",
        "AlreadyPaused",
        "Yourself",
        "Upwards",
        "NotYours",
        "Conflicted",
        "NotYourTurn",
        "Ended",
        "BlindFirst",
        "BlindIncomplete",
        "TooEarly",
        "TooLate",
        "NoSuchLevel",
        "UnfitReader",
        "NotDissenting",
        "NoEvidence",
    ] {
        assert!(
            world.reasons.contains_key(reason),
            "{reason}: {:?}",
            world.reasons
        );
    }
}

fn no_version_is_lost(world: &World) {
    for subject in &world.subjects {
        let read: Vec<&Review> = subject
            .reviews
            .iter()
            .filter(|review| review.about != About::Interview)
            .collect();
        assert_eq!(read.len(), subject.versions.len());
        for (review, version) in read.iter().zip(&subject.versions) {
            assert_eq!(review.about, About::Assessment(version.id.clone()));
            for (case, skill) in review.cases.iter().zip(&version.skills) {
                assert_eq!(
                    case.claimed,
                    Some(Rating(skill.held(nine()))),
                    "bound to its version"
                );
            }
        }
        let open = subject.reviews.iter().filter(|one| one.replaced.is_none());
        assert_eq!(open.count(), 1, "one is read at a time");
    }
}
