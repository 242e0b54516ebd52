//! The staircase tried out on made-up people, so that anybody can check what is said of it.

use serde::Serialize;
use sfia::{Framework, Level};

use super::{Answer, AssessedSkill, Start};

/// What came out of a simulation.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Simulated {
    /// The share of cases in which exactly the true level came out, 0 to 1.
    pub exact: f64,
    /// The share in which the level that came out is at most one from the true one, 0 to 1.
    pub within_one: f64,
    /// Screens for each skill on average, those asked again included.
    pub mean_screens: f64,
}

/// General levels and how often they are drawn.
const GENERAL: [u8; 6] = [2, 3, 3, 4, 4, 5];
/// How far the true level is from where asking starts, with probabilities in hundredths.
const DISTANCES: [(i8, u64); 5] = [(-2, 8), (-1, 25), (0, 42), (1, 20), (2, 5)];

/// Tries the staircase on `cases` made-up people: the skill is drawn evenly from the edition, the general level evenly
/// from 2, 3, 3, 4, 4, 5; the true level is the level at which asking starts plus -2, -1, 0, 1, 2 with probabilities
/// 0.08, 0.25, 0.42, 0.20, 0.05, held to the skill's top, with nothing held below its bottom. Each answer is "yes" or
/// "not yet", and wrong with probability `error`. The level one below a skill's lowest stands for nothing held.
///
/// The same seed gives the same numbers on every machine.
#[must_use]
pub fn simulate(framework: &Framework, error: f64, cases: u32, seed: u64) -> Simulated {
    let mut dice = Dice(seed);
    let (mut exact, mut near, mut screens) = (0_u32, 0_u32, 0_u64);
    for _ in 0..cases {
        let Some(case) = Case::draw(framework, &mut dice) else {
            continue;
        };
        let (found, asked) = case.walk(framework, error, &mut dice);
        let distance = found.abs_diff(case.truth);
        exact += u32::from(distance == 0);
        near += u32::from(distance <= 1);
        screens += asked;
    }
    let share = |count: u32| f64::from(count) / f64::from(cases.max(1));
    #[expect(clippy::cast_precision_loss, reason = "far fewer screens than 2^52")]
    let screens = screens as f64;
    Simulated {
        exact: share(exact),
        within_one: share(near),
        mean_screens: screens / f64::from(cases.max(1)),
    }
}

/// One made-up person and one skill. Levels are counted from the skill's lowest, which is 1; 0 is nothing held.
struct Case {
    skill: AssessedSkill,
    general: Level,
    lowest: u8,
    truth: u8,
}

impl Case {
    fn draw(framework: &Framework, dice: &mut Dice) -> Option<Self> {
        let skills = framework.skills();
        let skill = skills.get(dice.below(skills.len()))?;
        let general = Level::new(*GENERAL.get(dice.below(GENERAL.len()))?).ok()?;
        let (lowest, highest) = (
            skill.levels.lowest()?.number(),
            skill.levels.highest()?.number(),
        );
        let start = general.number().clamp(lowest, highest);
        let truth = i16::from(start) + i16::from(dice.distance());
        let truth = truth.min(highest.into()) - i16::from(lowest) + 1;
        Some(Self {
            skill: AssessedSkill::unanswered(skill.code, false),
            general,
            lowest,
            truth: u8::try_from(truth).unwrap_or_default(),
        })
    }

    /// Answers as the service asks, screen by screen. Gives the level found and the number of screens.
    fn walk(&self, framework: &Framework, error: f64, dice: &mut Dice) -> (u8, u64) {
        let (mut skill, start) = (self.skill.clone(), Start::Measured(self.general));
        let mut screens = 0;
        loop {
            let standing = skill.standing(framework, start);
            let Some(asked) = standing.next else {
                return (standing.held.map_or(0, |held| self.count(held)), screens);
            };
            screens += 1;
            let truly = self.count(asked) <= self.truth;
            let says_yes = truly != dice.chance(error);
            let answer = if says_yes {
                Answer::Yes
            } else {
                Answer::NotYet
            };
            let seen = skill.answers.get(asked);
            if skill.answer(asked, answer, seen, framework, start).is_err() {
                return (0, screens);
            }
        }
    }

    fn count(&self, level: Level) -> u8 {
        level.number() + 1 - self.lowest
    }
}

/// A small generator of even numbers, the same on every machine: SplitMix64 (Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", OOPSLA 2014).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `most` - 1. What favours the lower ones is less than 2^-56 here.
    fn below(&mut self, most: usize) -> usize {
        let most = u64::try_from(most).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % most).unwrap_or_default()
    }

    /// Whether something with this probability happens.
    fn chance(&mut self, probability: f64) -> bool {
        #[expect(
            clippy::cast_precision_loss,
            reason = "53 bits are what a fraction holds"
        )]
        let fraction = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        fraction < probability
    }

    fn distance(&mut self) -> i8 {
        let mut left = self.next() % 100;
        for (distance, weight) in DISTANCES {
            if left < weight {
                return distance;
            }
            left -= weight;
        }
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sfia::{Edition, Frameworks};

    const CASES: u32 = 200_000;
    const FEWER: u32 = 20_000;
    const SEED: u64 = 7;

    fn run(edition: Edition, error: f64, cases: u32) -> Simulated {
        let framework = Frameworks::shipped().unwrap().edition(edition);
        simulate(framework, error, cases, SEED)
    }

    #[test]
    fn error_free_answers_always_find_the_level() {
        for edition in Edition::ALL {
            let found = run(edition, 0.0, FEWER);
            assert!(
                (found.exact - 1.0).abs() < f64::EPSILON,
                "{edition}: {found:?}"
            );
        }
    }

    #[test]
    fn five_per_cent_of_wrong_answers_leave_ninety_exact() {
        let found = run(Edition::Nine, 0.05, CASES);
        assert!(found.exact >= 0.90, "{found:?}");
    }

    #[test]
    fn ten_per_cent_of_wrong_answers_leave_eighty_one_exact() {
        let found = run(Edition::Nine, 0.10, CASES);
        assert!(found.exact >= 0.81, "{found:?}");
        assert!((2.0..2.5).contains(&found.mean_screens), "{found:?}");
    }

    #[test]
    fn fifteen_per_cent_of_wrong_answers_leave_seventy_three_exact() {
        let found = run(Edition::Nine, 0.15, CASES);
        assert!(found.exact >= 0.73, "{found:?}");
        assert!(
            found.within_one > 0.93 && found.within_one <= 1.0,
            "{found:?}"
        );
    }

    #[test]
    fn the_edition_before_is_no_worse() {
        for (error, least) in [(0.05, 0.90), (0.10, 0.81), (0.15, 0.73)] {
            let found = run(Edition::Eight, error, FEWER);
            assert!(found.exact >= least - 0.005, "with {error}: {found:?}");
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_numbers_and_another_gives_others() {
        let framework = Frameworks::shipped().unwrap().edition(Edition::Nine);
        let run = |seed| simulate(framework, 0.1, 2_000, seed);
        assert_eq!(run(1), run(1));
        assert_ne!(run(1), run(2));
    }
}
