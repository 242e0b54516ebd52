//! The layout of the SFIA 9 workbook.

use sfia::{Attribute, AttributeKind, Edition, Frameworks, Level, LevelSet, Skill};

use super::content::{Content, Sheet, Workbook};
use super::filler::{filler, untidy};
use super::{Variant, WorkbookError};

/// A workbook of edition 9: 147 skills, 672 skill-levels, 16 attributes.
///
/// # Errors
/// [`WorkbookError`] if the shipped facts are broken.
pub fn edition_nine(variant: Variant) -> Result<Workbook, WorkbookError> {
    let framework = Frameworks::shipped()?.edition(Edition::Nine);
    let mut sheets = Vec::new();
    if variant.read_me_notes {
        sheets.push(read_me_notes());
    }
    sheets.push(skills(framework.skills(), variant));
    sheets.push(attributes(framework.attributes(), variant));
    sheets.push(levels(variant));
    Ok(Workbook { sheets })
}

fn read_me_notes() -> Sheet {
    let line = |line: usize| vec![Content::from(filler(&format!("notes {line}"), 20))];
    Sheet {
        name: "Read Me Notes".to_owned(),
        rows: (1..=12).map(line).collect(),
        merged: Vec::new(),
    }
}

fn skills(skills: &[Skill], variant: Variant) -> Sheet {
    let mut header: Vec<Content> = vec!["#".into()];
    header.extend(levels_header());
    for name in [
        "Code",
        "URL",
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
    for (number, skill) in (1..).zip(ordered(skills, variant)) {
        let code = skill.code.as_str();
        let mut row = vec![Content::Number(number)];
        row.extend(marks(skill.levels));
        row.extend([
            code.into(),
            address(variant, &format!("shortcode/9/{code}")).into(),
            spelled(&skill.name, variant).into(),
            spelled(&skill.category, variant).into(),
            spelled(&skill.subcategory, variant).into(),
            filler(code, 24).into(),
            untidy(&format!("{code} notes"), 90).into(),
        ]);
        row.extend(descriptions(code, skill.levels));
        rows.push(row);
    }
    Sheet {
        name: "Skills".to_owned(),
        rows,
        merged: vec!["B1:H1".to_owned()],
    }
}

fn attributes(attributes: &[Attribute], variant: Variant) -> Sheet {
    let all: LevelSet = Level::ALL.into_iter().collect();
    let mut header = levels_header();
    for name in [
        "Code",
        "URL",
        "Attribute name",
        "Type",
        "Overall description",
        "Guidance notes",
    ] {
        header.push(name.into());
    }
    header.extend(descriptions_header());
    let mut rows = vec![header];
    for attribute in attributes {
        let code = attribute.code.as_str();
        let mut row = marks(all);
        let kind = match attribute.kind {
            AttributeKind::Generic => "Attributes",
            AttributeKind::BusinessSkill => "Business skills/Behavioural factors",
        };
        // Official attribute texts start with an empty line.
        row.extend([
            code.into(),
            address(variant, &format!("shortcode/9/{code}")).into(),
            spelled(&attribute.name, variant).into(),
            spelled(kind, variant).into(),
            format!("\n{}", filler(code, 18)).into(),
            format!("\n{}", untidy(&format!("{code} notes"), 60)).into(),
        ]);
        let texts = Level::ALL.map(|level| {
            let text = filler(&format!("{code} {level}"), 40);
            Content::from(format!("\n{text}"))
        });
        row.extend(texts);
        rows.push(row);
    }
    Sheet {
        name: "Attributes".to_owned(),
        rows,
        merged: vec!["A1:G1".to_owned()],
    }
}

fn levels(variant: Variant) -> Sheet {
    let row = |label: &str, cell: &dyn Fn(Level) -> Content| {
        let mut row = vec![Content::from(label)];
        row.extend(Level::ALL.map(cell));
        row
    };
    Sheet {
        name: "Levels of responsibility".to_owned(),
        rows: vec![
            row("Level", &|level| Content::Number(level.number().into())),
            row("Guiding phrase", &|level| level.name().into()),
            row("Essence of the level", &|level| {
                let text = filler(&format!("essence {level}"), 30);
                format!("Essence of the level: {text}").into()
            }),
            row("URL", &|level| {
                address(variant, &format!("lor/9/{level}")).into()
            }),
        ],
        merged: Vec::new(),
    }
}

/// The publisher's own order, or another one.
pub(super) fn ordered(skills: &[Skill], variant: Variant) -> Vec<&Skill> {
    let mut skills: Vec<&Skill> = skills.iter().collect();
    if variant.american {
        skills.sort_by_key(|skill| std::cmp::Reverse(skill.name.clone()));
    }
    skills
}

/// One merged header over seven cells: only the first holds the text.
pub(super) fn levels_header() -> Vec<Content> {
    let mut header = vec![Content::from("Levels")];
    header.resize(7, Content::Blank);
    header
}

pub(super) fn descriptions_header() -> Vec<Content> {
    Level::ALL
        .map(|level| Content::from(format!("Level {level} description")))
        .into()
}

/// The level's number where the skill is defined.
pub(super) fn marks(levels: LevelSet) -> Vec<Content> {
    Level::ALL
        .map(|level| {
            if levels.contains(level) {
                Content::Number(level.number().into())
            } else {
                Content::Blank
            }
        })
        .into()
}

pub(super) fn descriptions(code: &str, levels: LevelSet) -> Vec<Content> {
    Level::ALL
        .map(|level| {
            if levels.contains(level) {
                let seed = format!("{code} {level}");
                Content::from(format!("{}\n{}", filler(&seed, 30), filler(&seed, 23)))
            } else {
                Content::Blank
            }
        })
        .into()
}

fn address(variant: Variant, path: &str) -> String {
    let language = if variant.american { "en-us" } else { "en" };
    format!("https://sfia-online.org/{language}/{path}")
}

/// A name as the publisher of the variant spells it.
pub(super) fn spelled(name: &str, variant: Variant) -> String {
    if !variant.american {
        return name.to_owned();
    }
    name.replace("centred", "centered")
        .replace("isation", "ization")
        .replace("ehaviour", "ehavior")
        .replace("rogramme", "rogram")
        .replace("modelling", "modeling")
}
