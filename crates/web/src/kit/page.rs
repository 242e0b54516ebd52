//! What a page is: its data, its template, its title and its place among the others.
use serde::Serialize;

use super::Words;

/// A page: the data that its template prints, already formatted for people.
///
/// The template sees the value as `page`, next to `shell`, `title` and `title_tag`.
pub trait Page: Serialize {
    /// The template's name: its path under `web/templates` without `.hbs`.
    const TEMPLATE: &'static str;

    /// The template of this very page; only pages of several templates change it.
    fn template(&self) -> &'static str {
        Self::TEMPLATE
    }

    /// What the page is about. Unique in the service; stands in the browser's tab.
    fn title(&self, words: &Words) -> String;

    /// The entry of the main navigation that this page belongs to.
    fn section(&self) -> Section {
        Section::None
    }

    /// The way down to this page, without the page itself. Only below the second level.
    fn breadcrumbs(&self, _words: &Words) -> Vec<Crumb> {
        Vec::new()
    }

    /// One step back, for pages that are a step of something. Leave breadcrumbs empty then.
    fn back(&self, _words: &Words) -> Option<Link> {
        None
    }

    /// True for tables, grids, charts and home pages: the full width. Otherwise a reading column.
    fn wide(&self) -> bool {
        false
    }

    /// True when a form comes back with errors: the title then starts with "Error: ".
    fn has_errors(&self) -> bool {
        false
    }
}

/// The entries of the main navigation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// Belongs to no entry: sign-in, errors, help.
    #[default]
    None,
    /// The start page after signing in.
    Home,
    /// Own skills and assessments.
    Skills,
    /// Own plan.
    Plan,
    /// Role profiles.
    Roles,
    /// The skills framework.
    Framework,
    /// The people one manages.
    Team,
    /// Everybody in the organisation.
    People,
    /// Skills across the organisation.
    CouncilSkills,
    /// Job descriptions.
    JobDescriptions,
    /// Readiness rounds.
    Readiness,
    /// The society's programme of councils.
    Programme,
    /// Settings of the organisation.
    Settings,
}

/// Words that lead somewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    /// What the person reads.
    pub label: String,
    /// Where it leads: a path of this service.
    pub url: String,
}

impl Link {
    /// A link that reads `label` and leads to `url`.
    pub fn new(label: impl Into<String>, url: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            url: url.into(),
        }
    }

    /// One step back, for `Page::back`.
    pub fn back(words: &Words, url: impl Into<String>) -> Self {
        Self::new(words.say("back-label"), url)
    }
}

/// One step of the breadcrumbs.
pub type Crumb = Link;
