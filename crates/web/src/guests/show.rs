//! One guest, for whoever leads the round.

use super::load::{load_with_guest, sends_mail, urls};
use super::view::{Around, ShowPage};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use store::readiness::{GuestRead, RoundRead};

/// Shows where the guest's link went, and the forms that send it again, correct the address, or take the guest off the list.
///
/// # Errors
/// [`Problem::NotFound`] if the round has no such guest.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let (read, guest) = load_with_guest(&visit).await?;
    let page = page(&visit, &read, &guest, None, &FieldErrors::none());
    visit.page(&page)
}

/// The page, with an address as it was typed.
pub(super) fn page(
    visit: &Visit,
    read: &RoundRead,
    guest: &GuestRead,
    typed: Option<&str>,
    errors: &FieldErrors,
) -> ShowPage {
    let (list, round) = urls(visit, read);
    let around = Around {
        list_url: &list,
        round_url: &round,
        sends_mail: sends_mail(visit),
    };
    ShowPage::new(visit.words(), &around, read, guest, typed, errors)
}
