//! Carrying out a form: all of it with its audit line, or nothing; and once, however often it is sent.

use super::session::SignedIn;
use super::{Done, Fields, page};
use crate::app::App;
use crate::problem::Problem;
use crate::security::digest;
use actix_web::{HttpRequest, HttpResponse};
use store::entry::form_keys::FormKey;
use store::{EntryWrite, Scope, Write};

/// What makes a form the same as one sent before.
pub(super) fn key(
    request: &HttpRequest,
    signed_in: &SignedIn,
    fields: &Fields,
) -> Result<FormKey, Problem> {
    let (key, body) = fields.key();
    if key.is_empty() || key.len() > 64 {
        return Err(Problem::Expired);
    }
    Ok(FormKey {
        key: key.to_owned(),
        body_hash: digest(format!("{}\n{body}", request.path()).as_bytes()),
        account: signed_in.account.clone(),
    })
}

/// Changes an organisation's data.
pub(super) async fn carry_out(
    app: &App,
    scope: &Scope,
    key: FormKey,
    work: impl Fn(&mut Write<'_>) -> Result<Done, Problem> + Send + 'static,
) -> Result<HttpResponse, Problem> {
    let work = move |tx: &mut Write<'_>| written(&work(tx)?);
    let answer = app.db.write_once(scope, key, work).await?;
    answered(app, &answer)
}

/// Changes what belongs to a programme and to none of its organisations.
pub(super) async fn carry_out_outside(
    app: &App,
    key: FormKey,
    work: impl Fn(&mut EntryWrite<'_>) -> Result<Done, Problem> + Send + 'static,
) -> Result<HttpResponse, Problem> {
    let work = move |tx: &mut EntryWrite<'_>| written(&work(tx)?);
    let answer = app.db.entry_write_once(key, work).await?;
    answered(app, &answer)
}

fn written(done: &Done) -> Result<String, Problem> {
    serde_json::to_string(done).map_err(|error| Problem::Internal(error.to_string()))
}

fn answered(app: &App, answer: &str) -> Result<HttpResponse, Problem> {
    let done: Done =
        serde_json::from_str(answer).map_err(|error| Problem::Internal(error.to_string()))?;
    Ok(page::redirect(app, &done))
}
