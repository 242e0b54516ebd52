//! Characters at their places on a page, made into lines of text.

/// A character, or a few drawn as one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mark {
    /// Left edge, in points.
    pub x: f64,
    /// Distance of the line on which it stands from the top of the page.
    pub y: f64,
    /// How wide it is; 0 if that is not known.
    pub width: f64,
    /// How large it is.
    pub size: f64,
    /// What it is.
    pub text: String,
}

/// The share of the size of letters within which two marks stand on the same line.
const SAME_LINE: f64 = 0.45;
/// Gaps, in sizes of letters, from which there is a space, and from which there is another column.
const SPACE: f64 = 0.17;
const COLUMN: f64 = 1.8;
/// The distance of lines, in sizes of letters, from which there is an empty line between them.
const PARAGRAPH: f64 = 1.9;

/// The lines of a page from top to bottom, each from left to right.
pub(super) fn lines(mut marks: Vec<Mark>) -> String {
    marks.retain(|mark| {
        [mark.x, mark.y, mark.width, mark.size]
            .iter()
            .all(|one| one.is_finite())
    });
    marks.sort_by(|one, other| one.y.total_cmp(&other.y));
    let mut text = String::new();
    let mut line: Vec<Mark> = Vec::new();
    let mut before: Option<f64> = None;
    for mark in marks {
        let ends = line.first().is_some_and(|first| {
            (mark.y - first.y).abs() > SAME_LINE * first.size.max(mark.size).max(1.0)
        });
        if ends {
            write(&mut line, &mut before, &mut text);
        }
        line.push(mark);
    }
    write(&mut line, &mut before, &mut text);
    text
}

fn write(line: &mut Vec<Mark>, before: &mut Option<f64>, to: &mut String) {
    line.sort_by(|one, other| one.x.total_cmp(&other.x));
    let Some(first) = line.first() else { return };
    let size = line.iter().map(|mark| mark.size).fold(1.0, f64::max);
    let y = first.y;
    if before.is_some_and(|before| y - before > PARAGRAPH * size) {
        to.push('\n');
    }
    *before = Some(y);
    let mut end: Option<f64> = None;
    for mark in line.drain(..) {
        let gap = end.map_or(0.0, |end| mark.x - end);
        let is_blank = mark.text.trim().is_empty();
        if gap > COLUMN * size {
            trim_end(to);
            to.push('\t');
        } else if gap > SPACE * size && !to.ends_with([' ', '\t']) {
            to.push(' ');
        }
        // A space at a wide gap says nothing that the gap does not say.
        if !is_blank || !to.ends_with([' ', '\t', '\n']) {
            to.push_str(if is_blank { " " } else { &mark.text });
        }
        let width = if mark.width > 0.0 {
            mark.width
        } else {
            0.5 * mark.size
        };
        end = Some(mark.x + width);
    }
    trim_end(to);
    to.push('\n');
}

fn trim_end(text: &mut String) {
    let length = text.trim_end_matches(' ').len();
    text.truncate(length);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(x: f64, y: f64, text: &str) -> Vec<Mark> {
        let mark = |(index, c): (usize, char)| Mark {
            x: x + 5.0 * f64::from(u32::try_from(index).unwrap()),
            y,
            width: 5.0,
            size: 10.0,
            text: c.to_string(),
        };
        text.chars().enumerate().map(mark).collect()
    }

    #[test]
    fn words_lines_columns_and_paragraphs_are_told_by_gaps() {
        let marks = [
            word(50.0, 30.0, "second"),
            word(10.0, 10.0, "Grade"),
            word(120.0, 11.0, "G7"),
            word(10.0, 30.0, "The"),
            word(27.0, 30.0, "very"),
            word(10.0, 42.0, "line"),
        ];
        assert_eq!(
            lines(marks.concat()),
            "Grade\tG7\n\nThe very second\nline\n"
        );
        assert_eq!(lines(Vec::new()), "");
    }
}
