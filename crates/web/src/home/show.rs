//! The home page of a member.

use super::seen::{Profiles, Seen};
use super::view::Home;
use crate::problem::Problem;
use crate::request::Visit;
use crate::reviews::load_waits;
use actix_web::HttpResponse;
use engine::access::{
    AnswerSurveys, ChooseReminders, EditRoles, ManagePeople, ReadDraft, ReadSettings, RunCampaigns,
    VisiblePeople, decide,
};
use store::readiness::{OwnSheet, list_own_sheets};
use store::roles::RoleFilter;
use store::surveys::list_own_open;
use store::{assessments, campaigns, framework, people, roles};

/// Shows the one next step, and the state of what the member looks after.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let frameworks = visit.app().frameworks;
    let person = visit.member().person.clone();
    let edition = visit.organisation().edition;
    // Nobody saved the settings of an organisation that is still as it was set up.
    let settled = visit.organisation().version > 1;
    let seen = visit
        .read(move |tx| {
            let facts = people::facts(tx, &person)?;
            let reminders = decide::<ChooseReminders>(tx.actor(), facts.clone())?;
            let permit = decide::<ReadDraft>(tx.actor(), facts)?;
            let own = assessments::find_own(tx, &permit, frameworks)?.ok_or(Problem::NotFound)?;
            let step = assessments::next_step(tx, &permit, frameworks)?;
            let team = match VisiblePeople::team(tx.actor()) {
                Ok(visible) => Some(assessments::summarise_team(tx, &visible)?),
                Err(_) => None,
            };
            let counts = match VisiblePeople::directory(tx.actor()) {
                Ok(visible) => Some(people::count_states(tx, &visible)?),
                Err(_) => None,
            };
            let has_text = match decide::<ReadSettings>(tx.actor(), ()) {
                Ok(_) => Some(framework::find_licence(tx, edition)?.is_some()),
                Err(_) => None,
            };
            let profiles = match decide::<EditRoles>(tx.actor(), ()) {
                Ok(_) => Some(Profiles::of(&roles::list_roles(
                    tx,
                    &RoleFilter::default(),
                )?)),
                Err(_) => None,
            };
            let rounds = match decide::<RunCampaigns>(tx.actor(), ()) {
                Ok(permit) => Some(campaigns::count_open(tx, &permit)?),
                Err(_) => None,
            };
            Ok(Seen {
                asked: campaigns::list_own(tx, &reminders)?,
                sheets: list_own_sheets(tx)?
                    .into_iter()
                    .filter(OwnSheet::waits)
                    .collect(),
                surveys: list_own_open(tx, &decide::<AnswerSurveys>(tx.actor(), ())?)?
                    .into_iter()
                    .filter(|own| !own.answered)
                    .map(|own| own.survey)
                    .collect(),
                rounds,
                job: own.job.job_title.filter(|title| !title.trim().is_empty()),
                manager: own.job.manager,
                role: own.role.map(|role| role.title),
                step,
                team,
                counts,
                manages_people: decide::<ManagePeople>(tx.actor(), ()).is_ok(),
                profiles,
                has_text,
                settled,
                waits: load_waits(tx, frameworks)?,
                jobs: crate::job_approval::load_waits(tx)?,
            })
        })
        .await?;
    visit.page(&Home::new(&visit, &seen))
}
