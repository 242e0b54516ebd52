//! Styles and lists: what headings, items, tables, head and foot look like.

use super::fixed::W;
use crate::markup::Markup;
use crate::model::JobDocument;
use crate::template::Template;

/// Numbered and bulleted lists by the number under which items name them.
pub(super) const NUMBERED: &str = "1";
pub(super) const BULLETED: &str = "2";

/// A style of paragraphs.
struct Style<'a> {
    id: &'a str,
    name: &'a str,
    /// Half points.
    size: &'a str,
    bold: bool,
    /// Whether it has the template's font and colour of headings.
    heading: bool,
    /// The level in the outline, counted from 0.
    outline: Option<&'a str>,
    /// Twentieths of a point before and after.
    space: (&'a str, &'a str),
    /// The list that paragraphs of this style are items of.
    list: Option<&'a str>,
}

const PLAIN: Style<'static> = Style {
    id: "",
    name: "",
    size: "22",
    bold: false,
    heading: false,
    outline: None,
    space: ("0", "120"),
    list: None,
};

const STYLES: [Style<'static>; 9] = [
    Style {
        id: "Title",
        name: "Title",
        size: "48",
        bold: true,
        heading: true,
        space: ("0", "240"),
        ..PLAIN
    },
    Style {
        id: "Subtitle",
        name: "Subtitle",
        size: "22",
        space: ("0", "40"),
        ..PLAIN
    },
    Style {
        id: "Heading1",
        name: "heading 1",
        size: "28",
        bold: true,
        heading: true,
        outline: Some("0"),
        space: ("360", "120"),
        ..PLAIN
    },
    Style {
        id: "Heading2",
        name: "heading 2",
        size: "24",
        bold: true,
        heading: true,
        outline: Some("1"),
        space: ("240", "80"),
        ..PLAIN
    },
    Style {
        id: "ListNumber",
        name: "List Number",
        list: Some(NUMBERED),
        space: ("0", "80"),
        ..PLAIN
    },
    Style {
        id: "ListBullet",
        name: "List Bullet",
        list: Some(BULLETED),
        space: ("0", "80"),
        ..PLAIN
    },
    Style {
        id: "TableText",
        name: "Table Text",
        size: "21",
        space: ("40", "40"),
        ..PLAIN
    },
    Style {
        id: "Header",
        name: "header",
        size: "18",
        space: ("0", "0"),
        ..PLAIN
    },
    Style {
        id: "Footer",
        name: "footer",
        size: "18",
        space: ("0", "0"),
        ..PLAIN
    },
];

pub(super) fn styles(document: &JobDocument, template: &Template) -> String {
    let mut to = Markup::xml();
    to.open("w:styles", &[("xmlns:w", W)]);
    to.open("w:docDefaults", &[])
        .open("w:rPrDefault", &[])
        .open("w:rPr", &[]);
    fonts(&mut to, &template.body_font);
    to.empty("w:sz", &[("w:val", "22")]);
    to.empty("w:lang", &[("w:val", &document.language)]);
    to.close().close().close();
    to.open(
        "w:style",
        &[
            ("w:type", "paragraph"),
            ("w:default", "1"),
            ("w:styleId", "Normal"),
        ],
    );
    to.empty("w:name", &[("w:val", "Normal")])
        .empty("w:qFormat", &[]);
    to.open("w:pPr", &[]);
    to.empty(
        "w:spacing",
        &[
            ("w:after", "120"),
            ("w:line", "269"),
            ("w:lineRule", "auto"),
        ],
    );
    to.close().close();
    for style in &STYLES {
        paragraph_style(style, template, &mut to);
    }
    table_style(template, &mut to);
    to.finish()
}

fn fonts(to: &mut Markup, name: &str) {
    to.empty(
        "w:rFonts",
        &[
            ("w:ascii", name),
            ("w:hAnsi", name),
            ("w:cs", name),
            ("w:eastAsia", name),
        ],
    );
}

fn paragraph_style(style: &Style<'_>, template: &Template, to: &mut Markup) {
    to.open(
        "w:style",
        &[("w:type", "paragraph"), ("w:styleId", style.id)],
    );
    to.empty("w:name", &[("w:val", style.name)]);
    to.empty("w:basedOn", &[("w:val", "Normal")]);
    if style.heading {
        to.empty("w:next", &[("w:val", "Normal")]);
    }
    to.empty("w:qFormat", &[]).open("w:pPr", &[]);
    if style.heading {
        to.empty("w:keepNext", &[]).empty("w:keepLines", &[]);
    }
    if let Some(list) = style.list {
        to.open("w:numPr", &[])
            .empty("w:numId", &[("w:val", list)])
            .close();
    }
    let (before, after) = style.space;
    to.empty("w:spacing", &[("w:before", before), ("w:after", after)]);
    if let Some(level) = style.outline {
        to.empty("w:outlineLvl", &[("w:val", level)]);
    }
    to.close().open("w:rPr", &[]);
    if style.heading {
        fonts(to, &template.heading_font);
    }
    if style.bold {
        to.empty("w:b", &[]);
    }
    if style.heading {
        to.empty("w:color", &[("w:val", &template.colour.hex())]);
    }
    to.empty("w:sz", &[("w:val", style.size)]);
    to.close().close();
}

fn table_style(template: &Template, to: &mut Markup) {
    to.open("w:style", &[("w:type", "table"), ("w:styleId", "JobTable")]);
    to.empty("w:name", &[("w:val", "Job Table")])
        .empty("w:qFormat", &[]);
    to.open("w:tblPr", &[]).open("w:tblBorders", &[]);
    let line = [
        ("w:val", "single"),
        ("w:sz", "4"),
        ("w:space", "0"),
        ("w:color", "b1b4b6"),
    ];
    for side in ["w:top", "w:bottom", "w:insideH"] {
        to.empty(side, &line);
    }
    to.close().open("w:tblCellMar", &[]);
    for side in ["w:left", "w:right"] {
        to.empty(side, &[("w:w", "85"), ("w:type", "dxa")]);
    }
    to.close().close();
    to.open("w:tblStylePr", &[("w:type", "firstRow")]);
    to.open("w:rPr", &[]).empty("w:b", &[]).close();
    to.open("w:tcPr", &[]).open("w:tcBorders", &[]);
    let strong = [
        ("w:val", "single"),
        ("w:sz", "12"),
        ("w:space", "0"),
        ("w:color", &template.colour.hex()),
    ];
    to.empty("w:bottom", &strong);
    to.close().close().close().close();
}

pub(super) fn numbering() -> String {
    let mut to = Markup::xml();
    to.open("w:numbering", &[("xmlns:w", W)]);
    for (id, format, text) in [("0", "decimal", "%1."), ("1", "bullet", "•")] {
        to.open("w:abstractNum", &[("w:abstractNumId", id)]);
        to.empty("w:multiLevelType", &[("w:val", "singleLevel")]);
        to.open("w:lvl", &[("w:ilvl", "0")]);
        to.empty("w:start", &[("w:val", "1")])
            .empty("w:numFmt", &[("w:val", format)]);
        to.empty("w:lvlText", &[("w:val", text)])
            .empty("w:lvlJc", &[("w:val", "left")]);
        to.open("w:pPr", &[]);
        to.empty("w:ind", &[("w:left", "454"), ("w:hanging", "454")]);
        to.close().close().close();
    }
    for (number, definition) in [(NUMBERED, "0"), (BULLETED, "1")] {
        to.open("w:num", &[("w:numId", number)]);
        to.empty("w:abstractNumId", &[("w:val", definition)])
            .close();
    }
    to.finish()
}
