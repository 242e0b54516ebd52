//! What an organisation's documents look like.

use serde::Serialize;

/// An organisation's template. Fonts are names: a DOCX asks the reader's machine for them, an HTML page its style sheet;
/// a PDF always has the fonts that are compiled in, since those of a council may not be embedded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Template {
    /// The colour of headings and lines.
    pub colour: Colour,
    /// The font of headings.
    pub heading_font: String,
    /// The font of everything else.
    pub body_font: String,
    /// At the head of every page, beside the logo.
    pub header: String,
    /// At the foot of every page, before the number of the page.
    pub footer: String,
    /// The logo.
    #[serde(skip)]
    pub logo: Option<Logo>,
}

impl Default for Template {
    /// Our own: Arial, which people read easily, and the colour of the service.
    fn default() -> Self {
        Self {
            colour: Colour([0x00, 0x56, 0x5b]),
            heading_font: "Arial".to_owned(),
            body_font: "Arial".to_owned(),
            header: String::new(),
            footer: String::new(),
            logo: None,
        }
    }
}

/// A colour as red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    /// Reads `#00565b`, with or without `#`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let hex = text.trim().strip_prefix('#').unwrap_or(text.trim());
        if hex.len() != 6 || !hex.is_ascii() {
            return None;
        }
        let number = u32::from_str_radix(hex, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Self([red, green, blue]))
    }

    /// Six hexadecimal digits.
    #[must_use]
    pub fn hex(self) -> String {
        let [red, green, blue] = self.0;
        format!("{red:02x}{green:02x}{blue:02x}")
    }

    /// How clearly it stands out on white, as WCAG 2.2 measures contrast: 1 to 21. Text needs 4.5.
    #[must_use]
    pub fn contrast_on_white(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        let [red, green, blue] = self.0.map(linear);
        1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
    }
}

impl Serialize for Colour {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&format!("#{}", self.hex()))
    }
}

/// A picture that was looked at: a PNG or JPEG of a size that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    bytes: Vec<u8>,
    kind: LogoKind,
    width: u32,
    height: u32,
    /// What it shows, for people who do not see it: usually the council's name.
    pub alternative: String,
}

/// The format of a logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoKind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

/// Why a picture cannot be a logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotALogo {
    /// More bytes than a logo has.
    #[error("more than {most} bytes")]
    TooLarge {
        /// The most bytes.
        most: usize,
    },
    /// Neither PNG nor JPEG, or damaged at its beginning.
    #[error("neither PNG nor JPEG")]
    OtherKind,
    /// More pixels than a logo has, or none.
    #[error("not 1 to {most} pixels wide and high")]
    Pixels {
        /// The most pixels in each direction.
        most: u32,
    },
}

impl Logo {
    /// The most bytes.
    pub const MOST_BYTES: usize = 512 << 10;
    /// The most pixels in each direction.
    pub const MOST_PIXELS: u32 = 4_000;

    /// Looks at the head of a picture.
    ///
    /// # Errors
    /// [`NotALogo`].
    pub fn read(bytes: Vec<u8>, alternative: String) -> Result<Self, NotALogo> {
        if bytes.len() > Self::MOST_BYTES {
            let most = Self::MOST_BYTES;
            return Err(NotALogo::TooLarge { most });
        }
        let (kind, (width, height)) = png_size(&bytes)
            .map(|size| (LogoKind::Png, size))
            .or_else(|| jpeg_size(&bytes).map(|size| (LogoKind::Jpeg, size)))
            .ok_or(NotALogo::OtherKind)?;
        let most = Self::MOST_PIXELS;
        if !(1..=most).contains(&width) || !(1..=most).contains(&height) {
            return Err(NotALogo::Pixels { most });
        }
        Ok(Self {
            bytes,
            kind,
            width,
            height,
            alternative,
        })
    }

    /// The file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Its format.
    #[must_use]
    pub fn kind(&self) -> LogoKind {
        self.kind
    }

    /// Width divided by height.
    pub(crate) fn shape(&self) -> f64 {
        f64::from(self.width) / f64::from(self.height)
    }
}

fn number(bytes: &[u8], at: usize, length: usize) -> Option<u32> {
    let digits = bytes.get(at..at.checked_add(length)?)?;
    Some(
        digits
            .iter()
            .fold(0, |sum, byte| sum << 8 | u32::from(*byte)),
    )
}

/// The size in the first chunk of a PNG (ISO/IEC 15948, 11.2.2).
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    bytes.starts_with(b"\x89PNG\r\n\x1a\n").then_some(())?;
    (bytes.get(12..16)? == b"IHDR").then_some(())?;
    Some((number(bytes, 16, 4)?, number(bytes, 20, 4)?))
}

/// The size in the frame header of a JPEG (ITU-T T.81, B.2.2).
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    bytes.starts_with(b"\xff\xd8").then_some(())?;
    let mut at = 2_usize;
    loop {
        let marker = number(bytes, at, 2)?;
        let length = number(bytes, at + 2, 2)? as usize;
        match marker {
            0xffc0..=0xffcf if !matches!(marker, 0xffc4 | 0xffc8 | 0xffcc) => {
                return Some((number(bytes, at + 7, 2)?, number(bytes, at + 5, 2)?));
            }
            0xff01..=0xfffe if length >= 2 => at = at.checked_add(2 + length)?,
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_and_measured() {
        assert_eq!(Colour::parse("#00565B"), Some(Colour([0, 0x56, 0x5b])));
        assert_eq!(Colour::parse("00565b").unwrap().hex(), "00565b");
        for wrong in ["", "#12345", "red", "#gg0000", "#é00a"] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
        assert!((Colour([0, 0, 0]).contrast_on_white() - 21.0).abs() < 0.01);
        assert!(Colour([255, 221, 0]).contrast_on_white() < 4.5);
    }

    #[test]
    fn a_logo_is_known_by_its_head() {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x01\x00\0\0\0\x80".to_vec();
        let logo = Logo::read(png.clone(), String::new()).unwrap();
        assert_eq!(
            (logo.kind(), logo.width, logo.height),
            (LogoKind::Png, 256, 128)
        );
        png[16] = 1;
        let most = Logo::MOST_PIXELS;
        assert_eq!(
            Logo::read(png, String::new()),
            Err(NotALogo::Pixels { most })
        );
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\0\x40\0\x60".to_vec();
        let logo = Logo::read(jpeg, String::new()).unwrap();
        assert_eq!(
            (logo.kind(), logo.width, logo.height),
            (LogoKind::Jpeg, 96, 64)
        );
        for wrong in [&b"GIF89a"[..], b"", b"\xff\xd8\xff", b"<svg/>"] {
            assert_eq!(
                Logo::read(wrong.to_vec(), String::new()),
                Err(NotALogo::OtherKind)
            );
        }
        let most = Logo::MOST_BYTES;
        assert_eq!(
            Logo::read(vec![0; most + 1], String::new()),
            Err(NotALogo::TooLarge { most })
        );
    }
}
