//! What must hold for any round, and workings that come to what they say.

use super::*;
use crate::readiness::score::worked::{Symbol, Worked};
use proptest::prelude::*;

/// The result of a weighted working, from nothing but what it shows.
fn again(worked: &Worked) -> Option<f64> {
    let weights = worked.number(Symbol::Weights)?;
    let sum: f64 = worked
        .terms
        .iter()
        .map(|term| f64::from(term.weight) * term.counts)
        .sum();
    (weights > 0.0).then(|| 100.0 * sum / (3.0 * weights))
}

#[test]
fn the_working_of_the_example_shows_what_each_question_adds() {
    let four = section_four();
    let questions: Vec<_> = four.questions.iter().collect();
    let optimism = Optimism::of(&round(vec![four.clone()]));
    let expected = formulas::expected(&questions, &optimism);
    near(expected.number(Symbol::Optimism), 0.5972);
    assert_eq!(expected.terms[0].numbers, [(Symbol::Evidence, 1.0)]);
    assert_eq!(expected.terms[3].numbers, [(Symbol::Mean, 2.0)]);
    near(expected.terms[3].counts, 1.4028);
    let index = formulas::over_index(&questions);
    assert_eq!(
        (index.terms.len(), index.number(Symbol::Weights)),
        (4, Some(10.0))
    );
    let agreement = QuestionScores::worked_agreement(&four.questions[0]);
    near(agreement.number(Symbol::Variance), 0.25);
    near(agreement.number(Symbol::LargestVariance), 2.25);
    let worked = Optimism::worked(&round(vec![four]));
    near(worked.number(Symbol::OwnMean), 0.7917);
    near(worked.terms[0].counts, 1.5);
}

proptest! {
    #[test]
    fn the_gap_is_its_two_parts_and_every_figure_keeps_its_bounds(inputs in any_round()) {
        let picture = Picture::of(&inputs);
        let sections = picture.sections.iter().filter_map(|section| section.scores);
        for found in sections.chain(picture.total) {
            prop_assert!((found.gap - found.unproven - found.tested_over).abs() < 1e-9);
            prop_assert!((0.0..=100.000_001).contains(&found.claimed));
            prop_assert!((0.0..=100.0).contains(&found.evidenced));
            prop_assert!(found.expected >= 0.0);
            prop_assert!(found.dk_rate.is_none_or(|rate| (0.0..=1.0).contains(&rate)));
            prop_assert!(found.interval.is_none_or(|interval| interval >= 0.0));
        }
        for (_, found) in &picture.questions {
            prop_assert!(found.agreement.is_none_or(|it| (0.0..=1.0).contains(&it)));
            prop_assert!(found.ad.is_none_or(|it| (0.0..=1.5).contains(&it)));
        }
        let within = (inputs.prior.pool().min(picture.optimism.own_mean.unwrap_or(0.5)) - 1e-9)
            ..=(inputs.prior.pool().max(picture.optimism.own_mean.unwrap_or(0.5)) + 1e-9);
        prop_assert!(within.contains(&picture.optimism.delta));
    }

    #[test]
    fn every_figure_can_be_computed_again_from_its_working(inputs in any_round()) {
        let questions: Vec<_> = inputs.questions().collect();
        let optimism = Optimism::of(&inputs);
        let workings = [
            formulas::claimed(&questions),
            formulas::evidenced(&questions),
            formulas::unproven(&questions),
            formulas::disproved(&questions),
            formulas::over_index(&questions),
            formulas::expected(&questions, &optimism),
        ];
        for worked in workings {
            prop_assert_eq!(worked.result, again(&worked));
        }
        for question in questions {
            let worked = QuestionScores::worked_agreement(question);
            let parts = worked.number(Symbol::Variance).zip(worked.number(Symbol::LargestVariance));
            let close = |other: f64| worked.result.is_some_and(|result| (result - other).abs() < 1e-9);
            prop_assert!(parts.map_or(worked.result.is_none(), |(found, largest)| close(1.0 - found / largest)));
        }
    }

    #[test]
    fn agreement_is_that_of_the_definition(answers in prop::collection::vec(0..=3_i8, 2..12)) {
        let n = answers.len() as f64;
        let mean = answers.iter().map(|it| f64::from(*it)).sum::<f64>() / n;
        let variance = answers.iter().map(|it| (f64::from(*it) - mean).powi(2)).sum::<f64>() / n;
        let half = (answers.len() / 2) as f64;
        let largest = 9.0 * half * (n - half) / (n * n);
        let found = QuestionScores::of(&open("R1", 1, &answers)).agreement.unwrap();
        prop_assert!((found - (1.0 - variance / largest)).abs() < 1e-9);
    }
}
