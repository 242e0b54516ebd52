//! The mail with a guest's link. The token is made here, and only its hash is kept.

use super::compose::{Composed, Letter};
use crate::app::App;
use crate::args;
use crate::kit::{dates, render_mail};
use crate::problem::Problem;
use crate::readiness::{role_words, stage_words};
use crate::security::{GuestLink, digest};
use engine::ids::ReadinessGuestId;
use serde::Serialize;
use store::entry::guests::{GuestLetter, find_letter, keep_token};

#[derive(Serialize)]
struct Data {
    organisation: String,
    name: String,
    about: String,
    role: String,
    until: String,
    link: String,
}

/// What becomes of a mail to a guest: nothing when their round is over, they were taken off the list, or a newer link was
/// asked for.
pub(super) async fn compose(app: &App, guest: &ReadinessGuestId) -> Result<Composed, Problem> {
    let whose = guest.clone();
    let letter = app.db.entry_read(move |tx| find_letter(tx, &whose)).await?;
    let Some(letter) = letter else {
        return Ok(Composed::Nothing);
    };
    let link = GuestLink {
        guest: guest.clone(),
        sent: letter.sent,
    };
    let token = link.token(&app.keys);
    let hash = digest(token.as_bytes());
    let kept = app
        .db
        .entry_write(move |tx| keep_token(tx, &link.guest, link.sent, &hash))
        .await?;
    if !kept {
        return Ok(Composed::Nothing);
    }
    let data = data(app, &letter, &token);
    let mail = render_mail(&app.kit, "readiness-guest", &data)
        .map_err(|error| Problem::Internal(error.to_string()))?;
    Ok(Composed::Letter(Letter {
        to: letter.email,
        mail,
    }))
}

fn data(app: &App, letter: &GuestLetter, token: &str) -> Data {
    let words = app.kit.words();
    let (stage, role) = (
        stage_words(words, letter.stage),
        role_words(words, letter.role),
    );
    let day = dates::day(words, letter.closes);
    Data {
        organisation: letter.organisation.clone(),
        name: letter.name.clone(),
        about: words.say_with("mail-guest-about", &args!["stage" => stage]),
        role: words.say_with("mail-guest-role", &args!["role" => role]),
        until: words.say_with("mail-guest-until", &args!["date" => day]),
        link: app.settings.server.base_url.link(&["/g/", token].concat()),
    }
}
