//! The people who are worth a phone call rather than a third mail.

use super::view::PhonePage;
use super::{campaign_id, running};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::campaigns::{ReminderRules, WhyCall, worth_a_call};
use store::campaigns::{MemberLine, list_members, load_campaign};

/// Shows the list.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such campaign.
pub async fn phone(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = campaign_id(&visit)?;
    let (campaign, calls) = visit
        .read(move |tx| {
            let permit = running(tx)?;
            let campaign = load_campaign(tx, &permit, &id)?;
            let members = list_members(tx, &permit, &campaign)?;
            let now = tx.now();
            let calls: Vec<(MemberLine, WhyCall)> = members
                .into_iter()
                .filter_map(|line| {
                    let why = worth_a_call(now, &line.reached, ReminderRules::default())?;
                    Some((line, why))
                })
                .collect();
            Ok((campaign, calls))
        })
        .await?;
    let list_url = visit.url("/campaigns");
    visit.page(&PhonePage::new(visit.words(), &list_url, &campaign, &calls))
}
