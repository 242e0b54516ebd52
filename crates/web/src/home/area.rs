//! The state of what somebody looks after: a few lines, each a link.

use super::seen::{First, Profiles, Seen};
use crate::args;
use crate::kit::components::{ListItem, State, StateKind};
use crate::kit::{Words, dates};
use crate::readiness::stage_words;
use crate::surveys::kind_words;
use serde::Serialize;
use store::people::Counts;

/// Something to set up, with a mark once it is done.
#[derive(Serialize)]
pub(super) struct Task {
    label: String,
    url: String,
    detail: String,
    state: State,
}

/// What else a new council sets up, after its people.
pub(super) fn tasks(words: &Words, home: &str, seen: &Seen) -> Vec<Task> {
    let task = |label: &str, detail: &str, path: &str, done: bool| Task {
        label: words.say(label),
        url: format!("{home}{path}"),
        detail: words.say(detail),
        state: if done {
            State::new(StateKind::Done, words.say("home-task-done"))
        } else {
            State::new(StateKind::New, words.say("home-task-open"))
        },
    };
    vec![
        task(
            "home-task-settings",
            "home-task-settings-detail",
            "/settings",
            seen.settled,
        ),
        task(
            "home-task-framework",
            "home-task-framework-detail",
            "/settings/framework",
            seen.has_text.unwrap_or_default(),
        ),
    ]
}

/// What the council asks of the member and was not sent yet: assessments with their purpose, last day and use, and
/// questions about its readiness, and surveys.
pub(super) fn asked(words: &Words, home: &str, seen: &Seen) -> Vec<ListItem> {
    let waiting = seen.asked.iter().filter(|own| !own.sent);
    let sheets = seen.sheets.iter().map(|sheet| {
        let named = args!["date" => dates::day(words, sheet.closes)];
        let url = format!("{home}/readiness/sheets/{}", sheet.respondent);
        ListItem::link(words.say_with("readiness-home", &named), url)
            .detail(words.say("readiness-home-detail"))
            .meta(stage_words(words, sheet.stage))
    });
    let surveys = seen.surveys.iter().map(|survey| {
        let named = args!["kind" => kind_words(words, survey.kind)];
        let until = args!["until" => dates::day(words, survey.closes)];
        let url = format!("{home}/surveys/{}/answer", survey.id);
        ListItem::link(words.say_with("survey-asked", &named), url)
            .detail(words.say_with("survey-asked-detail", &until))
    });
    waiting
        .map(|own| {
            let named = args![
                "date" => dates::day(words, own.campaign.closes),
                "purpose" => own.campaign.purpose.as_str(),
            ];
            let used = if own.campaign.planning {
                "campaigns-own-planning"
            } else {
                "campaigns-own-development"
            };
            ListItem::link(
                words.say_with("campaigns-own", &named),
                format!("{home}/assessment"),
            )
            .detail(words.say(used))
            .meta(own.campaign.name.as_str())
        })
        .chain(sheets)
        .chain(surveys)
        .collect()
}

/// What somebody looks after, without what stands first on the page already.
pub(super) fn area(words: &Words, home: &str, seen: &Seen, first: First) -> Vec<ListItem> {
    let mut lines = Vec::new();
    if first == First::People {
        return lines;
    }
    if let (Some(team), First::Own) = (seen.team, first) {
        let detail = args!["waiting" => team.people - team.submitted];
        lines.push(
            ListItem::link(words.say("home-team"), format!("{home}/team"))
                .detail(words.say_with("home-team-detail", &detail))
                .meta(words.say_with(
                    "home-team-meta",
                    &args!["sent" => team.submitted, "people" => team.people],
                )),
        );
    }
    if let Some(counts) = seen.counts {
        lines.push(people(words, home, counts, seen.manages_people));
    }
    if let Some(open) = seen.rounds {
        lines.push(
            ListItem::link(words.say("campaigns-title"), format!("{home}/campaigns"))
                .detail(words.say("campaigns-lede"))
                .meta(words.say_with("campaigns-area-meta", &args!["count" => open])),
        );
    }
    if let Some(profiles) = seen.profiles {
        lines.push(roles(words, home, profiles));
    }
    if seen.waits.leads {
        let label = words.say("reviews-home-lead");
        let detail = words.say("reviews-home-lead-detail");
        lines.push(ListItem::link(label, format!("{home}/decisions")).detail(detail));
        let label = words.say("calibration-link");
        let detail = words.say("calibration-link-detail");
        lines.push(ListItem::link(label, format!("{home}/calibration")).detail(detail));
    }
    if let Some(has_text) = seen.has_text {
        let meta = if has_text {
            "home-framework-there"
        } else {
            "home-framework-missing"
        };
        lines.push(
            ListItem::link(
                words.say("home-framework"),
                format!("{home}/settings/framework"),
            )
            .detail(words.say("home-framework-detail"))
            .meta(words.say(meta)),
        );
    }
    lines
}

/// Only those who invite are told of invitations.
fn people(words: &Words, home: &str, counts: Counts, invites: bool) -> ListItem {
    let detail = if invites {
        words.say_with(
            "home-people-detail",
            &args![
                "invited" => counts.invited,
                "new" => counts.not_invited(),
                "stopped" => counts.suspended,
            ],
        )
    } else {
        words.say("home-people-detail-reader")
    };
    ListItem::link(words.say("home-people"), format!("{home}/people"))
        .detail(detail)
        .meta(words.say_with(
            "home-people-meta",
            &args!["joined" => counts.joined, "people" => counts.at_work],
        ))
}

fn roles(words: &Words, home: &str, profiles: Profiles) -> ListItem {
    ListItem::link(words.say("home-roles"), format!("{home}/roles"))
        .detail(words.say_with("home-roles-detail", &args!["bare" => profiles.bare]))
        .meta(words.say_with("home-roles-meta", &args!["count" => profiles.all]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::home::samples::{bare, counts, english, sent, team};

    fn said(seen: &Seen) -> String {
        let lines = area(&english(), "/o/a", seen, seen.first());
        serde_json::to_string(&lines).unwrap()
    }

    #[test]
    fn the_states_of_people_add_up_to_all_of_them_for_those_who_invite() {
        let administrator = Seen {
            counts: Some(counts()),
            manages_people: true,
            ..bare()
        };
        let said = said(&administrator);
        for part in [
            "41 of 60 joined",
            "7 invited",
            "11 not invited yet",
            "1 stopped",
        ] {
            assert!(said.contains(part), "{said}");
        }
    }

    #[test]
    fn those_who_cannot_invite_are_not_told_who_waits_for_it() {
        let adviser = Seen {
            counts: Some(counts()),
            profiles: Some(Profiles { all: 24, bare: 2 }),
            ..bare()
        };
        let said = said(&adviser);
        assert!(!said.contains("invited"), "{said}");
        assert!(
            said.contains("24 in use") && said.contains("2 ask for no skills"),
            "{said}"
        );
    }

    #[test]
    fn what_stands_first_is_not_said_again_beneath() {
        let manager = Seen {
            team: Some(team(8, 5)),
            step: sent(),
            ..bare()
        };
        assert!(!said(&manager).contains("/team"));
        let still_answering = Seen {
            team: Some(team(8, 5)),
            ..bare()
        };
        assert!(said(&still_answering).contains("/team"));
    }
}
