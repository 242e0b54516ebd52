//! Cells that hold several things: skills with levels, attributes with levels, tags.

use crate::roles::{Importance, RoleTag, SkillInput};
use serde::Serialize;
use std::collections::BTreeMap;

/// A piece of a cell that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum CellProblem {
    /// Not a skill with a level, such as `PROG 3` or `PROG 3 weight 5`.
    NotASkill {
        /// The piece.
        piece: String,
    },
    /// The same skill twice in a row of the table.
    SkillTwice {
        /// The skill's code.
        piece: String,
    },
    /// Not an attribute with a level, such as `AUTO 3`.
    NotAnAttribute {
        /// The piece.
        piece: String,
    },
    /// Not a tag, such as `GOV.UK | Developer | Lead`.
    NotATag {
        /// The piece.
        piece: String,
    },
}

/// The longest piece that a problem quotes, in characters.
const QUOTED: usize = 60;

fn quote(piece: &str) -> String {
    piece.chars().take(QUOTED).collect()
}

/// The pieces of a cell, between semicolons, commas or line ends.
fn pieces(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', ',', '\n'])
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
}

/// Reads `PROG 3; TEST 3 weight 5`. Adds the skills to `skills` and weights other than the usual one to `weights`.
pub(super) fn skills(
    cell: &str,
    importance: Importance,
    skills: &mut Vec<SkillInput>,
    weights: &mut BTreeMap<String, String>,
) -> Result<(), CellProblem> {
    for piece in pieces(cell) {
        let wrong = || CellProblem::NotASkill {
            piece: quote(piece),
        };
        let parts: Vec<&str> = piece.split_whitespace().collect();
        let (code, level, weight) = match parts.as_slice() {
            [code, level] => (code, level, None),
            [code, level, word, weight] if word.eq_ignore_ascii_case("weight") => {
                (code, level, Some(*weight))
            }
            _ => return Err(wrong()),
        };
        let code = code.to_ascii_uppercase();
        if skills.iter().any(|skill| skill.code == code) {
            return Err(CellProblem::SkillTwice {
                piece: quote(&code),
            });
        }
        if let Some(weight) = weight {
            weights.insert(code.clone(), weight.to_owned());
        }
        skills.push(SkillInput {
            code,
            level: (*level).to_owned(),
            importance: importance.as_str().to_owned(),
        });
    }
    Ok(())
}

/// Reads `AUTO 3; INFL 4`.
pub(super) fn attributes(cell: &str) -> Result<BTreeMap<String, String>, CellProblem> {
    pieces(cell)
        .map(|piece| {
            let (code, level) = piece.rsplit_once(char::is_whitespace).ok_or_else(|| {
                CellProblem::NotAnAttribute {
                    piece: quote(piece),
                }
            })?;
            Ok((code.trim().to_ascii_uppercase(), level.to_owned()))
        })
        .collect()
}

/// Reads `GOV.UK | Developer | Lead; Own | Role`. A comma belongs to a tag.
pub(super) fn tags(cell: &str) -> Result<Vec<RoleTag>, CellProblem> {
    cell.split([';', '\n'])
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
        .map(|piece| {
            RoleTag::from_line(piece).ok_or_else(|| CellProblem::NotATag {
                piece: quote(piece),
            })
        })
        .collect()
}
