//! Reading what somebody brings: a document in a process of its own, a pasted text here, both within bounds.

use super::labels;
use crate::kit::Words;
use crate::problem::Problem;
use crate::request::{Visit, read_document};
use actix_web::web;
use documents::read::Kind;
use engine::jobs::recognise::{Recognised, TooMuch, recognise, recognise_paragraphs};

/// What was made of a text, or the sentence that says why nothing was.
pub type Read = Result<Recognised, String>;

/// Reads a document. What it is, its bytes say.
///
/// # Errors
/// [`Problem::Unavailable`] when no reader can be started.
pub async fn document(visit: &Visit, bytes: Vec<u8>) -> Result<Read, Problem> {
    read(visit, bytes, |text| text).await
}

/// The same for a document that the service made and somebody edited: the line at its head that says what kind of
/// document it is, and of which version, is no title.
///
/// # Errors
/// As [`document`].
pub async fn returned(visit: &Visit, bytes: Vec<u8>) -> Result<Read, Problem> {
    read(visit, bytes, |text| without_kind(&text)).await
}

fn without_kind(text: &str) -> String {
    let kind = format!("{},", documents::english("kind-job"));
    let is_kind = |line: &&str| line.trim_start().starts_with(&kind);
    let kept = text.lines().filter(|line| !is_kind(line));
    kept.collect::<Vec<_>>().join("\n")
}

async fn read(
    visit: &Visit,
    bytes: Vec<u8>,
    prepare: impl FnOnce(String) -> String,
) -> Result<Read, Problem> {
    let words = visit.words();
    let read = match read_document(visit.app(), bytes).await? {
        Ok(read) => read,
        Err(refused) => return Ok(Err(labels::refused(words, refused))),
    };
    let is_word = read.kind == Kind::Docx;
    let text = prepare(read.text);
    let told = blocking(move || match is_word {
        true => recognise_paragraphs(&text),
        false => recognise(&text),
    });
    Ok(sound(words, told.await?, "job-start-file-empty"))
}

/// Reads a pasted text.
///
/// # Errors
/// [`Problem::Unavailable`] while the service is stopping.
pub async fn pasted(visit: &Visit, text: String) -> Result<Read, Problem> {
    let told = blocking(move || recognise(&text)).await?;
    Ok(sound(visit.words(), told, "job-start-text-missing"))
}

/// Two megabytes of text take a moment; other requests go on meanwhile.
async fn blocking(
    work: impl FnOnce() -> Result<Recognised, TooMuch> + Send + 'static,
) -> Result<Result<Recognised, TooMuch>, Problem> {
    let stopping = |error: actix_web::error::BlockingError| Problem::Unavailable(error.to_string());
    web::block(work).await.map_err(stopping)
}

fn sound(words: &Words, told: Result<Recognised, TooMuch>, empty: &str) -> Read {
    match told {
        Ok(recognised) if recognised.is_empty() => Err(words.say(empty)),
        Ok(recognised) => Ok(recognised),
        Err(too_much) => Err(labels::too_much(words, too_much)),
    }
}

#[cfg(test)]
mod tests {
    use super::without_kind;

    #[test]
    fn the_line_that_names_the_kind_and_version_is_left_out() {
        let text = "Job description, version 3: draft\nClerk\nJob description\n";
        assert_eq!(without_kind(text), "Clerk\nJob description");
    }
}
