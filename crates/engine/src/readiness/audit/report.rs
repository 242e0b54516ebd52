//! The figures as an auditor gets them.

use crate::agreement::four_decimals;
use crate::readiness::score::{Inputs, Picture, QuestionScores, Scores, SectionPicture};
use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

/// All figures of a round. Serialises as one object with `sections`, `total`, `questions`, `delta` and `decision`, in the
/// order of the questionnaire; numbers to four decimals, `null` where undefined.
#[derive(Clone, Debug, PartialEq)]
pub struct AuditReport(Picture);

impl AuditReport {
    /// The figures of these inputs.
    #[must_use]
    pub fn of(inputs: &Inputs) -> Self {
        Self(Picture::of(inputs))
    }

    /// The figures before rounding.
    #[must_use]
    pub const fn picture(&self) -> &Picture {
        &self.0
    }
}

impl Serialize for AuditReport {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let picture = &self.0;
        let decision = &picture.decision;
        let reasons: Vec<&str> = decision.reasons().iter().map(|it| it.name()).collect();
        let mut report = to.serialize_struct("AuditReport", 5)?;
        report.serialize_field("sections", &Sections(&picture.sections))?;
        report.serialize_field("total", &Figures(picture.total))?;
        report.serialize_field("questions", &Questions(picture))?;
        report.serialize_field("delta", &four_decimals(picture.optimism.delta))?;
        report.serialize_field("decision", &(decision.verdict(), reasons))?;
        report.end()
    }
}

/// A map in the order of the file.
struct Sections<'a>(&'a [SectionPicture]);

impl Serialize for Sections<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|section| (&section.id, Section(section))))
    }
}

struct Section<'a>(&'a SectionPicture);

impl Serialize for Section<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(9))?;
        entries(self.0.scores, &mut map)?;
        map.serialize_entry("alpha", &self.0.alpha.map(four_decimals))?;
        map.end()
    }
}

struct Figures(Option<Scores>);

impl Serialize for Figures {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(8))?;
        entries(self.0, &mut map)?;
        map.end()
    }
}

fn entries<M: SerializeMap>(scores: Option<Scores>, map: &mut M) -> Result<(), M::Error> {
    let figure = |of: fn(&Scores) -> Option<f64>| scores.as_ref().and_then(of).map(four_decimals);
    map.serialize_entry("claimed", &figure(|it| Some(it.claimed)))?;
    map.serialize_entry("evidenced", &figure(|it| Some(it.evidenced)))?;
    map.serialize_entry("gap", &figure(|it| Some(it.gap)))?;
    map.serialize_entry("unproven", &figure(|it| Some(it.unproven)))?;
    map.serialize_entry("tested_over", &figure(|it| Some(it.tested_over)))?;
    map.serialize_entry("over_index", &figure(|it| it.over_index))?;
    map.serialize_entry("dk_rate", &figure(|it| it.dk_rate))?;
    map.serialize_entry("expected", &figure(|it| Some(it.expected)))
}

struct Questions<'a>(&'a Picture);

impl Serialize for Questions<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let questions = self.0.questions.iter();
        to.collect_map(questions.map(|(id, scores)| (id, One(scores))))
    }
}

struct One<'a>(&'a QuestionScores);

impl Serialize for One<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(3))?;
        map.serialize_entry("agreement", &self.0.agreement.map(four_decimals))?;
        map.serialize_entry("ad", &self.0.ad.map(four_decimals))?;
        map.serialize_entry("claimed_level", &self.0.claimed_level)?;
        map.end()
    }
}
