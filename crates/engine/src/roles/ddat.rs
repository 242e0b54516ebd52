//! A file of roles, levels and skills of another framework: the capability framework of the government's digital and data
//! profession. Aspire ships none of its text; the columns are described in `docs/DDAT.md`.

use crate::text::single_line;
use std::collections::{BTreeMap, HashMap};
use tables::{Book, Row, Value, column_letters};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DdatColumn {
    /// The family of roles.
    Family,
    /// The role.
    Role,
    /// The level of the role.
    RoleLevel,
    /// A skill of the role at that level.
    Skill,
    /// The level of the skill.
    SkillLevel,
}

impl DdatColumn {
    /// All columns, in the order in which pages list them.
    pub const ALL: [Self; 5] = [
        Self::Family,
        Self::Role,
        Self::RoleLevel,
        Self::Skill,
        Self::SkillLevel,
    ];

    /// A short word, for texts of pages.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Family => "family",
            Self::Role => "role",
            Self::RoleLevel => "role-level",
            Self::Skill => "skill",
            Self::SkillLevel => "skill-level",
        }
    }

    /// The column that a heading means. Only letters count, and words such as "name" and "the" do not.
    #[must_use]
    pub fn of_heading(heading: &str) -> Option<Self> {
        let plain: String = heading
            .chars()
            .map(|c| if c.is_alphabetic() { c } else { ' ' })
            .flat_map(char::to_lowercase)
            .collect();
        let words: Vec<&str> = plain
            .split_whitespace()
            .filter(|word| !["name", "title", "the", "of", "ddat"].contains(word))
            .collect();
        match words.as_slice() {
            ["role" | "job" | "profession", "family"]
            | ["family" | "group"]
            | ["role", "group"] => Some(Self::Family),
            ["role" | "job"] => Some(Self::Role),
            ["role" | "job", "level" | "grade"] | ["level", "role"] | ["level"] => {
                Some(Self::RoleLevel)
            }
            ["skill" | "capability"] => Some(Self::Skill),
            ["skill" | "capability" | "proficiency", "level"]
            | ["level", "skill"]
            | ["proficiency"] => Some(Self::SkillLevel),
            _ => None,
        }
    }
}

/// A role at a level, with its skills.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DdatRole {
    /// The family of roles; may be empty.
    pub family: String,
    /// The role.
    pub role: String,
    /// The level; empty where the role has none.
    pub level: String,
    /// Skills with their levels, which may be empty.
    pub skills: Vec<(String, String)>,
}

/// All roles of a file, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DdatFile {
    /// Each role at each level once.
    pub roles: Vec<DdatRole>,
}

/// Why a file cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotDdat {
    /// No row has headings for a role and its level.
    #[error("columns are missing")]
    MissingColumns {
        /// Those without a heading.
        missing: Vec<DdatColumn>,
    },
    /// There are headings and nothing beneath.
    #[error("the file holds no rows")]
    NoRows,
    /// More rows than a framework has.
    #[error("more than {most} rows")]
    TooManyRows {
        /// The most rows.
        most: usize,
    },
    /// A row without a role, or with a text that is too long or holds a mark that divides tags.
    #[error("the cell {cell} cannot be taken")]
    Cell {
        /// The cell as a spreadsheet program names it, such as `B12`.
        cell: String,
        /// What the column holds.
        column: DdatColumn,
        /// Whether it is empty; otherwise it is too long or holds `|` or `;`.
        empty: bool,
    },
}

const ROWS_SEARCHED: usize = 20;

type Columns = BTreeMap<DdatColumn, u32>;

fn columns(row: &Row) -> Columns {
    let mut columns = Columns::new();
    for cell in &row.cells {
        if let Value::Text(text) = &cell.value
            && let Some(column) = DdatColumn::of_heading(text)
        {
            columns.entry(column).or_insert(cell.column);
        }
    }
    columns
}

impl DdatFile {
    /// The most rows of a file.
    pub const MOST_ROWS: usize = 10_000;
    /// The most characters of a cell.
    pub const LONGEST: usize = 100;

    /// Reads the first sheet that has the columns. All or nothing: a wrong cell refuses the file.
    ///
    /// # Errors
    /// [`NotDdat`] with the first thing that is wrong.
    pub fn read(book: &Book) -> Result<Self, NotDdat> {
        let wanted = [DdatColumn::Role, DdatColumn::RoleLevel];
        let mut missing = DdatColumn::ALL.to_vec();
        for sheet in &book.sheets {
            for row in sheet.rows.iter().take(ROWS_SEARCHED) {
                let columns = columns(row);
                let lacking: Vec<DdatColumn> = wanted
                    .into_iter()
                    .filter(|column| !columns.contains_key(column))
                    .collect();
                if lacking.is_empty() {
                    let beneath = sheet.rows.iter().filter(|other| other.number > row.number);
                    return Self::of_rows(&columns, &beneath.collect::<Vec<_>>());
                }
                if lacking.len() < missing.len() {
                    missing = lacking;
                }
            }
        }
        missing.retain(|column| wanted.contains(column));
        Err(NotDdat::MissingColumns { missing })
    }

