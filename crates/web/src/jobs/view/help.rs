//! What stands beside a section: what it lacks and what the wording check says.

use super::Frame;
use super::lacks::Missing;
use crate::args;
use crate::jobs::notes::{Note, Notes};
use crate::jobs::part::Part;
use serde::Serialize;

/// The help beside a section; nothing where there is nothing to say.
#[derive(Serialize)]
pub(super) struct Help {
    /// What the section is for, where it is being written.
    about: Option<String>,
    missing: Vec<Missing>,
    /// How many notes there are, in words.
    count: String,
    notes: Vec<NoteView>,
}

#[derive(Serialize)]
struct NoteView {
    id: String,
    quote: String,
    name: String,
    reason: String,
    better: Option<String>,
    source: String,
    source_url: &'static str,
}

impl Help {
    pub(super) fn of(
        frame: &Frame<'_>,
        part: Part,
        is_written: bool,
        missing: &[Missing],
        notes: &Notes,
    ) -> Option<Self> {
        let words = frame.words;
        let views: Vec<NoteView> = notes.of_part(part).map(view).collect();
        let missing: Vec<Missing> = missing
            .iter()
            .filter(|one| one.part == part)
            .cloned()
            .collect();
        let about = is_written
            .then(|| words.say_with("jobs-about-section", &args!["section" => part.as_str()]));
        if about.is_none() && missing.is_empty() && views.is_empty() {
            return None;
        }
        Some(Self {
            about,
            missing,
            count: words.say_with("jobs-notes", &args!["count" => views.len()]),
            notes: views,
        })
    }
}

fn view(note: &Note) -> NoteView {
    NoteView {
        id: note.id.clone(),
        quote: note.quote.clone(),
        name: note.name.clone(),
        reason: note.reason.clone(),
        better: note.better.clone(),
        source: note.source.0.clone(),
        source_url: note.source.1,
    }
}
