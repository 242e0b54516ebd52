//! Text in pieces, some of which are marked.

use crate::jobs::notes::Note;
use serde::Serialize;
use std::ops::Range;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Piece {
    text: String,
    /// Where the mark leads, if it is marked and leads anywhere.
    url: Option<String>,
    /// What the mark means.
    mark: Option<String>,
}

/// A mark on a text.
pub(super) struct Mark {
    pub(super) range: Range<usize>,
    pub(super) url: Option<String>,
    pub(super) name: String,
}

/// A text without marks.
pub(super) fn plain(text: &str) -> Vec<Piece> {
    marked(text, Vec::new())
}

/// A text in which places are marked. Where marks lie over each other the one that begins first stays.
pub(super) fn marked(text: &str, mut marks: Vec<Mark>) -> Vec<Piece> {
    marks.sort_by_key(|mark| (mark.range.start, mark.range.end));
    let mut pieces = Vec::new();
    let mut end = 0;
    for mark in marks {
        let Range { start, end: last } = mark.range;
        let (Some(before), Some(within)) = (text.get(end..start), text.get(start..last)) else {
            continue;
        };
        if within.is_empty() {
            continue;
        }
        pieces.extend(unmarked(before));
        pieces.push(Piece {
            text: within.to_owned(),
            url: mark.url,
            mark: Some(mark.name),
        });
        end = last;
    }
    pieces.extend(unmarked(text.get(end..).unwrap_or_default()));
    pieces
}

fn unmarked(text: &str) -> Option<Piece> {
    (!text.is_empty()).then(|| Piece {
        text: text.to_owned(),
        url: None,
        mark: None,
    })
}

/// A text with what the wording check points out in it.
pub(super) fn noted(text: &str, notes: &[&Note]) -> Vec<Piece> {
    let marks = notes.iter().filter(|note| note.is_narrow).map(|note| Mark {
        range: note.range.clone(),
        url: Some(format!("#{}", note.id)),
        name: note.name.clone(),
    });
    marked(text, marks.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(range: Range<usize>) -> Mark {
        Mark {
            range,
            url: None,
            name: "x".to_owned(),
        }
    }

    #[test]
    fn marks_part_a_text_and_nothing_of_it_is_lost() {
        let text = "Prif ŵr y gwasanaeth";
        let shape = |marks: Vec<Mark>| {
            let pieces = marked(text, marks);
            let joined: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
            assert_eq!(joined, text);
            pieces
                .iter()
                .map(|piece| piece.mark.is_some())
                .collect::<Vec<_>>()
        };
        assert_eq!(shape(Vec::new()), [false]);
        assert_eq!(shape(vec![mark(0..4)]), [true, false]);
        assert_eq!(shape(vec![mark(11..21), mark(0..4)]), [true, false, true]);
        assert_eq!(
            shape(vec![mark(0..8), mark(5..8)]),
            [true, false],
            "one over another"
        );
        assert_eq!(
            shape(vec![mark(6..7), mark(5..99)]),
            [false],
            "not on a border of letters"
        );
    }
}
