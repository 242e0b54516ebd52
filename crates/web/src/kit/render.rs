//! Turns a page and its shell into HTML.
use serde::Serialize;

use super::{Crumb, Kit, Link, Page, Section, Shell};

/// A page that could not be drawn: a template that asks for what the page does not have.
#[derive(Debug, thiserror::Error)]
#[error("template {template} cannot be rendered")]
pub struct RenderError {
    template: &'static str,
    #[source]
    source: Box<handlebars::RenderError>,
}

/// The template around every page.
const LAYOUT: &str = "layouts/page";

/// What a page template sees at its root.
#[derive(Serialize)]
struct View<'a, P> {
    page: &'a P,
    shell: &'a Shell,
    title: &'a str,
}

/// What the layout sees at its root. The page is in it as finished HTML: a partial would be given a copy of all the
/// page's data, and so would each partial in it.
#[derive(Serialize)]
struct Frame<'a> {
    content: String,
    shell: &'a Shell,
    title: &'a str,
    title_tag: &'a str,
    language: &'static str,
    navigation: Vec<NavView<'a>>,
    breadcrumbs: Vec<Crumb>,
    back: Option<Link>,
    wide: bool,
}

#[derive(Serialize)]
struct NavView<'a> {
    label: &'a str,
    url: &'a str,
    current: bool,
}

/// The whole HTML document of a page.
///
/// # Errors
/// The template asks for a name that the page does not have, or is not there.
pub fn render<P: Page>(kit: &Kit, shell: &Shell, page: &P) -> Result<String, RenderError> {
    let words = kit.words();
    let title = page.title(words);
    let title_tag = if page.has_errors() {
        words.say_with("title-tag-error", &crate::args!["title" => title.as_str()])
    } else {
        words.say_with("title-tag", &crate::args!["title" => title.as_str()])
    };
    let draw = |template, result: Result<String, handlebars::RenderError>| {
        result.map_err(|source| RenderError {
            template,
            source: Box::new(source),
        })
    };
    let view = View {
        page,
        shell,
        title: &title,
    };
    let content = draw(page.template(), kit.pages().render(page.template(), &view))?;
    let frame = Frame {
        content,
        shell,
        title: &title,
        title_tag: &title_tag,
        language: words.language().tag(),
        navigation: navigation(shell, page.section()),
        breadcrumbs: page.breadcrumbs(words),
        back: page.back(words),
        wide: page.wide(),
    };
    draw(LAYOUT, kit.pages().render(LAYOUT, &frame))
}

fn navigation(shell: &Shell, section: Section) -> Vec<NavView<'_>> {
    shell
        .navigation
        .iter()
        .map(|item| NavView {
            label: &item.label,
            url: &item.url,
            current: section != Section::None && item.section == section,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::{NavItem, Words};

    #[derive(Serialize)]
    struct Greeting {
        name: String,
        people: Vec<String>,
        absent: Option<String>,
        wrong: bool,
    }

    impl Page for Greeting {
        const TEMPLATE: &'static str = "greeting";

        fn title(&self, _: &Words) -> String {
            "Hello".to_owned()
        }

        fn section(&self) -> Section {
            Section::Roles
        }

        fn has_errors(&self) -> bool {
            self.wrong
        }
    }

    fn draw(body: &str) -> Result<String, RenderError> {
        let kit = Kit::load_with(&[
            ("greeting", body),
            ("greeting/item", "[{{this}} {{@root.page.name}}]"),
            ("greeting/label", "{{label}}"),
        ]);
        let shell = Shell {
            navigation: [("Home", Section::Home), ("Roles", Section::Roles)]
                .map(|(label, section)| NavItem {
                    section,
                    label: label.to_owned(),
                    url: "/".to_owned(),
                })
                .to_vec(),
            ..Shell::default()
        };
        let page = Greeting {
            name: "<b>Sam</b>".to_owned(),
            people: vec!["Ann".to_owned(), "Ben".to_owned()],
            absent: None,
            wrong: true,
        };
        render(&kit, &shell, &page)
    }

    #[test]
    fn values_are_escaped_and_partials_see_the_root() {
        let html =
            draw("{{page.name}} {{#each page.people}}{{> greeting/item this}}{{/each}}").unwrap();
        assert!(html.contains("&lt;b&gt;Sam&lt;/b&gt; [Ann &lt;b&gt;Sam&lt;/b&gt;][Ben"));
        assert!(!html.contains("<b>"));
    }

    #[test]
    fn emphasis_in_a_message_cannot_bring_markup() {
        let html = draw("{{strong page.name}}").unwrap();
        assert!(!html.contains("<b>"));
        let html = draw("{{strong \"**5 of 8** <i>skills\"}}").unwrap();
        assert!(html.contains("<strong>5 of 8</strong> &lt;i&gt;skills"));
    }

    #[test]
    fn a_page_with_errors_says_so_in_its_title() {
        let html = draw("").unwrap();
        assert!(html.contains("<title>Error: Hello – Aspire</title>"));
    }

    #[test]
    fn only_the_section_of_the_page_is_current() {
        let html = draw("").unwrap();
        assert_eq!(html.matches("aria-current").count(), 1);
        assert!(html.contains("aria-current=\"true\"><strong class=\"govuk-service-navigation__active-fallback\">Roles"));
    }

    #[test]
    fn a_misspelt_name_is_an_error_everywhere() {
        for body in [
            "{{page.nam}}",
            "{{#if page.nam}}{{/if}}",
            "{{#unless page.nam}}{{/unless}}",
            "{{#if (eq page.nam page.name)}}{{/if}}",
            "{{#each page.nam}}{{/each}}",
            "{{#with page.nam}}{{/with}}",
            "{{t \"title-tag\" title=page.nam}}",
            "{{t \"no-such-message\"}}",
            "{{number page.nam}}",
            "{{> greeting/label page.nam}}",
            "{{> greeting/nothing}}",
        ] {
            assert!(draw(body).is_err(), "{body} was rendered");
        }
        assert!(draw("{{#if page.absent}}x{{/if}}").is_ok());
    }
}
