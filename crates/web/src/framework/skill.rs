//! One skill.

use super::view::{AskingRole, SkillPage};
use super::{framework, source};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::roles::Importance;
use sfia::SkillCode;

/// Shows the skill with its levels, and the roles that ask for it.
///
/// # Errors
/// [`Problem::NotFound`] if the organisation's edition has no such skill.
pub async fn skill(visit: Visit) -> Result<HttpResponse, Problem> {
    let code = SkillCode::new(&visit.param("code")?).map_err(|_| Problem::NotFound)?;
    let framework = framework(&visit);
    let skill = framework.find_skill(code).ok_or(Problem::NotFound)?;
    let edition = framework.edition();
    let frameworks = visit.app().frameworks;
    let (text, licence, asking, own, levels) = visit
        .read(move |tx| {
            let text = store::framework::load_skill_texts(tx, edition, &[code])?;
            let licence = store::framework::find_licence(tx, edition)?;
            let asking = store::roles::list_roles_asking(tx, code)?;
            let own = store::roles::list_own(tx)?;
            let levels = super::own_levels::load(tx, frameworks)?;
            Ok((text, licence, asking, own, levels))
        })
        .await?;
    let roles = asking
        .into_iter()
        .map(|role| AskingRole {
            url: visit.url(&format!("/roles/{}", role.id)),
            level: role.asked.level.number(),
            essential: role.asked.importance == Importance::Essential,
            own: own.iter().any(|own| own.id == role.id),
            title: role.title,
        })
        .collect();
    let source = source(&visit, licence.as_ref().filter(|_| !text.is_empty()));
    let url = visit.url("/framework");
    visit.page(&SkillPage::new(
        skill,
        &url,
        super::own_words()?,
        &text,
        source,
        roles,
        &levels,
    ))
}
