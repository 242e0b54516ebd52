//! One item with its files and links, as its owner sees it and as those with whom it is shared.

use super::content::Content;
use crate::args;
use crate::kit::components::{Heading, ListItem};
use crate::kit::{Crumb, Page, Section, Words, dates};
use engine::evidence::{Ageing, Evidence};
use engine::time::Instant;
use serde::Serialize;
use sfia::Framework;
use store::evidence::VersionLine;

/// The page.
#[derive(Serialize)]
pub(crate) struct ItemPage {
    title: String,
    heading: Heading,
    content: Content,
    reader: Option<String>,
    notice: Option<String>,
    newest_url: Option<String>,
    change_url: Option<String>,
    withdraw_url: Option<String>,
    versions: Vec<ListItem>,
    own: bool,
    #[serde(skip)]
    list: Crumb,
    #[serde(skip)]
    section: Section,
}

/// An item of one's own.
pub(crate) struct Own<'a> {
    /// The version to show.
    pub(crate) item: &'a Evidence,
    /// All its versions, the newest first.
    pub(crate) versions: &'a [VersionLine],
    /// Whether others can see the item.
    pub(crate) is_shared: bool,
    /// The version's edition.
    pub(crate) framework: &'a Framework,
    /// When evidence is old.
    pub(crate) ageing: Ageing,
}

/// An item that somebody has shared.
pub(crate) struct SharedItem<'a> {
    /// Whose it is.
    pub(crate) name: &'a str,
    /// The item, with the skills that were sent.
    pub(crate) item: &'a Evidence,
    /// The version's edition.
    pub(crate) framework: &'a Framework,
    /// When evidence is old.
    pub(crate) ageing: Ageing,
}

impl ItemPage {
    /// The page of the owner, below the list at `list_url`.
    pub(crate) fn own(words: &Words, own: &Own<'_>, list_url: &str) -> Self {
        let item = own.item;
        let url = format!("{list_url}/{}", item.head.id);
        let is_newest = item.head.version == item.newest;
        let changes = is_newest && item.withdrawn.is_none();
        let title = item.head.title.as_str();
        let titled = args!["title" => title, "version" => item.head.version.to_string()];
        let versions = if own.versions.len() > 1 {
            let line = |line: &VersionLine| version_line(words, line, item.head.version, &url);
            own.versions.iter().map(line).collect()
        } else {
            Vec::new()
        };
        Self {
            title: if is_newest {
                words.say_with("evidence-item-title", &titled)
            } else {
                words.say_with("evidence-version-title", &titled)
            },
            heading: Heading::new(title),
            content: Content::new(words, item, own.framework, Some(own.ageing), &url),
            reader: changes.then(|| {
                words.say(if own.is_shared {
                    "evidence-item-shared"
                } else {
                    "evidence-item-private"
                })
            }),
            notice: notice(words, item),
            newest_url: (!is_newest).then(|| url.clone()),
            change_url: changes.then(|| format!("{url}/edit")),
            withdraw_url: changes.then(|| format!("{url}/withdraw")),
            versions,
            own: true,
            list: Crumb::new(words.say("evidence-title"), list_url),
            section: Section::Skills,
        }
    }

    /// The page of somebody with whom it is shared.
    pub(crate) fn shared(words: &Words, shared: &SharedItem<'_>, list_url: &str) -> Self {
        let (name, item) = (shared.name, shared.item);
        let named = args!["person" => name, "title" => item.head.title.as_str()];
        let url = format!("{list_url}/{}", item.head.id);
        Self {
            title: words.say_with("evidence-shared-item-title", &named),
            heading: Heading::new(item.head.title.as_str()).over(name),
            content: Content::new(words, item, shared.framework, Some(shared.ageing), &url)
                .of(words, name),
            reader: None,
            notice: None,
            newest_url: None,
            change_url: None,
            withdraw_url: None,
            versions: Vec::new(),
            own: false,
            list: Crumb::new(words.say_with("evidence-shared-title", &named), list_url),
            section: Section::Team,
        }
    }
}

/// Why there is nothing to change: an earlier version, or a withdrawn item.
fn notice(words: &Words, item: &Evidence) -> Option<String> {
    let day = |moment: Instant| dates::day(words, dates::london_day(moment.utc()));
    if let Some(withdrawn) = item.withdrawn {
        let date = args!["date" => day(withdrawn)];
        return Some(words.say_with("evidence-withdrawn-on", &date));
    }
    let made = args!["date" => day(item.made), "version" => item.head.version.to_string()];
    let is_earlier = item.head.version < item.newest;
    is_earlier.then(|| words.say_with("evidence-earlier-version", &made))
}

fn version_line(words: &Words, line: &VersionLine, shown: i64, url: &str) -> ListItem {
    let number = args!["version" => line.version.to_string()];
    let label = words.say_with("evidence-version", &number);
    let item = if line.version == shown {
        ListItem::text(label).detail(words.say("evidence-version-shown"))
    } else {
        ListItem::link(label, format!("{url}?version={}", line.version))
    };
    item.meta(dates::moment(words, line.made.utc()))
}

impl Page for ItemPage {
    const TEMPLATE: &'static str = "pages/evidence/show";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        self.section
    }

    fn breadcrumbs(&self, _: &Words) -> Vec<Crumb> {
        vec![self.list.clone()]
    }
}
