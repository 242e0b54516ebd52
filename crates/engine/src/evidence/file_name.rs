//! Names under which files can be saved without surprises.

use super::FileKind;
use crate::text::single_line;

/// Most characters of a name before its ending.
const LONGEST_STEM: usize = 100;

/// A name whose ending claims another kind than the content is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the name says {} and the content is {}", claimed.as_str(), found.as_str())]
pub struct LyingName {
    /// What the ending claims.
    pub claimed: FileKind,
    /// What the content is.
    pub found: FileKind,
}

/// The name to keep a file under: no folders, nothing that a system reads as more than a name, nothing that turns the
/// direction of reading, and always the ending of what it is.
///
/// # Errors
/// [`LyingName`] where the ending is that of another kind that is kept.
pub fn safe_file_name(given: &str, found: FileKind) -> Result<String, LyingName> {
    let name = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let (stem, ending) = match FileKind::from_ending(ending) {
        Some(claimed) if claimed != found => return Err(LyingName { claimed, found }),
        Some(_) => (stem, ending.to_ascii_lowercase()),
        None => (name, found.as_str().to_owned()),
    };
    let plain: String = stem
        .chars()
        .map(|c| if is_plain(c) { c } else { ' ' })
        .collect();
    let plain: String = single_line(&plain).chars().take(LONGEST_STEM).collect();
    let plain = plain.trim_matches(['.', ' ']);
    let stem = if plain.is_empty() { "file" } else { plain };
    Ok(format!("{stem}.{ending}"))
}

/// Characters that every system keeps in a name, and that do not reorder what stands beside them.
fn is_plain(c: char) -> bool {
    let reorders = matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    !c.is_control() && !reorders && !"\"*:<>?|%;".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe_to_save_and_end_in_what_the_file_is() {
        for (given, kept) in [
            ("report.pdf", "report.pdf"),
            ("Report.PDF", "Report.pdf"),
            ("C:\\fake\\report.pdf", "report.pdf"),
            ("../../etc/report.pdf", "report.pdf"),
            ("run.exe", "run.exe.pdf"),
            ("scan", "scan.pdf"),
            ("", "file.pdf"),
            ("...", "file.pdf"),
            ("a\r\nSet-Cookie: x.pdf", "a Set-Cookie x.pdf"),
            ("in\u{202e}fdp.exe", "in fdp.exe.pdf"),
            ("\"; filename=x.pdf", "filename=x.pdf"),
            ("Tystiolaeth tŷ.pdf", "Tystiolaeth tŷ.pdf"),
        ] {
            assert_eq!(
                safe_file_name(given, FileKind::Pdf).as_deref(),
                Ok(kept),
                "{given}"
            );
        }
        assert_eq!(
            safe_file_name("me.jpg", FileKind::Jpeg).as_deref(),
            Ok("me.jpg")
        );
        let long = safe_file_name(&"x".repeat(300), FileKind::Png).unwrap();
        assert!(long.chars().count() <= 110, "{long}");
        let lie = safe_file_name("picture.png", FileKind::Pdf).unwrap_err();
        assert_eq!((lie.claimed, lie.found), (FileKind::Png, FileKind::Pdf));
    }
}
