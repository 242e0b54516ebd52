//! The fields of a form that was sent: read within bounds, checked to be ours, and nothing unknown among them.

use crate::app::App;
use crate::problem::Problem;
use crate::security::digest;
use actix_web::web::Payload;
use futures_util::StreamExt;
use std::time::Duration;
use url::form_urlencoded;

/// Most bytes of a form without a file.
const FORM_BYTES: usize = 256 * 1024;
/// Most fields of a form.
const MOST_FIELDS: usize = 6_000;
/// Seconds for the next part of a body: a slow one would otherwise be kept open for ever.
const PATIENCE: Duration = Duration::from_secs(10);

/// Waits for a part of a body, but not for ever.
///
/// # Errors
/// [`Problem::TooSlow`].
pub(super) async fn in_time<T>(part: impl Future<Output = T>) -> Result<T, Problem> {
    tokio::time::timeout(PATIENCE, part)
        .await
        .map_err(|_| Problem::TooSlow)
}

/// Fields that the page kit adds to every form.
const OWN: [&str; 2] = ["csrf", "form_key"];

/// What a form brought, in its order.
#[derive(Clone, Debug, Default)]
pub struct Fields {
    pairs: Vec<(String, String)>,
    digest: String,
}

impl Fields {
    /// Reads a form's body. Unknown field names are refused: our pages do not send any. A known name that ends in `*`
    /// stands for all that begin with what is before it.
    ///
    /// # Errors
    /// [`Problem::TooLarge`] or [`Problem::Unexpected`].
    pub(super) async fn read(mut body: Payload, known: &[&str]) -> Result<Self, Problem> {
        let mut bytes = Vec::new();
        while let Some(chunk) = in_time(body.next()).await? {
            let chunk = chunk.map_err(|_| Problem::Unexpected("a body that broke off"))?;
            if bytes.len() + chunk.len() > FORM_BYTES {
                return Err(Problem::TooLarge);
            }
            bytes.extend_from_slice(&chunk);
        }
        let pairs = form_urlencoded::parse(&bytes)
            .into_owned()
            .take(MOST_FIELDS + 1)
            .collect();
        Self::from_pairs(pairs, known, digest(&bytes))
    }

    /// Takes over fields that were read some other way.
    ///
    /// # Errors
    /// [`Problem::Unexpected`] for unknown names, [`Problem::TooLarge`] for too many fields.
    pub(super) fn from_pairs(
        pairs: Vec<(String, String)>,
        known: &[&str],
        digest: String,
    ) -> Result<Self, Problem> {
        if pairs.len() > MOST_FIELDS {
            return Err(Problem::TooLarge);
        }
        let unknown = pairs
            .iter()
            .any(|(name, _)| !is_known(name, known) && !OWN.contains(&name.as_str()));
        if unknown {
            return Err(Problem::Unexpected("an unknown field"));
        }
        Ok(Self { pairs, digest })
    }

    /// The value of a field, empty when it was not sent. The first one where there are several.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.pairs
            .iter()
            .find(|(field, _)| field == name)
            .map_or("", |(_, value)| value)
    }

    /// The fields whose names begin with `prefix`: what follows it, and the value.
    pub fn starting<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let pairs = self.pairs.iter();
        pairs.filter_map(move |(name, value)| Some((name.strip_prefix(prefix)?, value.as_str())))
    }

    /// All values of a field.
    #[must_use]
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.pairs
            .iter()
            .filter(|(field, _)| field == name)
            .map(|(_, value)| value.as_str())
            .collect()
    }

    /// Whether a field was sent at all, as a ticked box or a pressed button is.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.pairs.iter().any(|(field, _)| field == name)
    }

    /// The form's one-time key with a hash of what was sent, to tell the same form sent twice from a new act.
    #[must_use]
    pub(super) fn key(&self) -> (&str, &str) {
        (self.text("form_key"), &self.digest)
    }

    /// The same fields, of which nothing of what was chosen is noted with the one-time key: sent again with other answers it is
    /// the same form. For answers that nobody shall be able to look up.
    #[must_use]
    pub fn forgetting(mut self) -> Self {
        self.digest.clear();
        self
    }

    /// Whether the form carries the token of this session.
    #[must_use]
    pub(super) fn belongs_to(&self, app: &App, session: &engine::ids::SessionId) -> bool {
        use engine::ids::Id;
        app.keys.verify("csrf", session.as_str(), self.text("csrf"))
    }

    /// Whether the form carries the token of this guest's sheet.
    #[must_use]
    pub(super) fn belongs_to_guest(&self, app: &App, sheet: &engine::ids::RespondentId) -> bool {
        use engine::ids::Id;
        app.keys
            .verify("csrf-guest", sheet.as_str(), self.text("csrf"))
    }

    /// Fields for tests and samples.
    #[cfg(test)]
    #[must_use]
    pub fn of(pairs: &[(&str, &str)]) -> Self {
        let pairs = pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        Self {
            pairs,
            digest: String::new(),
        }
    }
}

fn is_known(name: &str, known: &[&str]) -> bool {
    known.iter().any(|known| match known.strip_suffix('*') {
        Some(prefix) => name.starts_with(prefix),
        None => name == *known,
    })
}
