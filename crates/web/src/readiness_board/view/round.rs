//! The page of a round for its programme.

use super::board::{BoardCondition, Deciding, Proposing, WaiverRow, conditions};
use super::reviewers::Reviewing;
use crate::args;
use crate::kit::components::{ErrorSummary, Heading, State};
use crate::kit::{Crumb, Page, Section, Words};
use crate::readiness::{FiguresPart, Filled, TrendRow, round_name, round_state, trend};
use engine::access::{ProgrammeMember, ProgrammeRole};
use engine::ids::AccountId;
use engine::readiness::score::Picture;
use engine::time::Instant;
use serde::Serialize;
use store::readiness::{RoundWork, TrendLine};

/// What the page shows.
pub(crate) struct Shown {
    /// The round.
    pub(crate) work: RoundWork,
    /// The council's rounds so far.
    pub(crate) trend: Vec<TrendLine>,
    /// The reviewers whom the manager can give access.
    pub(crate) candidates: Vec<(AccountId, String)>,
    /// The moment.
    pub(crate) now: Instant,
}

/// The page.
#[derive(Serialize)]
pub(crate) struct RoundPage {
    errors: ErrorSummary,
    heading: Heading,
    state: State,
    url: String,
    figures: FiguresPart,
    trend: Vec<TrendRow>,
    reviewing: Reviewing,
    waivers: Vec<WaiverRow>,
    proposing: Option<Proposing>,
    deciding: Option<Deciding>,
    conditions: Vec<BoardCondition>,
    is_board: bool,
    #[serde(skip)]
    title: String,
    #[serde(skip)]
    programme: (String, String),
}

impl RoundPage {
    /// The round of a council, by its name and the page's address; the programme by its address and name.
    pub(crate) fn new(
        words: &Words,
        (council, url): (&str, &str),
        programme: (&str, &str),
        (shown, own): (&Shown, Option<&ProgrammeMember>),
        filled: &Filled,
    ) -> Self {
        let work = &shown.work;
        let picture = Picture::of(&work.inputs);
        let name = round_name(words, &work.read.round);
        let acts_as = |role| own.filter(|member| member.role == role);
        let manager = acts_as(ProgrammeRole::Manager);
        let board = acts_as(ProgrammeRole::BoardMember).map(|member| &member.account);
        let rounds = url.rsplit_once('/').map_or(url, |(rounds, _)| rounds);
        let rows = trend(words, &shown.trend, |id| format!("{rounds}/{id}"));
        Self {
            errors: filled.errors.summary(),
            heading: Heading::new(council).over(name.as_str()),
            state: round_state(words, work.read.round.state),
            url: url.to_owned(),
            figures: FiguresPart::new(words, work, &picture),
            trend: if rows.len() > 1 { rows } else { Vec::new() },
            reviewing: Reviewing::new(
                words,
                work,
                manager.map(|_| shown.candidates.as_slice()),
                shown.now,
                filled,
            ),
            waivers: work
                .waivers
                .iter()
                .map(|waiver| WaiverRow::new(words, (work, waiver), board, filled))
                .collect(),
            proposing: board.and_then(|_| Proposing::new(words, work, filled)),
            deciding: board.and_then(|_| Deciding::new(words, work, filled)),
            conditions: conditions(words, work, board, filled),
            is_board: board.is_some(),
            title: words.say_with("board-title", &args!["council" => council, "name" => name]),
            programme: (programme.0.to_owned(), programme.1.to_owned()),
        }
    }
}

impl Page for RoundPage {
    const TEMPLATE: &'static str = "pages/readiness_board/show";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::None
    }

    fn breadcrumbs(&self, _: &Words) -> Vec<Crumb> {
        vec![Crumb::new(
            self.programme.1.clone(),
            self.programme.0.clone(),
        )]
    }

    fn wide(&self) -> bool {
        true
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
