//! What a version says: stored as JSON, cleaned, within bounds; what it lacks.

use super::sketch::*;
use crate::jobs::*;
use crate::roles::Importance;
use sfia::Edition;

fn problem(content: JobContent, field: &JobField) -> Option<JobProblem> {
    let errors = JobDraft::parse(content, nine()).unwrap_err();
    errors.find(field).copied()
}

#[test]
fn it_is_stored_as_json_and_comes_back_the_same() {
    let mut content = whole();
    content.apprenticeship = Some(Apprenticeship::default());
    content.dimensions.push(Dimension {
        id: id("m1"),
        name: "Users".to_owned(),
        value: "about 1,200".to_owned(),
    });
    content.duties[0].source = Source::Skill {
        code: code("USUP"),
        level: level(2),
    };
    content.duties[1].source = Source::Corporate;
    let json = serde_json::to_string(&content).unwrap();
    assert!(
        json.contains(r#""source":{"from":"skill","code":"USUP","level":2}"#),
        "{json}"
    );
    assert!(json.contains(r#""dbs":"basic""#), "{json}");
    assert_eq!(serde_json::from_str::<JobContent>(&json).unwrap(), content);
    assert_eq!(
        serde_json::from_value::<JobContent>(serde_json::to_value(&content).unwrap()).unwrap(),
        content
    );
    let little: JobContent = serde_json::from_str(r#"{"edition":9}"#).unwrap();
    assert_eq!(little, JobContent::empty(Edition::Nine));
    for wrong in [
        r#"{"edition":9,"salary":1}"#,
        r#"{"edition":9,"header":{"dbs":"maybe"}}"#,
        "{}",
    ] {
        assert!(
            serde_json::from_str::<JobContent>(wrong).is_err(),
            "{wrong}"
        );
    }
}

#[test]
fn what_was_typed_is_tidied() {
    let mut content = whole();
    content.header.title = "  Service\tdesk\u{0}\nanalyst ".to_owned();
    content.header.post_numbers = vec![" A1 ".to_owned(), String::new()];
    content.purpose.text = "One.\r\nTwo.\r\n".to_owned();
    content.criteria[0].assessed = vec![Assessed::Test, Assessed::Interview, Assessed::Test];
    content.criteria[0].duties = vec![id("d1"), id("gone"), id("d1")];
    let content = JobDraft::parse(content, nine()).unwrap().into_content();
    assert_eq!(content.header.title, "Service desk analyst");
    assert_eq!(content.header.post_numbers, ["A1"]);
    assert_eq!(content.purpose.text, "One.\nTwo.");
    assert_eq!(
        content.criteria[0].assessed,
        [Assessed::Interview, Assessed::Test]
    );
    assert_eq!(content.criteria[0].duties, [id("d1")]);
    assert_eq!(
        JobDraft::parse(content.clone(), nine()).unwrap().content(),
        &content
    );
}

#[test]
fn every_text_is_bounded_and_the_error_names_its_field() {
    let long = "x".repeat(5_000);
    let mut content = whole();
    let header = &mut content.header;
    for text in [
        &mut header.title,
        &mut header.grade,
        &mut header.responsible_for,
    ] {
        text.clone_from(&long);
    }
    header.post_numbers = vec![long.clone()];
    content.purpose.text.clone_from(&long);
    content.adjustments.clone_from(&long);
    content.duties[2].text.clone_from(&long);
    content.criteria[1].text.clone_from(&long);
    content.working.travel.clone_from(&long);
    content.apprenticeship = Some(Apprenticeship {
        standard: long.clone(),
        ..Apprenticeship::default()
    });
    content.dimensions.push(Dimension {
        id: id("m1"),
        name: long.clone(),
        value: "1".to_owned(),
    });
    let errors = JobDraft::parse(content, nine()).unwrap_err();
    let found: Vec<&JobField> = errors
        .iter()
        .map(|(field, problem)| {
            assert!(matches!(problem, JobProblem::TooLong { .. }), "{field:?}");
            field
        })
        .collect();
    assert_eq!(
        found,
        [
            &JobField::Line(LineField::Title),
            &JobField::PostNumber(0),
            &JobField::Line(LineField::Grade),
            &JobField::Line(LineField::ResponsibleFor),
            &JobField::Purpose,
            &JobField::Dimension(id("m1")),
            &JobField::Duty(id("d3")),
            &JobField::Criterion(id("c2")),
            &JobField::Line(LineField::Travel),
            &JobField::Line(LineField::Standard),
            &JobField::Adjustments,
        ]
    );
}

#[test]
fn every_list_is_bounded() {
    let mut content = whole();
    content.duties = (0..61)
        .map(|number| duty(&format!("d{number}"), "Do it"))
        .collect();
    let most = JobDraft::MOST_DUTIES;
    assert_eq!(
        problem(content, &JobField::Duties),
        Some(JobProblem::TooMany { most })
    );
    let mut content = whole();
    content.criteria = (0..81)
        .map(|number| criterion(&format!("c{number}"), "Can", Importance::Essential, "d1"))
        .collect();
    assert!(problem(content, &JobField::Criteria).is_some());
    let mut content = whole();
    content.header.post_numbers = (0..101).map(|number| number.to_string()).collect();
    assert!(problem(content, &JobField::PostNumbers).is_some());
    let mut content = whole();
    content.skills = vec![content.skills[0].clone(); 21];
    assert!(problem(content, &JobField::Skills).is_some());
}

#[test]
fn identities_skills_levels_and_dates_are_checked() {
    let mut content = whole();
    content.duties[1].id = id("d1");
    assert_eq!(
        problem(content, &JobField::Duty(id("d1"))),
        Some(JobProblem::Duplicate)
    );
    let mut content = whole();
    content.duties[1].id = id("No id");
    assert_eq!(
        problem(content, &JobField::Duty(id("No id"))),
        Some(JobProblem::NotAnId)
    );
    let mut content = whole();
    content.duties[1].text = " ".to_owned();
    assert_eq!(
        problem(content, &JobField::Duty(id("d2"))),
        Some(JobProblem::Missing)
    );
    let mut content = whole();
    content.skills[0].level = level(7);
    let defined = nine().find_skill(code("USUP")).unwrap().levels;
    let field = JobField::Skill(code("USUP"));
    assert_eq!(
        problem(content, &field),
        Some(JobProblem::LevelNotDefined { defined })
    );
    let mut content = whole();
    content.skills[0].code = code("ZZZZ");
    assert_eq!(
        problem(content, &JobField::Skill(code("ZZZZ"))),
        Some(JobProblem::Unknown)
    );
    let mut content = whole();
    content.header.version_date = chrono::NaiveDate::from_ymd_opt(1066, 10, 14);
    assert_eq!(
        problem(content, &JobField::VersionDate),
        Some(JobProblem::OutOfRange)
    );
    let mut content = whole();
    content.apprenticeship = Some(Apprenticeship {
        level: Some(1),
        ..Apprenticeship::default()
    });
    assert!(problem(content, &JobField::ApprenticeshipLevel).is_some());
    let mut content = JobContent::empty(Edition::Nine);
    content.header.title = " ".to_owned();
    assert_eq!(
        problem(content, &JobField::Line(LineField::Title)),
        Some(JobProblem::Missing)
    );
}

#[test]
fn a_duty_that_goes_takes_its_traces_along() {
    let mut content = whole();
    content.remove_duty(&id("d1"));
    assert!(content.find_duty(&id("d1")).is_none());
    assert_eq!(content.find_criterion(&id("c1")).unwrap().duties, []);
}

#[test]
fn a_whole_one_lacks_nothing_and_an_empty_one_nearly_all() {
    assert_eq!(whole().lacks(), []);
    let lacks = JobContent::empty(Edition::Nine).lacks();
    let blocks: Vec<&Lack> = lacks.iter().filter(|lack| lack.blocks_approval()).collect();
    assert_eq!(
        blocks,
        [
            &Lack::Title,
            &Lack::Unanswered(Question::PoliticallyRestricted),
            &Lack::Unanswered(Question::Dbs),
            &Lack::Unanswered(Question::Vetting),
            &Lack::Purpose,
            &Lack::Duties,
            &Lack::EssentialCriterion,
        ]
    );
    assert!(lacks.contains(&Lack::HeaderLine(LineField::ReportsTo)));
}

#[test]
fn what_is_out_of_the_usual_is_advice_and_stops_nobody() {
    let mut content = whole();
    content.purpose.text = "One sentence only.".to_owned();
    content.duties.truncate(7);
    content.criteria[2].duties.clear();
    content.criteria[1].assessed.clear();
    content.skills[0].confirmed = false;
    assert_eq!(
        content.lacks(),
        [
            Lack::PurposeSentences { found: 1 },
            Lack::DutyCount { found: 7 },
            Lack::Unassessed(id("c2")),
            Lack::Untraced(id("c3")),
            Lack::Unconfirmed(code("USUP")),
        ]
    );
    assert_eq!(content.blocks(), []);
    content.duties = (0..16)
        .map(|number| duty(&format!("d{number}"), "Do it"))
        .collect();
    assert!(content.lacks().contains(&Lack::DutyCount { found: 16 }));
}

#[test]
fn sentences_are_counted_as_people_read_them() {
    for (text, count) in [
        ("", 0),
        ("One", 1),
        ("One. Two.", 2),
        ("Look after records, e.g. Council tax. Keep them.", 2),
        ("Version 2.1 of it is kept. (It works.) Is it? Yes!", 4),
        ("A line\nand another", 2),
        ("See that approx. ten work.", 1),
    ] {
        assert_eq!(count_sentences(text), count, "{text}");
    }
}

#[test]
fn corporate_words_are_a_duty_a_line() {
    let text = CorporateText::parse(
        CorporateVersion(2),
        "Keep people safe.\n\n Keep data safe. \n",
        " Ask us. ",
    )
    .unwrap();
    assert_eq!(text.duties, ["Keep people safe.", "Keep data safe."]);
    assert_eq!(text.adjustments, "Ask us.");
    assert!(CorporateText::parse(CorporateVersion(2), " \n", "").is_err());
    assert!(CorporateText::parse(CorporateVersion(2), &"a\n".repeat(31), "").is_err());
}
