//! Parses and checks the shipped files of the lexicon.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Heading, HeadingKind, Lexicon, Phrase, Role, Seniority, SeniorityPlace, SeniorityValue,
};
use crate::facts::Shipped;
use crate::{DataError, Edition, Framework, Frameworks, Level, SkillCode};

macro_rules! shipped {
    ($name:literal) => {
        Shipped {
            name: concat!("lexicon/", $name),
            text: include_str!(concat!("../../../../sfia-data/lexicon/", $name)),
        }
    };
}

const PHRASES: Shipped = shipped!("phrases.csv");
const SKILLS: Shipped = shipped!("skills.csv");
const ROLES: Shipped = shipped!("roles.csv");
const SENIORITY: Shipped = shipped!("seniority.csv");
const HEADINGS: Shipped = shipped!("headings.csv");
const FORMS: Shipped = shipped!("forms.csv");

/// Words of a phrase or title: longer ones would be quotations.
const MOST_WORDS: usize = 6;

pub(super) fn shipped() -> Result<Lexicon, DataError> {
    let newest = Frameworks::shipped()?.edition(Edition::Nine);
    Ok(Lexicon {
        phrases: phrases(&PHRASES, newest)?,
        roles: roles(&ROLES, newest)?,
        seniority: seniority(&SENIORITY)?,
        headings: headings(&HEADINGS)?,
        commonness: commonness(&SKILLS, newest)?,
        forms: forms(&FORMS)?,
    })
}

pub(super) fn phrases(file: &Shipped, newest: &Framework) -> Result<Vec<Phrase>, DataError> {
    let mut seen = BTreeSet::new();
    file.records(|field| {
        let code = known(&field("code"), newest)?;
        let words = phrase(&field("phrase"))?;
        let strength = field("strength").parse().unwrap_or(0);
        if !(1..=3).contains(&strength) {
            return Err("strength is 1, 2 or 3".to_owned());
        }
        if !seen.insert((code, words.clone())) {
            return Err(format!("{code} has `{words}` twice"));
        }
        Ok(Phrase {
            code,
            strength,
            words,
            unless: field("unless"),
        })
    })
}

pub(super) fn roles(file: &Shipped, newest: &Framework) -> Result<Vec<Role>, DataError> {
    let mut seen = BTreeSet::new();
    file.records(|field| {
        let titles = field("titles")
            .split(';')
            .map(|title| phrase(title.trim()))
            .collect::<Result<Vec<_>, _>>()?;
        for title in &titles {
            if !seen.insert(title.to_lowercase()) {
                return Err(format!("the title `{title}` stands twice"));
            }
        }
        let skills = field("skills")
            .split_whitespace()
            .map(|skill| skill_level(skill, newest))
            .collect::<Result<Vec<_>, _>>()?;
        let mut codes = BTreeSet::new();
        if skills.is_empty() || !skills.iter().all(|(code, _)| codes.insert(*code)) {
            return Err("a role has skills, each once".to_owned());
        }
        Ok(Role {
            titles,
            family: field("family"),
            level: level(&field("level"))?,
            skills,
        })
    })
}

/// `PROG4`: a skill with a level at which it is defined.
fn skill_level(text: &str, newest: &Framework) -> Result<(SkillCode, Level), String> {
    let (code, number) = text
        .split_at_checked(4)
        .ok_or_else(|| format!("`{text}` is no skill with a level, such as PROG4"))?;
    let (code, level) = (known(code, newest)?, level(number)?);
    if newest.defines(code, level) {
        Ok((code, level))
    } else {
        Err(format!("{code} is not defined at level {level}"))
    }
}

fn seniority(file: &Shipped) -> Result<Vec<Seniority>, DataError> {
    file.records(|field| {
        let level = field("level");
        let number: f64 = level.parse().unwrap_or(f64::NAN);
        let says = if level.starts_with(['+', '-']) && number.abs() <= 3.0 {
            SeniorityValue::Shift(number)
        } else if (1.0..=7.0).contains(&number) {
            SeniorityValue::Level(number)
        } else {
            return Err("level is 1 to 7, or a shift such as +1 or -0.5".to_owned());
        };
        let weight: f64 = field("weight").parse().unwrap_or(f64::NAN);
        if !(0.0..=10.0).contains(&weight) {
            return Err("weight is 0 to 10".to_owned());
        }
        Ok(Seniority {
            place: match field("where").as_str() {
                "title" => SeniorityPlace::Title,
                "duty" => SeniorityPlace::Duty,
                "grade" => SeniorityPlace::Grade,
                other => return Err(format!("`{other}` is not title, duty or grade")),
            },
            words: phrase(&field("phrase"))?,
            says,
            weight,
        })
    })
}

fn headings(file: &Shipped) -> Result<Vec<Heading>, DataError> {
    file.records(|field| {
        Ok(Heading {
            kind: match field("kind").as_str() {
                "title" => HeadingKind::Title,
                "work" => HeadingKind::Work,
                "noise" => HeadingKind::Noise,
                "desirable" => HeadingKind::Desirable,
                other => return Err(format!("`{other}` is not title, work, noise or desirable")),
            },
            words: phrase(&field("heading"))?,
        })
    })
}

fn commonness(file: &Shipped, newest: &Framework) -> Result<BTreeMap<SkillCode, u8>, DataError> {
    let rows = file.records(|field| {
        let code = known(&field("code"), newest)?;
        match field("commonness").parse() {
            Ok(common @ 0..=3) => Ok((code, common)),
            _ => Err("commonness is 0 to 3".to_owned()),
        }
    })?;
    let commonness: BTreeMap<_, _> = rows.into_iter().collect();
    match newest
        .skills()
        .iter()
        .find(|skill| !commonness.contains_key(&skill.code))
    {
        Some(missing) => Err(file.broken(0, format!("{} is missing", missing.code))),
        None => Ok(commonness),
    }
}

fn forms(file: &Shipped) -> Result<BTreeMap<String, String>, DataError> {
    let rows = file.records(|field| {
        let (form, stem) = (field("form"), field("stem"));
        let small = |word: &str| !word.is_empty() && word.chars().all(char::is_lowercase);
        if small(&form) && small(&stem) {
            Ok((form, stem))
        } else {
            Err("a form and its stem are words in small letters".to_owned())
        }
    })?;
    Ok(rows.into_iter().collect())
}

fn phrase(text: &str) -> Result<String, String> {
    let words = text.split_whitespace().count();
    if (1..=MOST_WORDS).contains(&words) && text.trim() == text {
        Ok(text.to_owned())
    } else {
        Err(format!("`{text}` has not 1 to {MOST_WORDS} words"))
    }
}

fn level(text: &str) -> Result<Level, String> {
    text.parse::<Level>().map_err(|error| error.to_string())
}

fn known(code: &str, newest: &Framework) -> Result<SkillCode, String> {
    let code = SkillCode::new(code).map_err(|error| error.to_string())?;
    match newest.find_skill(code) {
        Some(_) => Ok(code),
        None => Err(format!("{code} is no skill of edition 9")),
    }
}
