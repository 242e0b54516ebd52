//! Marks beside a criterion: essential or desirable, and how it is assessed.

use crate::jobs::Assessed;
use crate::roles::Importance;

/// "E", "D", "Essential" and the like, in brackets or not.
pub(super) fn importance(cell: &str) -> Option<Importance> {
    let bare = cell
        .trim()
        .trim_matches(['(', ')', '[', ']', '*', '.', ' ']);
    match bare.to_lowercase().as_str() {
        "e" | "ess" | "essential" | "hanfodol" | "h" => Some(Importance::Essential),
        "d" | "des" | "desirable" | "dymunol" => Some(Importance::Desirable),
        _ => None,
    }
}

/// A tick in a column.
pub(super) fn is_tick(cell: &str) -> bool {
    let bare = cell.trim().to_lowercase();
    matches!(
        bare.as_str(),
        "x" | "✓" | "✔" | "√" | "yes" | "y" | "*" | "•" | "\u{f0fc}"
    )
}

/// Nothing but ways to assess: "A/I", "Application form, interview", "AF & T".
pub(super) fn assessed(cell: &str) -> Option<Vec<Assessed>> {
    let lower = cell
        .trim()
        .trim_matches(['(', ')', '[', ']'])
        .to_lowercase();
    let replaced = lower
        .replace(" and ", ",")
        .replace(" a ", ",")
        .replace(" or ", ",");
    let parts: Vec<&str> = replaced
        .split(['/', ',', '&', '+', ';'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() || lower.len() > 80 {
        return None;
    }
    let mut found = Vec::new();
    for part in parts {
        match way(part) {
            Some(way) => found.push(way),
            // "A I T" with spaces only.
            None => {
                let letters: Option<Vec<_>> = part.split(' ').map(way).collect();
                found.extend(letters?);
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    Some(found)
}

fn way(part: &str) -> Option<Assessed> {
    Some(match part {
        "a"
        | "af"
        | "application"
        | "application form"
        | "app"
        | "app form"
        | "form"
        | "cv"
        | "f"
        | "supporting statement"
        | "cais"
        | "ffurflen gais" => Assessed::Application,
        "i" | "int" | "interview" | "interviews" | "c/i" | "cyfweliad" => Assessed::Interview,
        "t" | "test" | "tests" | "assessment" | "exercise" | "practical" | "work sample"
        | "task" | "prawf" => Assessed::Test,
        "p" | "presentation" | "cyflwyniad" => Assessed::Presentation,
        "c" | "certificate" | "certificates" | "documents" | "documentation" | "proof" | "q"
        | "tystysgrif" => Assessed::Certificate,
        "r" | "reference" | "references" | "ref" | "geirda" => Assessed::Reference,
        _ => return None,
    })
}

/// The criterion without marks at its end, and the marks: "Keeps calm (E)", "Keeps calm  D  A/I".
pub(super) fn without_marks(text: &str) -> (&str, Option<Importance>, Vec<Assessed>) {
    let mut rest = text.trim();
    let mut ways = Vec::new();
    let mut found = None;
    for _ in 0..2 {
        let Some((before, mark)) = last_mark(rest) else {
            break;
        };
        if let (None, Some(mark)) = (found, importance(mark)) {
            found = Some(mark);
        } else if let (true, Some(mark)) = (ways.is_empty(), assessed(mark)) {
            ways = mark;
        } else {
            break;
        }
        rest = before;
    }
    (rest, found, ways)
}

/// What stands last in brackets, or apart by two spaces.
fn last_mark(text: &str) -> Option<(&str, &str)> {
    let (before, mark) = if text.ends_with([')', ']']) {
        text.rfind(['(', '['])
            .and_then(|at| text.split_at_checked(at))?
    } else {
        let at = text.rfind("  ")?;
        text.split_at_checked(at)?
    };
    let before = before.trim_end();
    (!before.is_empty() && mark.chars().count() <= 40).then_some((before, mark))
}

/// Whether a criterion asks for a qualification, by its words.
pub(super) fn is_qualification(text: &str) -> bool {
    const WORDS: [&str; 23] = [
        "degree",
        "gcse",
        "gcses",
        "nvq",
        "hnd",
        "hnc",
        "btec",
        "diploma",
        "qualification",
        "qualifications",
        "qualified",
        "certificate",
        "certification",
        "certified",
        "chartered",
        "educated",
        "graduate",
        "accreditation",
        "gradd",
        "cymhwyster",
        "cymwysterau",
        "tystysgrif",
        "tgau",
    ];
    text.split(|c: char| !c.is_alphanumeric())
        .any(|word| WORDS.contains(&word.to_lowercase().as_str()))
}
