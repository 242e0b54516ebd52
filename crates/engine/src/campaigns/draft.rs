//! A campaign as typed, checked before it is made.

use crate::text::single_line;
use chrono::{Days, NaiveDate};

/// Most characters of a name.
const NAME_LONGEST: usize = 80;
/// Most characters of a purpose: a sentence, not a page.
const PURPOSE_LONGEST: usize = 200;
/// Days that the first day may lie back, so that what was sent since counts.
const FURTHEST_BACK: u64 = 90;
/// Days that a round may last.
const LONGEST: u64 = 366;
/// Most people that can be named one by one; more are a department or a role.
pub const MOST_NAMED: usize = 500;

/// What was typed. A day is `None` where it could not be read: whoever read it has said so already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CampaignInput {
    /// The name.
    pub name: String,
    /// The purpose.
    pub purpose: String,
    /// Whether results may be used for planning; `None` where nothing was chosen.
    pub planning: Option<bool>,
    /// The first day.
    pub opens: Option<NaiveDate>,
    /// The last day.
    pub closes: Option<NaiveDate>,
}

/// What is wrong with a campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CampaignProblem {
    /// No name.
    NameMissing,
    /// A name of more than so many characters.
    NameLong(usize),
    /// No purpose.
    PurposeMissing,
    /// A purpose of more than so many characters.
    PurposeLong(usize),
    /// Nobody said whether results may be used for planning.
    PlanningMissing,
    /// The organisation's rules keep results for development.
    PlanningNotAllowed,
    /// The first day lies further back than so many days, or more than a year ahead.
    OpensOutOfRange(u64),
    /// The last day comes before the first.
    EndBeforeStart,
    /// The last day is over.
    EndInPast,
    /// It would last more than so many days.
    TooLong(u64),
}

/// A campaign that can be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CampaignDraft {
    name: String,
    purpose: String,
    planning: bool,
    opens: NaiveDate,
    closes: NaiveDate,
}

impl CampaignDraft {
    /// Checks what was typed on `today`, a day in London. `may_plan` is what the organisation's rules say about
    /// planning with results.
    ///
    /// # Errors
    /// All problems, in the order of the form. The list is empty where only a day could not be read.
    pub fn parse(
        input: &CampaignInput,
        today: NaiveDate,
        may_plan: bool,
    ) -> Result<Self, Vec<CampaignProblem>> {
        let (name, purpose) = (single_line(&input.name), single_line(&input.purpose));
        let mut problems = Vec::new();
        problems.extend(check_text(
            &name,
            NAME_LONGEST,
            CampaignProblem::NameMissing,
            CampaignProblem::NameLong,
        ));
        problems.extend(check_text(
            &purpose,
            PURPOSE_LONGEST,
            CampaignProblem::PurposeMissing,
            CampaignProblem::PurposeLong,
        ));
        match input.planning {
            None => problems.push(CampaignProblem::PlanningMissing),
            Some(true) if !may_plan => problems.push(CampaignProblem::PlanningNotAllowed),
            Some(_) => {}
        }
        if let Some(opens) = input.opens
            && !is_near(opens, today)
        {
            problems.push(CampaignProblem::OpensOutOfRange(FURTHEST_BACK));
        }
        problems.extend(
            input
                .closes
                .and_then(|closes| check_end(input.opens, closes, today)),
        );
        match (input.planning, input.opens, input.closes) {
            (Some(planning), Some(opens), Some(closes)) if problems.is_empty() => Ok(Self {
                name,
                purpose,
                planning,
                opens,
                closes,
            }),
            _ => Err(problems),
        }
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The purpose.
    #[must_use]
    pub fn purpose(&self) -> &str {
        &self.purpose
    }

    /// Whether results may be used for planning.
    #[must_use]
    pub fn planning(&self) -> bool {
        self.planning
    }

    /// The first day.
    #[must_use]
    pub fn opens(&self) -> NaiveDate {
        self.opens
    }

    /// The last day.
    #[must_use]
    pub fn closes(&self) -> NaiveDate {
        self.closes
    }
}

/// Checks another last day for a campaign that opened, or opens, on `opens`.
///
/// # Errors
/// What is wrong with it.
pub fn check_extension(
    opens: NaiveDate,
    closes: NaiveDate,
    today: NaiveDate,
) -> Result<(), CampaignProblem> {
    check_end(Some(opens), closes, today).map_or(Ok(()), Err)
}

fn check_text(
    text: &str,
    longest: usize,
    missing: CampaignProblem,
    long: fn(usize) -> CampaignProblem,
) -> Option<CampaignProblem> {
    if text.is_empty() {
        Some(missing)
    } else {
        (text.chars().count() > longest).then(|| long(longest))
    }
}

fn is_near(opens: NaiveDate, today: NaiveDate) -> bool {
    let earliest = today.checked_sub_days(Days::new(FURTHEST_BACK));
    let latest = today.checked_add_days(Days::new(LONGEST));
    earliest.is_none_or(|earliest| opens >= earliest) && latest.is_none_or(|latest| opens <= latest)
}

fn check_end(
    opens: Option<NaiveDate>,
    closes: NaiveDate,
    today: NaiveDate,
) -> Option<CampaignProblem> {
    if opens.is_some_and(|opens| closes < opens) {
        return Some(CampaignProblem::EndBeforeStart);
    }
    if closes < today {
        return Some(CampaignProblem::EndInPast);
    }
    let latest = opens.unwrap_or(today).checked_add_days(Days::new(LONGEST));
    latest
        .is_some_and(|latest| closes > latest)
        .then_some(CampaignProblem::TooLong(LONGEST))
}
