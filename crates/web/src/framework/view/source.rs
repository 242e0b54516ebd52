//! Whose words a page shows: the organisation's imported text with its attribution, or our own.

use engine::licences::Licence;
use serde::Serialize;
use sfia::Edition;

/// The note under the heading of every page that explains the framework.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The edition as people name it: "SFIA 9".
    pub edition: String,
    /// Who holds the licence, where the page shows imported text. Then the attribution is shown.
    pub holder: Option<String>,
    /// Where an administrator imports the official wording; nobody else gets the link.
    pub import_url: Option<String>,
}

impl Source {
    /// The note for an organisation's edition.
    pub fn new(edition: Edition, licence: Option<&Licence>, import_url: Option<String>) -> Self {
        Self {
            edition: edition.to_string(),
            holder: licence.map(|licence| licence.acceptance.holder.to_string()),
            import_url,
        }
    }
}
