//! What the settings form brings.

use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::request::Fields;
use engine::organisations::{Kind, parse_name, parse_staff_count};
use store::organisations::Change;

/// Names of the form's fields.
pub(super) const FIELDS: [&str; 4] = ["name", "kind", "staff", "version"];

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
    let version = fields.text("version").parse::<i64>().unwrap_or_default();
    match (name, kind, staff_count) {
        (Ok(name), Some(kind), Ok(staff_count)) => Ok(Change {
            name,
            kind,
            staff_count,
            version,
        }),
        _ => Err(errors),
    }
}
