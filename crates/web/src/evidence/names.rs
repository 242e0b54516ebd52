//! How pages name what evidence is made of.

use crate::args;
use crate::assessments::skill_title;
use crate::framework::level_name;
use crate::kit::Words;
use engine::evidence::{EvidenceKind, FileKind, Support};
use sfia::Framework;

/// "Piece of work".
pub(crate) fn kind_words(words: &Words, kind: EvidenceKind) -> String {
    words.say(match kind {
        EvidenceKind::Work => "evidence-kind-work",
        EvidenceKind::Certificate => "evidence-kind-certificate",
    })
}

/// "a PDF document".
pub(super) fn file_kind_words(words: &Words, kind: FileKind) -> String {
    words.say(match kind {
        FileKind::Pdf => "evidence-file-pdf",
        FileKind::Png => "evidence-file-png",
        FileKind::Jpeg => "evidence-file-jpeg",
        FileKind::Docx => "evidence-file-docx",
        FileKind::Xlsx => "evidence-file-xlsx",
    })
}

/// "Programming/software development (PROG), level 4, Enable".
pub(super) fn support_words(words: &Words, framework: &Framework, support: &Support) -> String {
    let skill = skill_title(framework, support.skill);
    let level = level_name(words, support.level);
    words.say_with(
        "evidence-support",
        &args!["skill" => skill, "level" => level],
    )
}

/// "2.1 MB", "40 kB": as large as it is felt to be.
pub(super) fn size_words(words: &Words, bytes: i64) -> String {
    const KILO: i64 = 1 << 10;
    const MEGA: i64 = 1 << 20;
    if bytes < MEGA {
        let kilobytes = bytes.div_euclid(KILO).max(1);
        return words.say_with("evidence-size-kb", &args!["size" => kilobytes]);
    }
    let tenths = bytes.saturating_mul(10).div_euclid(MEGA);
    let size = format!("{}.{}", tenths.div_euclid(10), tenths.rem_euclid(10));
    words.say_with("evidence-size-mb", &args!["size" => size])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Language;

    #[test]
    fn sizes_are_told_as_people_know_them() {
        let words = Words::load(Language::English).unwrap();
        let said = |bytes| size_words(&words, bytes);
        assert_eq!(said(12), "1 kB");
        assert_eq!(said(40 << 10), "40 kB");
        assert_eq!(said((5 << 20) - 1), "4.9 MB");
        assert_eq!(said(5 << 20), "5.0 MB");
    }
}
