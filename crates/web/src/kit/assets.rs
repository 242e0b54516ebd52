//! Style sheets, scripts and pictures of the front end, inside the binary, each under an address that changes with it.
use std::borrow::Cow;
use std::fmt::Write as _;

use rust_embed::{EmbeddedFile, RustEmbed};

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Files;

/// One file, ready to be sent.
pub struct Asset {
    /// The file's content.
    pub bytes: Cow<'static, [u8]>,
    /// Its media type, with the character set for text.
    pub content_type: &'static str,
    /// A quoted entity tag.
    pub etag: String,
    /// True when the address named exactly this content, which may then be kept for ever.
    pub immutable: bool,
}

/// The files below `/static/`.
pub struct Assets {
    versions: Vec<(String, String)>,
}

impl Assets {
    /// Takes the fingerprint of every file.
    pub(super) fn load() -> Self {
        let versions = Files::iter()
            .filter_map(|name| {
                let file = Files::get(&name)?;
                Some((name.to_string(), fingerprint(&file)))
            })
            .collect();
        Self { versions }
    }

    /// Where the file of that name is served. In a debug build the file may have changed since the start.
    pub fn url(&self, name: &str) -> String {
        let version = if cfg!(debug_assertions) {
            Files::get(name).map(|file| fingerprint(&file))
        } else {
            let known = self.versions.iter().find(|(known, _)| known == name);
            known.map(|(_, version)| version.clone())
        };
        let version = version.unwrap_or_else(|| {
            tracing::warn!(name, "an asset is missing: build the front end");
            "missing".to_owned()
        });
        format!("/static/{version}/{name}")
    }

    /// The file of that name, asked for under that version.
    pub fn find(&self, version: &str, name: &str) -> Option<Asset> {
        let file = Files::get(name)?;
        let fingerprint = fingerprint(&file);
        Some(Asset {
            content_type: content_type(name),
            etag: format!("\"{fingerprint}\""),
            immutable: version == fingerprint,
            bytes: file.data,
        })
    }
}

/// The first ten bytes of the content's SHA-256, in hexadecimal.
fn fingerprint(file: &EmbeddedFile) -> String {
    let mut text = String::with_capacity(20);
    for byte in file.metadata.sha256_hash().iter().take(10) {
        // Writing to a String cannot go wrong.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::content_type;

    #[test]
    fn browsers_are_told_what_a_file_is() {
        assert_eq!(content_type("aspire.css"), "text/css; charset=utf-8");
        assert_eq!(content_type("aspire.js"), "text/javascript; charset=utf-8");
        assert_eq!(content_type("favicon.svg"), "image/svg+xml");
        assert_eq!(content_type("unknown"), "application/octet-stream");
    }
}
