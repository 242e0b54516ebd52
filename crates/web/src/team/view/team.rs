//! My team: one person a row, state in words, no levels.

use super::skills::{TeamSkills, TeamSkillsRead};
use crate::args;
use crate::kit::components::{EmptyState, Heading, ListItem, State, StateKind};
use crate::kit::{Link, Page, Section, Words, dates};
use engine::ids::PersonId;
use engine::time::Instant;
use serde::Serialize;
use sfia::Framework;
use std::collections::BTreeSet;
use store::assessments::{TeamLine, TeamState, TeamSummary};
use store::campaigns::TeamCampaign;

/// The page.
#[derive(Serialize)]
pub(crate) struct TeamPage {
    heading: Heading,
    rounds: Vec<ListItem>,
    skills: Option<TeamSkills>,
    rows: Vec<Row>,
    practice: Link,
    interviews: Vec<ListItem>,
    stand_ins_url: String,
    empty: EmptyState,
}

#[derive(Serialize)]
struct Row {
    person: PersonId,
    name: String,
    reminders_off: bool,
    url: Option<String>,
    post: String,
    state: State,
    date: Option<String>,
    old: Option<String>,
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
            rounds: Vec::new(),
            skills: None,
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

    /// With the open campaigns that ask the team, and a word beside those who switched reminders off.
    pub(crate) fn with_rounds(
        mut self,
        words: &Words,
        rounds: &[TeamCampaign],
        off: &BTreeSet<PersonId>,
    ) -> Self {
        self.rounds = rounds.iter().map(|one| round(words, one)).collect();
        for row in &mut self.rows {
            row.reminders_off = off.contains(&row.person);
        }
        self
    }

    /// With what the team's skills come to, and a word beside records older than the period.
    pub(crate) fn with_skills(
        mut self,
        words: &Words,
        framework: &Framework,
        (team, skills): (&[TeamLine], &TeamSkillsRead),
        url: impl Fn(&str) -> String,
    ) -> Self {
        let old = words.say_with("team-old", &args!["years" => skills.years]);
        for row in &mut self.rows {
            row.old = skills.old.contains(&row.person).then(|| old.clone());
        }
        self.skills = Some(TeamSkills::new(words, framework, (team, skills), &url));
        self
    }
}

/// Most names that a line lists.
const MOST_NAMES: usize = 12;

/// How far the team is in a campaign: who has not sent, whether they have begun or not.
fn round(words: &Words, round: &TeamCampaign) -> ListItem {
    let named = args![
        "name" => round.campaign.name.as_str(),
        "date" => dates::day(words, round.campaign.closes),
    ];
    let people = round.sent + round.waiting.len();
    let mut names: Vec<String> = round.waiting.iter().take(MOST_NAMES).cloned().collect();
    let more = round.waiting.len().saturating_sub(MOST_NAMES);
    if more > 0 {
        names.push(words.say_with("campaigns-team-more", &args!["count" => more]));
    }
    let detail = if names.is_empty() {
        words.say("campaigns-team-all")
    } else {
        words.say_with(
            "campaigns-team-waiting",
            &args!["names" => names.join(", ")],
        )
    };
    let counts = args!["sent" => round.sent, "people" => people];
    ListItem::text(words.say_with("campaigns-team-line", &named))
        .detail(detail)
        .meta(words.say_with("campaigns-sent-of", &counts))
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
        person: line.person.clone(),
        name: line.name.clone(),
        reminders_off: false,
        url: date
            .is_some()
            .then(|| url(&format!("/team/{}", line.person))),
        post: line.job_title.clone(),
        state: State::new(kind, words.say(state)),
        date,
        old: None,
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
    use engine::ids::Id;

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
