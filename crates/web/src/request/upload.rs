//! A form with one file.

use super::Fields;
use super::fields::in_time;
use super::uploads::{HELD, busy};
use crate::problem::Problem;
use crate::security::digest;
use actix_multipart::Multipart;
use futures_util::StreamExt;
use tokio::sync::SemaphorePermit;

/// Most bytes of an uploaded file.
pub const FILE_BYTES: usize = 10 * 1024 * 1024;
/// Most bytes of a file that are waited for: browsers show an answer only once they have sent everything.
const MOST_SENT: usize = 64 * 1024 * 1024;
/// Most bytes of any other field of such a form.
const FIELD_BYTES: usize = 16 * 1024;
/// Most parts of such a form.
const MOST_PARTS: usize = 20;

/// What a form with a file brought.
#[derive(Debug)]
pub struct Upload {
    /// The other fields.
    pub fields: Fields,
    /// The file's own name without any path, shortened to 120 characters; empty when no file was chosen.
    pub file_name: String,
    /// What is in it; cut off beyond [`FILE_BYTES`], where [`super::parse_upload`] refuses it.
    pub bytes: Vec<u8>,
}

impl Upload {
    /// Reads the form; the file's field is called `file`.
    ///
    /// # Errors
    /// [`Problem::TooLarge`], [`Problem::FileTooLarge`] or [`Problem::Unexpected`].
    pub(super) async fn read(parts: Multipart, known: &[&str]) -> Result<Self, Problem> {
        let long = LongUpload::read(parts, known, LongField::none()).await?;
        Ok(long.upload)
    }
}

/// The one field of a form with a file that may hold more than a line or a paragraph.
#[derive(Clone, Copy, Debug)]
pub struct LongField {
    /// Its name.
    pub name: &'static str,
    /// Most bytes of it.
    pub most: usize,
}

impl LongField {
    const fn none() -> Self {
        Self { name: "", most: 0 }
    }
}

/// What a form with a file and a long text brought. Only so many are held in memory at the same time.
#[derive(Debug)]
pub struct LongUpload {
    /// The file and the other fields.
    pub upload: Upload,
    /// The long text; empty where it is longer than the form takes.
    pub text: String,
    /// Whether it is longer than the form takes.
    pub is_too_long: bool,
    _held: Option<SemaphorePermit<'static>>,
}

impl LongUpload {
    /// Reads the form; the file's field is called `file`.
    ///
    /// # Errors
    /// As [`Upload::read`].
    pub(super) async fn read(
        mut parts: Multipart,
        known: &[&str],
        long: LongField,
    ) -> Result<Self, Problem> {
        let (mut pairs, mut file_name, mut bytes) = (Vec::new(), String::new(), Vec::new());
        let (mut text, mut is_too_long) = (String::new(), false);
        let held = match long.most {
            0 => None,
            _ => Some(in_time(HELD.acquire()).await.map_err(busy)?.map_err(busy)?),
        };
        let mut count = 0;
        while let Some(part) = in_time(parts.next()).await? {
            let part = part.map_err(|_| Problem::Unexpected("a form that cannot be read"))?;
            count += 1;
            if count > MOST_PARTS {
                return Err(Problem::TooLarge);
            }
            let name = part.name().unwrap_or_default().to_owned();
            if name == "file" {
                let given = part
                    .content_disposition()
                    .and_then(|header| header.get_filename());
                file_name = bare_name(given.unwrap_or_default());
                bytes = read_file(part, FILE_BYTES, MOST_SENT).await?.bytes;
            } else if long.most > 0 && name == long.name {
                let kept = read_file(part, long.most, MOST_SENT).await?;
                is_too_long = kept.sent > long.most;
                text = match is_too_long {
                    true => String::new(),
                    false => text_of(kept.bytes)?,
                };
            } else {
                let value = read_part(part, FIELD_BYTES).await?;
                pairs.push((name, text_of(value)?));
            }
        }
        let mut hashed = digest(&bytes);
        if long.most > 0 {
            hashed = digest(format!("{hashed}\n{}", digest(text.as_bytes())).as_bytes());
        }
        for (name, value) in &pairs {
            hashed = digest(format!("{hashed}\n{name}\n{value}").as_bytes());
        }
        Ok(Self {
            upload: Upload {
                fields: Fields::from_pairs(pairs, known, hashed)?,
                file_name,
                bytes,
            },
            text,
            is_too_long,
            _held: held,
        })
    }
}

fn text_of(bytes: Vec<u8>) -> Result<String, Problem> {
    String::from_utf8(bytes).map_err(|_| Problem::Unexpected("a field that is not text"))
}

pub(super) async fn read_part(
    mut part: actix_multipart::Field,
    most: usize,
) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    while let Some(chunk) = in_time(part.next()).await? {
        let chunk = chunk.map_err(|_| Problem::Unexpected("a form that broke off"))?;
        if bytes.len() + chunk.len() > most {
            return Err(Problem::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// What was kept of a file, and how long it was.
pub(super) struct Kept {
    pub(super) bytes: Vec<u8>,
    pub(super) sent: usize,
}

/// One byte more than `most` is kept of a file that is larger, so that the form can say so. Beyond `most_sent` it is
/// not read to its end.
pub(super) async fn read_file(
    mut part: actix_multipart::Field,
    most: usize,
    most_sent: usize,
) -> Result<Kept, Problem> {
    let (mut bytes, mut sent) = (Vec::new(), 0);
    while let Some(chunk) = in_time(part.next()).await? {
        let chunk = chunk.map_err(|_| Problem::Unexpected("a form that broke off"))?;
        sent += chunk.len();
        if sent > most_sent {
            return Err(Problem::FileTooLarge);
        }
        let room = (most + 1).saturating_sub(bytes.len());
        bytes.extend_from_slice(chunk.get(..room).unwrap_or(&chunk));
    }
    Ok(Kept { bytes, sent })
}

pub(super) fn bare_name(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    engine::text::single_line(last).chars().take(120).collect()
}

#[cfg(test)]
mod tests {
    use super::bare_name;

    #[test]
    fn a_file_s_name_has_no_path_and_no_control_characters() {
        assert_eq!(bare_name("C:\\fake\\staff.csv"), "staff.csv");
        assert_eq!(bare_name("../../etc/passwd"), "passwd");
        assert_eq!(bare_name("a\r\nSet-Cookie: x.csv"), "a Set-Cookie: x.csv");
    }
}
