//! What a table of role profiles does, and what it leaves alone.

use super::*;
use crate::ids::{Id, PersonId, RoleProfileId};
use crate::roles::{
    Importance, Owners, PostCount, RoleContent, RoleDetails, RoleProblem, RoleProfile,
    RoleReference, RoleSkill, RoleTag, Weight,
};
use sfia::{AttributeCode, Edition, Framework, Frameworks, Level, SkillCode};
use tables::{Book, CsvWriter, Limits, SpreadsheetText};

const HEADINGS: [&str; 14] = [
    "Reference",
    "Title",
    "Job family",
    "What the role does",
    "General level",
    "Essential skills",
    "Desirable skills",
    "Owner’s email",
    "Department",
    "Reports to",
    "Posts (FTE)",
    "Grade label",
    "Attributes",
    "Other frameworks",
];

fn nine() -> &'static Framework {
    Frameworks::shipped().unwrap().edition(Edition::Nine)
}

fn asked(code: &str, level: u8, importance: Importance) -> RoleSkill {
    RoleSkill {
        code: SkillCode::new(code).unwrap(),
        level: Level::new(level).unwrap(),
        importance,
    }
}

fn present(reference: &str, title: &str) -> PresentRole {
    let profile = RoleProfile {
        id: RoleProfileId::from_text(format!("id-{reference}")),
        reference: RoleReference::parse(reference).unwrap(),
        title: title.to_owned(),
        family: "Software".to_owned(),
        summary: "Line one.\nLine, \"two\"; three.".to_owned(),
        general_level: Level::new(3).unwrap(),
        skills: vec![
            asked("PROG", 3, Importance::Essential),
            asked("TEST", 3, Importance::Essential),
            asked("SWDN", 2, Importance::Desirable),
        ],
        version: 4,
        retired: false,
    };
    let attribute = nine().attributes()[0].code;
    let details = RoleDetails {
        department: "Digital".to_owned(),
        reports_to: "HEAD-1".to_owned(),
        posts: Some(PostCount::from_hundredths(250).unwrap()),
        grade: "Grade J".to_owned(),
        weights: [(SkillCode::new("TEST").unwrap(), Weight::new(5).unwrap())].into(),
        attributes: [(attribute, Level::new(3).unwrap())].into(),
        tags: vec![RoleTag::from_line("GOV.UK | Developer | Lead").unwrap()],
        ..RoleDetails::default()
    };
    PresentRole {
        id: profile.id.clone(),
        version: profile.version,
        content: RoleContent::of(&profile, &details),
        owner: Some((
            PersonId::from_text("sam".to_owned()),
            "sam@council.example".to_owned(),
        )),
    }
}

fn csv(rows: &[Vec<String>]) -> Book {
    let mut writer = CsvWriter::new(Vec::new()).unwrap();
    for row in rows {
        writer.row(row.iter().map(SpreadsheetText::from)).unwrap();
    }
    tables::read(&writer.finish().unwrap(), "roles.csv", &Limits::default()).unwrap()
}

fn headings() -> Vec<String> {
    HEADINGS.map(str::to_owned).into()
}

fn exported(present: &[PresentRole]) -> Vec<Vec<String>> {
    let mut rows = vec![headings()];
    rows.extend(present.iter().map(|role| {
        let owner = role.owner.as_ref().map_or("", |(_, address)| address);
        Column::ALL
            .map(|column| column.text(&role.content, owner))
            .into()
    }));
    rows
}

fn look(rows: &[Vec<String>], present: &[PresentRole], mode: Mode) -> RoleImportPlan {
    let owners: Owners = [("jo@council.example", "jo"), ("sam@council.example", "sam")]
        .map(|(address, id)| (address.to_owned(), PersonId::from_text(id.to_owned())))
        .into();
    let around = Around {
        framework: nine(),
        present,
        owners: &owners,
        mode,
    };
    plan(&RoleFile::read(&csv(rows)).unwrap(), &around)
}

/// A table of a reference and one more column.
fn one(reference: &str, heading: &str, cell: &str) -> Vec<Vec<String>> {
    vec![
        vec!["Reference".to_owned(), heading.to_owned()],
        vec![reference.to_owned(), cell.to_owned()],
    ]
}

#[test]
fn what_was_exported_is_no_change() {
    let mut hostile = present("BAD-1", "=cmd|' /C calc'!A0");
    hostile.content.department = "'@quoted".to_owned();
    hostile.content.summary = "-1 is a number\n+ a list".to_owned();
    let library = [present("DEV-1", "Developer"), hostile];
    let seen = look(&exported(&library), &library, Mode::Both);
    assert_eq!(seen.left_out, []);
    assert_eq!((seen.unchanged, seen.has_effect()), (2, false));
}

