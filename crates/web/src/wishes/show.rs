//! The skills that were sent last, with what was wished: shows the form.

use super::view::{Line, WishesPage};
use crate::assessments::own_permit;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::ReadRecord;
use engine::wishes::Wish;
use sfia::{Framework, SkillCode};
use store::Read;
use store::assessments::find_submitted;
use store::wishes::list_wishes;

/// Shows the form. An address with `?skill=` takes a skill in that was never assessed.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let frameworks = visit.app().frameworks;
    let edition = visit.organisation().edition;
    let wanted = visit.query("skill");
    let wanted = wanted.and_then(|code| SkillCode::new(&code).ok());
    let wanted: Vec<SkillCode> = wanted.into_iter().collect();
    let lines = visit
        .read(move |tx| lines(tx, frameworks.edition(edition), &wanted))
        .await?;
    let framework = frameworks.edition(edition);
    let url = |path: &str| visit.url(path);
    let none = FieldErrors::none();
    visit.page(&WishesPage::new(
        visit.words(),
        framework,
        &lines,
        &none,
        url,
    ))
}

/// A line for each skill that was sent last, and for those only wished for.
pub(super) fn lines(
    tx: &mut Read<'_>,
    framework: &Framework,
    wanted: &[SkillCode],
) -> Result<Vec<Line>, Problem> {
    let permit = own_permit::<ReadRecord>(tx.actor())?;
    let sent = find_submitted(tx, &permit)?;
    let wishes = list_wishes(tx, &permit)?;
    let mut codes: Vec<SkillCode> = Vec::new();
    if let Some(sent) = &sent {
        let used = sent.skills.iter().filter(|skill| !skill.is_unused());
        codes.extend(used.map(|skill| skill.code));
    }
    let further = wishes.iter().map(|wish| wish.code);
    let known = |code: &SkillCode| framework.find_skill(*code).is_some();
    let wanted = wanted.iter().copied().filter(known);
    for code in further.chain(wanted) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    let said = |code: SkillCode| {
        let sent = sent.as_ref()?;
        let held = sent.find_skill(code)?.held(framework)?;
        Some((held, sent.submitted?))
    };
    Ok(codes
        .into_iter()
        .map(|code| Line {
            wish: wishes
                .iter()
                .find(|wish| wish.code == code)
                .copied()
                .unwrap_or(Wish::none(code)),
            said: said(code),
        })
        .collect())
}
