//! Several raters of the same things.

/// ICC(2,1): how far a single rating tells the rated things apart, raters being a sample of all who might rate;
/// at most 1. Rows are things, columns raters (Shrout and Fleiss 1979, "Intraclass correlations: uses in assessing
/// rater reliability", Psychological Bulletin 86).
///
/// `None` with fewer than two rows or columns, with rows of different lengths, or where what it divides by is nothing,
/// as when all ratings are the same.
#[must_use]
pub fn icc(rows: &[Vec<i16>]) -> Option<f64> {
    let raters = rows.first()?.len();
    if rows.len() < 2 || raters < 2 || rows.iter().any(|row| row.len() != raters) {
        return None;
    }
    let n = i128::try_from(rows.len()).ok()?;
    let k = i128::try_from(raters).ok()?;
    let squares = Squares::of(rows, n, k);
    let (between_rows, between_columns, rest) = (squares.rows, squares.columns, squares.rest);
    // (MSR - MSE) / (MSR + (k - 1) MSE + k (MSC - MSE) / n), with both sides times n (n - 1) (k - 1): whole numbers,
    // so that nothing is exactly nothing.
    let above = n * ((k - 1) * between_rows - rest);
    let below = n * (k - 1) * (between_rows + rest) + k * (n - 1) * between_columns - k * rest;
    (below != 0).then(|| above as f64 / below as f64)
}

/// The sums of squares of a two-way table, each times the number of its cells.
struct Squares {
    rows: i128,
    columns: i128,
    rest: i128,
}

impl Squares {
    fn of(rows: &[Vec<i16>], n: i128, k: i128) -> Self {
        let square = |value: i128| value * value;
        let values = || rows.iter().flatten().map(|value| i128::from(*value));
        let whole = square(values().sum());
        let all = n * k * values().map(square).sum::<i128>() - whole;
        let row_sum = |row: &Vec<i16>| row.iter().map(|value| i128::from(*value)).sum::<i128>();
        let rows_squared: i128 = rows.iter().map(|row| square(row_sum(row))).sum();
        let mut columns = vec![0_i128; rows.first().map_or(0, Vec::len)];
        for row in rows {
            for (sum, value) in columns.iter_mut().zip(row) {
                *sum += i128::from(*value);
            }
        }
        let columns_squared: i128 = columns.into_iter().map(square).sum();
        let (rows, columns) = (n * rows_squared - whole, k * columns_squared - whole);
        Self {
            rows,
            columns,
            rest: all - rows - columns,
        }
    }
}
