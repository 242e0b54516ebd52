//! Reading an uploaded file in a limited child process of this very program.

use super::child;
use super::refusal::in_words;
use super::upload::FILE_BYTES;
use crate::app::App;
use crate::problem::Problem;
use documents::read::{MOST_BYTES, ReadRefused, ReadText};
use tables::{Book, ReadError};

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
    let answer = child::ask(app, &["parse-file", "--name", file_name], bytes).await?;
    let read = answer.and_then(|json| serde_json::from_slice(&json).ok());
    match read {
        Some(Ok(book)) => Ok(Ok(book)),
        Some(Err(error)) => refuse(&error),
        None => Ok(Err(ParseRefusal(words.say("upload-unreadable")))),
    }
}

/// Reads a document into lines of text, in such a child. One that the child cannot stand is damaged.
///
/// # Errors
/// [`Problem::Unavailable`] when no child can be started, or too many files are being read.
pub async fn read_document(
    app: &App,
    bytes: Vec<u8>,
) -> Result<Result<ReadText, ReadRefused>, Problem> {
    if bytes.len() > MOST_BYTES {
        return Ok(Err(ReadRefused::TooLarge { most: MOST_BYTES }));
    }
    let answer = child::ask(app, &["read-document"], bytes).await?;
    let read = answer.and_then(|json| serde_json::from_slice(&json).ok());
    Ok(read.unwrap_or(Err(ReadRefused::Damaged)))
}
