//! A form with several files.

use super::Fields;
use super::fields::in_time;
use super::upload::{Kept, bare_name, read_file, read_part};
use crate::problem::Problem;
use crate::security::digest;
use actix_multipart::Multipart;
use futures_util::StreamExt;
use tokio::sync::{Semaphore, SemaphorePermit};

/// Most files that are held in memory at the same time, over all requests: what does not fit waits its turn.
pub(super) static HELD: Semaphore = Semaphore::const_new(40);
/// Most bytes of any other field of such a form. A text that is somewhat too long still comes back to be shortened.
const FIELD_BYTES: usize = 64 * 1024;
/// Most bytes of all other fields together.
const FORM_BYTES: usize = 256 * 1024;
/// Most bytes of files that are waited for, kept or not.
const MOST_SENT: usize = 64 * 1024 * 1024;
/// Most parts of such a form.
const MOST_PARTS: usize = 200;

/// How much of the files of a form is kept.
#[derive(Clone, Copy, Debug)]
pub struct FileLimits {
    /// Most files.
    pub files: usize,
    /// Most bytes of each.
    pub bytes: usize,
}

/// A file that was sent.
#[derive(Debug)]
pub struct SentFile {
    /// Its own name without any path.
    pub name: String,
    /// What is in it; empty where `is_too_large`.
    pub bytes: Vec<u8>,
    /// Whether it is larger than the form takes.
    pub is_too_large: bool,
    _held: SemaphorePermit<'static>,
}

/// What a form with files brought.
#[derive(Debug)]
pub struct Uploads {
    /// The other fields.
    pub fields: Fields,
    /// The files, at most as many as the form takes.
    pub files: Vec<SentFile>,
    /// How many files were sent beyond that. Nothing of them is kept.
    pub beyond: usize,
}

/// A form while it is read.
struct Reading {
    limits: FileLimits,
    pairs: Vec<(String, String)>,
    files: Vec<SentFile>,
    beyond: usize,
    text_bytes: usize,
    file_bytes: usize,
    digest: String,
}

impl Uploads {
    /// Reads the form; the files' field is called `file`.
    ///
    /// # Errors
    /// [`Problem::TooLarge`], [`Problem::Unexpected`], or [`Problem::Unavailable`] while too many files are held.
    pub(super) async fn read(
        mut parts: Multipart,
        known: &[&str],
        limits: FileLimits,
    ) -> Result<Self, Problem> {
        let mut reading = Reading {
            limits,
            pairs: Vec::new(),
            files: Vec::new(),
            beyond: 0,
            text_bytes: 0,
            file_bytes: 0,
            digest: String::new(),
        };
        let mut count = 0;
        while let Some(part) = in_time(parts.next()).await? {
            let part = part.map_err(|_| Problem::Unexpected("a form that cannot be read"))?;
            count += 1;
            if count > MOST_PARTS {
                return Err(Problem::TooLarge);
            }
            reading.take(part).await?;
        }
        let mut hashed = reading.digest;
        for (name, value) in &reading.pairs {
            hashed = digest(format!("{hashed}\n{name}\n{value}").as_bytes());
        }
        Ok(Self {
            fields: Fields::from_pairs(reading.pairs, known, hashed)?,
            files: reading.files,
            beyond: reading.beyond,
        })
    }
}

impl Reading {
    async fn take(&mut self, part: actix_multipart::Field) -> Result<(), Problem> {
        let name = part.name().unwrap_or_default().to_owned();
        if name == "file" {
            return self.take_file(part).await;
        }
        let value = read_part(part, FIELD_BYTES).await?;
        self.text_bytes += value.len();
        if self.text_bytes > FORM_BYTES {
            return Err(Problem::TooLarge);
        }
        let value = String::from_utf8(value)
            .map_err(|_| Problem::Unexpected("a field that is not text"))?;
        self.pairs.push((name, value));
        Ok(())
    }

    async fn take_file(&mut self, part: actix_multipart::Field) -> Result<(), Problem> {
        let given = part
            .content_disposition()
            .and_then(|header| header.get_filename())
            .map(bare_name)
            .unwrap_or_default();
        // A browser sends an empty part for a field in which nothing was chosen.
        let is_kept = !given.is_empty() && self.files.len() < self.limits.files;
        let held = match is_kept {
            true => Some(in_time(HELD.acquire()).await.map_err(busy)?.map_err(busy)?),
            false => None,
        };
        let most = if is_kept { self.limits.bytes } else { 0 };
        let room = MOST_SENT.saturating_sub(self.file_bytes);
        let Kept { mut bytes, sent } = read_file(part, most, room).await.map_err(too_large)?;
        self.file_bytes += sent;
        self.digest =
            digest(format!("{}\n{given}\n{sent}\n{}", self.digest, digest(&bytes)).as_bytes());
        match held {
            Some(held) => {
                let is_too_large = sent > self.limits.bytes;
                if is_too_large {
                    bytes = Vec::new();
                }
                self.files.push(SentFile {
                    name: given,
                    bytes,
                    is_too_large,
                    _held: held,
                });
            }
            None => self.beyond += usize::from(!given.is_empty()),
        }
        Ok(())
    }
}

/// The page for one file that is too large names the limit of forms with one file.
fn too_large(problem: Problem) -> Problem {
    match problem {
        Problem::FileTooLarge => Problem::TooLarge,
        other => other,
    }
}

pub(super) fn busy<E>(_: E) -> Problem {
    Problem::Unavailable("too many files at the same time".to_owned())
}
