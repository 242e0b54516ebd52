//! The address under which people reach the service.

use url::Url;

/// An `http` or `https` address without path, query or user. Plain `http` only on this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl(Url);

impl BaseUrl {
    /// Parses an address.
    ///
    /// # Errors
    /// What would be accepted instead.
    pub fn parse(text: &str) -> Result<Self, String> {
        let url = Url::parse(text).map_err(|_| {
            format!("{text:?} is not an address such as https://aspire.council.gov.uk")
        })?;
        let bare = url.path() == "/"
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty();
        if !bare || url.host_str().is_none() {
            return Err(format!(
                "{text:?} must be only scheme, host and port, such as https://aspire.council.gov.uk"
            ));
        }
        match url.scheme() {
            "https" => Ok(Self(url)),
            "http" if is_loopback(url.host_str().unwrap_or_default()) => Ok(Self(url)),
            _ => Err(format!(
                "{text:?} must begin with https://; plain http is for this machine only"
            )),
        }
    }

    /// Whether the connection is encrypted, so that cookies can insist on it.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.0.scheme() == "https"
    }

    /// Scheme, host and port, as browsers send it in `Origin`.
    #[must_use]
    pub fn origin(&self) -> String {
        self.0.origin().ascii_serialization()
    }

    /// Host and port, as browsers send it in `Host`.
    #[must_use]
    pub fn authority(&self) -> String {
        let host = self.0.host_str().unwrap_or_default();
        self.0
            .port()
            .map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
    }

    /// A full link to `path`, which begins with a slash.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.origin())
    }
}

/// Whether a host name means this machine.
#[must_use]
pub fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare == "localhost"
        || bare
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_is_for_this_machine_only() {
        assert!(BaseUrl::parse("http://127.0.0.1:8080").is_ok());
        assert!(BaseUrl::parse("http://localhost:8080").is_ok());
        assert!(BaseUrl::parse("http://aspire.council.gov.uk").is_err());
        assert_eq!(
            BaseUrl::parse("https://aspire.council.gov.uk").map(|url| url.link("/sign-in")),
            Ok("https://aspire.council.gov.uk/sign-in".to_owned())
        );
        assert!(BaseUrl::parse("https://aspire.council.gov.uk/path").is_err());
        assert!(BaseUrl::parse("javascript:alert(1)").is_err());
    }
}
