//! A document as HTML: a piece of a page, and a whole page to keep.

use crate::markup::Markup;
use crate::model::{Block, JobDocument, Table};
use crate::template::{LogoKind, Template};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;

/// An `article` with the document, to stand in a page: headings begin at `h1`, tables have captions and heads. It holds
/// no style and no script, and every text is escaped.
#[must_use]
pub fn html(document: &JobDocument) -> String {
    let mut to = Markup::default();
    article(document, &mut to);
    to.finish()
}

fn article(document: &JobDocument, to: &mut Markup) {
    to.open(
        "article",
        &[("lang", &document.language), ("class", "document")],
    );
    to.leaf("p", &[("class", "document-kind")], &document.kind);
    to.leaf("h1", &[], &document.title);
    for block in &document.blocks {
        write(block, to);
    }
    to.close();
}

/// The document as a page that needs nothing else: to keep, to print, to put on an intranet. Its few styles are the
/// organisation's, and its logo is in it.
#[must_use]
pub fn html_page(document: &JobDocument, template: &Template) -> String {
    let mut to = Markup::page();
    to.open("html", &[("lang", &document.language)]);
    to.open("head", &[]);
    to.empty("meta", &[("charset", "utf-8")]);
    let size = "width=device-width, initial-scale=1";
    to.empty("meta", &[("name", "viewport"), ("content", size)]);
    to.leaf(
        "title",
        &[],
        &format!("{}: {}", document.kind, document.title),
    );
    to.leaf("style", &[], &style(template));
    to.close();
    to.open("body", &[]);
    if template.logo.is_some() || !template.header.is_empty() {
        to.open("header", &[]);
        if let Some(logo) = &template.logo {
            let kind = match logo.kind() {
                LogoKind::Png => "png",
                LogoKind::Jpeg => "jpeg",
            };
            let data = BASE64_STANDARD.encode(logo.bytes());
            let source = format!("data:image/{kind};base64,{data}");
            to.empty("img", &[("src", &source), ("alt", &logo.alternative)]);
        }
        to.leaf("p", &[], &template.header);
        to.close();
    }
    to.open("main", &[]);
    article(document, &mut to);
    to.close();
    if !template.footer.is_empty() {
        to.leaf("footer", &[], &template.footer);
    }
    to.finish()
}

/// A colour too pale for text is for lines alone.
fn style(template: &Template) -> String {
    let colour = format!("#{}", template.colour.hex());
    let ink = if template.colour.contrast_on_white() < 4.5 {
        "#0b0c0c"
    } else {
        &colour
    };
    let font = |name: &str| {
        let fits = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.');
        let name: String = name.chars().filter(fits).collect();
        format!("'{name}',Arial,sans-serif")
    };
    let (body, heading) = (font(&template.body_font), font(&template.heading_font));
    [
        format!("body{{max-width:48rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 {body};color:#0b0c0c}}"),
        format!("h1,h2,h3{{font-family:{heading};color:{ink};line-height:1.2}}"),
        format!("h2{{border-bottom:2px solid {colour};padding-bottom:.25rem;margin-top:2.5rem}}"),
        "header{display:flex;gap:1rem;align-items:center;justify-content:space-between}header img{height:3.5rem}".to_owned(),
        "table{border-collapse:collapse;width:100%}th,td{border:1px solid #b1b4b6;padding:.4rem .6rem;text-align:left;vertical-align:top}".to_owned(),
        "li{margin-bottom:.4rem}footer{margin-top:3rem;border-top:1px solid #b1b4b6;padding-top:.5rem;color:#505a5f}".to_owned(),
        "@media print{body{margin:0;max-width:none}h2,h3{break-after:avoid}tr,li{break-inside:avoid}thead{display:table-header-group}}".to_owned(),
    ]
    .join("\n")
}

fn write(block: &Block, to: &mut Markup) {
    match block {
        Block::Heading { level: 1, text } => to.leaf("h2", &[], text),
        Block::Heading { text, .. } => to.leaf("h3", &[], text),
        Block::Paragraph { text } => to.leaf("p", &[], text),
        Block::List { numbered, items } => {
            to.open(if *numbered { "ol" } else { "ul" }, &[]);
            for item in items {
                to.leaf("li", &[], item);
            }
            to.close()
        }
        Block::Table(table) => write_table(table, to),
    };
}

fn write_table<'a>(table: &Table, to: &'a mut Markup) -> &'a mut Markup {
    to.open("table", &[("aria-label", &table.caption)]);
    if !table.head.is_empty() {
        to.open("thead", &[]).open("tr", &[]);
        for cell in &table.head {
            to.leaf("th", &[("scope", "col")], cell);
        }
        to.close().close();
    }
    to.open("tbody", &[]);
    for row in &table.rows {
        to.open("tr", &[]);
        for (index, cell) in row.iter().enumerate() {
            match index {
                0 => to.leaf("th", &[("scope", "row")], cell),
                _ => to.leaf("td", &[], cell),
            };
        }
        to.close();
    }
    to.close().close()
}
