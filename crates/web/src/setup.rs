//! Setting up organisations and programmes, for the command line and the demonstration.

use crate::app::StartError;
use crate::security::{Keys, LinkPurpose, LinkTokens, random_hex};
use crate::settings::{Secret, Settings};
use engine::access::{ChangeMembership, Denied, EditRoles, InvitePeople, Role, decide};
use engine::accounts::INVITATION_DAYS;
use engine::email::EmailAddress;
use engine::ids::InvitationId;
use engine::organisations::{NewOrganisation, Slug};
use engine::roles::{LibraryRole, library};
use sfia::{Edition, Frameworks};
use store::entry::{accounts, facts, links, programmes};
use store::memberships::{
    AdministratorStanding, Delivery, PasswordLink, find_administrator, invite, make_password_link,
};
use store::{Db, Scope, StoreError};

/// Adds an organisation with the starter roles, and invites its first administrator.
///
/// # Errors
/// [`StoreError::Conflict`] when the short name is taken.
pub fn create_organisation(
    db: &Db,
    new: &NewOrganisation,
    administrator: &EmailAddress,
) -> Result<InvitationId, StoreError> {
    let (wanted, email) = (new.clone(), administrator.clone());
    let id = db.entry_write_blocking(move |tx| {
        let programme = programmes::find_only(tx)?;
        store::organisations::insert(tx, &wanted, programme.as_ref())
    })?;
    let library = starter_roles(new.edition)?;
    db.write_blocking(&Scope::system(id), move |tx| {
        let permit = decide::<EditRoles>(tx.actor(), ()).map_err(own_permissions)?;
        store::roles::copy_library(tx, permit, &library)?;
        store::memberships::invite_first_administrator(tx, &email, &[Role::Administrator])
    })
}

/// Another link for an administrator: the invitation once more for one who has not come in yet, or a link for a new
/// password. Earlier ones stop working.
///
/// # Errors
/// [`StartError::Refused`] when there is no such administrator, or their access has ended.
pub fn administrator_link(
    db: &Db,
    slug: &str,
    administrator: &EmailAddress,
) -> Result<(LinkPurpose, InvitationId), StartError> {
    let named = slug.to_owned();
    let organisation = db
        .entry_read_blocking::<_, StoreError>(move |tx| {
            store::organisations::find_by_slug(tx, &named)
        })?
        .ok_or_else(|| StartError::Refused(format!("there is no organisation {slug}")))?;
    let scope = Scope::system(organisation.id);
    let key = administrator.key();
    let standing = db.read_blocking(&scope, move |tx| find_administrator(tx, &key))?;
    let refuse = |what: &str| Err(StartError::Refused(format!("{administrator} {what}")));
    match standing {
        AdministratorStanding::Unknown => refuse(&format!("is no administrator of {slug}")),
        AdministratorStanding::Barred => {
            refuse("has left or was stopped; another administrator can give the access back")
        }
        AdministratorStanding::Invited(person) => {
            let link = db.write_blocking(&scope, move |tx| {
                let permit = decide::<InvitePeople>(tx.actor(), ()).map_err(own_permissions)?;
                let invited = invite(tx, permit, std::slice::from_ref(&person), Delivery::ByHand)?
                    .invitations;
                let link = invited.into_iter().next().ok_or(StoreError::Conflict)?;
                Ok::<_, StoreError>(link.link)
            })?;
            Ok((LinkPurpose::Invitation, link))
        }
        AdministratorStanding::Joined(person) => {
            let made = db.write_blocking(&scope, move |tx| {
                let permit = decide::<ChangeMembership>(tx.actor(), person.clone())
                    .map_err(own_permissions)?;
                make_password_link(tx, permit, Delivery::ByHand)
            })?;
            match made {
                PasswordLink::Made(link) => Ok((LinkPurpose::Password, link)),
                PasswordLink::OpensMore => refuse("also belongs elsewhere"),
            }
        }
    }
}

/// The command line may do all that roles may; the policy is tested for it.
fn own_permissions(_: Denied) -> StoreError {
    StoreError::Corrupt("the command line's own permissions")
}

/// The starter roles that fit an edition.
///
/// # Errors
/// [`StoreError::Corrupt`] when the shipped library is broken; a test of the engine reads it.
pub fn starter_roles(edition: Edition) -> Result<Vec<LibraryRole>, StoreError> {
    let broken = |_| StoreError::Corrupt("the shipped role library");
    let frameworks =
        Frameworks::shipped().map_err(|_| StoreError::Corrupt("the shipped framework"))?;
    library(frameworks.edition(edition)).map_err(broken)
}

/// Adds a programme and invites its manager.
///
/// # Errors
/// [`StoreError::Conflict`] when there is one of that name.
pub fn create_programme(
    db: &Db,
    name: &str,
    manager: &EmailAddress,
) -> Result<InvitationId, StartError> {
    let slug =
        Slug::from_name(name).map_err(|problem| StartError::Refused(format!("name: {problem}")))?;
    let (name, email) = (engine::text::single_line(name), manager.clone());
    let link = db.entry_write_blocking(move |tx| {
        let account = accounts::find_or_insert(tx, &email)?;
        programmes::insert(tx, &name, slug.as_str(), &account, email.as_str())?;
        links::insert(
            tx,
            LinkPurpose::Invitation.as_str(),
            &account,
            INVITATION_DAYS * 86_400,
        )
    })?;
    Ok(link)
}

/// The full address of a link that can still be used.
///
/// # Errors
/// [`StartError`] when the link is gone.
pub fn link(
    settings: &Settings,
    db: &Db,
    purpose: LinkPurpose,
    id: &InvitationId,
) -> Result<String, StartError> {
    let tokens = LinkTokens::new(
        &settings.server.base_url,
        &keys(settings, db)?.derive("links"),
    );
    let found = db.entry_read_blocking(|tx| links::find_open(tx, id))?;
    let found =
        found.ok_or_else(|| StartError::Refused("the link is not open any more".to_owned()))?;
    address(settings, &tokens, purpose, &found)
        .map_err(|error| StartError::Broken(error.to_string()))
}

/// The full address of a link that was just found.
///
/// # Errors
/// When the token cannot be encoded; it always can.
pub fn address(
    settings: &Settings,
    tokens: &LinkTokens,
    purpose: LinkPurpose,
    link: &links::OpenLink,
) -> Result<String, jsonwebtoken::errors::Error> {
    let token = tokens.mint(purpose, &link.id, link.made, link.ends)?;
    let path = match purpose {
        LinkPurpose::Invitation => "/invitation",
        LinkPurpose::Password => "/new-password",
    };
    Ok(settings
        .server
        .base_url
        .link(&format!("{path}?token={token}")))
}

/// The server's keys: from the settings, or made once and kept in the database.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn keys(settings: &Settings, db: &Db) -> Result<Keys, StoreError> {
    let secret = match &settings.token_key {
        Some(secret) => secret.clone(),
        None => {
            let fresh = random_hex(32);
            Secret::new(
                db.entry_write_blocking(move |tx| facts::load_or_insert(tx, "token-key", &fresh))?,
            )
        }
    };
    Ok(Keys::new(secret))
}
