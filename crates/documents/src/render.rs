//! From a template and data to the bytes of a PDF.

use crate::error::DocumentError;
use crate::text::make_readable;
use crate::world::Document;
use serde::Serialize;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// When a document was made, in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The year, such as 2026.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

/// Draws `template` with `data` and a picture. Takes a moment of a processor: for a thread that may block.
pub(crate) fn pdf(
    template: &str,
    data: &impl Serialize,
    logo: Option<Vec<u8>>,
    made: Moment,
) -> Result<Vec<u8>, DocumentError> {
    let mut data = serde_json::to_value(data)?;
    make_readable(&mut data);
    let document = Document::new(template, serde_json::to_vec(&data)?, logo)
        .ok_or_else(|| DocumentError::Layout(vec!["no name for the template".to_owned()]))?;
    let pages = typst::compile::<PagedDocument>(&document).output;
    let written = pages
        .map_err(|errors| DocumentError::Layout(messages(&errors)))
        .and_then(|pages| write(&pages, made));
    // What was laid out is remembered for the next time; nothing of anybody's record is to stay in memory.
    typst::comemo::evict(0);
    written
}

fn write(pages: &PagedDocument, made: Moment) -> Result<Vec<u8>, DocumentError> {
    let export = |message: String| DocumentError::Export(vec![message]);
    let standards = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|error| export(error.message().to_string()))?;
    let Moment {
        year,
        month,
        day,
        hour,
        minute,
    } = made;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Aspire".to_owned())),
        timestamp: Datetime::from_ymd_hms(year, month, day, hour, minute, 0)
            .map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(pages, &options).map_err(|errors| DocumentError::Export(messages(&errors)))
}

fn messages(errors: &[SourceDiagnostic]) -> Vec<String> {
    errors
        .iter()
        .map(|error| error.message.to_string())
        .collect()
}
