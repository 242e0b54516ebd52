//! Cookies as a browser keeps them for one host.

use std::collections::BTreeMap;

/// Names and values of cookies.
#[derive(Clone, Debug, Default)]
pub struct Jar(BTreeMap<String, String>);

impl Jar {
    /// Takes over what a `Set-Cookie` header says.
    pub fn take(&mut self, header: &str) {
        let mut parts = header.split(';').map(str::trim);
        let Some((name, value)) = parts.next().and_then(|pair| pair.split_once('=')) else {
            return;
        };
        let over = parts.any(|part| part.eq_ignore_ascii_case("max-age=0"));
        if over {
            self.0.remove(name);
        } else {
            self.0.insert(name.to_owned(), value.to_owned());
        }
    }

    /// The header to send, if there is any cookie.
    #[must_use]
    pub fn header(&self) -> Option<String> {
        let pairs: Vec<String> = self
            .0
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        (!pairs.is_empty()).then(|| pairs.join("; "))
    }

    /// The value of a cookie.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Plants or changes a cookie.
    pub fn set(&mut self, name: &str, value: &str) {
        self.0.insert(name.to_owned(), value.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_kept_until_it_is_removed() {
        let mut jar = Jar::default();
        jar.take("aspire-session=abc; HttpOnly; Path=/");
        jar.take("aspire-flash=m; Max-Age=300");
        assert_eq!(
            jar.header().as_deref(),
            Some("aspire-flash=m; aspire-session=abc")
        );
        jar.take("aspire-flash=; HttpOnly; Max-Age=0");
        assert_eq!(jar.header().as_deref(), Some("aspire-session=abc"));
    }
}
