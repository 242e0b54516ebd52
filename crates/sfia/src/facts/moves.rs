//! Work that went from one skill to another between two editions: splits, and single levels that moved.

use super::DataError;
use super::shipped::Shipped;
use crate::{Edition, Level, SkillCode};

/// Work that a newer edition describes under another code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Move {
    /// The older edition.
    pub from: Edition,
    /// The newer edition.
    pub to: Edition,
    /// The skill under which the older edition describes the work.
    pub code: SkillCode,
    /// The skill under which the newer edition does.
    pub successor: SkillCode,
    /// The one level that moved; `None` where a part of the skill as a whole did.
    pub level: Option<Level>,
}

/// All moves that ship with Aspire.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Moves(Vec<Move>);

const FILE: Shipped = Shipped {
    name: "facts/moves.csv",
    text: include_str!("../../../../sfia-data/facts/moves.csv"),
};

/// Parses the shipped table.
pub(super) fn shipped() -> Result<Moves, DataError> {
    let code = |text: &str| SkillCode::new(text).map_err(|error| error.to_string());
    let edition = |text: &str| text.parse::<Edition>().map_err(|error| error.to_string());
    let moves = FILE.records(|field| {
        let level = field("level");
        Ok(Move {
            from: edition(&field("from"))?,
            to: edition(&field("to"))?,
            code: code(&field("code"))?,
            successor: code(&field("successor"))?,
            level: match level.as_str() {
                "" => None,
                level => Some(level.parse::<Level>().map_err(|error| error.to_string())?),
            },
        })
    })?;
    Ok(Moves(moves))
}

impl Moves {
    /// Every move, in the order of the shipped table.
    #[must_use]
    pub fn all(&self) -> &[Move] {
        &self.0
    }

    /// Where work described under `code` in `from` is described in `to`, with the one level that moved, if it is one.
    /// Read backwards, from a newer edition to an older one, it names where the work came from.
    pub fn list_successors(
        &self,
        code: SkillCode,
        from: Edition,
        to: Edition,
    ) -> impl Iterator<Item = (SkillCode, Option<Level>)> + '_ {
        self.0.iter().filter_map(move |moved| {
            if (moved.from, moved.to, moved.code) == (from, to, code) {
                Some((moved.successor, moved.level))
            } else if (moved.to, moved.from, moved.successor) == (from, to, code) {
                Some((moved.code, moved.level))
            } else {
                None
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::{Edition, Frameworks, SkillCode};

    #[test]
    fn every_move_is_from_a_skill_of_one_edition_to_a_skill_of_the_other() {
        let frameworks = Frameworks::shipped().unwrap();
        assert_eq!(frameworks.moves().all().len(), 5);
        for moved in frameworks.moves().all() {
            assert!(moved.from < moved.to);
            let (from, to) = (frameworks.edition(moved.from), frameworks.edition(moved.to));
            assert!(from.find_skill(moved.code).is_some(), "{}", moved.code);
            assert!(
                from.find_skill(moved.successor).is_none()
                    && to.find_skill(moved.successor).is_some(),
                "{} is new",
                moved.successor
            );
            if let Some(level) = moved.level {
                assert!(from.defines(moved.code, level) && !to.defines(moved.code, level));
                assert!(to.defines(moved.successor, level));
            }
        }
    }

    #[test]
    fn a_move_is_found_from_either_side() {
        let moves = Frameworks::shipped().unwrap().moves();
        let code = |text: &str| SkillCode::new(text).unwrap();
        let found = |text: &str, from, to| -> Vec<String> {
            moves
                .list_successors(code(text), from, to)
                .map(|(code, _)| code.to_string())
                .collect()
        };
        assert_eq!(
            found("TEST", Edition::Eight, Edition::Nine),
            ["NFTS", "PRTS"]
        );
        assert_eq!(found("PRTS", Edition::Nine, Edition::Eight), ["TEST"]);
        assert!(found("TEST", Edition::Nine, Edition::Eight).is_empty());
        assert!(found("PROG", Edition::Eight, Edition::Nine).is_empty());
    }
}
