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

/// The templates that none of these pages reaches, by any way of partials. Mail templates are named in the sources.
#[cfg(test)]
pub(super) fn unreached<'a>(pages: impl Iterator<Item = &'a str>) -> Vec<String> {
    use std::collections::BTreeSet;

    let mut open: Vec<String> = pages.map(ToOwned::to_owned).collect();
    // The showcase is not a file, but calls what it shows.
    open.extend(called(super::showcase::TEMPLATE));
    open.push("layouts/page".to_owned());
    let mut reached = BTreeSet::new();
    while let Some(name) = open.pop() {
        if let Some(source) = source(&name) {
            open.extend(called(&source).filter(|called| !reached.contains(called)));
        }
        reached.insert(name);
    }
    let sources = super::sources::rust();
    names()
        .filter(|name| match name.strip_prefix("mail/") {
            Some(mail) => !sources.contains(&format!("\"{mail}\"")),
            None => !reached.contains(name),
        })
        .collect()
}

#[cfg(test)]
pub(super) fn names() -> impl Iterator<Item = String> {
    Files::iter().filter_map(|file| file.strip_suffix(".hbs").map(ToOwned::to_owned))
}

#[cfg(test)]
pub(super) fn source(name: &str) -> Option<String> {
    let file = Files::get(&format!("{name}.hbs"))?;
    Some(String::from_utf8(file.data.into_owned()).unwrap())
}

/// The partials that a template calls.
#[cfg(test)]
fn called(source: &str) -> impl Iterator<Item = String> {
    source.split("{{").filter_map(|tag| {
        let call = tag.strip_prefix('>').or_else(|| tag.strip_prefix("#>"))?;
        let name = call.trim_start().split([' ', '}', '\n']).next()?;
        Some(name.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_finished_page_goes_out_unescaped() {
        for name in names().filter(|name| name != "layouts/page") {
            let source = source(&name).unwrap();
            assert!(!source.contains("{{{") && !source.contains("{{&"), "{name}");
        }
    }

    #[test]
    fn templates_decide_nothing() {
        let own = [
            "if", "unless", "each", "with", "eq", "number", "t", "strong", "asset",
        ];
        let library = [
            "ne",
            "gt",
            "gte",
            "lt",
            "lte",
            "and",
            "or",
            "not",
            "len",
            "lookup",
            "log",
            "raw",
            "lowerCamelCase",
            "upperCamelCase",
        ];
        for name in names() {
            let source = source(&name).unwrap();
            for helper in library.iter().filter(|helper| !own.contains(helper)) {
                let used = [
                    format!("{{{{{helper} "),
                    format!("{{{{#{helper} "),
                    format!("({helper} "),
                ];
                assert!(
                    !used.iter().any(|call| source.contains(call)),
                    "{name} uses {helper}"
                );
            }
        }
    }
}
