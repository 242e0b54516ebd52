//! What stands at the head and the foot of every page.

use super::fixed::{R, W};
use crate::markup::Markup;
use crate::model::JobDocument;
use crate::template::{Logo, Template};

/// English Metric Units in a centimetre.
const CENTIMETRE: f64 = 360_000.0;
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006";

pub(super) fn header(template: &Template) -> String {
    let mut to = Markup::xml();
    let places = [DRAWING, "/wordprocessingDrawing"].concat();
    to.open(
        "w:hdr",
        &[("xmlns:w", W), ("xmlns:r", R), ("xmlns:wp", &places)],
    );
    to.open("w:p", &[]).open("w:pPr", &[]);
    to.empty("w:pStyle", &[("w:val", "Header")]);
    tab_at_the_right(&mut to);
    to.close();
    if let Some(logo) = &template.logo {
        picture(logo, &mut to);
    }
    if !template.header.is_empty() {
        if template.logo.is_some() {
            to.open("w:r", &[]).empty("w:tab", &[]).close();
        }
        run(&template.header, &mut to);
    }
    to.finish()
}

pub(super) fn footer(document: &JobDocument, template: &Template) -> String {
    let mut to = Markup::xml();
    to.open("w:ftr", &[("xmlns:w", W)]);
    to.open("w:p", &[]).open("w:pPr", &[]);
    to.empty("w:pStyle", &[("w:val", "Footer")]);
    tab_at_the_right(&mut to);
    to.close();
    if !template.footer.is_empty() {
        run(&template.footer, &mut to);
    }
    to.open("w:r", &[]).empty("w:tab", &[]).close();
    run(&format!("{} ", document.page), &mut to);
    field("PAGE", &mut to);
    run(&format!(" {} ", document.of), &mut to);
    field("NUMPAGES", &mut to);
    to.finish()
}

/// At the width of the text, 17 cm.
fn tab_at_the_right(to: &mut Markup) {
    to.open("w:tabs", &[]);
    to.empty("w:tab", &[("w:val", "right"), ("w:pos", "9638")]);
    to.close();
}

fn run(text: &str, to: &mut Markup) {
    to.open("w:r", &[]);
    to.leaf("w:t", &[("xml:space", "preserve")], text);
    to.close();
}

fn field(name: &str, to: &mut Markup) {
    to.open("w:fldSimple", &[("w:instr", name)])
        .open("w:r", &[]);
    to.leaf("w:t", &[], "1");
    to.close().close();
}

/// The logo, 1.5 cm high and no wider than 8 cm.
fn picture(logo: &Logo, to: &mut Markup) {
    let height = (8.0 / logo.shape()).min(1.5);
    let size = |centimetres: f64| format!("{:.0}", centimetres * CENTIMETRE);
    let (width, height) = (size(height * logo.shape()), size(height));
    let extent = [("cx", width.as_str()), ("cy", height.as_str())];
    let main = [DRAWING, "/main"].concat();
    let pictures = [DRAWING, "/picture"].concat();
    to.open("w:r", &[]).open("w:drawing", &[]);
    to.open(
        "wp:inline",
        &[
            ("distT", "0"),
            ("distB", "0"),
            ("distL", "0"),
            ("distR", "0"),
        ],
    );
    to.empty("wp:extent", &extent);
    to.empty(
        "wp:docPr",
        &[("id", "1"), ("name", "Logo"), ("descr", &logo.alternative)],
    );
    to.open("a:graphic", &[("xmlns:a", &main)]);
    to.open("a:graphicData", &[("uri", &pictures)]);
    to.open("pic:pic", &[("xmlns:pic", &pictures)]);
    to.open("pic:nvPicPr", &[]);
    to.empty(
        "pic:cNvPr",
        &[("id", "1"), ("name", "Logo"), ("descr", &logo.alternative)],
    );
    to.empty("pic:cNvPicPr", &[]).close();
    to.open("pic:blipFill", &[])
        .empty("a:blip", &[("r:embed", "rId1")]);
    to.open("a:stretch", &[])
        .empty("a:fillRect", &[])
        .close()
        .close();
    to.open("pic:spPr", &[]).open("a:xfrm", &[]);
    to.empty("a:off", &[("x", "0"), ("y", "0")])
        .empty("a:ext", &extent)
        .close();
    to.open("a:prstGeom", &[("prst", "rect")])
        .empty("a:avLst", &[])
        .close();
    to.close().close().close().close().close().close().close();
}
