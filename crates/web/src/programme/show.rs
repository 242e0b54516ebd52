//! The first page of a programme.

use super::view::{Follower, Programme};
use super::{asked, following};
use crate::kit::Link;
use crate::problem::Problem;
use crate::request::ProgrammeVisit;
use actix_web::HttpResponse;
use engine::access::ProgrammeRole;
use store::entry::{programme_standings, programmes};

/// Shows how each council stands, with totals of ten and more and nothing about a person, to those who follow the pilot. A
/// reviewer sees the councils' names and numbers alone.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn show(visit: ProgrammeVisit) -> Result<HttpResponse, Problem> {
    let scope = visit.scope().clone();
    let (councils, standings) = visit
        .app()
        .db
        .entry_read(move |tx| {
            let councils = programmes::list_councils(tx, &scope)?;
            let standings = if scope.member().role == ProgrammeRole::Reviewer {
                None
            } else {
                let permit = following(&scope.actor())?;
                let standings = programme_standings::list(tx, &scope, &permit)?;
                Some((standings, asked(tx, &scope, &permit)?))
            };
            Ok::<_, Problem>((councils, standings))
        })
        .await?;
    let base = visit.programme_url("");
    let follower =
        standings.map(|(standings, asked)| Follower::new(visit.words(), &base, &standings, &asked));
    let own = match visit.scope().member().role {
        ProgrammeRole::Reviewer => Some(("review-list", "/reviews")),
        ProgrammeRole::Manager => Some(("programme-people-heading", "/people")),
        ProgrammeRole::BoardMember | ProgrammeRole::SteeringGroup => None,
    };
    let own = own.map(|(key, path)| Link::new(visit.words().say(key), visit.programme_url(path)));
    visit.page(&Programme::new(
        visit.words(),
        visit.scope().name(),
        &councils,
        (follower, own),
    ))
}
