//! One campaign: progress by team, and what can be changed.

use super::form::{ExtendForm, Shown};
use super::view::ShowPage;
use super::{campaign_id, running};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::ids::CampaignId;
use store::campaigns::{count_later, list_members, load_campaign};

/// Shows the campaign.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such campaign.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let shown = load(&visit, campaign_id(&visit)?).await?;
    visit.page(&page(&visit, &shown, &ExtendForm::default()))
}

/// The campaign with everybody in it.
pub(super) async fn load(visit: &Visit, id: CampaignId) -> Result<Shown, Problem> {
    visit
        .read(move |tx| {
            let permit = running(tx)?;
            let campaign = load_campaign(tx, &permit, &id)?;
            Ok(Shown {
                members: list_members(tx, &permit, &campaign)?,
                later: count_later(tx, &permit, &campaign)?,
                campaign,
                now: tx.now(),
            })
        })
        .await
}

/// The page with its form as it was typed.
pub(super) fn page(visit: &Visit, shown: &Shown, form: &ExtendForm) -> ShowPage {
    ShowPage::new(visit.words(), &visit.url("/campaigns"), shown, form)
}
