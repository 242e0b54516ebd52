//! What a change answers: where to go next, and the message shown there once, in a signed cookie.

use super::cookies::Jar;
use crate::app::App;
use crate::kit::{Flash, FlashKind, FluentArgs, Words};
use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

/// The answer to a form that was carried out: a redirect, with or without a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    to: String,
    message: Option<Message>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Message {
    key: String,
    notice: bool,
    values: Vec<(String, Value)>,
}

/// A value for a message: a text or a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// For plurals.
    Number(i64),
    /// For names.
    Text(String),
}

impl Done {
    /// Goes to a path of this service.
    #[must_use]
    pub fn to(path: impl Into<String>) -> Self {
        Self {
            to: path.into(),
            message: None,
        }
    }

    /// Shows the message `key` on the page it goes to: something was done.
    #[must_use]
    pub fn saying(mut self, key: &str) -> Self {
        self.message = Some(Message {
            key: key.to_owned(),
            notice: false,
            values: Vec::new(),
        });
        self
    }

    /// Shows the message `key` on the page it goes to: something is worth knowing.
    #[must_use]
    pub fn noting(mut self, key: &str) -> Self {
        self.message = Some(Message {
            key: key.to_owned(),
            notice: true,
            values: Vec::new(),
        });
        self
    }

    /// Shows that something was done, or why it was refused, which is never shown as something done.
    #[must_use]
    pub fn telling(self, refused: Option<&str>, done: &str) -> Self {
        match refused {
            Some(why) => self.noting(why),
            None => self.saying(done),
        }
    }

    /// A value for the message.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        if let Some(message) = &mut self.message {
            message.values.push((name.to_owned(), value.into()));
        }
        self
    }

    /// The path it goes to.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.to
    }

    /// The cookie that carries the message to the next page, if there is one.
    #[must_use]
    pub fn cookie(&self, app: &App) -> Option<Cookie<'static>> {
        let message = self.message.as_ref()?;
        let json = serde_json::to_string(message).ok()?;
        let body = URL_SAFE_NO_PAD.encode(json);
        let signature = app.keys.sign("flash", &body);
        Some(Jar::Flash.cookie(app, format!("{body}.{signature}"), Some(300)))
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// The message that the browser brought, if we signed it.
pub(super) fn brought(request: &HttpRequest, app: &App, words: &Words) -> Option<Flash> {
    let cookie = request.cookie(Jar::Flash.name(app))?;
    let (body, signature) = cookie.value().rsplit_once('.')?;
    if !app.keys.verify("flash", body, signature) {
        return None;
    }
    let message: Message = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(body).ok()?).ok()?;
    let mut args = FluentArgs::new();
    for (name, value) in message.values {
        match value {
            Value::Number(number) => args.set(name, number),
            Value::Text(text) => args.set(name, text),
        }
    }
    let text = words.find(&message.key, Some(&args))?;
    let kind = if message.notice {
        FlashKind::Notice
    } else {
        FlashKind::Success
    };
    Some(Flash { kind, text })
}
