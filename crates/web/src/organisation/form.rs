//! What the settings form brings.

use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::request::Fields;
use engine::organisations::{Kind, parse_name, parse_staff_count};
use sfia::Edition;
use store::organisations::Change;

/// Names of the form's fields; the last one comes only from the page that asks once more.
pub(super) const FIELDS: [&str; 6] = [
    "name",
    "kind",
    "staff",
    "edition",
    "version",
    super::confirm::FIELD,
];

/// The change, or an error beside each field that does not fit.
pub(super) fn parse(fields: &Fields, words: &Words) -> Result<Change, FieldErrors> {
    let mut errors = FieldErrors::none();
    let name = parse_name(fields.text("name"));
    if name.is_err() {
        errors.add("name", words.say("settings-name-wrong"));
    }
    let kind = Kind::from_word(fields.text("kind"));
    if kind.is_none() {
        errors.add("kind", words.say("settings-kind-wrong"));
    }
    let staff_count = parse_staff_count(fields.text("staff"));
    if staff_count.is_err() {
        errors.add("staff", words.say("settings-staff-wrong"));
    }
    let edition = fields
        .text("edition")
        .parse::<u8>()
        .ok()
        .and_then(|number| Edition::try_from(number).ok());
    if edition.is_none() {
        errors.add("edition", words.say("settings-edition-wrong"));
    }
    let version = fields.text("version").parse::<i64>().unwrap_or_default();
    match (name, kind, staff_count, edition) {
        (Ok(name), Some(kind), Ok(staff_count), Some(edition)) => Ok(Change {
            name,
            kind,
            staff_count,
            edition,
            version,
        }),
        _ => Err(errors),
    }
}
