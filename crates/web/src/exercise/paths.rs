//! The addresses of the practice and of the exercise, below `/o/{org}`.

use engine::exercise::{CaseId, Series};

/// Where a series begins, goes on, and is summed up.
pub(super) fn series(series: Series) -> &'static str {
    match series {
        Series::Practice => "/practice",
        Series::Whole => "/exercise",
    }
}

/// One case of a series.
pub(super) fn case(of: Series, case: &CaseId) -> String {
    format!("{}/{case}", series(of))
}
