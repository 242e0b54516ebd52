//! Published examples, and what must hold for any ratings.

use super::*;
use proptest::prelude::*;
use tables::Limits;

fn near(found: Option<f64>, published: f64, decimals: i32) {
    let found = found.expect("the figure is defined");
    let half = 0.5 * 10_f64.powi(-decimals);
    assert!(
        (found - published).abs() <= half,
        "{found} is not {published}"
    );
}

/// Three raters of the anxiety of twenty people on a scale of 1 to 6: the data set `anxiety` of the R package irr
/// (Gamer, Lemon, Fellows and Singh, "Various Coefficients of Interrater Reliability and Agreement",
/// <https://CRAN.R-project.org/package=irr>).
const ANXIETY: [[i16; 3]; 20] = [
    [3, 3, 2],
    [3, 6, 1],
    [3, 4, 4],
    [4, 6, 4],
    [5, 2, 3],
    [5, 4, 2],
    [2, 2, 1],
    [3, 4, 6],
    [5, 3, 1],
    [2, 3, 1],
    [2, 2, 1],
    [6, 3, 2],
    [1, 3, 3],
    [5, 3, 3],
    [2, 2, 1],
    [2, 2, 1],
    [1, 1, 3],
    [2, 3, 3],
    [4, 3, 2],
    [3, 4, 2],
];

/// The twelve pairs of the design notes of this project.
const TWELVE: [(i16, i16); 12] = [
    (3, 3),
    (4, 3),
    (4, 4),
    (5, 4),
    (3, 2),
    (2, 2),
    (4, 3),
    (5, 5),
    (3, 3),
    (6, 5),
    (4, 4),
    (3, 3),
];

#[test]
fn the_twelve_pairs_of_the_design_notes() {
    let found = agreement(&TWELVE);
    assert_eq!(found.n, 12);
    near(found.kappa, 0.8125, 4);
    near(found.bias, 0.4167, 4);
    near(found.exact, 0.5833, 4);
    near(found.within_one, 1.0, 4);
}

/// Table 2 of Shrout and Fleiss (1979), "Intraclass correlations: uses in assessing rater reliability", Psychological
/// Bulletin 86, 420-428: four judges of six targets. They print .29 for ICC(2,1).
#[test]
fn six_targets_of_shrout_and_fleiss() {
    let rows = [
        [9, 2, 5, 8],
        [6, 1, 3, 2],
        [8, 4, 6, 8],
        [7, 1, 2, 6],
        [10, 5, 6, 9],
        [6, 2, 4, 7],
    ];
    near(icc(&rows.map(Vec::from)), 0.2898, 4);
}

/// The example of `kappa2` in the manual of irr, `kappa2(anxiety[,1:2], "squared")`, which prints "Kappa = 0.297".
#[test]
fn kappa_of_two_raters_of_anxiety() {
    let found = agreement(&ANXIETY.map(|row| (row[0], row[1])));
    assert_eq!(found.n, 20);
    near(found.kappa, 0.297, 3);
}

/// The test of `cohens_kappa` in statsmodels (`statsmodels/stats/tests/test_inter_rater.py`,
/// <https://www.statsmodels.org>) records 0.2520325 from irr for the second and third rater. There irr numbers the
/// levels that are used one after the other: nobody gives level 5, so that level 6 counts as the fifth.
#[test]
fn kappa_of_two_others_as_statsmodels_records_it() {
    let numbered = |level: i16| if level == 6 { 5 } else { level };
    let found = agreement(&ANXIETY.map(|row| (numbered(row[1]), numbered(row[2]))));
    near(found.kappa, 0.252_032_5, 7);
}

/// The example of `icc` in the manual of irr, `icc(anxiety, model="twoway", type="agreement")`, which prints
/// "ICC(A,1) = 0.198"; McGraw and Wong's name for the ICC(2,1) of Shrout and Fleiss. With all digits it is 0.1979983.
#[test]
fn icc_of_three_raters_of_anxiety() {
    near(icc(&ANXIETY.map(Vec::from)), 0.197_998_3, 7);
}

/// The twelve units and four observers of Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", part C; he
/// prints .815 for ordinal data.
#[test]
fn ordinal_alpha_of_krippendorffs_own_example() {
    let units = [
        vec![1, 1, 1],
        vec![2, 2, 3, 2],
        vec![3, 3, 3, 3],
        vec![3, 3, 3, 3],
        vec![2, 2, 2, 2],
        vec![1, 2, 3, 4],
        vec![4, 4, 4, 4],
        vec![1, 1, 2, 1],
        vec![2, 2, 2, 2],
        vec![5, 5, 5],
        vec![1, 1],
        vec![3],
    ];
    near(ordinal_alpha(&units), 0.815, 3);
}

