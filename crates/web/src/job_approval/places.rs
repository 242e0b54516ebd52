//! Places of a version as forms and addresses name them.

use engine::jobs::ItemId;
use engine::jobs::approval::Place;

/// The word for a place, for a form's field and for an anchor: "purpose", "duty-d1".
pub(super) fn key(place: &Place) -> String {
    match place {
        Place::Whole => "whole".to_owned(),
        Place::Header => "header".to_owned(),
        Place::Purpose => "purpose".to_owned(),
        Place::Dimension(id) => format!("dimension-{id}"),
        Place::Duty(id) => format!("duty-{id}"),
        Place::Criterion(id) => format!("criterion-{id}"),
        Place::Working => "working".to_owned(),
        Place::Adjustments => "adjustments".to_owned(),
        Place::Skills => "skills".to_owned(),
    }
}

/// The place of that word. Whether the version has it is seen by the rules.
pub(super) fn read(key: &str) -> Option<Place> {
    let item = |prefix: &str| {
        let id = ItemId::from_text(key.strip_prefix(prefix)?);
        id.is_well_formed().then_some(id)
    };
    match key {
        "whole" => Some(Place::Whole),
        "header" => Some(Place::Header),
        "purpose" => Some(Place::Purpose),
        "working" => Some(Place::Working),
        "adjustments" => Some(Place::Adjustments),
        "skills" => Some(Place::Skills),
        _ => item("dimension-")
            .map(Place::Dimension)
            .or_else(|| item("duty-").map(Place::Duty))
            .or_else(|| item("criterion-").map(Place::Criterion)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_read_from_its_word() {
        let id = || ItemId::from_text("0a9");
        for place in [
            Place::Whole,
            Place::Header,
            Place::Purpose,
            Place::Dimension(id()),
            Place::Duty(id()),
            Place::Criterion(id()),
            Place::Working,
            Place::Adjustments,
            Place::Skills,
        ] {
            assert_eq!(read(&key(&place)), Some(place));
        }
        assert_eq!(read("duty-A b"), None);
        assert_eq!(read("elsewhere"), None);
    }
}
