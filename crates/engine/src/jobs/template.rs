//! How documents of an organisation look: logo, colour, fonts, header and footer.

use crate::text::single_line;

/// What kind of picture a logo is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoKind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

impl LogoKind {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Png, Self::Jpeg];

    /// The word under which it is stored, and the ending of a file's name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpeg",
        }
    }

    /// The kind stored under `word`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// What the content is, whatever its name says.
    #[must_use]
    pub fn recognise(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"\x89PNG\r\n\x1A\n") && bytes.get(12..16) == Some(b"IHDR") {
            Some(Self::Png)
        } else if bytes.starts_with(b"\xFF\xD8\xFF") {
            Some(Self::Jpeg)
        } else {
            None
        }
    }
}

/// A picture that stands at the head of documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    kind: LogoKind,
    bytes: Vec<u8>,
}

impl Logo {
    /// The most bytes.
    pub const MOST_BYTES: usize = 512 << 10;

    /// Takes a PNG or JPEG file by its content.
    ///
    /// # Errors
    /// [`TemplateProblem::LogoTooBig`] or [`TemplateProblem::NotAPicture`].
    pub fn parse(bytes: Vec<u8>) -> Result<Self, TemplateProblem> {
        if bytes.len() > Self::MOST_BYTES {
            return Err(TemplateProblem::LogoTooBig);
        }
        let kind = LogoKind::recognise(&bytes).ok_or(TemplateProblem::NotAPicture)?;
        Ok(Self { kind, bytes })
    }

    /// What kind of picture it is.
    #[must_use]
    pub fn kind(&self) -> LogoKind {
        self.kind
    }

    /// The file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// A field of the template's form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TemplateField {
    /// The logo.
    Logo,
    /// The colour.
    Colour,
    /// The font of headings.
    HeadingFont,
    /// The font of everything else.
    BodyFont,
    /// The header.
    Header,
    /// The footer.
    Footer,
}

/// Why a field of the template cannot be taken as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TemplateProblem {
    /// Not `#` and six hexadecimal digits.
    #[error("not a colour such as #1d70b8")]
    NotAColour,
    /// Not the name of a font.
    #[error("not the name of a font")]
    NotAFont,
    /// More characters than fit.
    #[error("more than {most} characters")]
    TooLong {
        /// The most characters that fit.
        most: usize,
    },
    /// More than [`Logo::MOST_BYTES`].
    #[error("the logo is too big")]
    LogoTooBig,
    /// Neither PNG nor JPEG.
    #[error("not a picture")]
    NotAPicture,
}

/// How documents look, apart from the logo. Fonts are names; empty for those that come with the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobTemplate {
    /// The colour of headings and lines: `#` and six hexadecimal digits in lower case.
    pub colour: String,
    /// The font of headings.
    pub heading_font: String,
    /// The font of everything else.
    pub body_font: String,
    /// A line at the head of each page; may be empty.
    pub header: String,
    /// A line at the foot of each page; may be empty.
    pub footer: String,
    /// The logo.
    pub logo: Option<Logo>,
}

impl JobTemplate {
    /// The most characters of a header or footer.
    pub const LONGEST_LINE: usize = 200;
    /// The most characters of a font's name.
    pub const LONGEST_FONT: usize = 60;

    /// Cleans and checks what was typed.
    ///
    /// # Errors
    /// Every field that needs another look, in the order of the form.
    pub fn parse(mut self) -> Result<Self, Vec<(TemplateField, TemplateProblem)>> {
        let mut errors = Vec::new();
        self.colour = single_line(&self.colour).to_lowercase();
        let hex = self.colour.strip_prefix('#').unwrap_or_default();
        if hex.len() != 6 || !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            errors.push((TemplateField::Colour, TemplateProblem::NotAColour));
        }
        for (name, field) in [
            (&mut self.heading_font, TemplateField::HeadingFont),
            (&mut self.body_font, TemplateField::BodyFont),
        ] {
            *name = single_line(name);
            let fits = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.');
            if name.chars().count() > Self::LONGEST_FONT || !name.chars().all(fits) {
                errors.push((field, TemplateProblem::NotAFont));
            }
        }
        for (line, field) in [
            (&mut self.header, TemplateField::Header),
            (&mut self.footer, TemplateField::Footer),
        ] {
            *line = single_line(line);
            let most = Self::LONGEST_LINE;
            if line.chars().count() > most {
                errors.push((field, TemplateProblem::TooLong { most }));
            }
        }
        if errors.is_empty() {
            Ok(self)
        } else {
            Err(errors)
        }
    }
}
