//! How many people hold which level of which skill.

use sfia::{Framework, Level, LevelSet, SkillCode};
use std::collections::HashMap;

/// So many people hold a skill at a level; without a level, they say or are given none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LevelCount {
    /// Which skill.
    pub code: SkillCode,
    /// Which level.
    pub level: Option<Level>,
    /// How many.
    pub people: u64,
}

/// Shades of the map, from few to many, for cells with somebody in them.
pub const SHADES: u8 = 5;

/// One place of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Which level.
    pub level: Level,
    /// How many people; `None` where the edition does not define the skill at this level.
    pub people: Option<u64>,
    /// 0 where nobody is, otherwise 1 to [`SHADES`] by the share of the fullest cell of the map.
    pub shade: u8,
}

/// One skill of the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapRow {
    /// Which skill.
    pub code: SkillCode,
    /// The seven levels.
    pub cells: Vec<Cell>,
    /// People at any level.
    pub people: u64,
}

/// Skills by levels with the number of people in each place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SkillMap {
    /// The skills that somebody holds, in the order of the framework.
    pub rows: Vec<MapRow>,
    /// The number in the fullest place.
    pub most: u64,
    /// Skills of the edition that nobody holds at any level.
    pub nobody: usize,
    /// Levels said of skills, or at levels, that the edition does not define: from records made on another one.
    pub elsewhere: u64,
}

impl SkillMap {
    /// The map of these counts in an edition. Counts of the same place add up.
    #[must_use]
    pub fn of(framework: &Framework, counts: impl IntoIterator<Item = LevelCount>) -> Self {
        let mut found: HashMap<(SkillCode, Level), u64> = HashMap::new();
        let mut elsewhere = 0;
        for count in counts {
            let Some(level) = count.level else {
                continue;
            };
            if framework.defines(count.code, level) {
                *found.entry((count.code, level)).or_default() += count.people;
            } else {
                elsewhere += count.people;
            }
        }
        let most = found.values().copied().max().unwrap_or_default();
        let people = |code, level| found.get(&(code, level)).copied().unwrap_or_default();
        let all = framework.skills();
        let rows: Vec<MapRow> = all
            .iter()
            .map(|skill| {
                row(skill.code, skill.levels, most, |level| {
                    people(skill.code, level)
                })
            })
            .filter(|row| row.people > 0)
            .collect();
        Self {
            nobody: all.len() - rows.len(),
            rows,
            most,
            elsewhere,
        }
    }
}

fn row(code: SkillCode, levels: LevelSet, most: u64, people: impl Fn(Level) -> u64) -> MapRow {
    let cells: Vec<Cell> = Level::ALL
        .into_iter()
        .map(|level| {
            let people = levels.contains(level).then(|| people(level));
            Cell {
                level,
                people,
                shade: shade(people.unwrap_or_default(), most),
            }
        })
        .collect();
    MapRow {
        code,
        people: cells.iter().filter_map(|cell| cell.people).sum(),
        cells,
    }
}

/// The shade of a cell: the fifth of the fullest cell into which it falls, from 1; 0 for nobody.
fn shade(people: u64, most: u64) -> u8 {
    let fifth = (people * u64::from(SHADES)).div_ceil(most.max(1));
    u8::try_from(fifth).unwrap_or(SHADES)
}

#[cfg(test)]
mod tests {
    use super::*;
    use sfia::{Edition, Frameworks};

    fn nine() -> &'static Framework {
        Frameworks::shipped().unwrap().edition(Edition::Nine)
    }

    fn count(code: &str, level: u8, people: u64) -> LevelCount {
        LevelCount {
            code: SkillCode::new(code).unwrap(),
            level: Level::new(level).ok(),
            people,
        }
    }

    #[test]
    fn shades_are_fifths_of_the_fullest_cell() {
        let shades: Vec<u8> = [0, 1, 200, 201, 999, 1_000]
            .into_iter()
            .map(|people| shade(people, 1_000))
            .collect();
        assert_eq!(shades, [0, 1, 1, 2, 5, 5]);
        assert_eq!(shade(1, 1), 5);
        assert_eq!(shade(0, 0), 0);
    }

    #[test]
    fn every_level_said_is_in_one_place_or_counted_as_elsewhere() {
        let map = SkillMap::of(
            nine(),
            [
                count("PROG", 4, 3),
                count("PROG", 4, 2),
                count("PROG", 0, 9),
                count("PROG", 7, 1),
                count("DBDS", 5, 4),
            ],
        );
        assert_eq!((map.rows.len(), map.elsewhere, map.most), (2, 1, 5));
        assert_eq!(map.nobody, nine().skills().len() - 2);
        let prog = map.rows.iter().find(|row| row.code.as_str() == "PROG");
        let prog = prog.unwrap();
        assert_eq!(prog.people, 5);
        assert_eq!(prog.cells[3].people, Some(5));
        assert_eq!(prog.cells[6].people, None);
    }

    #[test]
    fn without_anybody_there_is_no_row() {
        let map = SkillMap::of(nine(), [count("PROG", 0, 5)]);
        assert!(map.rows.is_empty());
        assert_eq!(map.most, 0);
    }
}
