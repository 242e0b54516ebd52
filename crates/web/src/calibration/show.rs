//! How well people and their readers agree, over the council.

use super::view::{CalibrationPage, Group};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::{LeadReviews, decide};
use engine::calibration::{Pair, Read, calibrate, calibrate_groups, readers_agreement};
use std::collections::BTreeMap;
use store::calibration::{Rated, list_rated};

/// Shows the figures that may be told.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let rated = visit
        .read(|tx| {
            let permit = decide::<LeadReviews>(tx.actor(), ())?;
            Ok(list_rated(tx, &permit)?)
        })
        .await?;
    let whole: Vec<Pair<'_>> = rated.iter().map(pair).collect();
    let mut departments: BTreeMap<&str, Vec<Pair<'_>>> = BTreeMap::new();
    for one in &rated {
        let name = one.department.as_str();
        departments.entry(name).or_default().push(pair(one));
    }
    let (names, pairs): (Vec<&str>, Vec<Vec<Pair<'_>>>) = departments.into_iter().unzip();
    let groups = names
        .into_iter()
        .zip(calibrate_groups(&pairs))
        .map(|(name, outcome)| Group {
            name: name.to_owned(),
            outcome,
        });
    let read = |one: &'_ Rated| one.second.map(|second| vec![Some(one.given), Some(second)]);
    let reads: Vec<Read<'_>> = rated
        .iter()
        .filter_map(|one| {
            Some(Read {
                person: &one.person,
                levels: read(one)?,
            })
        })
        .collect();
    visit.page(&CalibrationPage::new(
        visit.words(),
        &calibrate(&whole),
        readers_agreement(&reads),
        &groups.collect::<Vec<_>>(),
    ))
}

fn pair(rated: &Rated) -> Pair<'_> {
    Pair {
        person: &rated.person,
        said: rated.said,
        given: rated.given,
    }
}