#[test]
fn ordinal_alpha_of_the_design_notes() {
    let units = [
        vec![3, 2, 2, 3],
        vec![2, 2, 1],
        vec![2, 3, 1, 2],
        vec![2, 2],
        vec![3, 3, 3],
        vec![1, 2],
    ];
    near(ordinal_alpha(&units), 0.3721, 4);
}

#[test]
fn ordinal_alpha_says_nothing_where_nothing_differs_or_nothing_was_rated_twice() {
    assert_eq!(ordinal_alpha(&[]), None);
    assert_eq!(ordinal_alpha(&[vec![3], vec![1], vec![]]), None);
    assert_eq!(ordinal_alpha(&[vec![2, 2], vec![2, 2, 2]]), None);
}

#[test]
fn what_has_no_meaning_has_no_figure() {
    let nothing = agreement(&[]);
    assert_eq!(nothing, Agreement::default());
    assert_eq!((nothing.n, nothing.kappa, nothing.bias), (0, None, None));
    assert_eq!(icc(&[]), None);
    assert_eq!(icc(&[vec![3, 4]]), None);
    assert_eq!(icc(&[vec![3], vec![4]]), None);
    assert_eq!(icc(&[vec![3, 4], vec![4]]), None);
    assert_eq!(icc(&[vec![3, 3], vec![3, 3]]), None);
    assert_eq!(icc(&[vec![1, 2], vec![2, 1]]), None);
}

#[test]
fn a_figure_has_four_decimals_and_no_minus_before_nothing() {
    assert_eq!(four_decimals(0.416_666), 0.4167);
    assert_eq!(four_decimals(-0.333_35), -0.3334);
    assert!(four_decimals(-0.000_01).is_sign_positive());
}

fn read(text: &str) -> Result<Ratings, RatingsProblem> {
    let book = tables::read(text.as_bytes(), "ratings.csv", &Limits::default()).unwrap();
    Ratings::read(&book.sheets[0], Scale::new(1, 7).unwrap())
}

#[test]
fn two_raters_are_compared_where_both_rated() {
    let ratings = read("first,second\n3,3\n4,\n\n,2\n4,3\n").unwrap();
    assert_eq!(ratings.raters(), ["first", "second"]);
    assert_eq!(ratings.pairs().unwrap(), [(3, 3), (4, 3)]);
    let Report::Two { n, exact, bias, .. } = Report::of(&ratings) else {
        panic!("two raters");
    };
    assert_eq!((n, exact, bias), (2, Some(0.5), Some(0.5)));
}

#[test]
fn three_raters_have_their_icc_alone() {
    let ratings = read("a;b;c\n1;1;1\n7;7;7\n4;;4\n").unwrap();
    assert_eq!(ratings.complete().len(), 2);
    assert_eq!(Report::of(&ratings), Report::Several { icc: Some(1.0) });
    assert_eq!(ratings.pairs(), None);
}

#[test]
fn a_wrong_table_is_refused_with_its_place_and_the_remedy() {
    let cases = [
        (
            "a,b\n3,8\n",
            "row 2, column B (\"b\") holds \"8\"; a rating is a whole number from 1 to 7",
        ),
        ("a,b\n3,3\n\n0,3\n", "row 4, column A"),
        ("a,b\n3,4.5\n", "\"4.5\""),
        ("a,b\n3,four\n", "\"four\""),
        ("a,b\n3,99999\n", "\"99999\""),
        ("a\n3\n", "row 1 names one rater"),
        (
            "a,b,A\n3,3,3\n",
            "columns A and C both name the rater \"A\"",
        ),
        (
            "a,b\n3,3,3\n",
            "row 2, column C holds \"3\", but row 1 names no rater",
        ),
        (",\n", "the file is empty"),
    ];
    for (text, said) in cases {
        let problem = read(text).unwrap_err().to_string();
        assert!(problem.contains(said), "{text:?} gives: {problem}");
    }
    assert!(Scale::new(3, 3).is_err());
}

fn pairs() -> impl Strategy<Value = Vec<(i16, i16)>> {
    prop::collection::vec((1..=7_i16, 1..=7_i16), 1..60)
}

