//! Pages of reviewers; everybody is invented.

use super::{ListPage, Place, QueuePage, ReadingPage};
use crate::kit::samples::Samples;
use crate::readiness::{Filled, round_name, sample_work};
use engine::campaigns::counts_from;
use engine::ids::{AccountId, Id, ReadinessRoundId};
use engine::readiness::Stage;
use engine::readiness::review::ReviewState;
use engine::readiness::round::{Moment, RoundState};
use store::entry::reviews::ReviewLine;
use store::readiness::RoundWork;

const PROGRAMME: (&str, &str) = ("Invented programme", "/programme/invented");

/// Draws them all.
pub(crate) fn samples(samples: &mut Samples) {
    let words = samples.kit.words();
    let work = sample_work(RoundState::Reviewing);
    let place = Place {
        council: "Cyngor Sir Ddychmygol (invented)".to_owned(),
        round: round_name(words, &work.read.round),
        list_url: format!("{}/reviews", PROGRAMME.1),
        url: format!("{}/councils/council-a/rounds/q1/review", PROGRAMME.1),
    };
    let line = |council: &str, waiting| ReviewLine {
        council: council.to_owned(),
        slug: "council-a".to_owned(),
        round: ReadinessRoundId::from_text("q1".to_owned()),
        stage: Stage::Launch,
        moment: Moment::EightWeeksBefore,
        state: RoundState::Reviewing,
        until: counts_from(work.today),
        waiting,
    };
    let lines = [
        line("Cyngor Sir Ddychmygol (invented)", 12),
        line("Norwold", 0),
    ];
    let own = AccountId::from_text("roz".to_owned());
    let pages = [
        (
            "readiness_review/list",
            ListPage::new(words, PROGRAMME, &lines),
        ),
        (
            "readiness_review/list-empty",
            ListPage::new(words, PROGRAMME, &[]),
        ),
    ];
    let queue = QueuePage::new(words, &place, (&work, &own));
    let mut wrong = Filled::default().with("reason", "");
    wrong.wrong("level", words.say("review-level-missing"));
    wrong.wrong("reason", words.say("review-reason-missing"));
    let readings = [
        (
            "readiness_review/reading",
            reading(samples, &place, &work, "waiting", &Filled::default()),
        ),
        (
            "readiness_review/reading-challenged",
            reading(samples, &place, &work, "challenged", &Filled::default()),
        ),
        (
            "readiness_review/reading-errors",
            reading(samples, &place, &work, "waiting", &wrong),
        ),
        (
            "readiness_review/reading-accepted",
            reading(samples, &place, &work, "accepted", &Filled::default()),
        ),
    ];
    for (name, page) in pages {
        samples.add(name, &page);
    }
    samples.add("readiness_review/queue", &queue);
    for (name, page) in readings {
        samples.add(name, &page);
    }
}

/// The first question whose reading is in this state.
fn reading(
    samples: &Samples,
    place: &Place,
    work: &RoundWork,
    state: &str,
    filled: &Filled,
) -> ReadingPage {
    let is_it = |one: &ReviewState| one.as_str() == state;
    let item = work.items.iter().find(|item| is_it(&item.state)).unwrap();
    let question = work.read.questionnaire.question(&item.question).unwrap();
    let own = AccountId::from_text("roz".to_owned());
    ReadingPage::new(
        samples.kit.words(),
        place,
        (work, question, item),
        &own,
        filled,
    )
}
