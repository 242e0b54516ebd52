//! Where the words of a line come from, as a hidden field beside it, and whether somebody has changed them since.

use engine::jobs::Source;
use engine::jobs::official::OfficialSentences;
use engine::jobs::sentences::Sentences;
use sfia::{Level, SkillCode};

/// The source as a field holds it: `own`, `old-text`, `skill PROG 4`.
pub(crate) fn written(source: Source) -> String {
    match source.skill() {
        Some((code, level)) => format!("{} {code} {level}", source.as_str()),
        None => source.as_str().to_owned(),
    }
}

/// The source that a field holds. A page makes nothing else of what it does not know than a person's own words.
pub(super) fn read(text: &str) -> Source {
    let mut parts = text.split(' ');
    let kind = parts.next().unwrap_or_default();
    let mut skill = || {
        let code = SkillCode::new(parts.next()?).ok()?;
        let level: Level = parts.next()?.parse().ok()?;
        Some((code, level))
    };
    match kind {
        "skill" => skill().map_or(Source::Own, |(code, level)| Source::Skill { code, level }),
        "official-text" => skill().map_or(Source::Own, |(code, level)| Source::OfficialText {
            code,
            level,
        }),
        "old-text" => Source::OldText,
        "copied" => Source::Copied,
        _ => Source::Own,
    }
}

/// What a line says of its words: where they come from, and whether they were changed. `stored` is the line as it is
/// stored, `said` what the form says of a line that is not.
pub(super) fn settle(
    stored: Option<(&str, Source, bool)>,
    said: &str,
    text: &str,
    official: &OfficialSentences,
) -> (Source, bool) {
    let text = engine::text::single_line(text);
    match stored {
        Some((_, Source::Own, _)) => (Source::Own, false),
        Some((before, source, edited)) => (source, edited || before != text),
        None => {
            let source = match read(said) {
                Source::OfficialText { code, level } if official.at(code, level).is_empty() => {
                    Source::Own
                }
                source => source,
            };
            let is_as_offered = is_ours(source, &text) || official.holds(source, &text);
            (source, source != Source::Own && !is_as_offered)
        }
    }
}

/// Whether a line that was added says just what was offered.
fn is_ours(source: Source, text: &str) -> bool {
    let (Source::Skill { code, level }, Ok(sentences)) = (source, Sentences::shipped()) else {
        return false;
    };
    let duties = (0..sentences.count_duties(level))
        .filter_map(|which| sentences.duty(code, level, which))
        .map(|draft| draft.text);
    let criteria = (0..sentences.count_criteria(level))
        .filter_map(|which| sentences.criterion(code, level, which))
        .map(|draft| draft.text);
    duties.chain(criteria).any(|offered| offered == text)
}
