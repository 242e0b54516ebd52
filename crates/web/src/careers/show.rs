//! One role: how well it fits, the next steps, and the way to it.

use super::load::load;
use super::view::{Goal, GoalPage};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::{HttpResponse, web};
use engine::careers::{Fit, find_path, rank};
use engine::ids::{Id, RoleProfileId};

/// Shows the way to a role.
///
/// # Errors
/// [`Problem::NotFound`] if the organisation has no such role in use.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let target = RoleProfileId::from_text(visit.param("role")?);
    let known = load(&visit).await?;
    let (app, home) = (visit.app_data(), visit.url(""));
    let page = web::block(move || {
        let role = known.roles.iter().find(|role| role.id == target)?;
        let held = known.held(app.frameworks);
        let level = known.own.as_ref().map(|(_, level)| *level);
        let goal = Goal {
            fit: Fit::of(role, &held, known.framework),
            path: find_path(&known.roles, &held, level, &target, known.framework),
            others: rank(&known.roles, &held, known.framework),
            role,
            known: &known,
        };
        Some(GoalPage::new(app.kit.words(), &home, &goal))
    })
    .await
    .map_err(|error| Problem::Internal(error.to_string()))?;
    visit.page(&page.ok_or(Problem::NotFound)?)
}
