//! The text of a PDF: the characters that its pages draw, put into lines by where they stand.

use super::lines::{Mark, lines};
use super::{MOST_PAGES, MOST_TEXT, ReadRefused};
use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Characters on a page below which it counts as a picture with a page number.
const FEWEST: usize = 20;
/// The most characters of a page; a full one has some five thousand.
const MOST_MARKS: usize = 100_000;
/// Units of a font's own space to the size of its letters.
const UNITS: f64 = 1_000.0;

pub(super) fn read(bytes: &[u8]) -> Result<String, ReadRefused> {
    // The parser is not ours: a file that it cannot stand is damaged, and nothing more comes of it.
    catch_unwind(AssertUnwindSafe(|| text(bytes))).unwrap_or(Err(ReadRefused::Damaged))
}

fn text(bytes: &[u8]) -> Result<String, ReadRefused> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => ReadRefused::Password,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => ReadRefused::Damaged,
    })?;
    let pages = pdf.pages();
    if pages.len() > MOST_PAGES {
        return Err(ReadRefused::TooManyPages { most: MOST_PAGES });
    }
    let mut text = String::new();
    let mut has_pictures = false;
    for page in pages.iter() {
        let device = draw(page, &pdf);
        has_pictures |= device.has_pictures && device.marks.len() < FEWEST;
        text.push_str(&lines(device.marks));
        text.push('\n');
        if text.len() > MOST_TEXT {
            return Err(ReadRefused::TooMuchText { most: MOST_TEXT });
        }
    }
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    match (letters < FEWEST, has_pictures) {
        (true, true) => Err(ReadRefused::Scanned),
        (true, false) if letters == 0 => Err(ReadRefused::Empty),
        _ => Ok(text),
    }
}

fn draw<'a>(page: &Page<'a>, pdf: &'a Pdf) -> Marks {
    let cache = InterpreterCache::new();
    let (_, height) = page.render_dimensions();
    let mut device = Marks {
        height: f64::from(height),
        marks: Vec::new(),
        has_pictures: false,
    };
    // Where text stands does not depend on what is seen of a page.
    let seen = Rect::new(0.0, 0.0, 1.0, 1.0);
    let settings = InterpreterSettings::default();
    let mut context = Context::new(Affine::IDENTITY, seen, &cache, pdf.xref(), settings);
    interpret_page(page, &mut context, &mut device);
    device
}

/// Keeps the characters of a page and draws nothing.
struct Marks {
    height: f64,
    marks: Vec<Mark>,
    has_pictures: bool,
}

impl<'a> Device<'a> for Marks {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        if self.marks.len() >= MOST_MARKS {
            return;
        }
        let text = match glyph.as_unicode() {
            Some(BfString::Char(character)) => character.to_string(),
            Some(BfString::String(text)) => text,
            None => return,
        };
        let whole = transform * glyph_transform;
        let [a, b, ..] = whole.as_coeffs();
        let scale = a.hypot(b);
        let at = whole * Point::ZERO;
        let advance = match glyph {
            Glyph::Outline(glyph) => glyph.advance_width(),
            Glyph::Type3(_) => None,
        };
        let mark = Mark {
            x: at.x,
            y: self.height - at.y,
            width: f64::from(advance.unwrap_or(0.0)) * scale,
            size: UNITS * scale,
            text,
        };
        // Bold by drawing twice is one character.
        let again = self.marks.last().is_some_and(|last| {
            let near = (last.x - mark.x).hypot(last.y - mark.y) < 0.1 * mark.size;
            near && last.text == mark.text
        });
        if !again {
            self.marks.push(mark);
        }
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {
        self.has_pictures = true;
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
