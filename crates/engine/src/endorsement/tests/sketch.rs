//! A small council, and a review of three critical skills and two others.

use crate::access::Role;
use crate::assessments::{Answer, AssessedSkill, Assessment, SkillAnswers};
use crate::endorsement::*;
use crate::ids::{AssessmentId, Id, PersonId, ReviewId};
use crate::time::Instant;
use chrono::NaiveDate;
use sfia::{Edition, Framework, Frameworks, Level, SkillCode};

pub(super) fn person(name: &str) -> PersonId {
    PersonId::from_text(name.to_owned())
}

pub(super) fn code(text: &str) -> SkillCode {
    SkillCode::new(text).unwrap()
}

pub(super) fn at(number: u8) -> Rating {
    Rating::from_number(number.into()).unwrap()
}

pub(super) fn nine() -> &'static Framework {
    Frameworks::shipped().unwrap().edition(Edition::Nine)
}

/// Monday, 2 November 2026, ten o'clock.
pub(super) fn monday() -> Instant {
    let day = NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
    Instant::from_utc(day.and_hms_opt(10, 0, 0).unwrap())
}

/// Critical skills first.
pub(super) const SKILLS: [&str; 5] = ["DBDS", "PROG", "TEST", "HCEV", "SCTY"];

pub(super) fn critical() -> Vec<SkillCode> {
    SKILLS[..3].iter().map(|text| code(text)).collect()
}

/// A version that says these levels, in the order of [`SKILLS`].
pub(super) fn version(id: &str, owner: &str, claims: &[Rating]) -> Assessment {
    let skills = SKILLS.iter().zip(claims).map(|(text, claim)| {
        let levels = nine().find_skill(code(text)).unwrap().levels;
        let answer = |level: Level| match Some(level) <= claim.0 {
            true => (level, Answer::Yes),
            false => (level, Answer::NotYet),
        };
        let answers: SkillAnswers = levels.iter().map(answer).collect();
        AssessedSkill {
            answers,
            ..AssessedSkill::unanswered(code(text), false)
        }
    });
    let id = AssessmentId::from_text(id.to_owned());
    let begun = Assessment::begin(id, person(owner), Edition::Nine, monday());
    Assessment {
        skills: skills.collect(),
        submitted: Some(monday()),
        ..begun
    }
}

/// The council: Mo and Nell manage, Hedda is Head, Dee her deputy, Pat the sponsor above all, Otto comes from outside.
pub(super) struct Council {
    pub(super) circle: Circle,
    pub(super) candidates: Vec<Candidate>,
    pub(super) managers: Vec<PersonId>,
    pub(super) delegates: Vec<PersonId>,
    pub(super) evidenced: Vec<(SkillCode, Level)>,
}

pub(super) const LINE: [(&str, &str); 9] = [
    ("pat", "hedda"),
    ("pat", "dee"),
    ("pat", "mo"),
    ("pat", "nell"),
    ("mo", "sam"),
    ("mo", "sue"),
    ("nell", "tom"),
    ("nell", "tess"),
    ("pat", "ada"),
];

pub(super) fn line() -> Vec<(PersonId, PersonId)> {
    let pair = |(boss, report): &(&str, &str)| (person(boss), person(report));
    LINE.iter().map(pair).collect()
}

pub(super) fn candidate(name: &str, roles: &[Role]) -> Candidate {
    let above = LINE.iter().filter(|(_, report)| *report == name);
    let has_post = name != "otto";
    Candidate {
        person: person(name),
        roles: roles.iter().copied().collect(),
        manages: LINE.iter().any(|(boss, _)| *boss == name),
        has_post,
        managers: above.map(|(boss, _)| person(boss)).collect(),
    }
}

impl Council {
    /// Around Sam, whose line manager is Mo.
    pub(super) fn new() -> Self {
        Self {
            circle: Circle::new(line(), []),
            candidates: vec![
                candidate("hedda", &[Role::HeadOfProfession]),
                candidate("dee", &[Role::DeputyHeadOfProfession]),
                candidate("pat", &[Role::Sponsor]),
                candidate("otto", &[Role::Assessor]),
                candidate("tom", &[Role::Assessor]),
                candidate("ada", &[Role::Administrator]),
                candidate("mo", &[]),
                candidate("nell", &[]),
            ],
            managers: vec![person("mo")],
            delegates: vec![person("tess")],
            evidenced: shown(),
        }
    }

    pub(super) fn around(&self) -> Around<'_> {
        Around {
            framework: nine(),
            managers: &self.managers,
            delegates: &self.delegates,
            circle: &self.circle,
            candidates: &self.candidates,
            evidenced: &self.evidenced,
        }
    }
}

/// Evidence of work for every skill at every level.
pub(super) fn shown() -> Vec<(SkillCode, Level)> {
    SKILLS
        .iter()
        .map(|text| (code(text), Level::ALL[6]))
        .collect()
}

/// Sam's review, claiming level 4 in everything.
pub(super) fn sams() -> Review {
    let claims = [at(4); 5];
    let (review, _) = Review::of_assessment(
        ReviewId::from_text("r1".to_owned()),
        &version("a1", "sam", &claims),
        &critical(),
        &[],
        nine(),
        monday(),
    );
    review
}

pub(super) fn by(name: &str, capacity: Capacity) -> By {
    By {
        person: person(name),
        capacity,
    }
}

/// Rates the three critical skills as Mo.
pub(super) fn blind(review: &mut Review, ratings: [u8; 3], council: &Council) -> Change {
    let given = critical().into_iter().zip(ratings.map(at)).collect();
    let mo = by("mo", Capacity::FirstReader);
    review
        .apply(&Act::RateBlind(given), &mo, monday(), &council.around())
        .unwrap()
}
