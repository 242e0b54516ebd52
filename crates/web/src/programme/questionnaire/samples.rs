//! Pages of the questionnaire: without a version, with some, with what is wrong, for those who read. All invented.

use super::add::told;
use super::load::Loaded;
use super::view::{About, QuestionnairePage, Typed, VersionPage};
use crate::kit::samples::Samples;
use crate::kit::{Language, Words};
use crate::readiness::Filled;
use engine::readiness::questionnaire::{Column, RowProblem, changes};
use engine::readiness::{Gate, GateKind, Question, Questionnaire, Stage};
use engine::time::Instant;
use store::entry::questionnaires::OwnVersion;

const BASE: &str = "/programme/society";

fn own(number: u32, lesson: Option<&str>) -> OwnVersion {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 3).unwrap();
    OwnVersion {
        number,
        kept: Instant::from_utc(day.and_hms_opt(10, 30, 0).unwrap()),
        note: "Staff of Cyngor Sir Ynys Wen a Phenrhyn-y-Môr could not tell levels 1 and 2 apart."
            .to_owned(),
        lesson: lesson.map(str::to_owned),
    }
}

/// The shipped questionnaire with a change of every kind.
fn changed(shipped: &Questionnaire) -> Questionnaire {
    let mut questions: Vec<Question> = shipped.questions().to_vec();
    questions.remove(3);
    questions.swap(0, 1);
    let third = questions.get_mut(2).unwrap();
    third.weight = 1;
    third.text.push_str(" Say since when.");
    third.auto_check = None;
    third.gate = Some(Gate {
        kind: GateKind::Soft,
        stage: Stage::Launch,
        min: engine::readiness::ReadinessLevel::try_from(2).unwrap(),
        waivable: true,
    });
    let title = shipped.title().to_owned();
    Questionnaire::new(title, shipped.sections().to_vec(), questions).unwrap()
}

/// Draws them all.
pub(in crate::programme) fn samples(samples: &mut Samples) {
    let words = Words::load(Language::English).unwrap();
    let none = Loaded {
        versions: Vec::new(),
        lessons: Vec::new(),
    };
    let some = Loaded {
        versions: vec![
            own(2, None),
            own(1, Some("Nobody could answer the last question.")),
        ],
        lessons: Vec::new(),
    };
    let full = Loaded {
        versions: vec![own(200, None)],
        lessons: Vec::new(),
    };
    let blank = Typed::default();
    let mut wrong = Typed {
        filled: Filled::default().with("note", "Typed"),
        problems: Vec::new(),
    };
    wrong.filled.wrong(
        "file",
        "Correct 60 things in the file. They are listed below".to_owned(),
    );
    wrong.problems = (2..62)
        .map(|row| RowProblem {
            row,
            column: (row != 5).then_some(Column::Weight),
            found: "\"9\"".to_owned(),
            accepted: "a whole number from 1 to 3".to_owned(),
        })
        .map(|problem| told(&words, &problem))
        .collect();
    let mut draw = |name: &str, loaded: &Loaded, typed: Option<&Typed>| {
        let page = QuestionnairePage::new(&words, BASE, loaded, typed);
        samples.add(&format!("programme/questionnaire{name}"), &page);
    };
    draw("", &some, Some(&blank));
    draw("-none", &none, Some(&blank));
    draw("-read", &some, None);
    draw("-full", &full, Some(&blank));
    draw("-errors", &some, Some(&wrong));
    let shipped = Questionnaire::shipped().unwrap();
    let new = changed(shipped);
    let about = About {
        version: &own(1, Some("Nobody could answer the last question.")),
        questionnaire: &new,
        changes: &changes(shipped, &new),
    };
    let page = VersionPage::new(&words, BASE, &about);
    samples.add("programme/questionnaire-version", &page);
}
