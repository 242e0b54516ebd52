//! Reads the file of an auditor into [`Inputs`]. Every complaint names section, question and field, says what stands
//! there, and what is accepted.

use super::loose::Loose;
use crate::readiness::score::{GateInput, Inputs, NotAPrior, Prior, QuestionInput, SectionInput};
use crate::readiness::{GateKind, QuestionId, ReadinessLevel, SectionId, Stage};
use serde::de::{Deserialize, Deserializer, Error};
use std::collections::BTreeSet;

/// A file for audit: `{"stage": "G2", "pool": 0.5, "kappa": 8, "sections": {"S4": [{"id": "R17", "w": 3, "claims":
/// [3, null], "reviewed": true, "evid": 1, "gate": {"kind": "hard", "stage": "G2", "min": 2, "waived": false}}]}}`.
///
/// `null` among the claims is "do not know". `gate` may be left out, or be `null`; `waived` may be left out and is `false`
/// then.
#[derive(Clone, Debug, PartialEq)]
pub struct AuditFile(Inputs);

/// Something in the file that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {found}; accepted: {accepted}")]
pub struct AuditProblem {
    /// Where, such as `section S4, question R17, evid`.
    pub place: String,
    /// What stands there.
    pub found: String,
    /// What would be accepted.
    pub accepted: &'static str,
}

impl AuditFile {
    /// What the figures are computed from, in the order of the file.
    #[must_use]
    pub const fn inputs(&self) -> &Inputs {
        &self.0
    }
}

impl<'de> Deserialize<'de> for AuditFile {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let loose = Loose::deserialize(from)?;
        inputs(loose).map(Self).map_err(D::Error::custom)
    }
}

type Read<T> = Result<T, AuditProblem>;

fn problem<T>(place: &str, found: impl ToString, accepted: &'static str) -> Read<T> {
    Err(AuditProblem {
        place: place.to_owned(),
        found: found.to_string(),
        accepted,
    })
}

fn inputs(loose: Loose) -> Read<Inputs> {
    const FIELDS: &str = "an object with stage, pool, kappa and sections";
    let mut file = Table::of("the file", loose, FIELDS)?;
    let stage = stage(&mut file)?;
    let pool = file.number("pool", "a number from -3 to 3")?;
    let kappa = file.number("kappa", "a number from 0 to 1000000")?;
    let prior = match Prior::new(pool, kappa) {
        Ok(prior) => prior,
        Err(NotAPrior::Pool) => return problem("pool", pool, "a number from -3 to 3"),
        Err(NotAPrior::Kappa) => return problem("kappa", kappa, "a number from 0 to 1000000"),
    };
    let sections = file.take(
        "sections",
        "an object with a list of questions for each section",
    )?;
    file.end(FIELDS)?;
    Ok(Inputs {
        stage,
        prior,
        sections: all_sections(sections)?,
    })
}

fn all_sections(loose: Loose) -> Read<Vec<SectionInput>> {
    const NAME: &str = "a name of 1 to 12 capital letters, digits or hyphens, used once";
    let Loose::Table(entries) = loose else {
        return problem(
            "sections",
            loose,
            "an object with a list of questions for each section",
        );
    };
    let (mut names, mut ids) = (BTreeSet::new(), BTreeSet::new());
    let mut sections = Vec::new();
    for (name, list) in entries {
        let place = format!("section {name}");
        let id = match SectionId::try_from(name.clone()) {
            Ok(id) if names.insert(id.clone()) => id,
            Ok(_) => return problem(&place, "named twice", NAME),
            Err(_) => return problem("sections", format!("{name:?}"), NAME),
        };
        let Loose::List(items) = list else {
            return problem(&place, list, "a list of questions");
        };
        let mut questions = Vec::new();
        for (number, item) in (1_usize..).zip(items) {
            let question = question(&place, number, item)?;
            if !ids.insert(question.id.clone()) {
                let place = format!("{place}, question {}", question.id);
                return problem(
                    &place,
                    "named twice",
                    "each question once in the whole file",
                );
            }
            questions.push(question);
        }
        sections.push(SectionInput { id, questions });
    }
    Ok(sections)
}

fn question(section: &str, number: usize, loose: Loose) -> Read<QuestionInput> {
    const FIELDS: &str = "an object with id, w, claims, reviewed, evid and, if it decides, gate";
    const LEVEL: &str = "a level: 0, 1, 2 or 3";
    const NAME: &str = "a text of 1 to 12 capital letters, digits or hyphens";
    let mut table = Table::of(&format!("{section}, question {number}"), loose, FIELDS)?;
    let id = table.take("id", NAME)?;
    let id = match &id {
        Loose::Text(text) => QuestionId::try_from(text.clone()).ok(),
        _ => None,
    }
    .map_or_else(|| problem(&table.at("id"), &id, NAME), Ok)?;
    table.place = format!("{section}, question {id}");
    let weight = table.whole("w", 1..=3, "a weight: 1, 2 or 3")?;
    let claims = claims(&mut table)?;
    let reviewed = table.truth("reviewed")?;
    let evidenced = table.level("evid", 0, LEVEL)?;
    let gate = table
        .find("gate")
        .filter(|gate| *gate != Loose::Null)
        .map(|gate| self::gate(&table.at("gate"), gate))
        .transpose()?;
    table.end(FIELDS)?;
    Ok(QuestionInput {
        id,
        weight,
        claims,
        reviewed,
        evidenced,
        gate,
    })
}

