//! My team: one person a row, state in words, no levels.

use crate::args;
use crate::kit::components::{EmptyState, Heading, ListItem, State, StateKind};
use crate::kit::{Link, Page, Section, Words, dates};
use engine::time::Instant;
use serde::Serialize;
use store::assessments::{TeamLine, TeamState, TeamSummary};

/// The page.
#[derive(Serialize)]
pub(crate) struct TeamPage {
    heading: Heading,
    rows: Vec<Row>,
    practice: Link,
    interviews: Vec<ListItem>,
    stand_ins_url: String,
    empty: EmptyState,
}

#[derive(Serialize)]
struct Row {
    name: String,
    url: Option<String>,
    post: String,
    state: State,
    date: Option<String>,
}

impl TeamPage {
    /// The team of the member called `name`; `url` puts an address into the organisation.
    pub(crate) fn new(
        words: &Words,
        name: &str,
        team: &[TeamLine],
        url: impl Fn(&str) -> String,
    ) -> Self {
        let TeamSummary {
            people, submitted, ..
        } = TeamSummary::of(team);
        let counts = args!["people" => people, "submitted" => submitted];
        let lede = if people == submitted {
            words.say_with("team-lede-all", &counts)
        } else {
            words.say_with("team-lede", &counts)
        };
        let heading = Heading::new(words.say("team-title")).over(name);
        Self {
            heading: if team.is_empty() {
                heading
            } else {
                heading.lede(lede)
            },
            rows: waiting_first(team)
                .into_iter()
                .map(|line| row(words, line, &url))
                .collect(),
            practice: Link::new(words.say("exercise-title"), url("/exercise")),
            interviews: interviews(team, &url),
            stand_ins_url: url("/stand-ins"),
            empty: EmptyState::new(
                words.say("team-empty-heading"),
                words.say("team-empty-text"),
            ),
        }
    }
}

/// People who have sent nothing: their skills can be read after a conversation.
fn interviews(team: &[TeamLine], url: &impl Fn(&str) -> String) -> Vec<ListItem> {
    team.iter()
        .filter(|line| line.state == TeamState::NotSubmitted)
        .map(|line| {
            let path = format!("/people/{}/review", line.person);
            ListItem::link(line.name.as_str(), url(&path))
        })
        .collect()
}

/// Those who have not sent anything come first, then those who have; each by name, as they were.
fn waiting_first(team: &[TeamLine]) -> Vec<&TeamLine> {
    let mut lines: Vec<&TeamLine> = team.iter().collect();
    lines.sort_by_key(|line| match line.state {
        TeamState::NotSubmitted => 0,
        TeamState::NotJoined => 1,
        TeamState::Submitted(_) => 2,
    });
    lines
}

fn row(words: &Words, line: &TeamLine, url: &impl Fn(&str) -> String) -> Row {
    let day = |moment: Instant| dates::day(words, dates::london_day(moment.utc()));
    let (kind, state, date) = match line.state {
        TeamState::NotJoined => (StateKind::New, "team-state-not-joined", None),
        TeamState::NotSubmitted => (StateKind::New, "team-state-not-submitted", None),
        TeamState::Submitted(moment) => {
            (StateKind::Half, "team-state-submitted", Some(day(moment)))
        }
    };
    Row {
        name: line.name.clone(),
        url: date
            .is_some()
            .then(|| url(&format!("/team/{}", line.person))),
        post: line.job_title.clone(),
        state: State::new(kind, words.say(state)),
        date,
    }
}

impl Page for TeamPage {
    const TEMPLATE: &'static str = "pages/team/list";

    fn title(&self, words: &Words) -> String {
        words.say("team-title")
    }

    fn section(&self) -> Section {
        Section::Team
    }

    fn wide(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessments::sample;
    use engine::ids::{Id, PersonId};

    #[test]
    fn who_has_not_sent_comes_first_and_otherwise_names_keep_their_order() {
        let sent = TeamState::Submitted(sample::moment());
        let states = [
            ("Ali", sent),
            ("Bo", TeamState::NotJoined),
            ("Cam", TeamState::NotSubmitted),
            ("Dee", sent),
            ("Eli", TeamState::NotSubmitted),
        ];
        let team = states.map(|(name, state)| TeamLine {
            person: PersonId::from_text(name.to_owned()),
            name: name.to_owned(),
            job_title: "Developer".to_owned(),
            state,
        });
        let names: Vec<&str> = waiting_first(&team)
            .iter()
            .map(|line| line.name.as_str())
            .collect();
        assert_eq!(names, ["Cam", "Eli", "Bo", "Ali", "Dee"]);
    }
}
