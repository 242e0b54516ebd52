//! Reading an uploaded file in a limited child process of this very program.

use super::refusal::in_words;
use super::upload::FILE_BYTES;
use crate::app::App;
use crate::problem::Problem;
use std::process::Stdio;
use std::time::Duration;
use tables::{Book, ReadError};
use tokio::io::AsyncWriteExt;
use tokio::process::Command;

/// Seconds after which the child is stopped.
const PATIENCE: Duration = Duration::from_secs(15);

/// Why a file was not read: the sentence to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseRefusal(pub String);

/// Reads a file into cells. The file never touches this process's own parser: a child with little memory,
/// little time and no network reads it and sends back the cells, or why it did not.
///
/// # Errors
/// [`Problem::Unavailable`] when no child can be started.
pub async fn parse_upload(
    app: &App,
    bytes: Vec<u8>,
    file_name: &str,
) -> Result<Result<Book, ParseRefusal>, Problem> {
    let words = app.kit.words();
    let refuse = |error: &ReadError| Ok(Err(ParseRefusal(in_words(words, error))));
    if bytes.len() > FILE_BYTES {
        let (found, limit) = (bytes.len() as u64, FILE_BYTES as u64);
        return refuse(&ReadError::TooLarge { found, limit });
    }
    let away = |error: std::io::Error| Problem::Unavailable(format!("the file reader: {error}"));
    let mut child = Command::new(&app.settings.parser)
        .args(["parse-file", "--name", file_name])
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(away)?;
    let input = child.stdin.take();
    let feed = async move {
        if let Some(mut input) = input {
            // A child that refuses early closes its end; its answer says why.
            let _ = input.write_all(&bytes).await;
        }
    };
    let finished = async {
        let (output, ()) = futures_util::future::join(child.wait_with_output(), feed).await;
        output
    };
    let unreadable = || Ok(Err(ParseRefusal(words.say("upload-unreadable"))));
    match tokio::time::timeout(PATIENCE, finished).await {
        Ok(Ok(output)) if output.status.success() => {
            match serde_json::from_slice::<Result<Book, ReadError>>(&output.stdout) {
                Ok(Ok(book)) => Ok(Ok(book)),
                Ok(Err(error)) => refuse(&error),
                Err(_) => unreadable(),
            }
        }
        Ok(Ok(output)) => {
            tracing::warn!(status = %output.status, "the file reader ended early");
            unreadable()
        }
        Ok(Err(error)) => Err(away(error)),
        Err(_) => unreadable(),
    }
}
