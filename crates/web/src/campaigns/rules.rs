//! What open campaigns say about the use of results.

use crate::problem::Problem;
use engine::access::{ChooseReminders, PersonFacts, decide};
use engine::assessments::Rules;
use store::Read;
use store::campaigns::list_own;

/// The organisation's rules, with planning left out while a campaign that asks the actor is for development alone.
///
/// # Errors
/// [`Problem`] from the database.
pub(crate) fn narrowed(tx: &mut Read<'_>, rules: Rules) -> Result<Rules, Problem> {
    let member = tx.actor().member().ok_or(Problem::NotFound)?;
    let facts = PersonFacts::of(member.person.clone(), Vec::new());
    let permit = decide::<ChooseReminders>(tx.actor(), facts)?;
    let asked = list_own(tx, &permit)?;
    let waiting = asked.iter().filter(|own| !own.sent);
    Ok(Rules {
        planning: rules.planning && waiting.into_iter().all(|own| own.campaign.planning),
        ..rules
    })
}
