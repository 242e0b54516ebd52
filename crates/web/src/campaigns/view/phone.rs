//! The people who are worth a phone call, with the reason.

use crate::args;
use crate::kit::components::{EmptyState, Heading};
use crate::kit::{Crumb, Page, Section, Words};
use engine::campaigns::{Campaign, WhyCall};
use serde::Serialize;
use store::campaigns::MemberLine;

/// The page.
#[derive(Serialize)]
pub(crate) struct PhonePage {
    heading: Heading,
    name: String,
    list_url: String,
    url: String,
    rows: Vec<Row>,
    empty: EmptyState,
}

#[derive(Serialize)]
struct Row {
    name: String,
    email: String,
    department: Option<String>,
    manager: Option<String>,
    why: String,
}

impl PhonePage {
    /// Whom to call in a campaign.
    pub(crate) fn new(
        words: &Words,
        list_url: &str,
        campaign: &Campaign,
        calls: &[(MemberLine, WhyCall)],
    ) -> Self {
        let row = |(line, why): &(MemberLine, WhyCall)| Row {
            name: line.name.clone(),
            email: line.email.clone(),
            department: Some(line.department.clone()).filter(|name| !name.is_empty()),
            manager: line.manager.as_ref().map(|(_, name)| name.clone()),
            why: words.say(match why {
                WhyCall::NotJoined => "campaigns-call-not-joined",
                WhyCall::MailFailed => "campaigns-call-mail-failed",
                WhyCall::RemindedTwice => "campaigns-call-reminded",
            }),
        };
        Self {
            heading: Heading::new(words.say("campaigns-phone-heading"))
                .over(campaign.name.as_str())
                .lede(words.say("campaigns-phone-lede")),
            name: campaign.name.clone(),
            list_url: list_url.to_owned(),
            url: format!("{list_url}/{}", campaign.id),
            rows: calls.iter().map(row).collect(),
            empty: EmptyState::new(
                words.say("campaigns-phone-empty-heading"),
                words.say("campaigns-phone-empty-text"),
            ),
        }
    }
}

impl Page for PhonePage {
    const TEMPLATE: &'static str = "pages/campaigns/phone";

    fn title(&self, words: &Words) -> String {
        words.say_with(
            "campaigns-phone-title",
            &args!["name" => self.name.as_str()],
        )
    }

    fn section(&self) -> Section {
        Section::People
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![
            Crumb::new(words.say("campaigns-title"), self.list_url.clone()),
            Crumb::new(self.name.clone(), self.url.clone()),
        ]
    }

    fn wide(&self) -> bool {
        true
    }
}
