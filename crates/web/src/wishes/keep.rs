//! Keeps what is still true and what one would like to do.

use super::show::lines;
use crate::assessments::own_permit;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::Assess;
use engine::wishes::{Interest, Wish};
use sfia::SkillCode;
use store::wishes::save_wishes;

/// Saves the form: a tick resets the clock of a level, a wish takes the place of the one before.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn keep(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["true", "wish-*"]).await?;
    let ticked: Vec<SkillCode> = fields
        .all("true")
        .into_iter()
        .filter_map(|code| SkillCode::new(code).ok())
        .collect();
    let wished: Vec<(SkillCode, Option<Interest>)> = fields
        .starting("wish-")
        .filter_map(|(code, word)| Some((SkillCode::new(code).ok()?, Interest::from_word(word))))
        .collect();
    let (frameworks, edition) = (visit.app().frameworks, visit.organisation().edition);
    let (to, now) = (visit.url("/skills"), visit.now());
    visit
        .write(&fields, move |tx| {
            let framework = frameworks.edition(edition);
            // A skill that was never assessed comes with its wish.
            let wanted = wished.iter().filter(|(_, interest)| interest.is_some());
            let wanted: Vec<SkillCode> = wanted.map(|(code, _)| *code).collect();
            let mut kept: Vec<Wish> = Vec::new();
            for line in lines(tx, framework, &wanted)? {
                let mut wish = line.wish;
                if line.said.is_some() && ticked.contains(&wish.code) {
                    wish.still_true = Some(now);
                }
                if let Some((_, interest)) = wished.iter().find(|(code, _)| *code == wish.code) {
                    wish.interest = *interest;
                }
                kept.push(wish);
            }
            let permit = own_permit::<Assess>(tx.actor())?;
            save_wishes(tx, permit, &kept)?;
            Ok(Done::to(to.clone()).saying("wishes-kept"))
        })
        .await
}
