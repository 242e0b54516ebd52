//! Documents as people bring them, and as somebody makes them to hurt: Word, PDF, and what only looks like it.

use crate::workbooks::Package;

const MAIN: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main";

fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut package = Package::default();
    for (name, content) in parts {
        package.part(name, content).expect("a part can be added");
    }
    package.finish().expect("a container can be written")
}

fn word_of(kind: &str, body: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let types = format!(
        "<Types><Override PartName=\"/word/document.xml\" ContentType=\"{kind}+xml\"/></Types>"
    );
    let document = format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
         <w:body>{body}</w:body></w:document>"
    );
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", types.as_bytes()),
        ("word/document.xml", document.as_bytes()),
    ];
    parts.extend(more);
    package(&parts)
}

/// A Word document with a paragraph for each line.
#[must_use]
pub fn word(text: &str) -> Vec<u8> {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
    let paragraph = |line: &str| format!("<w:p><w:r><w:t>{line}</w:t></w:r></w:p>");
    let body: String = escaped.lines().map(paragraph).collect();
    word_of(MAIN, &body, &[])
}

/// A Word document with macros in it (.docm).
#[must_use]
pub fn with_macros() -> Vec<u8> {
    let kind = "application/vnd.ms-word.document.macroEnabled.main";
    word_of(kind, "", &[("word/vbaProject.bin", b"x")])
}

/// A small Word document that unpacks to far more than any.
#[must_use]
pub fn bomb() -> Vec<u8> {
    word_of(MAIN, &" ".repeat(64 << 20), &[])
}

/// The container of Word before 2007, or of a new document behind a password, which name their streams so.
#[must_use]
pub fn old_office(stream: &str) -> Vec<u8> {
    let mut file = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    file.resize(1_024, 0);
    file.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    file.resize(4_096, 0);
    file
}

fn pdf_of(content: &str, resources: &str, object: &str, trailer: &str) -> Vec<u8> {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << {resources} >> >>"
        ),
        format!(
            "<< /Length {} >>\nstream\n{content}\nendstream",
            content.len()
        ),
        object.to_owned(),
    ];
    let mut file = "%PDF-1.4\n".to_owned();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (index, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.push_str(&format!("{} 0 obj\n{object}\nendobj\n", index + 1));
    }
    let start = file.len();
    file.push_str(&table);
    file.push_str(&format!(
        "trailer\n<< /Size {} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n",
        objects.len() + 1
    ));
    file.into_bytes()
}

const FONT: &str =
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

fn drawn(text: &str) -> String {
    let escaped = text.replace('(', "\\(").replace(')', "\\)");
    let line = |line: &str| format!("({line}) Tj 0 -14 Td ");
    let lines: String = escaped.lines().map(line).collect();
    format!("BT /F1 12 Tf 50 800 Td {lines}ET")
}

/// A PDF with a page of text.
#[must_use]
pub fn pdf(text: &str) -> Vec<u8> {
    pdf_of(&drawn(text), "/Font << /F1 5 0 R >>", FONT, "")
}

/// A PDF with a picture of a page and no text.
#[must_use]
pub fn scan() -> Vec<u8> {
    let picture = "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray \
                   /BitsPerComponent 8 /Length 1 >>\nstream\n\u{7f}\nendstream";
    let content = "q 500 0 0 700 40 40 cm /I1 Do Q";
    pdf_of(content, "/XObject << /I1 5 0 R >>", picture, "")
}

/// A PDF that opens with a password alone: the empty one does not fit its entry /U.
#[must_use]
pub fn pdf_with_password() -> Vec<u8> {
    let entry = "ab".repeat(32);
    let trailer = format!(
        "/ID [<{id}> <{id}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <{entry}> /U <{entry}> /P -4 >>",
        id = "cd".repeat(16)
    );
    let text = drawn("Words that nobody reads");
    pdf_of(&text, "/Font << /F1 5 0 R >>", FONT, &trailer)
}
