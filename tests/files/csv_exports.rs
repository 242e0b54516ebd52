//! CSV exports of single sheets, in the encodings and header variants that were seen.

use sfia::{Counts, Edition};
use tests::workbooks::{CsvStyle, Encoding, Variant, edition_eight, edition_nine};

use crate::support::{import, problems};

const NOTHING: Vec<String> = Vec::new();

fn styles() -> Vec<CsvStyle> {
    let mut styles = Vec::new();
    for encoding in [
        Encoding::Utf8,
        Encoding::Utf8WithMark,
        Encoding::Windows1252,
        Encoding::Utf16,
    ] {
        for (line_end, floats, own_headers) in [("\r\n", false, false), ("\n", true, true)] {
            styles.push(CsvStyle {
                encoding,
                line_end,
                floats,
                own_headers,
                ..CsvStyle::default()
            });
        }
    }
    styles.push(CsvStyle {
        delimiter: ';',
        ..CsvStyle::default()
    });
    styles
}

fn counts(skills: usize, skill_levels: usize, attributes: usize) -> Counts {
    Counts {
        skills,
        skill_levels,
        attributes,
    }
}

#[test]
fn a_sheet_of_skills_alone_is_an_edition_without_attributes() {
    let nine = edition_nine(Variant::default()).unwrap();
    let eight = edition_eight(Variant::default()).unwrap();
    for style in styles() {
        let imported = import(&nine.sheet("Skills").unwrap().to_csv(style), "a.csv").unwrap();
        assert_eq!(problems(&imported), NOTHING, "{style:?}");
        assert_eq!(imported.counts, counts(147, 672, 0));
        let imported = import(&eight.sheet("Skills").unwrap().to_csv(style), "b.csv").unwrap();
        assert_eq!(problems(&imported), NOTHING, "{style:?}");
        assert_eq!(imported.edition, Edition::Eight);
        assert_eq!(imported.counts, counts(121, 495, 0));
    }
}

#[test]
fn csv_and_workbook_give_the_same_text() {
    let nine = edition_nine(Variant::default()).unwrap();
    let whole = import(&nine.to_xlsx().unwrap(), "nine.xlsx").unwrap().text;
    for style in styles() {
        let bytes = nine.sheet("Skills").unwrap().to_csv(style);
        let text = import(&bytes, "skills.csv").unwrap().text;
        let of_skills = |row: &sfia::TextRow| row.kind.as_str().starts_with("skill");
        let expected: Vec<_> = whole.rows().filter(of_skills).collect();
        assert_eq!(text.rows().collect::<Vec<_>>(), expected, "{style:?}");
    }
}

#[test]
fn the_other_sheets_can_come_alone_too() {
    let nine = edition_nine(Variant::default()).unwrap();
    for style in styles() {
        let bytes = nine.sheet("Attributes").unwrap().to_csv(style);
        let imported = import(&bytes, "attributes.csv").unwrap();
        assert_eq!(problems(&imported), NOTHING, "{style:?}");
        assert_eq!(
            (imported.edition, imported.counts),
            (Edition::Nine, counts(0, 0, 16))
        );
    }
    let levels = "Levels of responsibility";
    let bytes = nine.sheet(levels).unwrap().to_csv(CsvStyle::default());
    let imported = import(&bytes, "levels.csv").unwrap();
    assert_eq!((imported.edition, imported.text.len()), (Edition::Nine, 21));
    let eight = edition_eight(Variant::default()).unwrap();
    let bytes = eight.sheet(levels).unwrap().to_csv(CsvStyle::default());
    let imported = import(&bytes, "levels.csv").unwrap();
    assert_eq!(
        (imported.edition, imported.counts),
        (Edition::Eight, counts(0, 0, 5))
    );
}
