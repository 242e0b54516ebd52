//! Hands a letter to the mail server.

use super::compose::Letter;
use crate::app::App;
use crate::settings::Secret;
use engine::ids::{Id, MailId};
use lettre::message::{Mailbox, Message, header::ContentType};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use std::time::Duration;

/// Why a letter was not taken.
#[derive(Debug, thiserror::Error)]
pub(super) enum SendError {
    /// An address that cannot stand in a header.
    #[error("address: {0}")]
    Address(#[from] lettre::address::AddressError),
    /// A letter that cannot be put together.
    #[error("letter: {0}")]
    Letter(#[from] lettre::error::Error),
    /// The mail server refused, or did not answer.
    #[error("mail server: {0}")]
    Server(#[from] lettre::transport::smtp::Error),
}

/// Connections to the mail server.
pub(super) type Transport = AsyncSmtpTransport<Tokio1Executor>;

/// Prepares connections to the mail server.
pub(super) fn transport(server: &Secret) -> Result<Transport, SendError> {
    Ok(Transport::from_url(server.expose())?
        .timeout(Some(Duration::from_secs(20)))
        .build())
}

/// Sends one letter. Its Message-ID is that of its row, so that one sent twice is recognised.
pub(super) async fn send(
    app: &App,
    transport: &Transport,
    id: &MailId,
    letter: Letter,
) -> Result<(), SendError> {
    let from = Mailbox::new(
        Some(app.kit.words().say("service-name")),
        app.settings.mail.from.as_str().parse()?,
    );
    let domain = app
        .settings
        .mail
        .from
        .as_str()
        .rsplit('@')
        .next()
        .unwrap_or("localhost");
    let message = Message::builder()
        .from(from)
        .to(Mailbox::new(None, letter.to.parse()?))
        .subject(letter.mail.subject)
        .message_id(Some(["<", id.as_str(), "@", domain, ">"].concat()))
        .header(ContentType::TEXT_PLAIN)
        .body(letter.mail.text)?;
    transport.send(message).await?;
    Ok(())
}
