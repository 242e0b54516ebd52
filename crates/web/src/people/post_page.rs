//! What the forms about a post have in common: who it is about, and drawing the form with what is stored or typed.

use super::form::{PostValues, find_manager, in_order};
use super::permits::{managing, person, reading, today};
use super::view::{PostAct, PostPage};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Fields, Visit};
use actix_web::HttpResponse;
use engine::ids::PostId;
use engine::people::Person;
use store::people::{self, PostEntry, RoleChoice};

/// Fields of every form about a post.
pub(super) const FIELDS: [&str; 7] = [
    "job_title",
    "department",
    "manager",
    "role",
    "fte",
    "started_on",
    "version",
];

/// What a form about a post is made from.
pub(super) struct Background {
    /// Whose post.
    pub(super) person: Person,
    /// Present posts, the main one first.
    pub(super) posts: Vec<PostEntry>,
    /// The role profiles to choose from.
    pub(super) roles: Vec<RoleChoice>,
}

impl Background {
    /// Reads it.
    ///
    /// # Errors
    /// [`Problem::NotFound`] when there is no such person.
    pub(super) async fn load(visit: &Visit) -> Result<Self, Problem> {
        let id = person(visit)?;
        visit
            .read(move |tx| {
                let permit = reading(tx, &id)?;
                let mut posts = people::list_posts(tx, &permit)?;
                posts.retain(|entry| entry.post.ended_on.is_none());
                Ok(Self {
                    person: people::load_person(tx, &permit)?,
                    posts,
                    roles: people::list_roles(tx)?,
                })
            })
            .await
    }

    /// The main post.
    ///
    /// # Errors
    /// [`Problem::NotFound`] for somebody who has left.
    pub(super) fn main(&self) -> Result<&PostEntry, Problem> {
        self.posts
            .iter()
            .find(|entry| entry.post.is_main)
            .ok_or(Problem::NotFound)
    }

    /// One present post.
    ///
    /// # Errors
    /// [`Problem::NotFound`] when the person does not hold it now.
    pub(super) fn post(&self, id: &PostId) -> Result<&PostEntry, Problem> {
        self.posts
            .iter()
            .find(|entry| entry.post.id == *id)
            .ok_or(Problem::NotFound)
    }

    /// The form.
    pub(super) fn page(
        &self,
        visit: &Visit,
        act: PostAct,
        values: &PostValues,
        errors: &FieldErrors,
    ) -> PostPage {
        PostPage::new(
            visit.words(),
            &visit.url("/people"),
            act,
            self,
            values,
            errors,
        )
    }
}

/// Shows the form again after what could not be carried out; passes everything else on.
///
/// # Errors
/// The outcome's own, unless the form can show it.
pub(super) async fn answer(
    visit: &Visit,
    fields: &Fields,
    act: impl FnOnce(&Background) -> Result<PostAct, Problem>,
    outcome: Result<HttpResponse, Problem>,
) -> Result<HttpResponse, Problem> {
    let (errors, stale) = match outcome {
        Err(Problem::Invalid(errors)) => (with_manager(visit, fields, errors).await?, false),
        Err(Problem::Conflict) => {
            let mut errors = FieldErrors::none();
            errors.add("job_title", visit.words().say("people-conflict"));
            (errors, true)
        }
        other => return other,
    };
    let background = Background::load(visit).await?;
    let act = act(&background)?;
    let page = background.page(visit, act, &PostValues::typed(fields), &errors);
    if stale {
        visit.conflict(&page)
    } else {
        visit.invalid(&page)
    }
}

/// The errors of a form with what is wrong with its line manager, whom only the database can find, so that
/// everything is said in one round.
///
/// # Errors
/// [`Problem`] from the database.
pub(super) async fn with_manager(
    visit: &Visit,
    fields: &Fields,
    errors: FieldErrors,
) -> Result<FieldErrors, Problem> {
    let (app, typed) = (visit.app_data(), fields.text("manager").to_owned());
    let of_manager = visit
        .read(move |tx| {
            let permit = managing(tx)?;
            match find_manager(tx, app.kit.words(), &permit, &typed) {
                Ok(_) => Ok(FieldErrors::none()),
                Err(Problem::Invalid(errors)) => Ok(errors),
                Err(other) => Err(other),
            }
        })
        .await?;
    Ok(in_order(&errors, &of_manager))
}

/// Today as people type it, for a first or last day that is usually today.
pub(super) fn today_value(visit: &Visit) -> String {
    super::form::date_value(today(visit))
}
