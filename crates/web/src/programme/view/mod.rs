//! What the pages of a programme print.

mod agenda;
mod council;
mod follower;
#[cfg(test)]
mod samples;
mod show;
mod trend;
mod usability;

pub(super) use agenda::{Agenda, agenda_paper};
pub(super) use council::{CouncilPage, PlaceForm};
pub(super) use follower::Follower;
#[cfg(test)]
pub(crate) use samples::samples;
#[cfg(test)]
pub(super) use samples::{sample_said, sample_standings};
pub(super) use show::Programme;
pub(super) use usability::UsabilityPage;

pub(super) use crate::readiness::verdict_words;

use crate::kit::Words;
use engine::organisations::Kind;
use engine::readiness::programme::PilotStatus;

/// The kind of a council in words.
pub(crate) fn kind_words(words: &Words, kind: Kind) -> String {
    words.say(match kind {
        Kind::County => "kind-county",
        Kind::District => "kind-district",
        Kind::Metropolitan => "kind-metropolitan",
        Kind::Unitary => "kind-unitary",
        Kind::LondonBorough => "kind-london-borough",
        Kind::Welsh => "kind-welsh",
        Kind::Other => "kind-other",
    })
}

/// How a pilot stands, in words.
fn status_words(words: &Words, status: PilotStatus) -> String {
    words.say(match status {
        PilotStatus::Applied => "programme-status-applied",
        PilotStatus::Preparing => "programme-status-preparing",
        PilotStatus::Live => "programme-status-live",
        PilotStatus::Paused => "programme-status-paused",
        PilotStatus::Ended => "programme-status-ended",
        PilotStatus::Withdrawn => "programme-status-withdrawn",
    })
}

/// Points without decimals, as pages show them. A little less than nothing is nothing.
pub(super) fn whole(points: f64) -> String {
    let text = format!("{points:.0}");
    if text == "-0" { "0".to_owned() } else { text }
}

/// The letter of a council by its place from 0: A to Z, then AA, AB and so on.
pub(super) fn letter(place: usize) -> String {
    let own = u8::try_from(place % 26).map_or('A', |offset| char::from(b'A' + offset));
    match (place / 26).checked_sub(1) {
        Some(before) => format!("{}{own}", letter(before)),
        None => own.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z_and_nothing_is_less_than_nothing() {
        let letters = [0, 25, 26, 51, 52, 701, 702].map(letter);
        assert_eq!(letters, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
        assert_eq!(
            (whole(-0.3), whole(35.6)),
            ("0".to_owned(), "36".to_owned())
        );
    }
}
