//! Files that are written and read, and files that are refused.

use super::*;
use crate::readiness::QuestionId;
use proptest::prelude::*;
use tables::{Limits, read};

fn read_back(bytes: &[u8]) -> Result<Questionnaire, Vec<RowProblem>> {
    read_csv(shipped().title(), bytes)
}

fn file() -> String {
    String::from_utf8(write_csv(shipped()).unwrap()).unwrap()
}

#[test]
fn what_was_written_reads_back_the_same() {
    assert_eq!(&read_back(file().as_bytes()).unwrap(), shipped());
}

/// The shipped file with one cell of the question `name` changed.
fn with(name: &str, column: Column, value: &str) -> Result<Questionnaire, Vec<RowProblem>> {
    let book = read(file().as_bytes(), "questionnaire.csv", &Limits::default()).unwrap();
    let mut writer = tables::CsvWriter::new(Vec::new()).unwrap();
    let place = 1 + Column::ALL.iter().position(|it| *it == column).unwrap();
    for row in &book.sheets[0].rows {
        let cells = (1..=Column::ALL.len()).map(|number| {
            let number_32 = u32::try_from(number).unwrap();
            if row.text(1) == name && number == place {
                tables::SpreadsheetText::new(value)
            } else {
                tables::SpreadsheetText::new(&row.text(number_32))
            }
        });
        writer.row(cells).unwrap();
    }
    read_back(&writer.finish().unwrap())
}

#[test]
fn a_wrong_cell_is_told_with_its_row_its_column_and_what_is_accepted() {
    let long = "x".repeat(2001);
    let cases = [
        (
            "R03",
            Column::Weight,
            "4",
            "row 4, column weight: \"4\"; accepted: a whole number from 1 to 3",
        ),
        (
            "R03",
            Column::Weight,
            "",
            "row 4, column weight: empty; accepted",
        ),
        (
            "R02",
            Column::Id,
            "R01",
            "row 3, column id: \"R01\"; accepted: a name that no row above has",
        ),
        (
            "R02",
            Column::Id,
            "r 2",
            "row 3, column id: \"r 2\"; accepted: a name of 1 to 12 capital letters",
        ),
        (
            "R05",
            Column::Order,
            "6",
            "row 6, column order: \"6\"; accepted: 5",
        ),
        (
            "R05",
            Column::GateStage,
            "G1",
            "row 6, column gate_stage: \"G1\"; accepted: empty, where gate is none",
        ),
        (
            "R05",
            Column::GateMin,
            "2",
            "row 6, column gate_min_level: \"2\"; accepted: 0, where gate is none",
        ),
        (
            "R01",
            Column::GateMin,
            "0",
            "row 2, column gate_min_level: \"0\"; accepted: a whole number from 1 to 3",
        ),
        ("R01", Column::Gate, "firm", "accepted: none, soft or hard"),
        (
            "R01",
            Column::GateWaivable,
            "",
            "row 2, column gate_waivable: empty; accepted: yes or no",
        ),
        (
            "R01",
            Column::Roles,
            "SPONSOR|BOSS",
            "accepted: one or more of SPONSOR, HOP, LEAD",
        ),
        (
            "R01",
            Column::Roles,
            "HOP|HOP",
            "accepted: one or more roles, none twice",
        ),
        (
            "R01",
            Column::EvidenceKind,
            "hearsay",
            "accepted: one or more of document, observed",
        ),
        (
            "R01",
            Column::RemediationDays,
            "0",
            "accepted: a whole number from 1 to 3650",
        ),
        ("R01", Column::NaAllowed, "maybe", "accepted: 0 or 1"),
        (
            "R01",
            Column::ChangeStage,
            "X",
            "accepted: one of A, D, K, ABILITY, REINF, ORG",
        ),
        (
            "R01",
            Column::Anchor2,
            "",
            "row 2, column anchor_2: empty; accepted: a text",
        ),
        ("R01", Column::Question, &long, "column question: \"xxxx"),
        (
            "R02",
            Column::Section,
            "Another title",
            "accepted: \"Sponsorship and purpose\", as in the rows above",
        ),
        ("R02", Column::SectionId, "S2", "as in the rows above"),
    ];
    for (name, column, value, said) in cases {
        let problems = with(name, column, value).unwrap_err();
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        let told = told.join("\n");
        assert!(told.contains(said), "{told}\nshould say\n{said}");
    }
    assert!(with("R01", Column::Question, &long[1..]).is_ok());
}

