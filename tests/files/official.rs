//! Workbooks in the official layouts import whole, whatever their variant.

use sfia::import::Evidence;
use sfia::{AttributeCode, Counts, Edition, Level, SkillCode, TextKind};
use tests::workbooks::{Variant, edition_eight, edition_nine};

use crate::support::{import_workbook, problems};

const NOTHING: Vec<String> = Vec::new();

fn variants() -> [Variant; 4] {
    [(false, false), (true, false), (false, true), (true, true)].map(|(read_me_notes, american)| {
        Variant {
            read_me_notes,
            american,
        }
    })
}

#[test]
fn edition_9_has_147_skills_672_levels_16_attributes_and_no_problem() {
    for variant in variants() {
        let imported = import_workbook(&edition_nine(variant).unwrap());
        assert_eq!(problems(&imported), NOTHING, "{variant:?}");
        assert_eq!(imported.edition, Edition::Nine);
        assert_eq!(imported.evidence, Evidence::SkillLevels { shared: 672 });
        let counts = Counts {
            skills: 147,
            skill_levels: 672,
            attributes: 16,
        };
        assert_eq!(imported.counts, counts);
    }
}

#[test]
fn edition_8_has_121_skills_495_levels_5_attributes_and_no_problem() {
    for variant in variants() {
        let imported = import_workbook(&edition_eight(variant).unwrap());
        assert_eq!(problems(&imported), NOTHING, "{variant:?}");
        assert_eq!(imported.edition, Edition::Eight);
        let counts = Counts {
            skills: 121,
            skill_levels: 495,
            attributes: 5,
        };
        assert_eq!(imported.counts, counts);
    }
}

#[test]
fn the_report_has_the_fields_that_scripts_read() {
    let imported = import_workbook(&edition_nine(Variant::default()).unwrap());
    let report = serde_json::to_value(imported.report()).unwrap();
    let expected = serde_json::json!({
        "edition": 9, "skills": 147, "skill_levels": 672, "attributes": 16, "problems": [],
    });
    assert_eq!(report, expected);
}

#[test]
fn every_piece_of_text_is_kept_once_and_tidied() {
    let imported = import_workbook(&edition_nine(Variant::default()).unwrap());
    let text = &imported.text;
    // 147 skills and 16 attributes with a description, notes and an address each; their levels; three things a level.
    assert_eq!(text.len(), 147 * 3 + 672 + 16 * 3 + 16 * 7 + 7 * 3);
    for row in text.rows() {
        let body = &row.body;
        assert!(
            !body.contains("_x000D_") && !body.contains('\r'),
            "{body:?}"
        );
        assert!(!body.contains('\u{a0}') && !body.contains("  "), "{body:?}");
        assert_eq!(body.trim(), body);
    }
    let programming = SkillCode::new("PROG").unwrap();
    assert!(
        text.skill_guidance(programming)
            .unwrap()
            .contains("\n\nFolded lines:\n")
    );
    assert!(
        text.skill_level(programming, Level::new(2).unwrap())
            .is_some()
    );
    assert!(text.skill_level(programming, Level::LOWEST).is_none());
    let autonomy = AttributeCode::new("AUTO").unwrap();
    assert!(text.attribute_level(autonomy, Level::HIGHEST).is_some());
}

#[test]
fn the_label_that_essences_repeat_is_dropped() {
    let imported = import_workbook(&edition_nine(Variant::default()).unwrap());
    for level in Level::ALL {
        let essence = imported.text.level_essence(level).unwrap();
        assert!(!essence.to_lowercase().contains("essence"), "{essence}");
        assert_eq!(imported.text.level_phrase(level), Some(level.name()));
    }
}

#[test]
fn edition_8_keeps_its_five_attributes_at_every_level() {
    let imported = import_workbook(&edition_eight(Variant::default()).unwrap());
    let rows = imported
        .text
        .rows()
        .filter(|row| row.kind == TextKind::AttributeLevel);
    assert_eq!(rows.count(), 35);
}

#[test]
fn stored_rows_give_the_same_text_back() {
    let text = import_workbook(&edition_nine(Variant::default()).unwrap()).text;
    let rows: Vec<_> = text.rows().collect();
    for row in &rows {
        assert_eq!(row.kind.as_str().parse(), Ok(row.kind));
    }
    assert_eq!(rows.into_iter().collect::<sfia::FrameworkText>(), text);
}
