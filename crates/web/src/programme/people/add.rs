//! Adding somebody to the programme.

use super::view::PeoplePage;
use super::{has_mail, load, running, send};
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::readiness::Filled;
use crate::request::{Done, ProgrammeVisit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::ProgrammeRole;
use engine::email::EmailAddress;
use engine::people::PersonName;
use store::entry::{accounts, outbox, programme_people};

const FIELDS: [&str; 3] = ["name", "email", "role"];

/// Adds somebody and mails them a link, unless they have a password already. Without a mail server nobody is added, and the
/// page says so.
///
/// # Errors
/// [`Problem::NotFound`] for everybody but the manager.
pub async fn add_person(visit: ProgrammeVisit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &FIELDS).await?;
    let mut filled = Filled::read(&fields, &FIELDS);
    if !has_mail(&visit) {
        return again(&visit, &filled).await;
    }
    let Some((name, email, role)) = check(visit.words(), &mut filled) else {
        return again(&visit, &filled).await;
    };
    let (to, scope) = (visit.programme_url("/people"), visit.scope().clone());
    let outcome = visit
        .write_outside(&fields, move |tx| {
            let permit = running(&scope)?;
            let account = accounts::find_or_insert(tx, &email)?;
            let person = (name.as_str(), role);
            if !programme_people::add(tx, &scope, &permit, &account, person)? {
                return Err(Problem::Invalid(FieldErrors::none()));
            }
            let (_, password) = accounts::load(tx, &account)?;
            if password.is_some() {
                outbox::insert_notice(tx, &account)?;
                return Ok(Done::to(&to).saying("programme-person-added"));
            }
            send(tx, &account)?;
            Ok(Done::to(&to).saying("programme-person-invited"))
        })
        .await;
    let message = match outcome {
        Err(Problem::Conflict) => "programme-person-is-here",
        Err(Problem::Invalid(_)) => "programme-people-full",
        outcome => return outcome,
    };
    filled.wrong("email", visit.words().say(message));
    again(&visit, &filled).await
}

async fn again(visit: &ProgrammeVisit, filled: &Filled) -> Result<HttpResponse, Problem> {
    let people = load(visit).await?;
    let base = visit.programme_url("");
    visit.invalid(&PeoplePage::new(
        visit.words(),
        &base,
        &people,
        (filled, has_mail(visit)),
    ))
}

/// Who is to be added as what, or `None` with what is wrong said by field.
fn check(words: &Words, filled: &mut Filled) -> Option<(PersonName, EmailAddress, ProgrammeRole)> {
    let name = PersonName::parse(filled.value("name")).ok();
    if name.is_none() {
        filled.wrong("name", words.say("programme-person-name-missing"));
    }
    let email = EmailAddress::parse(filled.value("email")).ok();
    if email.is_none() {
        filled.wrong("email", words.say("programme-person-email-wrong"));
    }
    let role = ProgrammeRole::from_word(filled.value("role"));
    if role.is_none() {
        filled.wrong("role", words.say("programme-person-role-missing"));
    }
    Some((name?, email?, role?))
}
