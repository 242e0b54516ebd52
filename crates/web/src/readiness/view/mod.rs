//! What the pages of readiness rounds print.

mod bars;
mod check_words;
mod checks;
mod list;
mod meeting;
mod new;
mod picture;
#[cfg(test)]
mod samples;
mod show;
mod working;

pub(super) use checks::ChecksPage;
pub(super) use list::ListPage;
pub(super) use meeting::MeetingPage;
pub(super) use new::NewPage;
pub(super) use picture::PicturePage;
#[cfg(test)]
pub(crate) use samples::samples;
pub(super) use show::{ShowPage, Trouble};

use crate::args;
use crate::kit::components::{State, StateKind};
use crate::kit::{Crumb, Words};
use engine::readiness::round::{Moment, RoundState};
use engine::readiness::{Role, Stage};

/// What a stage is called.
pub(crate) fn stage_words(words: &Words, stage: Stage) -> String {
    words.say(match stage {
        Stage::Join => "readiness-stage-join",
        Stage::Launch => "readiness-stage-launch",
        Stage::StandAlone => "readiness-stage-stand-alone",
    })
}

/// As what somebody answers.
pub(crate) fn role_words(words: &Words, role: Role) -> String {
    words.say(match role {
        Role::Sponsor => "readiness-role-sponsor",
        Role::HeadOfProfession => "readiness-role-head",
        Role::Lead => "readiness-role-lead",
        Role::HumanResources => "readiness-role-hr",
        Role::TradeUnion => "readiness-role-union",
        Role::DataProtection => "readiness-role-dpo",
        Role::Security => "readiness-role-security",
        Role::Manager => "readiness-role-manager",
        Role::Staff => "readiness-role-staff",
        Role::Finance => "readiness-role-finance",
    })
}

/// What a round is called.
pub(crate) fn round_words(words: &Words, stage: Stage, moment: Moment) -> String {
    words.say_with(
        "readiness-round-name",
        &args!["stage" => stage_words(words, stage), "moment" => moment_words(words, moment)],
    )
}

fn moment_words(words: &Words, moment: Moment) -> String {
    words.say(match moment {
        Moment::Application => "readiness-moment-application",
        Moment::EightWeeksBefore => "readiness-moment-eight-weeks",
        Moment::TwoWeeksBefore => "readiness-moment-two-weeks",
        Moment::Middle => "readiness-moment-middle",
        Moment::End => "readiness-moment-end",
        Moment::SixMonthsAfter => "readiness-moment-six-months",
    })
}

/// Where a round stands, in a word.
fn round_state(words: &Words, state: RoundState) -> State {
    let (kind, key) = match state {
        RoundState::Preparing => (StateKind::New, "readiness-state-preparing"),
        RoundState::Answering => (StateKind::Half, "readiness-state-answering"),
        RoundState::Meeting => (StateKind::Half, "readiness-state-meeting"),
        RoundState::Reviewing => (StateKind::Half, "readiness-state-reviewing"),
        RoundState::Decided => (StateKind::Done, "readiness-state-decided"),
        RoundState::Abandoned => (StateKind::Done, "readiness-state-abandoned"),
    };
    State::new(kind, words.say(key))
}

/// The way down to a page of a round.
pub(crate) fn crumbs(words: &Words, list_url: &str, round: Option<(&str, &str)>) -> Vec<Crumb> {
    let list = Crumb::new(words.say("readiness-title"), list_url.to_owned());
    let round = round.map(|(label, url)| Crumb::new(label.to_owned(), url.to_owned()));
    std::iter::once(list).chain(round).collect()
}
