//! Choosing where to go in, for somebody with several memberships.

use super::view::Choose;
use crate::app::App;
use crate::problem::Problem;
use crate::request::{AccountVisit, SignedIn};
use actix_web::HttpResponse;
use store::entry::memberships::{self, Door};
use store::entry::programmes;

/// Where an account may go in.
pub struct Doors {
    /// Organisations.
    pub organisations: Vec<Door>,
    /// Programmes: short name and name.
    pub programmes: Vec<(String, String)>,
}

impl Doors {
    /// The address of the only door, if there is just one.
    #[must_use]
    pub fn only(&self) -> Option<String> {
        match (self.organisations.as_slice(), self.programmes.as_slice()) {
            ([door], []) => Some(format!("/o/{}", door.slug)),
            ([], [(slug, _)]) => Some(format!("/programme/{slug}")),
            _ => None,
        }
    }
}

/// The doors of whoever is signed in.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn list_doors(app: &App, signed_in: &SignedIn) -> Result<Doors, Problem> {
    let account = signed_in.account.clone();
    app.db
        .entry_read(move |tx| {
            Ok(Doors {
                organisations: memberships::list_doors(tx, &account)?,
                programmes: programmes::list_doors(tx, &account)?,
            })
        })
        .await
}

/// Shows the doors; where there is none, why, and whom to ask.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn choose(visit: AccountVisit) -> Result<HttpResponse, Problem> {
    let doors = list_doors(visit.app(), visit.signed_in()).await?;
    let account = visit.signed_in().account.clone();
    let closed = visit
        .app()
        .db
        .entry_read(move |tx| memberships::list_closed_doors(tx, &account))
        .await?;
    let page = Choose::new(visit.visitor().words(), &doors, &closed);
    visit.visitor().page(&page)
}
