//! Sends a document.

use super::format::{Format, parse};
use super::load::load;
use crate::drawing::moment;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use documents::{JobDocument, Template};

/// Makes the document that the last part of the address names.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such document, [`Problem::Unavailable`] while too many are being made.
pub async fn download(visit: Visit) -> Result<HttpResponse, Problem> {
    let (kind, format) = parse(&visit.param("file")?).ok_or(Problem::NotFound)?;
    let source = load(&visit).await?;
    let council = visit.organisation().name.as_str();
    let framework = visit.app().frameworks.edition(source.content.edition);
    let document = source.document(visit.words(), framework, council, kind);
    let title = file_name(&source.content.header.title);
    let name = format!("{title}{}.{}", kind.as_str(), format.as_str());
    send(&visit, document, source.template(council), format, &name).await
}

/// Makes the bytes when it is their turn, and sends them to be saved.
pub(super) async fn send(
    visit: &Visit,
    document: JobDocument,
    template: Template,
    format: Format,
    name: &str,
) -> Result<HttpResponse, Problem> {
    let made = moment(visit.now());
    let bytes = visit
        .app()
        .drawing
        .draw(move || format.write(&document, &template, made))
        .await?;
    let disposition = format!("attachment; filename=\"{name}\"");
    Ok(HttpResponse::Ok()
        .content_type(format.media_type())
        .insert_header(("content-disposition", disposition))
        .body(bytes))
}

/// The beginning of a file's name: the title in small Latin letters and digits, and a hyphen.
fn file_name(title: &str) -> String {
    let mut name = String::new();
    for letter in title.chars().take(60) {
        if letter.is_ascii_alphanumeric() {
            name.push(letter.to_ascii_lowercase());
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    if !name.is_empty() && !name.ends_with('-') {
        name.push('-');
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_hold_nothing_that_a_header_could_mistake() {
        assert_eq!(file_name("Service desk analyst"), "service-desk-analyst-");
        assert_eq!(file_name("Pennaeth Tŷ \"Glas\"\r\n"), "pennaeth-t-glas-");
        assert_eq!(file_name("ŷŵ"), "");
    }
}
