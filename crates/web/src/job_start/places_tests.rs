//! Where the paragraphs of an old text go.

use super::old_text::OldText;
use super::places::*;
use engine::jobs::recognise::{Offer, Proposed};
use engine::jobs::recognise::{Recognised, recognise};
use engine::jobs::{Assessed, Source};
use engine::jobs::{JobDraft, JobProblem, LineField};
use sfia::Frameworks;
use sfia::{Edition, Framework};

fn framework() -> &'static Framework {
    Frameworks::shipped().unwrap().edition(Edition::Nine)
}

fn old(text: &str) -> OldText {
    OldText::new(recognise(text).unwrap())
}

fn places(old: &OldText) -> Vec<Goes> {
    propose(old).into_iter().map(|one| one.goes).collect()
}

/// So many paragraphs, all proposed as duties.
fn duties(texts: impl IntoIterator<Item = String>) -> OldText {
    let offer = |(index, text)| Offer {
        text,
        label: String::new(),
        line: index + 1,
        proposed: Proposed::Duty,
    };
    let written = engine::jobs::recognise::Written::English;
    let offers = texts.into_iter().enumerate().map(offer).collect();
    OldText::new(Recognised { written, offers })
}

#[test]
fn an_old_text_is_a_draft_with_what_is_proposed() {
    let old = old(crate::job_start::view::samples::OLD);
    let (_, title) = old.title().unwrap();
    let content = build(framework(), &old, title, &places(&old)).unwrap();
    assert_eq!(content.header.title, "Senior ICT Technician");
    assert_eq!(content.header.grade, "G7");
    assert_eq!(content.header.post_numbers, ["ICT-042", "ICT-043"]);
    assert!(content.purpose.text.starts_with("To keep"), "{content:?}");
    assert_eq!(content.duties.len(), 4, "{:?}", content.duties);
    assert!(
        content
            .duties
            .iter()
            .all(|duty| duty.source == Source::OldText)
    );
    assert_eq!(content.criteria.len(), 3);
    assert!(content.criteria[0].assessed.contains(&Assessed::Interview));
    // What has to be asked anew is never taken over.
    assert_eq!(content.header.unanswered().count(), 3);
}

#[test]
fn what_is_proposed_always_fits() {
    let many = (0..200).map(|number| format!("Duty number {number}."));
    let long = std::iter::once("word ".repeat(400));
    let old = duties(long.chain(many));
    let proposals = propose(&old);
    assert_eq!(proposals[0].goes, Goes::Leave);
    assert_eq!(proposals[0].too_much_for, Some(Goes::Duty));
    assert_eq!(proposals[JobDraft::MOST_DUTIES].goes, Goes::Duty);
    assert_eq!(proposals[JobDraft::MOST_DUTIES + 1].goes, Goes::Leave);
    let content = build(framework(), &old, "Clerk", &places(&old)).unwrap();
    assert_eq!(content.duties.len(), JobDraft::MOST_DUTIES);
}

#[test]
fn what_does_not_fit_is_told_at_its_paragraph() {
    let old = duties(["x".repeat(2_000), "Fine.".to_owned()]);
    let misfits = build(framework(), &old, " ", &[Goes::Duty, Goes::Duty]).unwrap_err();
    let most = JobDraft::LONGEST_ITEM;
    assert_eq!(
        misfits,
        [
            (Some(0), JobProblem::TooLong { most }),
            (None, JobProblem::Missing)
        ]
    );
    let many = duties((0..61).map(|number| format!("Duty {number}.")));
    let misfits = build(framework(), &many, "Clerk", &[Goes::Duty; 61]).unwrap_err();
    let most = JobDraft::MOST_DUTIES;
    assert_eq!(misfits, [(Some(60), JobProblem::TooMany { most })]);
}

#[test]
fn a_paragraph_can_be_the_title_and_lines_for_one_field_are_joined() {
    let old = duties(["Clerk", "Grade 4", "Grade 5"].map(str::to_owned));
    let grade = Goes::Line(LineField::Grade);
    let title = Goes::Line(LineField::Title);
    let content = build(framework(), &old, "", &[title, grade, grade]).unwrap();
    assert_eq!(content.header.title, "Clerk");
    assert_eq!(content.header.grade, "Grade 4; Grade 5");
    let typed = build(framework(), &old, "Head clerk", &[title, grade, grade]).unwrap();
    assert_eq!(typed.header.title, "Head clerk");
}

#[test]
fn every_place_has_a_word_of_its_own() {
    let lines = LineField::ALL.iter().copied().map(Goes::Line);
    for goes in Goes::ANY
        .into_iter()
        .chain([Goes::PostNumbers])
        .chain(lines)
    {
        assert_eq!(Goes::from_word(goes.as_str()), Some(goes));
    }
    assert_eq!(Goes::from_word("nowhere"), None);
}
