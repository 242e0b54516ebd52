//! A file as an answer: always to be saved, never shown by the browser.

use actix_web::HttpResponse;
use actix_web::http::header::{
    Charset, ContentDisposition, DispositionParam, DispositionType, ExtendedValue,
};
use store::evidence::StoredFile;

/// Sends a file under its safe name. [`crate::request::finish`] takes all rights from what is sent to be saved.
pub(crate) fn send(file: StoredFile) -> HttpResponse {
    let plain = |c: char| if c.is_ascii() { c } else { '_' };
    let parameters = vec![
        DispositionParam::Filename(file.name.chars().map(plain).collect()),
        DispositionParam::FilenameExt(ExtendedValue {
            charset: Charset::Ext("UTF-8".to_owned()),
            language_tag: None,
            value: file.name.into_bytes(),
        }),
    ];
    HttpResponse::Ok()
        .content_type(file.kind.media_type())
        .insert_header(ContentDisposition {
            disposition: DispositionType::Attachment,
            parameters,
        })
        .body(file.content)
}
