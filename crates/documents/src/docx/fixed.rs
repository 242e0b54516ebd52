//! The parts that are nearly the same in every file: what there is, how it hangs together, and its properties.

use crate::markup::Markup;
use crate::model::JobDocument;
use crate::render::Moment;

const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
pub(super) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub(super) const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

pub(super) fn content_types(logo: Option<&str>) -> String {
    let mut to = Markup::xml();
    to.open("Types", &[("xmlns", TYPES)]);
    let relations = "application/vnd.openxmlformats-package.relationships+xml";
    to.empty(
        "Default",
        &[("Extension", "rels"), ("ContentType", relations)],
    );
    to.empty(
        "Default",
        &[("Extension", "xml"), ("ContentType", "application/xml")],
    );
    if let Some(extension) = logo {
        let kind = ["image/", extension].concat();
        to.empty(
            "Default",
            &[("Extension", extension), ("ContentType", &kind)],
        );
    }
    for (part, kind) in [
        ("document", "document.main"),
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("settings", "settings"),
        ("header1", "header"),
        ("footer1", "footer"),
    ] {
        let name = ["/word/", part, ".xml"].concat();
        let kind = [WORD, ".", kind, "+xml"].concat();
        to.empty("Override", &[("PartName", &name), ("ContentType", &kind)]);
    }
    let core = "application/vnd.openxmlformats-package.core-properties+xml";
    to.empty(
        "Override",
        &[("PartName", "/docProps/core.xml"), ("ContentType", core)],
    );
    let app = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
    to.empty(
        "Override",
        &[("PartName", "/docProps/app.xml"), ("ContentType", app)],
    );
    to.finish()
}

fn relations(all: &[(&str, &str, &str)]) -> String {
    let mut to = Markup::xml();
    to.open("Relationships", &[("xmlns", RELATIONS)]);
    for (id, kind, target) in all {
        to.empty(
            "Relationship",
            &[("Id", id), ("Type", kind), ("Target", target)],
        );
    }
    to.finish()
}

pub(super) fn package_relations() -> String {
    let core =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    let main = [OFFICE, "/relationships/officeDocument"].concat();
    let app = [OFFICE, "/relationships/extended-properties"].concat();
    relations(&[
        ("rId1", &main, "word/document.xml"),
        ("rId2", core, "docProps/core.xml"),
        ("rId3", &app, "docProps/app.xml"),
    ])
}

pub(super) fn document_relations() -> String {
    let kind = |name: &str| [OFFICE, "/relationships/", name].concat();
    relations(&[
        ("rId1", &kind("styles"), "styles.xml"),
        ("rId2", &kind("numbering"), "numbering.xml"),
        ("rId3", &kind("settings"), "settings.xml"),
        ("rId4", &kind("header"), "header1.xml"),
        ("rId5", &kind("footer"), "footer1.xml"),
    ])
}

pub(super) fn header_relations(extension: &str) -> String {
    let target = ["media/logo.", extension].concat();
    relations(&[("rId1", &[OFFICE, "/relationships/image"].concat(), &target)])
}

/// Title, language and date, as Dublin Core has them.
pub(super) fn core(document: &JobDocument, made: Moment) -> String {
    let package = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    let mut to = Markup::xml();
    to.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", package),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    let title = format!("{}: {}", document.kind, document.title);
    to.leaf("dc:title", &[], &title);
    to.leaf("dc:creator", &[], "Aspire");
    to.leaf("dc:language", &[], &document.language);
    let Moment {
        year,
        month,
        day,
        hour,
        minute,
    } = made;
    let moment = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00Z");
    let kind = [("xsi:type", "dcterms:W3CDTF")];
    to.leaf("dcterms:created", &kind, &moment);
    to.leaf("dcterms:modified", &kind, &moment);
    to.finish()
}

pub(super) fn app() -> String {
    let mut to = Markup::xml();
    let kind = [OFFICE, "/extended-properties"].concat();
    to.open("Properties", &[("xmlns", &kind)]);
    to.leaf("Application", &[], "Aspire");
    to.finish()
}

pub(super) fn settings(document: &JobDocument) -> String {
    let mut to = Markup::xml();
    to.open("w:settings", &[("xmlns:w", W)]);
    to.empty("w:zoom", &[("w:percent", "100")]);
    to.empty("w:defaultTabStop", &[("w:val", "720")]);
    to.open("w:compat", &[]);
    to.empty(
        "w:compatSetting",
        &[
            ("w:name", "compatibilityMode"),
            ("w:uri", "http://schemas.microsoft.com/office/word"),
            ("w:val", "15"),
        ],
    );
    to.close();
    to.empty("w:themeFontLang", &[("w:val", &document.language)]);
    to.finish()
}
