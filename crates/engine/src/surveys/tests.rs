//! Answers, counts, what is told, and the score.

use super::*;
use crate::ids::{Id, SurveyId};
use crate::readiness::Share;
use chrono::NaiveDate;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn pulse(closes: NaiveDate) -> Survey {
    Survey {
        id: SurveyId::from_text("s".to_owned()),
        kind: SurveyKind::Pulse,
        opened: day(3, 1),
        closes,
        closed: None,
    }
}

/// One person's answers, in the order of the statements.
fn sheet(kind: SurveyKind, answers: &[u8]) -> Sheet {
    let statements = shipped(kind).unwrap();
    let place = |id: &StatementId| statements.iter().position(|one| one.id == *id).unwrap();
    Sheet::new(statements, |id| AgreementAnswer::new(answers[place(id)])).unwrap()
}

fn tally(kind: SurveyKind, people: &[&[u8]]) -> Tally {
    let mut tally = Tally::default();
    for answers in people {
        tally.add_sheet(&sheet(kind, answers));
    }
    tally
}

#[test]
fn the_surveys_that_ship_can_be_used() {
    for (kind, statements) in [
        (SurveyKind::Pulse, 3),
        (SurveyKind::EndOfPilot, 10),
        (SurveyKind::Usability, 10),
    ] {
        assert_eq!(shipped(kind).unwrap().len(), statements);
    }
}

#[test]
fn a_broken_file_says_what_is_wrong() {
    let statement = "[[survey.statement]]\nid = \"a\"\ntone = \"praise\"\ntext = \"A\"\n";
    for (file, word) in [
        ("survey = 1", "invalid type"),
        ("[[survey]]\nkind = \"quiz\"\nstatement = []", "quiz"),
        (
            &format!("[[survey]]\nkind = \"pulse\"\n{statement}{statement}"),
            "pulse has a twice",
        ),
        (
            &format!("[[survey]]\nkind = \"pulse\"\n{statement}").repeat(2),
            "pulse stands twice",
        ),
        (
            &format!("[[survey]]\nkind = \"usability\"\n{statement}"),
            "ten statements",
        ),
    ] {
        let problem = super::shipped::read(file).err().unwrap().to_string();
        assert!(problem.contains(word), "{problem}");
    }
}

#[test]
fn every_statement_needs_an_answer_from_1_to_5() {
    let statements = shipped(SurveyKind::Pulse).unwrap();
    let Unanswered(missing) = Sheet::new(statements, |id| {
        AgreementAnswer::new(if id.as_str() == "helps" { 6 } else { 3 })
    })
    .unwrap_err();
    assert_eq!(missing, [StatementId::from_text("helps".to_owned())]);
}

#[test]
fn a_survey_is_open_until_its_last_day_and_for_60_days_at_most() {
    let survey = pulse(day(3, 10));
    assert!(survey.is_open(day(3, 10)) && !survey.is_open(day(3, 11)));
    let closed = Survey {
        closed: Some(day(3, 4)),
        ..survey.clone()
    };
    assert!(!closed.is_open(day(3, 4)));
    assert_eq!((survey.ends(), closed.ends()), (day(3, 10), day(3, 4)));
    let check = |closes| Survey::check_last_day(day(3, 1), closes);
    assert_eq!(check(day(3, 7)), Err(CannotOpen::TooSoon));
    assert_eq!((check(day(3, 8)), check(day(4, 30))), (Ok(()), Ok(())));
    assert_eq!(check(day(5, 1)), Err(CannotOpen::TooFar));
}

#[test]
fn a_survey_can_be_ended_after_a_week() {
    let survey = pulse(day(3, 20));
    let from = survey.may_close_from().unwrap();
    assert_eq!((from - survey.opened).num_days(), 7);
    assert!(!survey.may_close(from.pred_opt().unwrap()));
    assert!(survey.may_close(from));
    assert!(!survey.may_close(day(3, 21)));
}

#[test]
fn teams_that_are_told_are_still_told_when_the_others_were_put_together() {
    for sizes in [
        [5, 4, 6, 1],
        [8, 3, 2, 9],
        [5, 5, 5, 5],
        [4, 4, 0, 12],
        [7, 1, 0, 0],
    ] {
        let people = |size: usize| tally(SurveyKind::Pulse, &vec![&[5_u8, 5, 1] as &[u8]; size]);
        let all = people(sizes.iter().sum());
        let teams: Vec<Tally> = sizes[..3].iter().map(|size| people(*size)).collect();
        let told = told_teams(&all, &teams);
        assert_eq!(told.len(), 3);
        let kept: Vec<Tally> = teams
            .iter()
            .zip(&told)
            .filter(|(_, told)| **told)
            .map(|(team, _)| team.clone())
            .collect();
        assert!(
            told_teams(&all, &kept).into_iter().all(|told| told),
            "{sizes:?}"
        );
    }
}

