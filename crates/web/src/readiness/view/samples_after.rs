//! What came of a round, in each state that looks different; everybody is invented.

use super::samples::{PEOPLE, URL, read, seen};
use super::sketch::work;
use super::{EvidencePage, PicturePage, PlanPage, QuestionPage};
use crate::kit::samples::Samples;
use crate::readiness::Filled;
use engine::campaigns::counts_from;
use engine::ids::{Id, ReadinessRoundId};
use engine::readiness::figures::Figures;
use engine::readiness::round::{Moment, RoundState};
use engine::readiness::trend::Respondents;
use store::readiness::{RoundWork, TrendLine};

/// A round with what came of it, for pages of other areas too.
pub(crate) fn sample_work(state: RoundState) -> RoundWork {
    let read = read(state, &PEOPLE);
    let observed = seen(&read);
    work(read, observed)
}

/// Two rounds before and this one.
pub(crate) fn sample_trend(work: &RoundWork) -> Vec<TrendLine> {
    let line = |moment, up: f64, days: i64| {
        let respondents = Respondents {
            n: 8,
            sd: Some(9.0),
        };
        let mut figures = Figures::of(&work.inputs, moment, respondents, None);
        if let Some(total) = &mut figures.total {
            total.claimed += up;
        }
        TrendLine {
            round: ReadinessRoundId::from_text(format!("q{days}")),
            closed: counts_from(work.today).plus_days(-days),
            figures,
        }
    };
    vec![
        line(Moment::Application, 20.0, 90),
        line(Moment::EightWeeksBefore, 4.0, 30),
        line(Moment::TwoWeeksBefore, 0.0, 1),
    ]
}

/// Draws the pages about what came of a round.
pub(super) fn samples(samples: &mut Samples) {
    let words = samples.kit.words();
    let meeting = sample_work(RoundState::Meeting);
    let reviewing = sample_work(RoundState::Reviewing);
    let decided = sample_work(RoundState::Decided);
    let nobody = work(read(RoundState::Meeting, &PEOPLE), Vec::new());
    let lines = sample_trend(&reviewing);
    let pictures = [
        (
            "readiness/picture",
            PicturePage::new(words, URL, &meeting, &[]),
        ),
        (
            "readiness/picture-nobody-looked",
            PicturePage::new(words, URL, &nobody, &[]),
        ),
        (
            "readiness/picture-decided",
            PicturePage::new(words, URL, &decided, &lines),
        ),
    ];
    let lists = [
        (
            "readiness/evidence-before",
            EvidencePage::new(words, URL, &meeting),
        ),
        (
            "readiness/evidence",
            EvidencePage::new(words, URL, &reviewing),
        ),
    ];
    let none = Filled::default();
    let mut wrong = Filled::default();
    wrong.wrong("title", words.say("readiness-shown-title-missing"));
    wrong.wrong("link", words.say("readiness-shown-nothing"));
    wrong.wrong("shown_on", words.say("readiness-shown-day-wrong"));
    let mut late = Filled::default();
    late.wrong("about", words.say("readiness-action-about-missing"));
    late.wrong("days", words.say("readiness-action-days-wrong"));
    let question = |work: &RoundWork, state: &str, filled: &Filled| {
        let mut items = work.items.iter();
        let item = items.find(|item| item.state.as_str() == state).unwrap();
        let question = work.read.questionnaire.question(&item.question).unwrap();
        QuestionPage::new(words, URL, (work, question), filled)
    };
    let questions = [
        (
            "readiness/question-asked",
            question(&reviewing, "asked-for-more", &none),
        ),
        (
            "readiness/question-accepted",
            question(&reviewing, "accepted", &none),
        ),
        (
            "readiness/question-errors",
            question(&reviewing, "waiting", &wrong),
        ),
    ];
    let plans = [
        ("readiness/plan", PlanPage::new(words, URL, &decided, &none)),
        (
            "readiness/plan-empty",
            PlanPage::new(words, URL, &meeting, &none),
        ),
        (
            "readiness/plan-errors",
            PlanPage::new(words, URL, &reviewing, &late),
        ),
    ];
    for (name, page) in pictures {
        samples.add(name, &page);
    }
    for (name, page) in lists {
        samples.add(name, &page);
    }
    for (name, page) in questions {
        samples.add(name, &page);
    }
    for (name, page) in plans {
        samples.add(name, &page);
    }
}
