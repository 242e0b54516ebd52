//! A round and its guests, behind the policy.

use crate::problem::Problem;
use crate::request::Visit;
use engine::access::{LeadReadiness, Permit, decide};
use engine::email::EmailAddress;
use engine::ids::{Id, ReadinessRoundId, RespondentId};
use store::Read;
use store::readiness::{GuestRead, RoundRead, find_at_work, load_guest, load_round};

/// The round named in the address.
pub(super) fn round_id(visit: &Visit) -> Result<ReadinessRoundId, Problem> {
    visit.param("round").map(ReadinessRoundId::from_text)
}

/// The guest named in the address.
pub(super) fn guest_id(visit: &Visit) -> Result<RespondentId, Problem> {
    visit.param("guest").map(RespondentId::from_text)
}

/// Leave to lead rounds.
pub(super) fn leading(tx: &Read<'_>) -> Result<Permit<LeadReadiness>, Problem> {
    Ok(decide(tx.actor(), ())?)
}

/// The round.
pub(super) async fn load(visit: &Visit) -> Result<RoundRead, Problem> {
    let id = round_id(visit)?;
    visit
        .read(move |tx| {
            let permit = leading(tx)?;
            Ok(load_round(tx, &permit, &id)?)
        })
        .await
}

/// The round and one of its guests.
pub(super) async fn load_with_guest(visit: &Visit) -> Result<(RoundRead, GuestRead), Problem> {
    let (id, guest) = (round_id(visit)?, guest_id(visit)?);
    visit
        .read(move |tx| {
            let permit = leading(tx)?;
            let guest = load_guest(tx, &permit, &id, &guest)?;
            Ok((load_round(tx, &permit, &id)?, guest))
        })
        .await
}

/// The name of the person at work here who has this address.
pub(super) async fn find_person(
    visit: &Visit,
    email: &EmailAddress,
) -> Result<Option<String>, Problem> {
    let key = email.key();
    visit
        .read(move |tx| {
            let permit = leading(tx)?;
            let found = find_at_work(tx, &permit, &[key])?;
            Ok(found.into_iter().next().map(|one| one.name))
        })
        .await
}

/// Where the pages of readiness begin, and those of the round.
pub(super) fn urls(visit: &Visit, read: &RoundRead) -> (String, String) {
    let list = visit.url("/readiness");
    let round = format!("{list}/rounds/{}", read.round.id);
    (list, round)
}

/// Whether the service is set up to send mail, without which a link reaches nobody.
pub(super) fn sends_mail(visit: &Visit) -> bool {
    visit.app().settings.mail.server.is_some()
}
