//! What the service answered.

use crate::forms::Form;
use crate::html;

/// Status, headers and body of an answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// Names in lower case, and values.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub bytes: Vec<u8>,
    /// The path that was asked for.
    pub path: String,
}

impl Answer {
    /// The first header of a name.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// All headers of a name.
    #[must_use]
    pub fn headers_named(&self, name: &str) -> Vec<&str> {
        let named = self.headers.iter().filter(|(known, _)| known == name);
        named.map(|(_, value)| value.as_str()).collect()
    }

    /// Where a redirect goes; empty when it is none.
    #[must_use]
    pub fn location(&self) -> &str {
        self.header("location").unwrap_or_default()
    }

    /// The body as text.
    #[must_use]
    pub fn body(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// What a person reads on the page.
    #[must_use]
    pub fn text(&self) -> String {
        html::text(&self.body())
    }

    /// The page's title.
    #[must_use]
    pub fn title(&self) -> String {
        let body = self.body();
        let title = body
            .split_once("<title>")
            .and_then(|(_, rest)| rest.split_once("</title>"));
        html::unescape(title.map_or("", |(title, _)| title))
            .trim()
            .to_owned()
    }

    /// Addresses of all links and pictures of the page, references resolved.
    #[must_use]
    pub fn links(&self) -> Vec<String> {
        html::tags(&self.body())
            .iter()
            .filter_map(|tag| tag.get("href").or_else(|| tag.get("src")))
            .map(str::to_owned)
            .collect()
    }

    /// The form that is sent to `action`.
    #[must_use]
    pub fn form(&self, action: &str) -> Form {
        let forms = Form::all(&self.body());
        let known: Vec<String> = forms.iter().map(|form| form.action.clone()).collect();
        // A list's filter may be sent to the same address as the change.
        forms
            .into_iter()
            .filter(|form| form.action == action)
            .min_by_key(|form| form.method != "post")
            .unwrap_or_else(|| {
                panic!(
                    "{} has no form for {action}, only {known:?}; status {}",
                    self.path, self.status
                )
            })
    }

    /// Asserts the status, showing the page's words when it is another.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(
            self.status,
            status,
            "{}: {} {}",
            self.path,
            self.location(),
            self.text().chars().take(600).collect::<String>()
        );
        self
    }
}
