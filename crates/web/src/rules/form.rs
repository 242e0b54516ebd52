//! What the form about the rules brings.

use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::request::Fields;
use engine::assessments::{BadRule, Rules};

/// Names of the form's fields.
pub(super) const FIELDS: [&str; 7] = [
    "period",
    "met",
    "evidence",
    "endorsement",
    "exercise",
    "planning",
    "version",
];

/// The rules and the version that the form showed, or an error beside each field that does not fit.
pub(super) fn parse(fields: &Fields, words: &Words) -> Result<(Rules, i64), FieldErrors> {
    // What is no number at all is out of every range, and is told in the same words.
    let number = |name: &str| fields.text(name).trim().parse::<u8>().unwrap_or_default();
    let mut errors = FieldErrors::none();
    for (name, key) in [
        ("exercise", "rules-exercise-missing"),
        ("planning", "rules-planning-missing"),
    ] {
        if !["yes", "no"].contains(&fields.text(name)) {
            errors.add(name, words.say(key));
        }
    }
    let rules = Rules {
        period_years: number("period"),
        met_percent: number("met"),
        evidence_months: number("evidence"),
        endorsement_months: number("endorsement"),
        exercise_first: fields.text("exercise") == "yes",
        planning: fields.text("planning") == "yes",
    };
    if let Err(bad) = rules.check() {
        for rule in bad {
            let (name, key) = match rule {
                BadRule::Period => ("period", "rules-period-wrong"),
                BadRule::MetPercent => ("met", "rules-met-wrong"),
                BadRule::EvidenceMonths => ("evidence", "rules-evidence-wrong"),
                BadRule::EndorsementMonths => ("endorsement", "rules-endorsement-wrong"),
            };
            errors.add(name, words.say(key));
        }
    }
    if errors.is_empty() {
        let version = fields.text("version").parse().unwrap_or_default();
        Ok((rules, version))
    } else {
        Err(errors)
    }
}