fn claims(table: &mut Table) -> Read<Vec<Option<ReadinessLevel>>> {
    const CLAIMS: &str = "a list of 0, 1, 2 or 3, and null for \"do not know\"";
    let place = table.at("claims");
    let Loose::List(items) = table.take("claims", CLAIMS)? else {
        return problem(&place, "no list", CLAIMS);
    };
    let claim = |(number, item): (usize, Loose)| match item {
        Loose::Null => Ok(None),
        other => match whole(&other, 0..=3).and_then(|it| ReadinessLevel::try_from(it).ok()) {
            Some(level) => Ok(Some(level)),
            None => problem(&format!("{place}, answer {number}"), other, CLAIMS),
        },
    };
    (1_usize..).zip(items).map(claim).collect()
}

fn gate(place: &str, loose: Loose) -> Read<GateInput> {
    const FIELDS: &str = "an object with kind, stage, min and waived; or leave gate out";
    const KIND: &str = "\"soft\" or \"hard\"";
    let mut table = Table::of(place, loose, FIELDS)?;
    let kind = table.take("kind", KIND)?;
    let kind = match &kind {
        Loose::Text(word) => GateKind::from_word(word),
        _ => None,
    }
    .map_or_else(|| problem(&table.at("kind"), &kind, KIND), Ok)?;
    let stage = stage(&mut table)?;
    let min = table.level("min", 1, "a level: 1, 2 or 3")?;
    let waived = match table.find("waived") {
        None => false,
        Some(Loose::Bool(waived)) => waived,
        Some(other) => return problem(&table.at("waived"), other, "true or false"),
    };
    table.end(FIELDS)?;
    Ok(GateInput {
        kind,
        stage,
        min,
        waived,
    })
}

fn stage(table: &mut Table) -> Read<Stage> {
    const STAGES: &str = "\"G1\", \"G2\" or \"G3\"";
    let found = table.take("stage", STAGES)?;
    match &found {
        Loose::Text(word) => Stage::from_word(word),
        _ => None,
    }
    .map_or_else(|| problem(&table.at("stage"), found, STAGES), Ok)
}

fn whole(loose: &Loose, accepted: std::ops::RangeInclusive<u8>) -> Option<u8> {
    let Loose::Number(number) = loose else {
        return None;
    };
    accepted.into_iter().find(|one| f64::from(*one) == *number)
}

/// An object of which fields are taken one after the other, until none may be left.
struct Table {
    place: String,
    entries: Vec<(String, Loose)>,
}

impl Table {
    fn of(place: &str, loose: Loose, accepted: &'static str) -> Read<Self> {
        match loose {
            Loose::Table(entries) => Ok(Self {
                place: place.to_owned(),
                entries,
            }),
            other => problem(place, other, accepted),
        }
    }

    fn at(&self, field: &str) -> String {
        format!("{}, {field}", self.place)
    }

    fn find(&mut self, field: &str) -> Option<Loose> {
        let index = self.entries.iter().position(|(name, _)| name == field)?;
        Some(self.entries.remove(index).1)
    }

    fn take(&mut self, field: &str, accepted: &'static str) -> Read<Loose> {
        match self.find(field) {
            Some(found) => Ok(found),
            None => problem(&self.at(field), "missing", accepted),
        }
    }

    fn number(&mut self, field: &str, accepted: &'static str) -> Read<f64> {
        match self.take(field, accepted)? {
            Loose::Number(number) => Ok(number),
            other => problem(&self.at(field), other, accepted),
        }
    }

    fn whole(
        &mut self,
        field: &str,
        range: std::ops::RangeInclusive<u8>,
        accepted: &'static str,
    ) -> Read<u8> {
        let found = self.take(field, accepted)?;
        whole(&found, range).map_or_else(|| problem(&self.at(field), found, accepted), Ok)
    }

    fn level(&mut self, field: &str, least: u8, accepted: &'static str) -> Read<ReadinessLevel> {
        let number = self.whole(field, least..=3, accepted)?;
        ReadinessLevel::try_from(number)
            .or_else(|error| problem(&self.at(field), error.0, accepted))
    }

    fn truth(&mut self, field: &str) -> Read<bool> {
        match self.take(field, "true or false")? {
            Loose::Bool(value) => Ok(value),
            other => problem(&self.at(field), other, "true or false"),
        }
    }

    /// That nothing is left: a name that is not known is a mistake in a name that is, or was given twice.
    fn end(self, accepted: &'static str) -> Read<()> {
        match self.entries.first() {
            None => Ok(()),
            Some((name, _)) => problem(
                &self.place,
                format!("{name:?} is not known here, or stands twice"),
                accepted,
            ),
        }
    }
}
