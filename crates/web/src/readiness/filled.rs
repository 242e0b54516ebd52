//! A form as it was typed, with what is wrong with it: for the pages of readiness in the council and in its programme.

use crate::args;
use crate::kit::components::FieldErrors;
use crate::kit::{Words, dates};
use crate::request::Fields;
use chrono::NaiveDate;
use engine::readiness::ReadinessLevel;
use engine::readiness::written::Written;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// What was typed, by field, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filled {
    values: BTreeMap<String, String>,
    /// What is wrong, by field.
    pub(crate) errors: FieldErrors,
}

impl Filled {
    /// The fields of a form that was sent.
    pub(crate) fn read(fields: &Fields, names: &[&str]) -> Self {
        let value = |name: &&str| ((*name).to_owned(), fields.text(name).to_owned());
        Self {
            values: names.iter().map(value).collect(),
            errors: FieldErrors::none(),
        }
    }

    /// The form with a field filled in.
    #[must_use]
    pub(crate) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.values.insert(name.to_owned(), value.into());
        self
    }

    /// What stands in a field.
    pub(crate) fn value(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }

    /// Says what is wrong with a field.
    pub(crate) fn wrong(&mut self, name: &str, message: String) {
        self.errors.add(name, message);
    }

    /// A text of a length that does; `missing` is said where there is none.
    pub(crate) fn text<const LEAST: usize, const MOST: usize>(
        &mut self,
        words: &Words,
        name: &str,
        missing: &str,
    ) -> Option<Written<LEAST, MOST>> {
        match Written::parse(self.value(name)) {
            Ok(written) => Some(written),
            Err(wrong) if wrong.are < wrong.least => {
                self.wrong(name, words.say(missing));
                None
            }
            Err(wrong) => {
                let counts = args!["most" => wrong.most, "are" => wrong.are];
                self.wrong(name, words.say_with("readiness-text-long", &counts));
                None
            }
        }
    }

    /// A date; `wrong` is said where there is none.
    pub(crate) fn day(&mut self, words: &Words, name: &str, wrong: &str) -> Option<NaiveDate> {
        let day = dates::parse(self.value(name)).ok();
        if day.is_none() {
            self.wrong(name, words.say(wrong));
        }
        day
    }

    /// A whole number in a range; `wrong` is said for anything else.
    pub(crate) fn number(
        &mut self,
        words: &Words,
        (name, wrong): (&str, &str),
        range: RangeInclusive<u32>,
    ) -> Option<u32> {
        let number = self.value(name).trim().parse().ok();
        let number = number.filter(|number| range.contains(number));
        if number.is_none() {
            self.wrong(name, words.say(wrong));
        }
        number
    }

    /// A level; `missing` is said where none was chosen.
    pub(crate) fn level(
        &mut self,
        words: &Words,
        name: &str,
        missing: &str,
    ) -> Option<ReadinessLevel> {
        let number: Option<u8> = self.value(name).parse().ok();
        let level = number.and_then(|number| ReadinessLevel::try_from(number).ok());
        if level.is_none() {
            self.wrong(name, words.say(missing));
        }
        level
    }
}