fn grid() -> impl Strategy<Value = Vec<Vec<i16>>> {
    (2..6_usize).prop_flat_map(|raters| {
        prop::collection::vec(prop::collection::vec(1..=7_i16, raters), 2..30)
    })
}

proptest! {
    #[test]
    fn swapping_the_raters_turns_the_bias_and_nothing_else(pairs in pairs()) {
        let swapped: Vec<_> = pairs.iter().map(|(a, b)| (*b, *a)).collect();
        let (found, other) = (agreement(&pairs), agreement(&swapped));
        prop_assert_eq!(found.kappa, other.kappa);
        prop_assert_eq!(found.exact, other.exact);
        prop_assert_eq!(found.within_one, other.within_one);
        prop_assert_eq!(found.bias, other.bias.map(|bias| 0.0 - bias));
    }

    #[test]
    fn everything_stays_within_its_bounds(pairs in pairs()) {
        let found = agreement(&pairs);
        let (exact, within_one) = (found.exact.unwrap(), found.within_one.unwrap());
        prop_assert!(0.0 <= exact && exact <= within_one && within_one <= 1.0);
        prop_assert!(found.bias.unwrap().abs() <= 6.0);
        prop_assert!(found.kappa.is_none_or(|kappa| (-1.0..=1.0).contains(&kappa)));
    }

    #[test]
    fn the_definition_over_the_whole_table_gives_the_same_kappa(pairs in pairs()) {
        let n = pairs.len() as f64;
        let share = |of: &dyn Fn(&(i16, i16)) -> bool| pairs.iter().filter(|pair| of(pair)).count() as f64;
        let (mut observed, mut expected) = (0.0, 0.0);
        for i in 1..=7_i16 {
            for j in 1..=7_i16 {
                let weight = f64::from((i - j) * (i - j)) / 36.0;
                observed += weight * share(&|pair| *pair == (i, j));
                expected += weight * share(&|pair| pair.0 == i) * share(&|pair| pair.1 == j) / n;
            }
        }
        match agreement(&pairs).kappa {
            Some(kappa) => prop_assert!((kappa - (1.0 - observed / expected)).abs() < 1e-9),
            None => prop_assert!(expected.abs() < 1e-9),
        }
    }

    #[test]
    fn full_agreement_is_one_unless_all_is_the_same(levels in prop::collection::vec(1..=7_i16, 2..40)) {
        let pairs: Vec<_> = levels.iter().map(|level| (*level, *level)).collect();
        let rows: Vec<_> = levels.iter().map(|level| vec![*level; 3]).collect();
        let same = levels.iter().all(|level| *level == levels[0]);
        let figure = if same { None } else { Some(1.0) };
        prop_assert_eq!(agreement(&pairs).kappa, figure);
        prop_assert_eq!(icc(&rows), figure);
        prop_assert_eq!(agreement(&pairs).exact, Some(1.0));
        prop_assert_eq!(agreement(&pairs).bias, Some(0.0));
    }

    #[test]
    fn one_cell_of_the_table_has_no_kappa(level in 1..=7_i16, n in 1..40_usize) {
        prop_assert_eq!(agreement(&vec![(level, level); n]).kappa, None);
    }

    #[test]
    fn icc_does_not_ask_who_sits_where(grid in grid()) {
        let turned: Vec<Vec<i16>> = grid.iter().map(|row| row.iter().rev().copied().collect()).collect();
        let last_first: Vec<Vec<i16>> = grid.iter().rev().cloned().collect();
        prop_assert_eq!(icc(&grid), icc(&turned));
        prop_assert_eq!(icc(&grid), icc(&last_first));
        prop_assert!(icc(&grid).is_none_or(|icc| icc <= 1.0));
    }

    #[test]
    fn ordinal_alpha_is_at_most_one_and_asks_neither_for_order_nor_for_lone_ratings(
        units in prop::collection::vec(prop::collection::vec(0..=3_i16, 0..6), 0..12),
    ) {
        let found = ordinal_alpha(&units);
        prop_assert!(found.is_none_or(|alpha| alpha <= 1.0));
        let mut turned: Vec<Vec<i16>> = units.iter().rev().map(|unit| unit.iter().rev().copied().collect()).collect();
        turned.push(vec![3]);
        let close = |other: f64| found.is_some_and(|alpha| (alpha - other).abs() < 1e-9);
        prop_assert!(ordinal_alpha(&turned).map_or(found.is_none(), close));
    }
}
