//! A document as PDF/UA-1.

use crate::error::DocumentError;
use crate::model::JobDocument;
use crate::render::{self, Moment};
use crate::template::Template;
use serde::Serialize;

/// What the template of the PDF reads.
#[derive(Serialize)]
struct Data<'a> {
    document: &'a JobDocument,
    template: &'a Template,
    logo: bool,
    /// Millimetres, at most 80.
    logo_width: f64,
    logo_alternative: &'a str,
}

/// Millimetres that a logo is high, and at most wide.
const LOGO: (f64, f64) = (14.0, 80.0);

/// The document as a tagged PDF in A4 with its title and language. Takes a moment of a processor: for a thread that may
/// block. A logo that cannot be drawn after all is left out.
///
/// # Errors
/// [`DocumentError`] for a mistake in the template, or when the result would not be PDF/UA-1.
pub fn pdf(
    document: &JobDocument,
    template: &Template,
    made: Moment,
) -> Result<Vec<u8>, DocumentError> {
    let drawn = draw(document, template, true, made);
    match drawn {
        Err(DocumentError::Layout(_)) if template.logo.is_some() => {
            draw(document, template, false, made)
        }
        _ => drawn,
    }
}

fn draw(
    document: &JobDocument,
    template: &Template,
    with_logo: bool,
    made: Moment,
) -> Result<Vec<u8>, DocumentError> {
    let logo = template.logo.as_ref().filter(|_| with_logo);
    let (height, widest) = LOGO;
    let data = Data {
        document,
        template,
        logo: logo.is_some(),
        logo_width: logo.map_or(0.0, |logo| (height * logo.shape()).min(widest)),
        logo_alternative: logo.map_or("", |logo| logo.alternative.as_str()),
    };
    let bytes = logo.map(|logo| logo.bytes().to_vec());
    render::pdf(include_str!("job.typ"), &data, bytes, made)
}