#[test]
fn questions_of_one_section_stand_together() {
    let mut questions = shipped().questions().to_vec();
    questions.swap(0, 10);
    let problems = Questionnaire::new("Title".to_owned(), shipped().sections().to_vec(), questions)
        .unwrap_err();
    assert!(problems[0].to_string().contains("section by section"));
}

#[test]
fn a_file_with_other_headings_or_stray_cells_is_refused_in_words() {
    let told = |text: &str| {
        let problems = read_back(text.as_bytes()).unwrap_err();
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        lines.join("\n")
    };
    assert!(told("").contains("the file is empty"));
    assert!(told("name,age\nSiân,40\n").contains("the headings id, section_id"));
    let text = file();
    assert!(
        told(&text.replacen("\"weight\"", "\"heft\"", 1)).contains("the heading weight is missing")
    );
    assert!(told(&text.replacen("\r\n", ",\"note\"\r\n", 1)).contains("\"note\" is not known"));
    let second_line = text.match_indices("\r\n").nth(1).unwrap().0;
    let (head, rest) = text.split_at(second_line);
    assert!(
        told(&format!("{head},\"more\"{rest}"))
            .contains("row 2: a value in column 25, which has no heading")
    );
}

#[test]
fn too_many_questions_and_sections_are_refused() {
    let question = &shipped().questions()[0];
    let many = |questions: usize, sections: usize| {
        let sections: Vec<_> = (0..sections)
            .map(|number| Section {
                id: format!("S{number}").try_into().unwrap(),
                title: "Title".to_owned(),
            })
            .collect();
        let questions = (0..questions).map(|number| crate::readiness::Question {
            id: QuestionId::try_from(format!("R{number}")).unwrap(),
            section: sections[number.min(sections.len() - 1)].id.clone(),
            ..question.clone()
        });
        let questions = questions.collect();
        Questionnaire::new("Title".to_owned(), sections, questions)
    };
    assert!(many(200, 40).is_ok());
    assert!(
        many(201, 40).unwrap_err()[0]
            .to_string()
            .contains("accepted: 1 to 200")
    );
    assert!(
        many(200, 41).unwrap_err()[0]
            .to_string()
            .contains("accepted: 1 to 40")
    );
}

fn any_text() -> impl Strategy<Value = String> {
    let risky = prop::sample::select(vec!["", "=", "+", "-", "@", "'", "''", "' =", "＝"]);
    (risky, "[ -~ŵé\"';,|\n]{0,30}").prop_map(|(start, rest)| {
        let text = crate::text::paragraphs(&format!("{start}{rest}"));
        if text.is_empty() {
            "x".to_owned()
        } else {
            text
        }
    })
}

proptest! {
    #[test]
    fn any_words_read_back_the_same_and_run_nothing(
        texts in prop::collection::vec(any_text(), 7),
        check in prop::option::of(any_text()),
    ) {
        let mut question = shipped().questions()[0].clone();
        question.text = texts[0].clone();
        question.anchors = [texts[1].clone(), texts[2].clone(), texts[3].clone(), texts[4].clone()];
        question.evidence = texts[5].clone();
        question.remediation = texts[6].clone();
        question.auto_check = check;
        let sections = shipped().sections()[..1].to_vec();
        let questionnaire =
            Questionnaire::new(shipped().title().to_owned(), sections, vec![question]).unwrap();
        let bytes = write_csv(&questionnaire).unwrap();
        let book = read(&bytes, "questionnaire.csv", &Limits::default()).unwrap();
        for cell in book.sheets[0].rows.iter().flat_map(|row| &row.cells) {
            let cell = cell.value.to_string();
            prop_assert!(!cell.trim_start().starts_with(['=', '+', '-', '@', '＝']), "{} runs", cell);
        }
        prop_assert_eq!(read_back(&bytes).unwrap(), questionnaire);
    }
}