    fn of_rows(columns: &Columns, rows: &[&Row]) -> Result<Self, NotDdat> {
        let most = Self::MOST_ROWS;
        let rows: Vec<&&Row> = rows.iter().filter(|row| !row.is_blank()).collect();
        if rows.is_empty() {
            return Err(NotDdat::NoRows);
        }
        if rows.len() > most {
            return Err(NotDdat::TooManyRows { most });
        }
        let mut file = Self::default();
        let mut places: HashMap<(String, String), usize> = HashMap::new();
        for row in rows {
            let text = |column| cell(columns, row, column);
            let (role, level) = (text(DdatColumn::Role)?, text(DdatColumn::RoleLevel)?);
            let key = (role.to_lowercase(), level.to_lowercase());
            let place = *places.entry(key).or_insert(file.roles.len());
            if place == file.roles.len() {
                file.roles.push(DdatRole {
                    family: text(DdatColumn::Family)?,
                    role,
                    level,
                    skills: Vec::new(),
                });
            }
            let skill = (text(DdatColumn::Skill)?, text(DdatColumn::SkillLevel)?);
            if let Some(role) = file.roles.get_mut(place)
                && !skill.0.is_empty()
                && !role.skills.contains(&skill)
            {
                role.skills.push(skill);
            }
        }
        Ok(file)
    }
}

fn cell(columns: &Columns, row: &Row, column: DdatColumn) -> Result<String, NotDdat> {
    let Some(place) = columns.get(&column) else {
        return Ok(String::new());
    };
    let text = single_line(&row.text(*place));
    let empty = text.is_empty() && column == DdatColumn::Role;
    let divides = text.contains(super::details::TAG_MARKS)
        && matches!(column, DdatColumn::Role | DdatColumn::RoleLevel);
    if empty || divides || text.chars().count() > DdatFile::LONGEST {
        return Err(NotDdat::Cell {
            cell: format!("{}{}", column_letters(*place), row.number),
            column,
            empty,
        });
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tables::Limits;

    fn read(text: &str) -> Result<DdatFile, NotDdat> {
        let book = tables::read(text.as_bytes(), "roles.csv", &Limits::default()).unwrap();
        DdatFile::read(&book)
    }

    #[test]
    fn headings_are_matched_loosely() {
        for (heading, wanted) in [
            ("Role family", DdatColumn::Family),
            ("ROLE_FAMILY", DdatColumn::Family),
            ("Role name", DdatColumn::Role),
            ("Role", DdatColumn::Role),
            ("Role level", DdatColumn::RoleLevel),
            ("Level of the role", DdatColumn::RoleLevel),
            ("Skill name", DdatColumn::Skill),
            ("Skill level", DdatColumn::SkillLevel),
        ] {
            assert_eq!(DdatColumn::of_heading(heading), Some(wanted), "{heading}");
        }
        assert_eq!(DdatColumn::of_heading("Description"), None);
    }

    #[test]
    fn rows_of_one_role_at_one_level_are_one_role_with_its_skills() {
        let file = read(
            "Role family,Role,Role level,Skill,Skill level\n\
             Invented,Gardener,Junior,Digging,Working\n\
             Invented,Gardener,Junior,Planting,Awareness\n\
             Invented,Gardener,Junior,Digging,Working\n\
             Invented,Gardener,Lead,Digging,Expert\n",
        )
        .unwrap();
        assert_eq!(file.roles.len(), 2);
        assert_eq!(file.roles[0].skills.len(), 2);
        assert_eq!(file.roles[1].level, "Lead");
    }

    #[test]
    fn a_file_is_taken_whole_or_not_at_all() {
        let columns = |missing: &[DdatColumn]| {
            Err(NotDdat::MissingColumns {
                missing: missing.to_vec(),
            })
        };
        assert_eq!(
            read("Role,Skill\nGardener,Digging\n"),
            columns(&[DdatColumn::RoleLevel])
        );
        assert_eq!(read("Role,Role level\n"), Err(NotDdat::NoRows));
        let cell = |cell: &str, column, empty| {
            Err(NotDdat::Cell {
                cell: cell.to_owned(),
                column,
                empty,
            })
        };
        assert_eq!(
            read("Role,Role level\nGardener,Lead\n,Lead\n"),
            cell("A3", DdatColumn::Role, true)
        );
        assert_eq!(
            read("Role,Role level\nGardener,a|b\n"),
            cell("B2", DdatColumn::RoleLevel, false)
        );
    }
}
