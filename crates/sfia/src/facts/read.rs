//! Parses the shipped CSV files of one edition into a framework.

use super::{DataError, Shipped};
use crate::framework::{Attribute, AttributeKind, Category, Framework, Skill};
use crate::{AttributeCode, Edition, Level, LevelSet, SkillCode};

/// The shipped files of one edition.
pub(super) struct Files {
    edition: Edition,
    skills: Shipped,
    subcategories: Shipped,
    attributes: Shipped,
}

macro_rules! shipped {
    ($name:literal) => {
        Shipped {
            name: $name,
            text: include_str!(concat!("../../../../sfia-data/", $name)),
        }
    };
}

pub(super) const EIGHT: Files = Files {
    edition: Edition::Eight,
    skills: shipped!("facts/8/skills.csv"),
    subcategories: shipped!("facts/8/subcategories.csv"),
    attributes: shipped!("facts/8/attributes.csv"),
};

pub(super) const NINE: Files = Files {
    edition: Edition::Nine,
    skills: shipped!("facts/9/skills.csv"),
    subcategories: shipped!("facts/9/subcategories.csv"),
    attributes: shipped!("facts/9/attributes.csv"),
};

pub(super) fn framework(files: &Files) -> Result<Framework, DataError> {
    let (categories, expected) = categories(&files.subcategories)?;
    let framework = Framework::new(
        files.edition,
        skills(&files.skills)?,
        categories,
        attributes(&files.attributes)?,
    )
    .map_err(|source| DataError::Framework {
        edition: files.edition,
        source,
    })?;
    for (line, (category, subcategory, count)) in (2..).zip(expected) {
        let found = framework.list_skills_in(&category, &subcategory).count();
        if found != count {
            let message = format!("{subcategory} should have {count} skills and has {found}");
            return Err(files.subcategories.broken(line, message));
        }
    }
    Ok(framework)
}

fn skills(file: &Shipped) -> Result<Vec<Skill>, DataError> {
    file.records(|field| {
        let levels: LevelSet = Level::ALL
            .into_iter()
            .filter(|level| field(&format!("l{level}")) == "1")
            .collect();
        Ok(Skill {
            code: SkillCode::new(&field("code")).map_err(|error| error.to_string())?,
            name: field("name"),
            category: field("category"),
            subcategory: field("subcategory"),
            levels,
        })
    })
}

type Expected = Vec<(String, String, usize)>;

fn categories(file: &Shipped) -> Result<(Vec<Category>, Expected), DataError> {
    let expected = file.records(|field| {
        let count = field("skill_count")
            .parse()
            .map_err(|_| "skill_count is no number".to_owned())?;
        Ok((field("category"), field("subcategory"), count))
    })?;
    let mut categories: Vec<Category> = Vec::new();
    for (name, subcategory, _) in &expected {
        match categories.last_mut() {
            Some(last) if last.name == *name => last.subcategories.push(subcategory.clone()),
            _ => categories.push(Category {
                name: name.clone(),
                subcategories: vec![subcategory.clone()],
            }),
        }
    }
    Ok((categories, expected))
}

fn attributes(file: &Shipped) -> Result<Vec<Attribute>, DataError> {
    file.records(|field| {
        let name = field("name");
        // Edition 8 has no attribute codes: four of its five attributes have one in edition 9, the fifth gets ours.
        let code = match (field("code"), name.as_str()) {
            (code, _) if !code.is_empty() => code,
            (_, "Autonomy") => "AUTO".to_owned(),
            (_, "Influence") => "INFL".to_owned(),
            (_, "Complexity") => "COMP".to_owned(),
            (_, "Knowledge") => "KNGE".to_owned(),
            (_, "Business skills") => "BUSK".to_owned(),
            (_, other) => return Err(format!("no code for the attribute {other}")),
        };
        let kind = if field("type").starts_with("Business skills") {
            AttributeKind::BusinessSkill
        } else {
            AttributeKind::Generic
        };
        Ok(Attribute {
            code: AttributeCode::new(&code).map_err(|error| error.to_string())?,
            name,
            kind,
        })
    })
}