#[test]
fn what_was_exported_makes_the_same_profiles_elsewhere() {
    let library = [present("DEV-1", "Developer")];
    let seen = look(&exported(&library), &[], Mode::Both);
    assert_eq!(seen.left_out, []);
    let made = RoleContent::of_draft(&seen.new[0].draft);
    assert_eq!(made, library[0].content);
    assert_eq!(
        seen.new[0].draft.details().owner,
        library[0].owner.clone().map(|(id, _)| id)
    );
}

#[test]
fn five_thousand_rows_are_compared_and_one_more_is_refused() {
    let library: Vec<PresentRole> = (0..5_000)
        .map(|number| present(&format!("R-{number}"), &format!("Role {number}")))
        .collect();
    let mut rows = exported(&library);
    assert_eq!(look(&rows, &library, Mode::Both).unchanged, 5_000);
    rows.push(rows[1].clone());
    let refused = RoleFile::read(&csv(&rows)).unwrap_err();
    assert_eq!(refused, NotARoleList::TooManyRows { most: 5_000 });
}

#[test]
fn a_blank_cell_and_a_missing_column_change_nothing() {
    let library = [present("DEV-1", "Developer")];
    assert_eq!(
        look(&one("dev-1", "Title", ""), &library, Mode::Both).unchanged,
        1
    );
    let seen = look(
        &one("DEV-1", "Title", "Software developer"),
        &library,
        Mode::Both,
    );
    let change = &seen.changed[0];
    assert_eq!(change.version, 4);
    assert_eq!(
        change.changes,
        [Change {
            column: Column::Title,
            old: "Developer".to_owned(),
            new: "Software developer".to_owned(),
        }]
    );
    let after = RoleContent::of_draft(&change.draft);
    let title = after.title.clone();
    assert_eq!(
        RoleContent {
            title,
            ..library[0].content.clone()
        },
        after
    );
    // Whoever looks after it stays, though the file does not say so.
    assert_eq!(
        change.draft.details().owner,
        library[0].owner.clone().map(|(id, _)| id)
    );
}

#[test]
fn each_mode_leaves_out_what_it_was_not_asked_for() {
    let library = [present("DEV-1", "Developer")];
    let reasons = |mode| {
        let mut rows = exported(&[present("DEV-1", "Renamed"), present("NEW-1", "New")]);
        rows[2][9] = String::new();
        let seen = look(&rows, &library, mode);
        let left: Vec<_> = seen
            .left_out
            .into_iter()
            .map(|line| (line.row, line.reason))
            .collect();
        (seen.new.len(), seen.changed.len(), left)
    };
    assert_eq!(reasons(Mode::Both), (1, 1, vec![]));
    assert_eq!(
        reasons(Mode::Insert),
        (1, 0, vec![(2, LeftOutReason::AlreadyThere)])
    );
    assert_eq!(
        reasons(Mode::Update),
        (0, 1, vec![(3, LeftOutReason::NotThere)])
    );
}

#[test]
fn each_wrong_cell_is_named_with_its_row_and_what_it_holds() {
    let library = [present("DEV-1", "Developer")];
    let wrong = |heading: &str, cell: &str| {
        let seen = look(&one("DEV-1", heading, cell), &library, Mode::Both);
        assert!(!seen.has_effect(), "{heading}: {cell}");
        let line = seen.left_out.into_iter().next().unwrap();
        assert_eq!((line.row, line.content.as_str()), (2, cell));
        (line.column, line.reason)
    };
    let value = LeftOutReason::Value;
    assert_eq!(
        wrong("Level", "9"),
        (Column::GeneralLevel, value(RoleProblem::NotALevel))
    );
    assert_eq!(
        wrong("FTE", "lots"),
        (Column::Posts, value(RoleProblem::NotAPostCount))
    );
    assert_eq!(
        wrong("Owner", "gone@council.example"),
        (Column::Owner, value(RoleProblem::UnknownOwner))
    );
    assert!(matches!(
        wrong("Essential skills", "PROG three and more"),
        (
            Column::Essential,
            LeftOutReason::Cell(CellProblem::NotASkill { .. })
        )
    ));
    assert!(matches!(
        wrong("Essential skills", "PROG 3; PROG 4"),
        (
            Column::Essential,
            LeftOutReason::Cell(CellProblem::SkillTwice { .. })
        )
    ));
    assert!(matches!(
        wrong("Desirable skills", "PROG 1"),
        (
            Column::Desirable,
            LeftOutReason::Value(RoleProblem::LevelNotDefined { .. })
        )
    ));
    assert!(matches!(
        wrong("Essential skills", "ZZZZ 3"),
        (
            Column::Essential,
            LeftOutReason::Value(RoleProblem::UnknownSkill { .. })
        )
    ));
    assert!(matches!(
        wrong("Attributes", "AUTO"),
        (
            Column::Attributes,
            LeftOutReason::Cell(CellProblem::NotAnAttribute { .. })
        )
    ));
    assert!(matches!(
        wrong("Tags", "nothing but a word"),
        (
            Column::Tags,
            LeftOutReason::Cell(CellProblem::NotATag { .. })
        )
    ));
}

