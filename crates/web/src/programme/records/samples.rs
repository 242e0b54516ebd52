//! Pages of a programme's records: empty, filled, to change one, with what is wrong, for those who read. All invented.

use super::page::Record;
use super::view::{About, RecordsPage, Typed};
use crate::kit::samples::Samples;
use crate::kit::{Language, Words};
use crate::readiness::Filled;
use chrono::NaiveDate;
use engine::ids::{Id, ProgrammeRecordId};
use engine::readiness::programme::{
    FundingLine, Issue, IssueDates, Lesson, LessonState, Pence, SupportOwner, SupportShare,
    SupportTask, Title,
};
use engine::readiness::written::Note;
use engine::readiness::{QuestionId, Questionnaire, Stage};
use store::entry::programme_records::{CouncilTask, Kept};

const LONG: &str =
    "Answer what staff of Cyngor Sir Ynys Wen a Phenrhyn-y-Môr ask about their lists";

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn kept<R>(values: Vec<R>) -> Vec<Kept<R>> {
    let kept = values.into_iter().enumerate().map(|(number, value)| Kept {
        id: ProgrammeRecordId::from_text(format!("record-{number}")),
        version: 2,
        value,
    });
    kept.collect()
}

fn tasks() -> Vec<Kept<CouncilTask>> {
    let task = |council: &str, owner, local| CouncilTask {
        slug: "council-1".to_owned(),
        council: council.to_owned(),
        task: SupportTask {
            task: Title::parse(LONG).unwrap(),
            owner,
            target: SupportOwner::Council,
            share: SupportShare::new(local, 20).unwrap(),
        },
    };
    kept(vec![
        task("Invented Council", SupportOwner::Society, 3),
        task("Cyngor Sir Ynys Wen", SupportOwner::Council, 18),
    ])
}

fn lessons() -> Vec<Kept<Lesson>> {
    let lesson = |question: Option<&str>, state| Lesson {
        stage: Stage::Launch,
        question: question.map(|id| QuestionId::try_from(id.to_owned()).unwrap()),
        text: Note::parse("Lists from two systems name posts differently. Ask for one of them.")
            .unwrap(),
        noted: day(3),
        state,
    };
    kept(vec![
        lesson(Some("R01"), LessonState::Open),
        lesson(None, LessonState::Changed),
    ])
}

fn issues() -> Vec<Kept<Issue>> {
    let issue = |closed| Issue {
        text: Note::parse("Two councils wait for the same expert.").unwrap(),
        answers: Title::parse("Steering group").unwrap(),
        dates: IssueDates::new(day(2), closed).unwrap(),
    };
    kept(vec![issue(None), issue(Some(day(9)))])
}

fn funding() -> Vec<Kept<FundingLine>> {
    let line = |title: &str, spent| FundingLine {
        title: Title::parse(title).unwrap(),
        planned: Pence::new(1_250_000).unwrap(),
        spent: Pence::new(spent).unwrap(),
    };
    kept(vec![line("Training", 0), line("Travel", 99_950)])
}

fn add<R: Record>(samples: &mut Samples, words: &Words, kept: &[Kept<R>]) {
    let base = "/programme/society";
    let shipped = Questionnaire::shipped().unwrap();
    let councils = [("council-1".to_owned(), "Invented Council".to_owned())];
    let (blank, first) = (Filled::default(), kept.first().unwrap());
    let mut wrong = Filled::default();
    assert!(R::check(words, &mut wrong, None, shipped).is_none());
    let own = first.value.filled();
    let mut draw = |name: &str, rows: &[Kept<R>], form: Option<(&Filled, About<'_, R>)>| {
        let typed = form.map(|(filled, about)| Typed {
            filled,
            about,
            councils: &councils,
            asked: shipped,
        });
        let page = RecordsPage::new(words, base, rows, typed.as_ref());
        samples.add(&format!("programme{}{name}", R::PATH), &page);
    };
    let full: Vec<Kept<R>> = kept.iter().cycle().take(500).cloned().collect();
    draw("", kept, Some((&blank, About::Adding)));
    draw("-empty", &[], Some((&blank, About::Adding)));
    draw("-change", kept, Some((&own, About::Changing(first, 2))));
    draw("-errors", kept, Some((&wrong, About::Adding)));
    draw("-read", kept, None);
    draw("-read-empty", &[], None);
    draw("-full", &full, Some((&blank, About::Adding)));
}

/// Draws them all.
pub(in crate::programme) fn samples(samples: &mut Samples) {
    let words = Words::load(Language::English).unwrap();
    add(samples, &words, &tasks());
    add(samples, &words, &lessons());
    add(samples, &words, &issues());
    add(samples, &words, &funding());
}
