//! The template registry: every file of `web/templates`, parsed, with the kit's helpers and nothing lenient.
use std::sync::Arc;

use handlebars::{Handlebars, TemplateError, no_escape};
use rust_embed::RustEmbed;

use super::helpers;
use super::{Assets, Words};

#[derive(RustEmbed)]
#[folder = "../../web/templates"]
pub(super) struct Files;

/// The registry for pages: escapes everything for HTML.
pub(super) fn pages(
    words: Arc<Words>,
    assets: Arc<Assets>,
) -> Result<Handlebars<'static>, TemplateError> {
    let mut registry = empty(words, assets);
    register(&mut registry, |name| !name.starts_with("mail/"))?;
    Ok(registry)
}

/// The registry for mail: plain text, so nothing is escaped.
pub(super) fn mail(
    words: Arc<Words>,
    assets: Arc<Assets>,
) -> Result<Handlebars<'static>, TemplateError> {
    let mut registry = empty(words, assets);
    registry.register_escape_fn(no_escape);
    register(&mut registry, |name| name.starts_with("mail/"))?;
    Ok(registry)
}

fn empty(words: Arc<Words>, assets: Arc<Assets>) -> Handlebars<'static> {
    let mut registry = Handlebars::new();
    registry.set_strict_mode(true);
    helpers::register(&mut registry, words, assets);
    registry
}

fn register(
    registry: &mut Handlebars<'static>,
    wanted: impl Fn(&str) -> bool,
) -> Result<(), TemplateError> {
    for file in Files::iter() {
        let Some(name) = file.strip_suffix(".hbs").filter(|name| wanted(name)) else {
            continue;
        };
        if let Some(source) = Files::get(&file) {
            registry.register_template_string(name, String::from_utf8_lossy(&source.data))?;
        }
    }
    Ok(())
}
