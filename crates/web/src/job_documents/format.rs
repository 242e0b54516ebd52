//! Which documents there are, and in which formats.

use documents::{DocumentError, JobDocument, Moment, Template};

/// A document that is made of a job description.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The job description itself.
    Description,
    /// An advert.
    Advert,
    /// An interview guide.
    Guide,
}

impl Kind {
    pub(super) const ALL: [Self; 3] = [Self::Description, Self::Advert, Self::Guide];

    /// The word in addresses, names of files and keys of words.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Description => "job-description",
            Self::Advert => "advert",
            Self::Guide => "interview-guide",
        }
    }
}

/// How a document is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Docx,
    Pdf,
    Html,
    Text,
}

impl Format {
    pub(super) const ALL: [Self; 4] = [Self::Docx, Self::Pdf, Self::Html, Self::Text];

    /// The ending of a file's name.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Text => "txt",
        }
    }

    pub(super) fn media_type(self) -> &'static str {
        match self {
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Pdf => "application/pdf",
            Self::Html => "text/html; charset=utf-8",
            Self::Text => "text/plain; charset=utf-8",
        }
    }

    /// The bytes of a document. May take part of a second: for a thread that may block.
    pub(super) fn write(
        self,
        document: &JobDocument,
        template: &Template,
        made: Moment,
    ) -> Result<Vec<u8>, DocumentError> {
        match self {
            Self::Docx => documents::docx(document, template, made),
            Self::Pdf => documents::pdf(document, template, made),
            Self::Html => Ok(documents::html_page(document, template).into_bytes()),
            Self::Text => Ok(documents::plain(document).into_bytes()),
        }
    }
}

/// The document and format that the last part of an address names, such as `advert.docx`.
pub(super) fn parse(name: &str) -> Option<(Kind, Format)> {
    let (kind, format) = name.split_once('.')?;
    let kind = Kind::ALL.into_iter().find(|one| one.as_str() == kind)?;
    let format = Format::ALL.into_iter().find(|one| one.as_str() == format)?;
    Some((kind, format))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_document_and_a_format_or_nothing() {
        assert_eq!(parse("advert.docx"), Some((Kind::Advert, Format::Docx)));
        assert_eq!(
            parse("interview-guide.txt"),
            Some((Kind::Guide, Format::Text))
        );
        for other in [
            "",
            "advert",
            "advert.doc",
            "advert.docx.exe",
            ".pdf",
            "ADVERT.PDF",
        ] {
            assert_eq!(parse(other), None, "{other}");
        }
    }
}
