//! One campaign: how far it is, team by team, and what can be changed.

use super::phase_state;
use crate::args;
use crate::campaigns::form::{ExtendForm, Shown};
use crate::kit::components::{
    Button, DateText, ErrorSummary, Heading, State, SummaryList, SummaryRow,
};
use crate::kit::{Crumb, Page, Progress, Section, Words, dates};
use engine::campaigns::{MemberState, Phase, london_day};
use engine::ids::PersonId;
use serde::Serialize;
use std::collections::BTreeMap;
use store::campaigns::MemberLine;

/// The page.
#[derive(Serialize)]
pub(crate) struct ShowPage {
    errors: ErrorSummary,
    title: String,
    heading: Heading,
    state: State,
    list_url: String,
    url: String,
    version: i64,
    whole: Progress,
    facts: SummaryList,
    teams: Vec<Team>,
    later: Option<String>,
    add: Button,
    closes: DateText,
    extend: Button,
    close: Option<Button>,
}

#[derive(Serialize)]
struct Team {
    name: Option<String>,
    sent: usize,
    people: usize,
    not_joined: usize,
    bar: Progress,
}

impl ShowPage {
    /// The campaign with the form for another last day as it was typed.
    pub(crate) fn new(words: &Words, list_url: &str, shown: &Shown, form: &ExtendForm) -> Self {
        let campaign = &shown.campaign;
        let phase = campaign.phase(london_day(shown.now));
        let people = shown.members.len();
        let sent = shown.members.iter();
        let sent = sent.filter(|line| line.reached.state.is_sent()).count();
        let lede = words.say_with(
            "campaigns-lede-sent",
            &args!["sent" => sent, "people" => people],
        );
        let typed = form.closes.clone().unwrap_or_default();
        let is_over = phase == Phase::Closed;
        Self {
            errors: form.errors.summary(),
            title: campaign.name.clone(),
            heading: Heading::new(campaign.name.as_str())
                .over(words.say("campaigns-one"))
                .lede(lede.as_str()),
            state: phase_state(words, phase),
            list_url: list_url.to_owned(),
            url: format!("{list_url}/{}", campaign.id),
            version: campaign.version,
            whole: Progress::share(
                words.say_with(
                    "campaigns-sent-of",
                    &args!["sent" => sent, "people" => people],
                ),
                sent,
                people,
            ),
            facts: facts(words, shown),
            teams: teams(words, &shown.members),
            later: (shown.later > 0 && !is_over)
                .then(|| words.say_with("campaigns-later", &args!["count" => shown.later])),
            add: Button::secondary(words.say("campaigns-add-later")),
            closes: DateText::new(words, "closes", words.say("campaigns-new-end"))
                .value(typed)
                .errors(&form.errors),
            extend: Button::secondary(words.say(if is_over {
                "campaigns-open-again"
            } else {
                "campaigns-extend"
            })),
            close: (!is_over).then(|| Button::secondary(words.say("campaigns-close"))),
        }
    }
}

fn facts(words: &Words, shown: &Shown) -> SummaryList {
    let campaign = &shown.campaign;
    let planning = words.say(if campaign.planning {
        "campaigns-planning-yes"
    } else {
        "campaigns-planning-no"
    });
    let off = shown
        .members
        .iter()
        .filter(|line| line.reminders_off)
        .count();
    SummaryList::new(vec![
        SummaryRow::new(words.say("campaigns-purpose"), &campaign.purpose),
        SummaryRow::new(
            words.say("campaigns-opens"),
            dates::day(words, campaign.opens),
        ),
        SummaryRow::new(
            words.say("campaigns-closes"),
            dates::day(words, campaign.closes),
        ),
        SummaryRow::new(words.say("campaigns-planning"), planning),
        SummaryRow::new(
            words.say("campaigns-reminders"),
            words.say_with("campaigns-reminders-off", &args!["count" => off]),
        ),
    ])
}

/// Teams by the name of who leads them; people without a line manager come last.
fn teams(words: &Words, members: &[MemberLine]) -> Vec<Team> {
    type Key<'a> = (bool, String, Option<&'a PersonId>);
    let mut teams: BTreeMap<Key<'_>, (Option<&str>, Vec<&MemberLine>)> = BTreeMap::new();
    for line in members {
        let (key, name) = match &line.manager {
            Some((id, name)) => (
                (false, engine::text::search_key(name), Some(id)),
                Some(name.as_str()),
            ),
            None => ((true, String::new(), None), None),
        };
        teams.entry(key).or_insert((name, Vec::new())).1.push(line);
    }
    let count = |lines: &[&MemberLine], of: fn(MemberState) -> bool| {
        lines.iter().filter(|line| of(line.reached.state)).count()
    };
    teams
        .into_values()
        .map(|(name, lines)| {
            let (sent, people) = (count(&lines, MemberState::is_sent), lines.len());
            let label = words.say_with(
                "campaigns-sent-of",
                &args!["sent" => sent, "people" => people],
            );
            Team {
                name: name.map(ToOwned::to_owned),
                not_joined: count(&lines, |state| state == MemberState::NotJoined),
                bar: Progress::share(label, sent, people),
                sent,
                people,
            }
        })
        .collect()
}

impl Page for ShowPage {
    const TEMPLATE: &'static str = "pages/campaigns/show";

    fn title(&self, words: &Words) -> String {
        words.say_with(
            "campaigns-show-title",
            &args!["name" => self.title.as_str()],
        )
    }

    fn section(&self) -> Section {
        Section::People
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![Crumb::new(
            words.say("campaigns-title"),
            self.list_url.clone(),
        )]
    }

    fn wide(&self) -> bool {
        true
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
