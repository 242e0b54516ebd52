//! How a person signs in, beside their post.

use super::show::{ButtonForm, Entry, Row, Viewer, row};
use super::words::role_words;
use crate::kit::components::Button;
use crate::kit::{Link, Words, dates};
use store::people::Joining;

/// The facts.
pub(super) fn rows(words: &Words, entry: &Entry) -> Vec<Row> {
    let Some(membership) = &entry.membership else {
        return Vec::new();
    };
    let mut rows = Vec::new();
    let moment = |key: &str, at: Option<engine::time::Instant>| {
        at.map(|at| {
            row(
                words.say(key),
                dates::day(words, dates::london_day(at.utc())),
            )
        })
    };
    if membership.account_email != entry.person.email.as_str() {
        rows.push(row(
            words.say("people-signs-in-with"),
            membership.account_email.clone(),
        ));
    }
    rows.extend(moment("people-joined-on", membership.joined_at));
    if membership.joined_at.is_none() {
        rows.extend(moment("people-invited-until", membership.invited_until));
    }
    rows.extend(moment("people-stopped-on", membership.suspended_at));
    let roles: Vec<String> = membership
        .roles
        .iter()
        .map(|role| role_words(words, role).0)
        .collect();
    rows.push(row(
        words.say("people-roles"),
        if roles.is_empty() {
            words.say("role-staff")
        } else {
            roles.join(", ")
        },
    ));
    rows
}

/// What an administrator can change of it; nothing for others, of oneself and of somebody who has left.
pub(super) fn tools(words: &Words, own: &str, entry: &Entry, viewer: &Viewer) -> Vec<Link> {
    let may_change = viewer.may_manage && !viewer.is_self && entry.person.left_on.is_none();
    let Some(membership) = entry.membership.as_ref().filter(|_| may_change) else {
        return Vec::new();
    };
    let mut tools = vec![Link::new(
        words.say("people-roles-link"),
        format!("{own}/roles"),
    )];
    if membership.joining == Joining::Joined {
        tools.push(Link::new(
            words.say("password-link-heading"),
            format!("{own}/password-link"),
        ));
    }
    if membership.joining != Joining::Suspended {
        tools.push(Link::new(
            words.say("people-stop-link"),
            format!("{own}/stop"),
        ));
    }
    tools
}

/// The button that invites, once more where that was done before.
pub(super) fn invite(words: &Words, own: &str, joining: Joining) -> ButtonForm {
    let key = match joining {
        Joining::Invited => "people-invite-again",
        _ => "people-invite-one",
    };
    ButtonForm {
        action: format!("{own}/invite"),
        button: Button::secondary(words.say(key)),
    }
}
