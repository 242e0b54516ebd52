//! A document as DOCX: the parts of the file as ECMA-376 describes them, written one by one.
//!
//! Headings, lists and tables are real ones, head rows repeat, and title and language stand in the properties and the
//! styles, so that Word and LibreOffice show an outline and read the text out in the right language.

mod body;
mod fixed;
mod frame;
mod styles;

use crate::error::DocumentError;
use crate::model::JobDocument;
use crate::render::Moment;
use crate::template::{LogoKind, Template};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The document as the bytes of a DOCX file. The same input gives the same bytes.
///
/// # Errors
/// [`DocumentError::Package`] if the parts could not be put together.
pub fn docx(
    document: &JobDocument,
    template: &Template,
    made: Moment,
) -> Result<Vec<u8>, DocumentError> {
    let logo = template.logo.as_ref();
    let extension = logo.map(|logo| match logo.kind() {
        LogoKind::Png => "png",
        LogoKind::Jpeg => "jpeg",
    });
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    let mut add = |name: &str, text: String| parts.push((name.to_owned(), text.into_bytes()));
    add("[Content_Types].xml", fixed::content_types(extension));
    add("_rels/.rels", fixed::package_relations());
    add("docProps/core.xml", fixed::core(document, made));
    add("docProps/app.xml", fixed::app());
    add("word/document.xml", body::body(document, template));
    add("word/styles.xml", styles::styles(document, template));
    add("word/numbering.xml", styles::numbering());
    add("word/settings.xml", fixed::settings(document));
    add("word/header1.xml", frame::header(template));
    add("word/footer1.xml", frame::footer(document, template));
    add("word/_rels/document.xml.rels", fixed::document_relations());
    if let (Some(logo), Some(extension)) = (logo, extension) {
        add(
            "word/_rels/header1.xml.rels",
            fixed::header_relations(extension),
        );
        parts.push((
            format!("word/media/logo.{extension}"),
            logo.bytes().to_vec(),
        ));
    }
    package(&parts).map_err(|_| DocumentError::Package)
}

fn package(parts: &[(String, Vec<u8>)]) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), SimpleFileOptions::default())?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
