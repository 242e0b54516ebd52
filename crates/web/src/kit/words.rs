//! Every word a person reads, from `web/locales/<language>/<area>.ftl`.
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

use super::numbers;

#[derive(RustEmbed)]
#[folder = "../../web/locales"]
pub(super) struct Locales;

/// The languages that pages can be read in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, the first and complete one.
    #[default]
    English,
    /// Welsh. What is not yet translated appears in English.
    Welsh,
}

impl Language {
    /// The tag of the `lang` attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en-GB",
            Self::Welsh => "cy",
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Self::English => "en/",
            Self::Welsh => "cy/",
        }
    }

    /// Chooses the plural rules. The tags above are well formed, so the default is never taken.
    fn identifier(self) -> LanguageIdentifier {
        self.tag().parse().unwrap_or_default()
    }
}

/// A locale file that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum WordsError {
    /// The file is not UTF-8 or not in Fluent's syntax.
    #[error("locale file {file} cannot be read: {detail}")]
    Unreadable {
        /// The file below `web/locales`.
        file: String,
        /// What is wrong with it.
        detail: String,
    },
    /// Two files have a message of the same name.
    #[error("locale file {file} has a message that another file has too: {detail}")]
    Repeated {
        /// The file below `web/locales`.
        file: String,
        /// Which message it is.
        detail: String,
    },
}

/// The words of one language, with English behind it.
pub struct Words {
    language: Language,
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Words {
    /// Reads all files of a language.
    ///
    /// # Errors
    /// A file is malformed, or two files have a message of the same name.
    pub fn load(language: Language) -> Result<Self, WordsError> {
        let mut bundles = vec![bundle(language)?];
        if language != Language::English {
            bundles.push(bundle(Language::English)?);
        }
        Ok(Self { language, bundles })
    }

    /// The language that was asked for.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message of that name. One that is missing prints its name, and stops a debug build.
    pub fn say(&self, key: &str) -> String {
        self.or_key(key, None)
    }

    /// The message of that name with values put in: `words.say_with("people-count", &args!["count" => 3])`.
    pub fn say_with(&self, key: &str, arguments: &FluentArgs<'_>) -> String {
        self.or_key(key, Some(arguments))
    }

    /// The message of that name. None when it is missing or a value it needs was not given.
    pub fn find(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        let (bundle, pattern) = self.bundles.iter().find_map(|bundle| {
            let pattern = bundle.get_message(key)?.value()?;
            Some((bundle, pattern))
        })?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, arguments, &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }

    fn or_key(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        self.find(key, arguments).unwrap_or_else(|| {
            tracing::warn!(key, "a message is missing or lacks a value");
            debug_assert!(false, "message {key} is missing or lacks a value");
            key.to_owned()
        })
    }
}

/// Values for a message: `args!["count" => 3, "name" => name]`. Numbers choose plural forms.
#[macro_export]
macro_rules! args {
    ($($name:literal => $value:expr),* $(,)?) => {{
        let mut arguments = $crate::kit::FluentArgs::new();
        $( arguments.set($name, $value); )*
        arguments
    }};
}

fn bundle(language: Language) -> Result<FluentBundle<FluentResource>, WordsError> {
    let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
    // The marks are for mixed directions of writing; English and Welsh have one.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(format_value));
    let files = Locales::iter()
        .filter(|file| file.starts_with(language.folder()) && file.ends_with(".ftl"));
    for file in files {
        let unreadable = |detail: String| WordsError::Unreadable {
            file: file.to_string(),
            detail,
        };
        let Some(embedded) = Locales::get(&file) else {
            continue;
        };
        let text = String::from_utf8(embedded.data.into_owned())
            .map_err(|error| unreadable(error.to_string()))?;
        let resource = FluentResource::try_new(text)
            .map_err(|(_, errors)| unreadable(format!("{errors:?}")))?;
        bundle
            .add_resource(resource)
            .map_err(|errors| WordsError::Repeated {
                file: file.to_string(),
                detail: format!("{errors:?}"),
            })?;
    }
    Ok(bundle)
}

/// Whole numbers get their thousands set apart; everything else is printed as it is.
fn format_value<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => {
            #[allow(clippy::cast_possible_truncation, reason = "counts are far below 2^53")]
            let whole = number.value as i64;
            Some(numbers::grouped(whole))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_chooses_the_plural_and_is_grouped() {
        let words = Words::load(Language::English).unwrap();
        assert_eq!(
            words.say_with("pagination-total", &args!["count" => 1]),
            "1 result"
        );
        assert_eq!(
            words.say_with("pagination-total", &args!["count" => 1234]),
            "1,234 results"
        );
    }

    #[test]
    fn what_is_not_yet_welsh_is_english() {
        let words = Words::load(Language::Welsh).unwrap();
        assert_eq!(words.say("skip-link"), "Skip to main content");
    }

    #[test]
    fn a_message_without_its_value_is_not_shown() {
        let words = Words::load(Language::English).unwrap();
        assert_eq!(words.find("pagination-total", None), None);
        assert_eq!(words.find("no-such-message", None), None);
    }
}
