//! What other councils of the programme would see of a profile, before it is offered.

use crate::framework::level_name;
use crate::kit::components::{Button, Heading, SummaryList, SummaryRow};
use crate::kit::{Crumb, Page, Section, Words, dates};
use engine::roles::{Importance, RoleProfile};
use serde::Serialize;
use sfia::{Framework, Skill};
use store::roles::Offer;

/// The page.
#[derive(Serialize)]
pub struct OfferPage {
    heading: Heading,
    title: String,
    state: String,
    seen: SummaryList,
    action: String,
    button: Button,
    withdraw: Option<String>,
    list_url: String,
    role_title: String,
    role_url: String,
}

impl OfferPage {
    /// The question about a profile, offered before or not.
    pub fn new(
        words: &Words,
        list_url: &str,
        framework: &Framework,
        profile: &RoleProfile,
        offer: Option<Offer>,
    ) -> Self {
        let role_url = format!("{list_url}/{}", profile.id);
        let title = words.say_with(
            "roles-offer-title",
            &crate::args!["title" => profile.title.as_str()],
        );
        let open = offer.filter(|offer| !offer.withdrawn);
        let state = open.map_or_else(
            || words.say("roles-offer-not-yet"),
            |offer| {
                let when = dates::moment(words, offer.offered_at.utc());
                words.say_with("roles-offer-since", &crate::args!["when" => when])
            },
        );
        let button = if open.is_some() {
            "roles-offer-again"
        } else {
            "roles-offer-button"
        };
        Self {
            heading: Heading::new(&title),
            title,
            state,
            seen: seen(words, framework, profile),
            action: format!("{role_url}/offer"),
            button: Button::primary(words.say(button)),
            withdraw: open.map(|_| format!("{role_url}/withdraw")),
            list_url: list_url.to_owned(),
            role_title: profile.title.clone(),
            role_url,
        }
    }
}

/// All that others see.
fn seen(words: &Words, framework: &Framework, profile: &RoleProfile) -> SummaryList {
    let mut rows = vec![
        SummaryRow::new(words.say("roles-reference"), profile.reference.as_str()),
        SummaryRow::new(words.say("roles-form-title"), &profile.title),
        SummaryRow::new(words.say("roles-family"), &profile.family),
        SummaryRow::new(
            words.say("roles-general-level"),
            level_name(words, profile.general_level),
        ),
    ];
    rows.extend(profile.skills.iter().map(|skill| {
        let name = framework.find_skill(skill.code);
        let name = name.map_or_else(|| skill.code.to_string(), Skill::title);
        let importance = words.say(match skill.importance {
            Importance::Essential => "roles-essential",
            Importance::Desirable => "roles-desirable",
        });
        let arguments = crate::args![
            "level" => skill.level.number(),
            "importance" => importance.to_lowercase(),
        ];
        SummaryRow::new(name, words.say_with("roles-level-importance", &arguments))
    }));
    SummaryList::new(rows)
}

impl Page for OfferPage {
    const TEMPLATE: &'static str = "pages/roles/offer";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Roles
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![
            Crumb::new(words.say("roles-title"), self.list_url.clone()),
            Crumb::new(self.role_title.clone(), self.role_url.clone()),
        ]
    }
}
