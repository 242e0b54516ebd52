//! The page of a round as each role of a programme sees it; everybody is invented.

use super::{RoundPage, Shown};
use crate::kit::samples::Samples;
use crate::readiness::{Filled, sample_trend, sample_work};
use engine::access::{ProgrammeMember, ProgrammeRole};
use engine::campaigns::counts_from;
use engine::ids::{AccountId, Id};
use engine::readiness::round::RoundState;

const URL: &str = "/programme/invented/councils/council-a/rounds/q1";
const PROGRAMME: (&str, &str) = ("/programme/invented", "Invented programme");

/// Draws them all.
pub(crate) fn samples(samples: &mut Samples) {
    use ProgrammeRole::{BoardMember, Manager, SteeringGroup};
    use RoundState::{Decided, Meeting, Reviewing};
    let pages = [
        ("readiness_board/show-manager", Reviewing, Manager),
        ("readiness_board/show-board", Reviewing, BoardMember),
        ("readiness_board/show-board-decided", Decided, BoardMember),
        ("readiness_board/show-steering", Decided, SteeringGroup),
        ("readiness_board/show-meeting", Meeting, Manager),
    ];
    for (name, state, role) in pages {
        let page = page(samples, state, role, &Filled::default());
        samples.add(name, &page);
    }
    let words = samples.kit.words();
    let mut wrong = Filled::default();
    wrong.wrong("gate", words.say("board-gate-missing"));
    wrong.wrong("why", words.say("board-waiver-why-missing"));
    wrong.wrong("until", words.say("board-waiver-until-wrong"));
    let page = page(samples, Reviewing, BoardMember, &wrong);
    samples.add("readiness_board/show-errors", &page);
}

fn page(samples: &Samples, state: RoundState, role: ProgrammeRole, filled: &Filled) -> RoundPage {
    let account = |name: &str| AccountId::from_text(name.to_owned());
    let work = sample_work(state);
    let shown = Shown {
        now: counts_from(work.today),
        trend: sample_trend(&work),
        candidates: vec![
            (account("ray"), "Ray Reader (invented)".to_owned()),
            (account("roz"), "Roz Reader (invented)".to_owned()),
        ],
        work,
    };
    let own = ProgrammeMember {
        account: account("ben"),
        role,
    };
    RoundPage::new(
        samples.kit.words(),
        ("Cyngor Sir Ddychmygol (invented)", URL),
        PROGRAMME,
        (&shown, Some(&own)),
        filled,
    )
}
