//! What a team's skills come to: who waits for a talk, what roles ask for, what hangs on too few people.

use crate::args;
use crate::council::{CoverList, NeedsTable};
use crate::kit::Words;
use crate::kit::components::ListItem;
use engine::council::{Cover, Need};
use engine::ids::{Id, PersonId};
use serde::Serialize;
use sfia::Framework;
use std::collections::BTreeSet;
use store::assessments::TeamLine;
use store::endorsement::Waiting;

/// Rows of a table of skills on the team's page; a team's roles ask for no more than a few.
const MOST: usize = 40;

/// What is read of the team besides who has sent.
pub(crate) struct TeamSkillsRead {
    /// What waits for the manager as first reader.
    pub(crate) waiting: Vec<Waiting>,
    /// What roles ask for, without those whom the manager still judges blind.
    pub(crate) needs: Vec<Need>,
    /// Critical skills with fewer than two endorsed people, and how many critical skills there are.
    pub(crate) cover: (Vec<Cover>, usize),
    /// Those whom the manager still judges blind.
    pub(crate) kept: usize,
    /// Whose record is older than the period.
    pub(crate) old: BTreeSet<PersonId>,
    /// The period, in years.
    pub(crate) years: u8,
}

/// The sections of the page.
#[derive(Serialize)]
pub(super) struct TeamSkills {
    talks: Vec<ListItem>,
    table: Option<NeedsTable>,
    cover: Option<CoverList>,
    kept: Option<String>,
}

impl TeamSkills {
    pub(super) fn new(
        words: &Words,
        framework: &Framework,
        (team, state): (&[TeamLine], &TeamSkillsRead),
        url: &impl Fn(&str) -> String,
    ) -> Self {
        let own = |one: &&Waiting| team.iter().any(|line| line.person == one.person);
        let mut waiting: Vec<&Waiting> = state.waiting.iter().filter(own).collect();
        waiting.sort_by_key(|one| std::cmp::Reverse(one.talks));
        let (thin, all) = &state.cover;
        let kept = args!["count" => state.kept];
        Self {
            talks: waiting
                .into_iter()
                .map(|one| item(words, one, url))
                .collect(),
            table: NeedsTable::new(words, framework, &state.needs, MOST),
            cover: CoverList::new(words, framework, (thin, *all), MOST),
            kept: (state.kept > 0).then(|| words.say_with("council-left-out-blind", &kept)),
        }
    }
}

/// What waits about one person. Before the blind ratings it says how many there are, and nothing else.
fn item(words: &Words, one: &Waiting, url: &impl Fn(&str) -> String) -> ListItem {
    let path = format!("/people/{}/review", one.person.as_str());
    let counts = args!["blind" => one.blind, "talks" => one.talks, "open" => one.open];
    let item = ListItem::link(one.name.as_str(), url(&path));
    if one.blind > 0 {
        return item.detail(words.say_with("team-wait-blind", &counts));
    }
    let mut said = Vec::new();
    if one.talks > 0 {
        said.push(words.say_with("team-wait-talks", &counts));
    }
    if one.open > 0 {
        said.push(words.say_with("team-wait-open", &counts));
    }
    item.detail(said.join(" "))
}
