//! The shipped file, reading and writing, and what changed.

use super::*;
use crate::readiness::score::sample::id;
use crate::readiness::{GateKind, QuestionId, Role, Stage};
use proptest::prelude::*;
use tables::{Limits, read};

fn shipped() -> &'static Questionnaire {
    Questionnaire::shipped().unwrap()
}

fn read_back(bytes: &[u8]) -> Result<Questionnaire, Vec<RowProblem>> {
    read_csv(QuestionnaireKind::Readiness, shipped().title(), bytes)
}

fn file() -> String {
    String::from_utf8(write_csv(shipped()).unwrap()).unwrap()
}

#[test]
fn the_shipped_questionnaire_has_its_fifty_questions_and_weights() {
    let table: [(&str, &str, usize, u32, &[&str]); 9] = [
        ("S1", "Sponsorship and purpose", 5, 11, &["R01", "R02"]),
        (
            "S2",
            "Head of Profession and pilot team",
            5,
            11,
            &["R06", "R07"],
        ),
        (
            "S3",
            "HR, trade unions, pay and fairness",
            6,
            13,
            &["R12", "R13", "R16"],
        ),
        (
            "S4",
            "Roles, job families and staff data",
            6,
            13,
            &["R17", "R19"],
        ),
        (
            "S5",
            "Data protection and security",
            6,
            16,
            &["R23", "R24", "R26", "R28"],
        ),
        (
            "S6",
            "Technology, access and language",
            6,
            12,
            &["R29", "R31", "R34"],
        ),
        ("S7", "Managers and assessors", 5, 12, &["R35", "R36"]),
        ("S8", "Staff communication and willingness", 5, 10, &["R43"]),
        (
            "S9",
            "Benefits, learning supply and hand-over",
            6,
            13,
            &["R45", "R49"],
        ),
    ];
    assert_eq!(shipped().sections().len(), 9);
    for (section, (name, title, count, weight, hard)) in shipped().sections().iter().zip(table) {
        assert_eq!((section.id.as_str(), section.title.as_str()), (name, title));
        let questions: Vec<_> = shipped().questions_of(&section.id).collect();
        assert_eq!(questions.len(), count, "{name}");
        let weights: u32 = questions.iter().map(|it| u32::from(it.weight)).sum();
        assert_eq!(weights, weight, "{name}");
        let gates = questions.iter().filter(|question| {
            question
                .gate
                .is_some_and(|gate| gate.kind == GateKind::Hard)
        });
        let gates: Vec<_> = gates.map(|question| question.id.as_str()).collect();
        assert_eq!(gates, hard, "{name}");
    }
    let ids = shipped().questions().iter().map(|it| it.id.to_string());
    let expected = (1..=50).map(|number| format!("R{number:02}"));
    assert!(ids.eq(expected));
    let weights = shipped().questions().iter().map(|it| u32::from(it.weight));
    assert_eq!(weights.sum::<u32>(), 111);
}

#[test]
fn the_shipped_questionnaire_has_its_gates_and_its_checks() {
    let count = |kind, stage| {
        let gates = shipped().questions().iter().filter_map(|it| it.gate);
        gates
            .filter(|gate| gate.kind == kind && gate.stage == stage)
            .count()
    };
    let hard = Stage::ALL.iter().map(|stage| count(GateKind::Hard, *stage));
    assert_eq!(hard.collect::<Vec<_>>(), [3, 17, 1]);
    let soft = Stage::ALL.iter().map(|stage| count(GateKind::Soft, *stage));
    assert_eq!(soft.sum::<usize>(), 20);
    let checked = shipped().questions().iter();
    assert_eq!(checked.filter(|it| it.auto_check.is_some()).count(), 35);
}

#[test]
fn nine_duties_may_not_be_waived_and_every_other_gate_may() {
    let fixed = shipped()
        .questions()
        .iter()
        .filter(|question| question.gate.is_some_and(|gate| !gate.waivable));
    let fixed: Vec<_> = fixed.map(|question| question.id.as_str()).collect();
    let nine = [
        "R02", "R16", "R23", "R24", "R26", "R28", "R31", "R34", "R43",
    ];
    assert_eq!(fixed, nine);
}

#[test]
fn every_role_is_asked_something() {
    for role in Role::ALL {
        let mut questions = shipped().questions().iter();
        assert!(questions.any(|it| it.roles.contains(role)), "{role:?}");
    }
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
    let problems = Questionnaire::new(
        QuestionnaireKind::Readiness,
        "Title".to_owned(),
        shipped().sections().to_vec(),
        questions,
    )
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
    assert!(
        told(
            &text
                .replacen("\"heading\"", "", 1)
                .replacen("\r\n", ",\"note\"\r\n", 1)
        )
        .contains("\"note\" is not known")
    );
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
        let kind = QuestionnaireKind::Pulse;
        Questionnaire::new(kind, "Title".to_owned(), sections, questions)
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

#[test]
fn changes_are_told_field_by_field() {
    let mut questions = shipped().questions().to_vec();
    questions[2].weight = 3;
    questions[2].text = "New words?".to_owned();
    questions.swap(5, 6);
    let removed = questions.pop().unwrap();
    let mut added = questions[0].clone();
    added.id = id("R00");
    questions.insert(0, added);
    let sections = shipped().sections().to_vec();
    let new = Questionnaire::new(
        QuestionnaireKind::Readiness,
        "T".to_owned(),
        sections,
        questions,
    );
    let found = changes(shipped(), &new.unwrap());
    assert_eq!(found.len(), 4, "{found:?}");
    assert_eq!(found[0], QuestionChange::Added(id("R00")));
    let QuestionChange::Changed { question, fields } = &found[1] else {
        panic!("R03 changed");
    };
    assert_eq!(*question, id("R03"));
    let columns: Vec<_> = fields.iter().map(|field| field.column).collect();
    assert_eq!(columns, [Column::Question, Column::Weight]);
    assert_eq!((fields[1].old.as_str(), fields[1].new.as_str()), ("2", "3"));
    let moved = |question, after| QuestionChange::Moved {
        question: id(question),
        after: Some(id(after)),
    };
    let either = [moved("R07", "R05"), moved("R06", "R07")];
    assert!(either.contains(&found[2]), "{:?}", found[2]);
    assert_eq!(found[3], QuestionChange::Removed(removed.id));
    assert_eq!(changes(shipped(), shipped()), []);
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
            Questionnaire::new(QuestionnaireKind::Readiness, shipped().title().to_owned(), sections, vec![question]).unwrap();
        let bytes = write_csv(&questionnaire).unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        prop_assert!(!text.contains("\"=") || text.contains("\"\"="), "a cell begins a formula: {}", text);
        prop_assert_eq!(read_back(&bytes).unwrap(), questionnaire);
    }
}
