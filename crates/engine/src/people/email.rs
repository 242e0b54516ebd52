//! Email addresses as staff lists and forms give them, with the problem named.

use super::ValueProblem;
use crate::email::EmailAddress;

/// Reads an email address.
///
/// # Errors
/// [`ValueProblem::Missing`] or [`ValueProblem::NotAnEmail`].
pub fn parse_email(text: &str) -> Result<EmailAddress, ValueProblem> {
    if text.trim().is_empty() {
        return Err(ValueProblem::Missing);
    }
    EmailAddress::parse(text).map_err(|_| ValueProblem::NotAnEmail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_and_nonsense_are_told_apart() {
        assert_eq!(parse_email(" "), Err(ValueProblem::Missing));
        assert_eq!(
            parse_email("ali.sample(at)council"),
            Err(ValueProblem::NotAnEmail)
        );
        assert!(parse_email(" Sam@council-a.example ").is_ok());
    }
}
