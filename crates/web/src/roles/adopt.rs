//! Making a profile of one's own out of one that another council of the programme offers.

use super::framework;
use super::namesake::namesake;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{EditRoles, decide};
use engine::ids::{Id, SharedRoleId};
use engine::roles::{RoleDraft, RoleInput, RoleReference, SkillInput};
use sfia::Framework;
use store::roles::SharedRole;

/// Adds the profile: what the council's edition lacks is left out, and a reference or title that is taken becomes one
/// that is free.
///
/// # Errors
/// [`Problem::NotFound`] when it is offered no longer.
pub async fn adopt(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &[]).await?;
    let id = SharedRoleId::from_text(visit.param("shared")?);
    let (app, framework, url) = (visit.app_data(), framework(&visit), visit.url("/roles"));
    visit
        .write(&fields, move |tx| {
            let permit = decide::<EditRoles>(tx.actor(), ())?;
            let shared = store::roles::load_shared(tx, &permit, &id)?;
            let keys = store::roles::list_role_keys(tx)?;
            let taken: Vec<RoleReference> = keys.iter().map(|key| key.reference.clone()).collect();
            let mut input = input(&shared, framework, &taken);
            while namesake(&keys, &input.title, None).is_some() {
                let title = crate::args!["title" => input.title.as_str()];
                input.title = app.kit.words().say_with("roles-adopted-title", &title);
            }
            let draft = RoleDraft::parse(&input, framework, &taken)
                .map_err(|errors| Problem::Internal(format!("a shared role: {errors:?}")))?;
            let role = store::roles::adopt(tx, permit, &id, &draft)?;
            Ok(Done::to(format!("{url}/{role}")).saying("roles-adopted"))
        })
        .await
}

fn input(shared: &SharedRole, framework: &Framework, taken: &[RoleReference]) -> RoleInput {
    let reference = &shared.reference;
    let reference = if taken.contains(reference) {
        reference.next_free(taken)
    } else {
        reference.clone()
    };
    let defined = shared
        .skills
        .iter()
        .filter(|skill| framework.defines(skill.code, skill.level));
    RoleInput {
        reference: reference.to_string(),
        // Room for a word that tells it from one's own.
        title: shared
            .title
            .chars()
            .take(RoleDraft::LONGEST_LINE - 40)
            .collect(),
        family: shared.family.clone(),
        summary: String::new(),
        general_level: shared.general_level.to_string(),
        skills: defined
            .map(|skill| SkillInput {
                code: skill.code.to_string(),
                level: skill.level.to_string(),
                importance: skill.importance.as_str().to_owned(),
            })
            .collect(),
    }
}
