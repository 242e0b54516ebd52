//! What a unit of work says it did.

use serde::Serialize;

/// One line for the audit trail. Who, when and where are added by the unit of work.
///
/// Personal data is by reference: identifiers and facts such as a level or a count, never a name or an address.
#[derive(Clone, Debug)]
pub struct AuditEntry<'a> {
    pub(super) action: &'static str,
    pub(super) subject_kind: &'static str,
    pub(super) subject_id: &'a str,
    pub(super) detail: String,
    pub(super) unnamed: bool,
}

impl<'a> AuditEntry<'a> {
    /// `action` (a verb and a noun, such as `submit-assessment`) on the subject of that kind.
    #[must_use]
    pub fn new(action: &'static str, subject_kind: &'static str, subject_id: &'a str) -> Self {
        Self {
            action,
            subject_kind,
            subject_id,
            detail: "{}".to_owned(),
            unnamed: false,
        }
    }

    /// Leaves out who it was, where people were promised that.
    #[must_use]
    pub fn unnamed(mut self) -> Self {
        self.unnamed = true;
        self
    }

    /// Adds facts, written as JSON. A value that JSON cannot hold leaves a note that it could not be written.
    #[must_use]
    pub fn with(mut self, detail: &impl Serialize) -> Self {
        self.detail = serde_json::to_string(detail)
            .unwrap_or_else(|_| r#"{"detail":"could not be written"}"#.to_owned());
        self
    }
}
