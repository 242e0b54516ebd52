//! Printing for people at a terminal: answers to the standard output, problems to the standard error.

use std::io::Write;
use std::process::ExitCode;

/// Prints a line of the answer. A closed pipe is not an error of ours.
pub fn say(line: impl AsRef<str>) {
    let _ = writeln!(std::io::stdout(), "{}", line.as_ref());
}

/// Prints what somebody should know besides the answer, apart from it.
pub fn warn(line: impl std::fmt::Display) {
    let _ = writeln!(std::io::stderr(), "aspire: {line}");
}

/// Prints why nothing was done, and gives the exit code 1.
pub fn fail(problem: impl std::fmt::Display) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "aspire: {problem}");
    ExitCode::FAILURE
}
