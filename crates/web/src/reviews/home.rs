//! What waits for a member about endorsement, for the home page: one line each with a link.

use super::seat::own_facts;
use crate::args;
use crate::kit::Words;
use crate::kit::components::ListItem;
use crate::problem::Problem;
use engine::access::{AnswerReview, LeadReviews, SettleObjections, decide};
use engine::endorsement::State;
use sfia::{Frameworks, SkillCode};
use store::Read;
use store::endorsement::{
    Waiting, WaitingSecond, find_own_review, find_round, list_objections, list_queue,
    waiting_as_reader, waiting_as_second,
};

/// What waits.
#[derive(Clone, Debug, Default)]
pub(crate) struct Waits {
    /// Own skills with a question, a proposal or a talk.
    pub(crate) own: Vec<SkillCode>,
    /// People whose skills the member reads first.
    pub(crate) readings: Vec<Waiting>,
    /// Skills that the member reads second.
    pub(crate) second: Vec<WaitingSecond>,
    /// Skills to decide, or that want a second reader.
    pub(crate) decisions: usize,
    /// People of the sample with skills left to moderate.
    pub(crate) moderation: usize,
    /// Objections to settle.
    pub(crate) objections: usize,
    /// Whether the rules may send skills to the member.
    pub(crate) leads: bool,
}

/// Reads what waits for the member.
pub(crate) fn load(tx: &mut Read<'_>, frameworks: &Frameworks) -> Result<Waits, Problem> {
    let permit = decide::<AnswerReview>(tx.actor(), own_facts(tx.actor())?)?;
    let own = find_own_review(tx, &permit)?;
    let answers = |state: &State| {
        matches!(
            state,
            State::Asked | State::Proposed | State::Talk { kept: false }
        )
    };
    let mut waits = Waits {
        own: own
            .iter()
            .flat_map(|review| &review.cases)
            .filter(|case| answers(&case.state))
            .map(|case| case.code)
            .collect(),
        readings: waiting_as_reader(tx)?,
        second: waiting_as_second(tx)?,
        ..Waits::default()
    };
    if let Ok(permit) = decide::<LeadReviews>(tx.actor(), ()) {
        waits.leads = true;
        waits.decisions = list_queue(tx, &permit, frameworks)?.len();
        let round = find_round(tx, &permit)?;
        let left = round.iter().flat_map(|round| &round.items);
        waits.moderation = left.filter(|item| !item.left.is_empty()).count();
    }
    if let Ok(permit) = decide::<SettleObjections>(tx.actor(), ()) {
        waits.objections = list_objections(tx, &permit)?.len();
    }
    Ok(waits)
}

impl Waits {
    /// The lines of the list, the member's own skills first.
    pub(crate) fn lines(
        &self,
        words: &Words,
        home: &str,
        title: &dyn Fn(SkillCode) -> String,
    ) -> Vec<ListItem> {
        let mut lines = Vec::new();
        for code in &self.own {
            let label = words.say_with("reviews-home-own", &args!["skill" => title(*code)]);
            lines.push(ListItem::link(label, format!("{home}/reviews/{code}")));
        }
        for one in &self.readings {
            let label = words.say_with("reviews-home-read", &args!["person" => one.name.as_str()]);
            let detail = if one.blind > 0 {
                words.say_with("reviews-home-blind", &args!["count" => one.blind])
            } else {
                let counts = args!["open" => one.open, "talks" => one.talks];
                words.say_with("reviews-home-open", &counts)
            };
            let url = format!("{home}/people/{}/review", one.person);
            lines.push(ListItem::link(label, url).detail(detail));
        }
        for one in &self.second {
            let named = args!["skill" => title(one.code), "person" => one.name.as_str()];
            let label = words.say_with("reviews-home-second", &named);
            let url = format!("{home}/second/{}/{}", one.person, one.code);
            let due = super::words::day(words, one.due);
            let meta = words.say_with("reviews-home-due", &args!["date" => due]);
            lines.push(ListItem::link(label, url).meta_soon(meta));
        }
        let counted = [
            ("reviews-home-decisions", "/decisions", self.decisions),
            ("reviews-home-moderation", "/moderation", self.moderation),
            ("reviews-home-objections", "/objections", self.objections),
        ];
        for (key, path, count) in counted {
            if count > 0 {
                let label = words.say_with(key, &args!["count" => count]);
                lines.push(ListItem::link(label, format!("{home}{path}")));
            }
        }
        lines
    }
}
