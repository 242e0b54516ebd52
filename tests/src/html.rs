//! Reading our own pages: just enough of HTML to find elements, their attributes and their text.

/// An element's opening tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// The element's name, in lower case; a closing tag begins with a slash.
    pub name: String,
    /// Names and values of its attributes; an attribute without a value has an empty one.
    pub attributes: Vec<(String, String)>,
    /// Where the tag ends in the page.
    pub end: usize,
    /// Where the tag begins in the page.
    pub start: usize,
}

impl Tag {
    /// The value of an attribute.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(attribute, _)| attribute == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether the attribute is there, with or without a value.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }
}

/// All tags of a page in their order, comments and the document type left out.
#[must_use]
pub fn tags(page: &str) -> Vec<Tag> {
    let mut found = marks(page);
    found.retain(|tag| !tag.name.starts_with('!'));
    found
}

/// Everything between angle brackets, in order.
fn marks(page: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = page[at..].find('<').map(|open| at + open) {
        if page[open..].starts_with("<!--") {
            at = page[open..]
                .find("-->")
                .map_or(page.len(), |end| open + end + 3);
            found.push(Tag {
                name: "!--".to_owned(),
                attributes: Vec::new(),
                start: open,
                end: at,
            });
            continue;
        }
        let end = tag_end(page, open);
        let inside = page[open + 1..end].trim_end_matches('/');
        at = (end + 1).min(page.len());
        let name_length = inside
            .find(|c: char| c.is_whitespace())
            .unwrap_or(inside.len());
        let name = inside[..name_length].to_ascii_lowercase();
        if name.is_empty() {
            continue;
        }
        let attributes = attributes(&inside[name_length..]);
        found.push(Tag {
            name,
            attributes,
            start: open,
            end: at,
        });
    }
    found
}

/// Where the tag that opens at `open` closes: a `>` inside quotes does not count.
fn tag_end(page: &str, open: usize) -> usize {
    let mut quote = None;
    for (offset, c) in page[open..].char_indices() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(begun), c) if begun == c => quote = None,
            (None, '>') => return open + offset,
            _ => {}
        }
    }
    page.len()
}

fn attributes(mut rest: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return found;
        }
        let name_length = rest
            .find(|c: char| c == '=' || c.is_whitespace())
            .unwrap_or(rest.len())
            .max(1);
        let name = rest[..name_length].to_ascii_lowercase();
        rest = rest[name_length..].trim_start();
        let Some(after) = rest.strip_prefix('=') else {
            found.push((name, String::new()));
            continue;
        };
        let after = after.trim_start();
        let (value, left) = match after.chars().next() {
            Some(quote @ ('"' | '\'')) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
            _ => after.split_at(after.find(char::is_whitespace).unwrap_or(after.len())),
        };
        found.push((name, unescape(value)));
        rest = left;
    }
}

/// Text with its character references resolved.
#[must_use]
pub fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        match after
            .split_once(';')
            .and_then(|(name, left)| Some((reference(name)?, left)))
        {
            Some((c, left)) => {
                plain.push(c);
                rest = left;
            }
            None => {
                plain.push('&');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    plain
}

fn reference(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

/// What a person reads: no tags, references resolved, white space as single spaces.
#[must_use]
pub fn text(page: &str) -> String {
    let mut plain = String::new();
    let mut at = 0;
    for tag in marks(page) {
        plain.push_str(page.get(at..tag.start).unwrap_or_default());
        plain.push(' ');
        at = tag.end;
    }
    plain.push_str(page.get(at..).unwrap_or_default());
    unescape(&plain)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_attributes_and_text_are_read() {
        let page = "<!doctype html><!-- <b> --><a href=\"/x?a=1&amp;b=2\" hidden>It&#x27;s <b>one &lt; two</b></a>";
        let found = tags(page);
        assert_eq!(found.len(), 4);
        assert_eq!(found[0].get("href"), Some("/x?a=1&b=2"));
        assert!(found[0].has("hidden") && !found[0].has("id"));
        assert_eq!(text(page), "It's one < two");
    }

    #[test]
    fn a_sign_inside_quotes_ends_nothing() {
        let found = tags("<input value='a > b' name=n checked><p>");
        assert_eq!(found[0].get("value"), Some("a > b"));
        assert_eq!(found[0].get("name"), Some("n"));
        assert_eq!(found[1].name, "p");
    }
}
