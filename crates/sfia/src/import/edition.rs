//! Decides which edition a file holds, by what is in it rather than by what it is called.

use tables::Sheet;

use super::recognise::{NotAFramework, Sheets};
use super::table::Table;
use crate::{AttributeCode, Edition, Framework, Frameworks, LevelSet, SkillCode};

/// What an edition was told by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Evidence {
    /// Its skills and their levels fit the edition better than any other.
    SkillLevels {
        /// Pairs of skill and level that are both in the file and in the edition.
        shared: usize,
    },
    /// It has a sheet of attributes with codes, as edition 9 introduced.
    Attributes,
    /// The layout of its sheet of levels.
    LevelsSheet,
}

pub(super) fn decide(
    frameworks: &Frameworks,
    sheets: &Sheets<'_>,
) -> Result<(Edition, Evidence), NotAFramework> {
    let skills = sheets.skills.map(|sheet| (sheet, skill_levels(sheet)));
    if let Some((sheet, rows)) = skills
        && !rows.is_empty()
    {
        let compared = Edition::ALL.map(|edition| {
            let fit = Fit::of(frameworks.edition(edition), &rows);
            (edition, fit)
        });
        // The later edition wins a tie: it is the likelier file.
        let best = compared
            .into_iter()
            .min_by_key(|(edition, fit)| (fit.different, std::cmp::Reverse(*edition)));
        return match best {
            Some((edition, fit)) if fit.known > 0 => {
                Ok((edition, Evidence::SkillLevels { shared: fit.shared }))
            }
            _ => Err(NotAFramework::NoKnownCode {
                sheet: sheet.name.clone(),
            }),
        };
    }
    if let Some(sheet) = sheets.attributes {
        let nine = frameworks.edition(Edition::Nine);
        return if has_known_attribute(sheet, nine) {
            Ok((Edition::Nine, Evidence::Attributes))
        } else {
            Err(NotAFramework::NoKnownCode {
                sheet: sheet.name.clone(),
            })
        };
    }
    if let Some(sheet) = sheets.levels {
        let transposed = sheet
            .rows
            .iter()
            .any(|row| tables::normalised_name(&row.text(1)) == "guiding phrase");
        let edition = if transposed {
            Edition::Nine
        } else {
            Edition::Eight
        };
        return Ok((edition, Evidence::LevelsSheet));
    }
    Err(NotAFramework::NoKnownCode {
        sheet: sheets
            .skills
            .map_or_else(String::new, |sheet| sheet.name.clone()),
    })
}

fn skill_levels(sheet: &Sheet) -> Vec<(SkillCode, LevelSet)> {
    let Some(table) = Table::find(sheet, "Skill") else {
        return Vec::new();
    };
    table
        .rows()
        .filter_map(|row| {
            let code = SkillCode::new(&table.code(row)).ok()?;
            Some((code, table.levels.levels(row)))
        })
        .collect()
}

/// How well rows fit an edition.
struct Fit {
    known: usize,
    shared: usize,
    different: usize,
}

impl Fit {
    fn of(framework: &Framework, rows: &[(SkillCode, LevelSet)]) -> Self {
        let mut fit = Self {
            known: 0,
            shared: 0,
            different: 0,
        };
        for (code, levels) in rows {
            let defined = framework.find_skill(*code).map(|skill| skill.levels);
            fit.known += usize::from(defined.is_some());
            let defined = defined.unwrap_or_default();
            let shared = levels
                .iter()
                .filter(|level| defined.contains(*level))
                .count();
            fit.shared += shared;
            fit.different += levels.len() - shared;
        }
        // What the edition defines and the file lacks differs as well.
        fit.different += framework.counts().skill_levels.saturating_sub(fit.shared);
        fit
    }
}

fn has_known_attribute(sheet: &Sheet, framework: &Framework) -> bool {
    Table::find(sheet, "Attribute name").is_some_and(|table| {
        table.rows().any(|row| {
            AttributeCode::new(&table.code(row))
                .is_ok_and(|code| framework.find_attribute(code).is_some())
        })
    })
}
