//! One of the programme's people: their role, another link, the way out.

use super::view::PersonPage;
use super::{has_mail, load, running, send};
use crate::problem::Problem;
use crate::readiness::Filled;
use crate::request::{Done, ProgrammeVisit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::ProgrammeRole;
use engine::ids::{AccountId, Id};
use store::entry::programme_people::{self, Changed, ProgrammePerson};

async fn find(visit: &ProgrammeVisit) -> Result<ProgrammePerson, Problem> {
    let account = visit.param("account")?;
    let mut people = load(visit).await?.into_iter();
    people
        .find(|one| one.account.as_str() == account)
        .ok_or(Problem::NotFound)
}

fn page(visit: &ProgrammeVisit, person: &ProgrammePerson, filled: &Filled) -> PersonPage {
    let base = visit.programme_url("");
    PersonPage::new(visit.words(), &base, person, (filled, has_mail(visit)))
}

/// Shows one of them.
///
/// # Errors
/// [`Problem::NotFound`] for everybody but the manager, and for somebody who is not of the programme.
pub async fn person(visit: ProgrammeVisit) -> Result<HttpResponse, Problem> {
    let person = find(&visit).await?;
    let filled = Filled::default().with("role", person.role.as_str());
    visit.page(&page(&visit, &person, &filled))
}

/// Gives somebody another role. The programme keeps a manager.
///
/// # Errors
/// [`Problem::NotFound`] as for [`person`].
pub async fn change_person(visit: ProgrammeVisit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["role"]).await?;
    let mut filled = Filled::read(&fields, &["role"]);
    let person = find(&visit).await?;
    let Some(role) = ProgrammeRole::from_word(filled.value("role")) else {
        filled.wrong("role", visit.words().say("programme-person-role-missing"));
        return visit.invalid(&page(&visit, &person, &filled));
    };
    let (to, scope) = (visit.programme_url("/people"), visit.scope().clone());
    let account = person.account.clone();
    visit
        .write_outside(&fields, move |tx| {
            let permit = running(&scope)?;
            let changed = programme_people::change_role(tx, &scope, &permit, &account, role)?;
            Ok(done(&to, &account, changed, "programme-person-changed"))
        })
        .await
}

/// Takes somebody out of the programme; their account stays.
///
/// # Errors
/// [`Problem::NotFound`] as for [`person`].
pub async fn remove_person(visit: ProgrammeVisit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &[]).await?;
    let person = find(&visit).await?;
    let (to, scope) = (visit.programme_url("/people"), visit.scope().clone());
    visit
        .write_outside(&fields, move |tx| {
            let permit = running(&scope)?;
            let changed = programme_people::remove(tx, &scope, &permit, &person.account)?;
            Ok(done(
                &to,
                &person.account,
                changed,
                "programme-person-removed",
            ))
        })
        .await
}

/// To the list where it is done; to the person with the reason where it is not.
fn done(to: &str, account: &AccountId, changed: Changed, said: &'static str) -> Done {
    match changed {
        Changed::Done => Done::to(to).saying(said),
        Changed::LastManager => {
            Done::to(format!("{to}/{account}")).noting("programme-person-last-manager")
        }
    }
}

/// Sends the link to join once more; earlier ones stop working. Nothing is sent to somebody who has joined.
///
/// # Errors
/// [`Problem::NotFound`] as for [`person`].
pub async fn send_link(visit: ProgrammeVisit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &[]).await?;
    let person = find(&visit).await?;
    let can_send = has_mail(&visit) && !person.has_joined;
    let to = visit.programme_url("/people");
    visit
        .write_outside(&fields, move |tx| {
            if !can_send {
                return Ok(Done::to(&to).noting("programme-person-not-sent"));
            }
            send(tx, &person.account)?;
            Ok(Done::to(&to).saying("programme-person-invited"))
        })
        .await
}
