//! The forms of a page, filled in and sent as a browser would.

use crate::html::{self, Tag};

/// A form as it stands on a page, with the values that a browser would send.
#[derive(Clone, Debug)]
pub struct Form {
    /// Where it is sent: the path, or empty for the page's own address.
    pub action: String,
    /// `get` or `post`.
    pub method: String,
    /// Whether it carries a file.
    pub multipart: bool,
    /// Names and values in their order.
    pub fields: Vec<(String, String)>,
    /// Names of all inputs, including boxes that are not ticked and files.
    pub names: Vec<String>,
    /// Buttons that send it, with name and value where they have them.
    pub buttons: Vec<(String, String)>,
}

impl Form {
    /// All forms of a page.
    #[must_use]
    pub fn all(page: &str) -> Vec<Self> {
        let tags = html::tags(page);
        let mut forms = Vec::new();
        for (index, tag) in tags
            .iter()
            .enumerate()
            .filter(|(_, tag)| tag.name == "form")
        {
            let length = tags[index..]
                .iter()
                .position(|tag| tag.name == "/form")
                .expect("a form is closed");
            forms.push(Self::read(page, tag, &tags[index + 1..index + length]));
        }
        forms
    }

    fn read(page: &str, form: &Tag, inside: &[Tag]) -> Self {
        let attribute = |name| form.get(name).unwrap_or_default().to_owned();
        let mut read = Self {
            action: attribute("action"),
            method: attribute("method").to_lowercase(),
            multipart: attribute("enctype") == "multipart/form-data",
            fields: Vec::new(),
            names: Vec::new(),
            buttons: Vec::new(),
        };
        let mut select: Option<(String, Option<String>)> = None;
        for (index, tag) in inside.iter().enumerate() {
            let name = tag.get("name").unwrap_or_default().to_owned();
            let value = tag.get("value").map(str::to_owned);
            match tag.name.as_str() {
                "input" if !name.is_empty() && !tag.has("disabled") => read.input(tag, name, value),
                "textarea" if !name.is_empty() => {
                    let end = inside
                        .get(index + 1)
                        .map_or(tag.end, |closing| closing.start);
                    let text = html::unescape(&page[tag.end..end]);
                    // A line break right after the tag belongs to the tag.
                    let text = text.strip_prefix('\n').unwrap_or(&text).to_owned();
                    read.names.push(name.clone());
                    read.fields.push((name, text));
                }
                "select" => select = Some((name, None)),
                "option" => {
                    if let Some((_, chosen)) = &mut select
                        && (chosen.is_none() || tag.has("selected"))
                    {
                        *chosen = value;
                    }
                }
                "/select" => {
                    if let Some((name, chosen)) = select.take() {
                        read.names.push(name.clone());
                        read.fields.push((name, chosen.unwrap_or_default()));
                    }
                }
                "button" if tag.get("type") != Some("button") => {
                    read.buttons.push((name, value.unwrap_or_default()));
                }
                _ => {}
            }
        }
        read
    }

    fn input(&mut self, tag: &Tag, name: String, value: Option<String>) {
        self.names.push(name.clone());
        match tag.get("type").unwrap_or("text") {
            "checkbox" | "radio" => {
                if tag.has("checked") {
                    self.fields
                        .push((name, value.unwrap_or_else(|| "on".to_owned())));
                }
            }
            "submit" => self.buttons.push((name, value.unwrap_or_default())),
            "file" => {}
            _ => self.fields.push((name, value.unwrap_or_default())),
        }
    }

    /// The form with a field set, in place of what it held.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        assert!(
            self.names.iter().any(|known| known == name)
                || self.buttons.iter().any(|(known, _)| known == name),
            "the form {} has no field {name}: {:?}",
            self.action,
            self.names
        );
        self.fields.retain(|(known, _)| known != name);
        self.fields.push((name.to_owned(), value.into()));
        self
    }

    /// The form with something that a page of ours would not send.
    #[must_use]
    pub fn tampered(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(known, _)| known != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The value of a field.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        self.fields
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// The body as a browser encodes it.
    #[must_use]
    pub fn encoded(&self) -> String {
        encode(&self.fields)
    }
}

/// Names and values as `application/x-www-form-urlencoded`.
#[must_use]
pub fn encode(fields: &[(String, String)]) -> String {
    let pairs: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{}={}", escape(name), escape(value)))
        .collect();
    pairs.join("&")
}

fn escape(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'*' => {
                char::from(byte).to_string()
            }
            b' ' => "+".to_owned(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<form method='post' action='/a'><input type=hidden name=csrf value=x>\
        <input type=radio name=answer value=yes><input type=radio name=answer value=no checked>\
        <select name=s><option value=1>one<option value=2 selected>two</select>\
        <textarea name=note>\na &amp; b</textarea><button name=go value=on>Go</button></form>";

    #[test]
    fn a_form_is_read_as_a_browser_would_send_it() {
        let form = &Form::all(PAGE)[0];
        assert_eq!(form.encoded(), "csrf=x&answer=no&s=2&note=a+%26+b");
        assert_eq!(form.buttons, [("go".to_owned(), "on".to_owned())]);
        let changed = form.clone().with("answer", "yes");
        assert_eq!(changed.encoded(), "csrf=x&s=2&note=a+%26+b&answer=yes");
    }
}