#[test]
fn a_reference_is_used_once_and_never_for_a_profile_that_is_out_of_use() {
    let mut old = present("OLD-1", "Telex operator");
    old.content.retired = true;
    let rows = vec![
        vec!["Reference".to_owned(), "Title".to_owned()],
        vec!["OLD-1".to_owned(), "Back".to_owned()],
        vec!["DEV-1".to_owned(), "One".to_owned()],
        vec!["dev-1".to_owned(), "Two".to_owned()],
        vec!["D EV".to_owned(), "Three".to_owned()],
        vec![String::new(), "Four".to_owned()],
    ];
    let seen = look(&rows, &[old, present("DEV-1", "Developer")], Mode::Both);
    let left: Vec<u32> = seen.left_out.iter().map(|line| line.row).collect();
    assert_eq!(left, [2, 4, 5, 6]);
    assert_eq!(seen.left_out[0].reason, LeftOutReason::Retired);
    assert_eq!(seen.left_out[1].reason, LeftOutReason::SameAsRow(3));
    assert_eq!((seen.changed.len(), seen.left_out_rows()), (1, 4));
}

#[test]
fn two_profiles_in_use_are_not_called_the_same_afterwards() {
    let library = [present("DEV-1", "Developer"), present("ANA-1", "Analyst")];
    let taken = |rows: &[Vec<String>]| {
        let seen = look(rows, &library, Mode::Both);
        let named = |line: &LeftOut| {
            let reason = &line.reason;
            matches!(reason, LeftOutReason::Value(RoleProblem::TitleTaken { .. }))
        };
        seen.left_out.iter().filter(|line| named(line)).count()
    };
    assert_eq!(taken(&one("ANA-1", "Title", "developer")), 1);
    assert_eq!(taken(&one("ANA-1", "Title", "Business analyst")), 0);
    // One after the other in the same file.
    let mut rows = exported(&[present("NEW-1", "Tester"), present("NEW-2", "Tester")]);
    assert_eq!(taken(&rows), 1);
    rows[2][1] = "Second tester".to_owned();
    assert_eq!(taken(&rows), 0);
}

#[test]
fn a_skill_moves_between_the_columns_by_being_named_once() {
    let library = [present("DEV-1", "Developer")];
    let seen = look(
        &one("DEV-1", "Desirable skills", "TEST 4"),
        &library,
        Mode::Both,
    );
    let after = RoleContent::of_draft(&seen.changed[0].draft);
    assert_eq!(after.skills_text(Importance::Essential), "PROG 3");
    assert_eq!(after.skills_text(Importance::Desirable), "TEST 4");
}

#[test]
fn a_file_without_a_reference_says_which_headings_it_has() {
    let rows = vec![
        vec!["Name".to_owned(), "Grade".to_owned()],
        vec!["A".to_owned(), "B".to_owned()],
    ];
    let refused = RoleFile::read(&csv(&rows)).unwrap_err();
    let found = vec!["Name".to_owned(), "Grade".to_owned()];
    assert_eq!(refused, NotARoleList::NoReference { found });
    assert_eq!(
        RoleFile::read(&csv(&[headings()])).unwrap_err(),
        NotARoleList::NoRows
    );
}

#[test]
fn every_heading_of_an_export_is_known_and_no_two_mean_the_same() {
    let known: Vec<Column> = HEADINGS
        .iter()
        .filter_map(|one| Column::of_heading(one))
        .collect();
    assert_eq!(known, Column::ALL);
    assert_eq!(Column::of_heading("Favourite colour"), None);
    assert!(AttributeCode::new("AUTO").is_ok());
}
