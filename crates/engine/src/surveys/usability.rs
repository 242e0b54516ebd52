//! The System Usability Scale (Brooke 1996, "SUS: a 'quick and dirty' usability scale", in Jordan, Thomas, Weerdmeester
//! and McClelland (eds), Usability Evaluation in Industry, Taylor and Francis, 189-194).

use super::shipped::{Statement, Tone};
use super::tally::Tally;

/// The mean score of all who answered, 0 to 100: of each statement the mean answer less 1, or 5 less the mean answer where
/// it blames, added up, times 2.5. Since everybody answers every statement, it is the mean of the scores of the people. It is no percentage. `None`
/// while a statement has no answer.
#[must_use]
pub fn usability_score(statements: &[Statement], tally: &Tally) -> Option<f64> {
    let points = statements.iter().map(|statement| {
        let mean = tally.of(&statement.id).mean()?;
        Some(match statement.tone {
            Tone::Praise => mean - 1.0,
            Tone::Blame => 5.0 - mean,
        })
    });
    let points: Vec<f64> = points.collect::<Option<_>>()?;
    (!points.is_empty()).then(|| points.iter().sum::<f64>() * 2.5)
}
