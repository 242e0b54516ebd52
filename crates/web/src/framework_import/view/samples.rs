//! The pages of the import, drawn with an invented file.

use super::*;
use crate::framework::view::samples::licence;
use crate::framework_import::preview::{Checked, KeptProblem};
use crate::kit::components::FieldErrors;
use crate::kit::samples::Samples;
use sfia::{Edition, FrameworkText, Frameworks};
use store::framework::LicenceRecord;

const SETTINGS: &str = "/o/council-a/settings";
const URL: &str = "/o/council-a/settings/framework";

fn checked(problems: Vec<KeptProblem>, unlisted: usize) -> Checked {
    Checked {
        edition: Edition::Nine,
        skills: 147 - problems.len(),
        skill_levels: 672,
        attributes: 16,
        problems,
        unlisted,
        sha256: "0".repeat(64),
        text: FrameworkText::default(),
    }
}

fn problems() -> Vec<KeptProblem> {
    let problem = |row: u32, column: &str, found: &str, expected: &str| KeptProblem {
        sheet: "Skills".to_owned(),
        row: Some(row),
        column: Some(column.to_owned()),
        found: found.to_owned(),
        expected: expected.to_owned(),
    };
    vec![
        problem(12, "I", "AUTC", "the code of a skill in SFIA 9"),
        problem(45, "B", "1", "levels 2 to 6, as in SFIA 9"),
        problem(46, "Q", "", "a description, since level 2 is marked"),
        KeptProblem {
            sheet: "Attributes".to_owned(),
            row: None,
            column: None,
            found: String::new(),
            expected: "a sheet named \"Attributes\"".to_owned(),
        },
    ]
}

/// Draws them all.
pub(crate) fn samples(samples: &mut Samples) {
    let record = LicenceRecord {
        licence: licence(),
        accepted_by: Some("Chris Admin".to_owned()),
    };
    let by_command = LicenceRecord {
        accepted_by: None,
        ..record.clone()
    };
    let mut refused = FieldErrors::none();
    refused.add(
        "file",
        "This is an old Excel workbook (.xls). Save it as .xlsx and choose it again",
    );
    for (name, edition, records, errors) in [
        (
            "framework_import/overview-none",
            Edition::Nine,
            vec![],
            FieldErrors::none(),
        ),
        (
            "framework_import/overview",
            Edition::Nine,
            vec![record],
            FieldErrors::none(),
        ),
        (
            "framework_import/overview-refused",
            Edition::Eight,
            vec![by_command],
            refused,
        ),
    ] {
        let page = Overview::new(
            samples.kit.words(),
            SETTINGS,
            URL,
            edition,
            &records,
            &errors,
        );
        samples.add(name, &page);
    }
    let mut missing = FieldErrors::none();
    missing.add("holder", "Enter the organisation that holds the licence");
    missing.add("agree", "Tick the box to accept the terms");
    for (name, used, checked, errors) in [
        (
            "framework_import/check",
            Edition::Nine,
            checked(vec![], 0),
            FieldErrors::none(),
        ),
        (
            "framework_import/check-missing",
            Edition::Eight,
            checked(vec![], 0),
            missing,
        ),
        (
            "framework_import/check-problems",
            Edition::Nine,
            checked(problems(), 17),
            FieldErrors::none(),
        ),
    ] {
        let about = About {
            file_name: "sfia-framework-november.xlsx",
            checked: &checked,
            framework: Frameworks::shipped().unwrap().edition(Edition::Nine),
            used,
            replaces: true,
            typed: &Typed {
                holder: "Cyngor Sir Dyffryn Hir",
                since: "1/4/2024",
                in_documents: true,
                agreed: false,
            },
        };
        let url = format!("{URL}/check/p1");
        let page = CheckPage::new(samples.kit.words(), SETTINGS, URL, &url, &about, &errors);
        samples.add(name, &page);
    }
    let page = RemovePage::new(samples.kit.words(), SETTINGS, URL, Edition::Nine);
    samples.add("framework_import/remove", &page);
}
