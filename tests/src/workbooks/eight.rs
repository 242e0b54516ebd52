//! The layout of the SFIA 8 workbook: no addresses, no attributes sheet, another sheet of levels.

use sfia::{Edition, Frameworks, Level};

use super::content::{Content, Sheet, Workbook};
use super::filler::{filler, untidy};
use super::nine::{descriptions, descriptions_header, levels_header, marks, ordered, spelled};
use super::{Variant, WorkbookError};

/// A workbook of edition 8: 121 skills, 495 skill-levels, 5 attributes.
///
/// # Errors
/// [`WorkbookError`] if the shipped facts are broken.
pub fn edition_eight(variant: Variant) -> Result<Workbook, WorkbookError> {
    let framework = Frameworks::shipped()?.edition(Edition::Eight);
    let mut header: Vec<Content> = vec!["#".into()];
    header.extend(levels_header());
    for name in [
        "Code",
        "Skill",
        "Category",
        "Subcategory",
        "Overall description",
        "Guidance notes",
    ] {
        header.push(name.into());
    }
    header.extend(descriptions_header());
    let mut rows = vec![header];
    for (number, skill) in (1..).zip(ordered(framework.skills(), variant)) {
        let code = skill.code.as_str();
        let mut row = vec![Content::Number(number)];
        row.extend(marks(skill.levels));
        row.extend([
            code.into(),
            spelled(&skill.name, variant).into(),
            spelled(&skill.category, variant).into(),
            spelled(&skill.subcategory, variant).into(),
            filler(code, 24).into(),
            untidy(&format!("{code} notes"), 80).into(),
        ]);
        row.extend(descriptions(code, skill.levels));
        rows.push(row);
    }
    let skills = Sheet {
        name: "Skills".to_owned(),
        rows,
        merged: vec!["B1:H1".to_owned()],
    };
    let names = framework
        .attributes()
        .iter()
        .map(|attribute| attribute.name.as_str());
    Ok(Workbook {
        sheets: vec![skills, levels(names)],
    })
}

fn levels<'a>(names: impl Iterator<Item = &'a str> + Clone) -> Sheet {
    let mut header = vec![Content::Blank];
    header.extend(names.clone().map(Content::from));
    let mut rows = vec![header];
    for level in Level::ALL {
        // The labels end in a space.
        let mut row = vec![Content::from(format!("{level} - "))];
        row.extend(names.clone().map(|name| {
            let text = filler(&format!("{name} {level}"), 45);
            Content::from(format!("\u{a0}{text} "))
        }));
        rows.push(row);
    }
    Sheet {
        name: "Levels of responsibility".to_owned(),
        rows,
        merged: Vec::new(),
    }
}
