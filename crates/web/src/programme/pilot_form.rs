//! The form of a council's place in the pilot.

use crate::args;
use crate::kit::components::FieldErrors;
use crate::kit::{Words, dates};
use crate::request::Fields;
use chrono::NaiveDate;
use engine::readiness::Stage;
use engine::readiness::programme::{Cohort, Pilot, PilotDates, PilotStatus};

/// Names of its fields.
pub(super) const PILOT_FIELDS: [&str; 6] =
    ["version", "cohort", "stage", "status", "begins", "ends"];

/// The place as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PilotTyped {
    pub(super) cohort: String,
    pub(super) stage: String,
    pub(super) status: String,
    pub(super) begins: String,
    pub(super) ends: String,
}

impl PilotTyped {
    pub(super) fn read(fields: &Fields) -> Self {
        let text = |name: &str| fields.text(name).to_owned();
        Self {
            cohort: text("cohort"),
            stage: text("stage"),
            status: text("status"),
            begins: text("begins"),
            ends: text("ends"),
        }
    }

    /// As the form shows a place that is kept.
    pub(super) fn of(pilot: &Pilot) -> Self {
        let day = |day: Option<NaiveDate>| {
            day.map(|day| day.format("%d/%m/%Y").to_string())
                .unwrap_or_default()
        };
        Self {
            cohort: pilot.cohort.to_string(),
            stage: pilot.stage.as_str().to_owned(),
            status: pilot.status.as_str().to_owned(),
            begins: day(pilot.dates.begins()),
            ends: day(pilot.dates.ends()),
        }
    }

    /// The place, or what is wrong by field.
    pub(super) fn check(&self, words: &Words) -> Result<Pilot, FieldErrors> {
        let mut errors = FieldErrors::none();
        let cohort = Cohort::parse(&self.cohort);
        if let Err(wrong) = &cohort {
            let most = args!["most" => wrong.most];
            errors.add("cohort", words.say_with("programme-cohort-long", &most));
        }
        let stage = Stage::from_word(&self.stage);
        if stage.is_none() {
            errors.add("stage", words.say("programme-stage-missing"));
        }
        let status = PilotStatus::from_word(&self.status);
        if status.is_none() {
            errors.add("status", words.say("programme-status-missing"));
        }
        let mut day = |name: &'static str, typed: &str| {
            if typed.trim().is_empty() {
                return None;
            }
            let day = dates::parse(typed).ok();
            if day.is_none() {
                errors.add(name, words.say("programme-date-wrong"));
            }
            day
        };
        let (begins, ends) = (day("begins", &self.begins), day("ends", &self.ends));
        let dates = PilotDates::new(begins, ends);
        if dates.is_none() {
            errors.add("ends", words.say("programme-ends-early"));
        }
        match (cohort, stage, status, dates) {
            (Ok(cohort), Some(stage), Some(status), Some(dates)) if errors.is_empty() => {
                Ok(Pilot {
                    cohort,
                    stage,
                    status,
                    dates,
                })
            }
            _ => Err(errors),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Language;

    #[test]
    fn a_place_is_checked_field_by_field_and_shown_again_as_it_was_kept() {
        let words = Words::load(Language::English).unwrap();
        let wrong = PilotTyped {
            cohort: "x".repeat(61),
            begins: "yesterday".to_owned(),
            ..PilotTyped::default()
        };
        let errors = wrong.check(&words).unwrap_err();
        for field in ["cohort", "stage", "status", "begins"] {
            assert!(errors.find(field).is_some(), "{field}");
        }
        let typed = PilotTyped {
            cohort: "Spring".to_owned(),
            stage: "G2".to_owned(),
            status: "live".to_owned(),
            begins: "01/04/2026".to_owned(),
            ends: "31/03/2026".to_owned(),
        };
        assert!(typed.check(&words).unwrap_err().find("ends").is_some());
        let open = PilotTyped {
            ends: String::new(),
            ..typed
        };
        assert_eq!(PilotTyped::of(&open.check(&words).unwrap()), open);
    }
}
