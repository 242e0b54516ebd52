//! Usability of a programme's councils together, on both databases.

use super::*;
use crate::StoreError;
use crate::testing::Databases;
use chrono::NaiveDate;
use engine::access::{FollowPilot, Permit, decide};
use engine::readiness::programme::{Journey, Rating, Usability};

#[test]
fn answers_and_ratings_of_the_programmes_councils_are_read_together_and_name_nobody() {
    Databases::each(|test| {
        let councils = ["north", "south", "west"].map(|slug| test.organisation(slug));
        let manager = test.programme("society", &["north", "south"]);
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        for scope in &councils {
            test.write_blocking::<_, StoreError, _>(scope, move |tx| {
                add_answers(tx, Usability::new([4, 2, 5, 1, 4, 2, 5, 1, 4, 3]).unwrap())?;
                let rating = Rating::new(4).unwrap();
                add_rating(tx, Journey::Assessment, rating, day(3))?;
                add_rating(tx, Journey::Assessment, rating, day(28))
            })
            .unwrap();
        }
        let (answers, ratings) = test
            .entry_read_blocking::<_, StoreError>(move |tx| {
                let permit: Permit<FollowPilot> = decide(&manager.actor(), ()).unwrap();
                Ok((
                    list_answers(tx, &manager, &permit)?,
                    list_ratings(tx, &manager, &permit)?,
                ))
            })
            .unwrap();
        assert_eq!(answers.len(), 2);
        assert_eq!(answers[0].answers(), [4, 2, 5, 1, 4, 2, 5, 1, 4, 3]);
        let [count] = ratings.as_slice() else {
            panic!("{ratings:?}")
        };
        assert_eq!((count.month, count.times), (day(1), 4));
    });
}
