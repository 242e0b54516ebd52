//! What a change of edition means for one person: what they said under one edition, carried over to another.

use super::CHANGED;
use crate::assessments::{load_own, own_permit};
use crate::kit::{Link, Words};
use crate::problem::Problem;
use engine::access::{ReadDraft, ReadRecord};
use engine::assessments::Assessment;
use engine::editions::{CarriedOver, Changes, EditionChange, restore};
use engine::time::Instant;
use sfia::{Edition, Frameworks};
use store::Read;
use store::assessments::{find_laid_aside, find_submitted};
use store::editions::find_latest_change;

/// What changed for somebody.
pub(super) struct Situation<'a> {
    /// What differs between the edition under which they answered and the present one.
    pub(super) changes: Changes<'a>,
    /// Their answers in the present edition.
    pub(super) over: CarriedOver,
    /// The open assessment that goes on with them; `None` where one begins from what was sent.
    pub(super) draft: Option<Assessment>,
    /// When the organisation changed its edition, as far as it is known.
    pub(super) changed: Option<Instant>,
}

/// Works it out for the member; `None` where all that they said was under the present edition.
///
/// # Errors
/// [`Problem`] from the database.
pub(super) fn find<'a>(
    tx: &mut Read<'_>,
    frameworks: &'a Frameworks,
    present: Edition,
) -> Result<Option<Situation<'a>>, Problem> {
    let own = load_own(tx, frameworks)?;
    let record = own_permit::<ReadRecord>(tx.actor())?;
    let private = own_permit::<ReadDraft>(tx.actor())?;
    let latest = find_latest_change(tx)?;
    let sent = find_submitted(tx, &record)?;
    let Some(from) = came_from(own.draft.as_ref(), sent.as_ref(), latest.as_ref(), present) else {
        return Ok(None);
    };
    let Some(base) = own.draft.as_ref().or(sent.as_ref()) else {
        return Ok(None);
    };
    let aside = find_laid_aside(tx, &private, &base.id)?;
    let changes = Changes::between(frameworks, from, present);
    let over = changes.carry_over(&restore(base.skills.clone(), &aside));
    Ok(Some(Situation {
        changes,
        over,
        draft: own.draft,
        changed: latest.map(|latest| latest.last_move().2),
    }))
}

/// Under which other edition the answers were given with which somebody goes on.
fn came_from(
    draft: Option<&Assessment>,
    sent: Option<&Assessment>,
    latest: Option<&EditionChange>,
    present: Edition,
) -> Option<Edition> {
    let moved = draft.and_then(|draft| {
        let latest = latest.filter(|latest| latest.concerns(draft.started))?;
        let (from, to, _) = latest.last_move();
        (to == draft.edition).then_some(from)
    });
    let other = sent.map(|sent| sent.edition);
    moved.or(other).filter(|from| *from != present)
}

/// The way to what changed, for somebody who began or sent something before the last change of edition.
///
/// # Errors
/// [`Problem`] from the database.
pub(crate) fn notice(
    tx: &mut Read<'_>,
    words: &Words,
    base: &str,
    moments: [Option<Instant>; 2],
) -> Result<Option<Link>, Problem> {
    let latest = find_latest_change(tx)?;
    let concerned = latest.is_some_and(|latest| {
        let mut moments = moments.into_iter().flatten();
        moments.any(|moment| latest.concerns(moment))
    });
    let link = || {
        Link::new(
            words.say("editions-changed-link"),
            format!("{base}{CHANGED}"),
        )
    };
    Ok(concerned.then(link))
}