#[test]
fn answers_are_told_after_the_last_day_and_of_five_people() {
    let four: [&[u8]; 4] = [&[5, 5, 1]; 4];
    let five: [&[u8]; 5] = [&[5, 5, 1]; 5];
    let survey = pulse(day(3, 10));
    let told = |people: &[&[u8]], on| tally(SurveyKind::Pulse, people).told(&survey, on);
    assert_eq!(told(&five, day(3, 10)), Err(Withheld::StillOpen));
    assert_eq!(told(&four, day(3, 11)), Err(Withheld::TooFew));
    assert_eq!(told(&five, day(3, 11)), Ok(()));
}

#[test]
fn a_pulse_counts_those_who_agree_and_teams_of_five_or_more() {
    let knowing: Vec<&[u8]> = vec![&[5, 4, 1]; 6];
    let unsure: Vec<&[u8]> = vec![&[3, 2, 4]; 4];
    let everybody: Vec<&[u8]> = knowing.iter().chain(&unsure).copied().collect();
    let all = tally(SurveyKind::Pulse, &everybody);
    let teams = [
        tally(SurveyKind::Pulse, &knowing),
        tally(SurveyKind::Pulse, &unsure),
    ];
    let facts = pulse_facts(&pulse(day(3, 10)), &all, &teams, day(3, 20));
    let share = |seen, of| Share { seen, of };
    assert_eq!(facts.answers, 10);
    assert_eq!((facts.why, facts.helps), (share(6, 10), share(6, 10)));
    // Beside the whole, the team of six would tell of the four.
    assert_eq!((facts.misuse, facts.teams), (share(4, 10), share(0, 0)));
    let everybody: Vec<&[u8]> = everybody.iter().chain(&knowing).copied().collect();
    let all = tally(SurveyKind::Pulse, &everybody);
    let teams = [
        tally(SurveyKind::Pulse, &knowing),
        tally(SurveyKind::Pulse, &unsure),
        tally(SurveyKind::Pulse, &knowing),
    ];
    let facts = pulse_facts(&pulse(day(3, 10)), &all, &teams, day(3, 20));
    assert_eq!(facts.teams, share(1, 1));
    // Beside the team of six, one who reports to nobody would be told of.
    let seven: Vec<&[u8]> = knowing.iter().chain(&unsure[..1]).copied().collect();
    let all = tally(SurveyKind::Pulse, &seven);
    let facts = pulse_facts(&pulse(day(3, 10)), &all, &teams[..1], day(3, 20));
    assert_eq!(facts.teams, share(0, 0));
}

#[test]
fn a_pulse_of_more_than_60_days_ago_shows_only_that_it_was_run() {
    let people: [&[u8]; 12] = [&[5, 5, 1]; 12];
    let all = tally(SurveyKind::Pulse, &people);
    let survey = pulse(day(3, 10));
    let within = pulse_facts(&survey, &all, &[], day(5, 9));
    let old = pulse_facts(&survey, &all, &[], day(5, 10));
    assert_eq!((within.answers, within.why.seen), (12, 12));
    assert_eq!((old.answers, old.why.seen, old.helps.of), (12, 0, 0));
}

#[test]
fn praise_without_blame_is_100_and_blame_without_praise_0() {
    let statements = shipped(SurveyKind::Usability).unwrap();
    let score =
        |people: &[&[u8]]| usability_score(statements, &tally(SurveyKind::Usability, people));
    let best: &[u8] = &[5, 1, 5, 1, 5, 1, 5, 1, 5, 1];
    let worst: &[u8] = &[1, 5, 1, 5, 1, 5, 1, 5, 1, 5];
    assert_eq!(score(&[best]), Some(100.0));
    assert_eq!(score(&[worst]), Some(0.0));
    assert_eq!(score(&[&[3; 10]]), Some(50.0));
    assert_eq!(score(&[best, worst, best, best]), Some(75.0));
    assert_eq!(score(&[]), None);
    // (3 + 3 + 4 + 4 + 3 + 3 + 4 + 4 + 3 + 2) * 2.5
    assert_eq!(score(&[&[4, 2, 5, 1, 4, 2, 5, 1, 4, 3]]), Some(82.5));
}
