//! The kit itself: templates, words and assets, read once when the service starts.
use std::sync::Arc;

use handlebars::{Handlebars, TemplateError};

use super::{Assets, Language, Words, WordsError, templates};

/// A front end that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KitError {
    /// A template does not parse.
    #[error("a template cannot be read")]
    Template(#[from] Box<TemplateError>),
    /// A locale file does not parse.
    #[error("the words cannot be read")]
    Words(#[from] WordsError),
}

/// Templates, words and assets. Made once at start, shared by all requests.
pub struct Kit {
    words: Arc<Words>,
    assets: Arc<Assets>,
    pages: Handlebars<'static>,
    mail: Handlebars<'static>,
}

impl Kit {
    /// Reads the front end in English.
    ///
    /// # Errors
    /// A template or a locale file is malformed.
    pub fn load() -> Result<Self, KitError> {
        let words = Arc::new(Words::load(Language::English)?);
        let assets = Arc::new(Assets::load());
        let pages = templates::pages(Arc::clone(&words), Arc::clone(&assets)).map_err(Box::new)?;
        let mail = templates::mail(Arc::clone(&words), Arc::clone(&assets)).map_err(Box::new)?;
        Ok(Self {
            words,
            assets,
            pages,
            mail,
        })
    }

    /// The front end with further templates, for tests of what templates can do.
    #[cfg(test)]
    pub(crate) fn load_with(templates: &[(&str, &str)]) -> Self {
        let mut kit = Self::load().unwrap();
        for (name, source) in templates {
            kit.pages.register_template_string(name, source).unwrap();
            kit.mail.register_template_string(name, source).unwrap();
        }
        kit
    }

    /// The words of the pages.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The files served below `/static/`.
    pub fn assets(&self) -> &Assets {
        &self.assets
    }

    /// Where the file of that name is served, with its fingerprint in the path.
    pub fn asset_url(&self, name: &str) -> String {
        self.assets.url(name)
    }

    pub(super) fn pages(&self) -> &Handlebars<'static> {
        &self.pages
    }

    pub(super) fn mail(&self) -> &Handlebars<'static> {
        &self.mail
    }
}
