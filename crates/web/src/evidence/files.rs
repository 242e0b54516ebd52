//! Files as they were sent, checked by what they are and not by what they are called.

use crate::args;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::request::{FileLimits, SentFile, Uploads};
use crate::security::digest;
use engine::evidence::{EvidenceDraft, FileKind, LyingName, safe_file_name};
use std::sync::Arc;
use store::evidence::NewFile;

/// How much of the form's files is kept.
pub(super) const LIMITS: FileLimits = FileLimits {
    files: EvidenceDraft::MOST_FILES,
    bytes: FileKind::MOST_BYTES,
};

/// The field's name.
const FIELD: &str = "file";

/// The files to be kept. What is wrong with any of them is added to `errors`; then nothing is kept.
pub(crate) fn check(
    words: &Words,
    uploads: &mut Uploads,
    errors: &mut FieldErrors,
) -> Vec<NewFile> {
    let sent = uploads.files.len() + uploads.beyond;
    if sent > EvidenceDraft::MOST_FILES {
        errors.add(FIELD, too_many(words, sent));
        return Vec::new();
    }
    let mut kept = Vec::new();
    for file in &mut uploads.files {
        match read(words, file) {
            Ok(file) => kept.push(file),
            Err(message) => errors.add(FIELD, message),
        }
    }
    kept
}

/// That an item would have more files than it can; `count` with those it keeps.
pub(super) fn too_many(words: &Words, count: usize) -> String {
    let counts = args!["most" => EvidenceDraft::MOST_FILES, "count" => count];
    words.say_with("evidence-file-many", &counts)
}

fn read(words: &Words, file: &mut SentFile) -> Result<NewFile, String> {
    let named = args!["name" => file.name.as_str(), "megabytes" => FileKind::MOST_BYTES >> 20];
    if file.is_too_large {
        return Err(words.say_with("evidence-file-large", &named));
    }
    if file.bytes.is_empty() {
        return Err(words.say_with("evidence-file-empty", &named));
    }
    let Some(kind) = FileKind::recognise(&file.bytes) else {
        return Err(words.say_with("evidence-file-other", &named));
    };
    let name = safe_file_name(&file.name, kind).map_err(|LyingName { claimed, found }| {
        let a = |kind: FileKind| words.say_with("evidence-file-a", &args!["kind" => kind.as_str()]);
        let (claimed, found) = (a(claimed), a(found));
        let lie = args!["name" => file.name.as_str(), "claimed" => claimed, "found" => found];
        words.say_with("evidence-file-lies", &lie)
    })?;
    Ok(NewFile {
        kind,
        name,
        sha256: digest(&file.bytes),
        content: Arc::new(std::mem::take(&mut file.bytes)),
    })
}
