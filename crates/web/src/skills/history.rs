//! Every version that one has sent.

use super::compare_view::choose;
use super::onward::sent_on;
use crate::assessments::own_permit;
use crate::kit::components::{EmptyState, Filter, Heading, ListItem};
use crate::kit::{Crumb, Link, Page, Section, Words};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::ReadRecord;
use serde::Serialize;
use store::assessments::{SentVersion, list_versions};

/// More versions than anybody sends in the years that a record is kept.
pub(super) const MOST_VERSIONS: i64 = 200;

/// Lists them.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn history(visit: Visit) -> Result<HttpResponse, Problem> {
    let versions = visit
        .read(|tx| {
            let permit = own_permit::<ReadRecord>(tx.actor())?;
            Ok(list_versions(tx, &permit, MOST_VERSIONS)?)
        })
        .await?;
    let url = |path: &str| visit.url(path);
    visit.page(&HistoryPage::new(
        visit.words(),
        visit.name(),
        &versions,
        &url,
    ))
}

/// The page.
#[derive(Serialize)]
pub(super) struct HistoryPage {
    heading: Heading,
    versions: Vec<ListItem>,
    choose: Option<Filter>,
    empty: EmptyState,
    #[serde(skip)]
    above: Crumb,
}

impl HistoryPage {
    /// The versions of somebody, the newest first.
    pub(super) fn new(
        words: &Words,
        name: &str,
        versions: &[SentVersion],
        url: &dyn Fn(&str) -> String,
    ) -> Self {
        let newest = versions.first().map(|version| &version.id);
        let item = |version: &SentVersion| {
            let path = format!("/skills/history/{}", version.id);
            let item = ListItem::link(sent_on(words, version.sent), url(&path))
                .detail(version.edition.to_string());
            if Some(&version.id) == newest {
                item.meta(words.say("skills-version-newest"))
            } else {
                item
            }
        };
        let heading = Heading::new(words.say("skills-history-title")).over(name);
        Self {
            heading: if versions.is_empty() {
                heading
            } else {
                heading.lede(words.say("skills-history-lede"))
            },
            versions: versions.iter().map(item).collect(),
            choose: (versions.len() > 1).then(|| choose(words, versions, None, url)),
            empty: EmptyState::new(
                words.say("skills-history-empty"),
                words.say("skills-history-empty-text"),
            )
            .action(Link::new(
                words.say("skills-empty-action"),
                url("/assessment"),
            )),
            above: Link::new(words.say("skills-title"), url("/skills")),
        }
    }
}

impl Page for HistoryPage {
    const TEMPLATE: &'static str = "pages/skills/history";

    fn title(&self, words: &Words) -> String {
        words.say("skills-history-title")
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn breadcrumbs(&self, _: &Words) -> Vec<Crumb> {
        vec![self.above.clone()]
    }
}
