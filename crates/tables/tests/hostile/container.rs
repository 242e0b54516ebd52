//! Zip containers byte by byte, so that headers can lie, and the parts of a small workbook.

use std::io::Write;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc, FlushCompress, Status};

/// One entry as it will stand in the container.
#[derive(Clone)]
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) deflated: bool,
    pub(crate) flags: u16,
    pub(crate) mode: u32,
    pub(crate) declared: u32,
    pub(crate) crc: u32,
    pub(crate) data: Vec<u8>,
}

/// An honest entry.
pub(crate) fn entry(name: &str, content: &[u8]) -> Entry {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(content).unwrap();
    let mut crc = Crc::new();
    crc.update(content);
    Entry {
        name: name.to_owned(),
        deflated: true,
        flags: 0,
        mode: 0o100_644,
        declared: u32::try_from(content.len()).unwrap(),
        crc: crc.sum(),
        data: encoder.finish().unwrap(),
    }
}

/// An entry that inflates to so many mebibytes of `filler`, about one kilobyte each, after `start`; it declares
/// what it is told to declare.
pub(crate) fn bomb(name: &str, start: &[u8], mebibytes: usize, declared: u32) -> Entry {
    let mut compressor = flate2::Compress::new(Compression::best(), false);
    let mut deflate = |bytes: &[u8]| {
        let mut out = Vec::with_capacity(bytes.len() + 1_024);
        let status = compressor.compress_vec(bytes, &mut out, FlushCompress::Full);
        assert_eq!(status.unwrap(), Status::Ok);
        out
    };
    let mut data = deflate(start);
    let block = deflate(&vec![b' '; 1 << 20]);
    for _ in 0..mebibytes {
        data.extend_from_slice(&block);
    }
    data.extend_from_slice(&[0x03, 0x00]);
    Entry {
        data,
        declared,
        ..entry(name, b"")
    }
}

/// The container of these entries.
pub(crate) fn zip(entries: &[Entry]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for entry in entries {
        let offset = u32::try_from(bytes.len()).unwrap();
        bytes.extend_from_slice(b"PK\x03\x04");
        bytes.extend_from_slice(&common(entry));
        bytes.extend_from_slice(entry.name.as_bytes());
        bytes.extend_from_slice(&entry.data);
        directory.extend_from_slice(&central(entry, offset));
    }
    finish(bytes, &directory, entries.len())
}

/// A container in which every name stands for the same bytes.
pub(crate) fn overlapping(entry: &Entry, names: &[&str]) -> Vec<u8> {
    let mut directory = Vec::new();
    let mut bytes = b"PK\x03\x04".to_vec();
    bytes.extend_from_slice(&common(entry));
    bytes.extend_from_slice(entry.name.as_bytes());
    bytes.extend_from_slice(&entry.data);
    for name in names {
        let other = Entry {
            name: (*name).to_owned(),
            ..entry.clone()
        };
        directory.extend_from_slice(&central(&other, 0));
    }
    finish(bytes, &directory, names.len())
}

fn common(entry: &Entry) -> Vec<u8> {
    let mut bytes = Vec::new();
    bytes.extend_from_slice(&20_u16.to_le_bytes());
    bytes.extend_from_slice(&entry.flags.to_le_bytes());
    bytes.extend_from_slice(&(if entry.deflated { 8_u16 } else { 0 }).to_le_bytes());
    bytes.extend_from_slice(&[0, 0, 0x21, 0]);
    bytes.extend_from_slice(&entry.crc.to_le_bytes());
    bytes.extend_from_slice(&u32::try_from(entry.data.len()).unwrap().to_le_bytes());
    bytes.extend_from_slice(&entry.declared.to_le_bytes());
    bytes.extend_from_slice(&u16::try_from(entry.name.len()).unwrap().to_le_bytes());
    bytes.extend_from_slice(&[0, 0]);
    bytes
}

fn central(entry: &Entry, offset: u32) -> Vec<u8> {
    let mut bytes = b"PK\x01\x02\x14\x03".to_vec();
    bytes.extend_from_slice(&common(entry));
    // Comment, disk, internal attributes.
    bytes.extend_from_slice(&[0; 6]);
    bytes.extend_from_slice(&(entry.mode << 16).to_le_bytes());
    bytes.extend_from_slice(&offset.to_le_bytes());
    bytes.extend_from_slice(entry.name.as_bytes());
    bytes
}

fn finish(mut bytes: Vec<u8>, directory: &[u8], entries: usize) -> Vec<u8> {
    let start = u32::try_from(bytes.len()).unwrap();
    bytes.extend_from_slice(directory);
    bytes.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    let entries = u16::try_from(entries).unwrap();
    bytes.extend_from_slice(&entries.to_le_bytes());
    bytes.extend_from_slice(&entries.to_le_bytes());
    bytes.extend_from_slice(&u32::try_from(directory.len()).unwrap().to_le_bytes());
    bytes.extend_from_slice(&start.to_le_bytes());
    bytes.extend_from_slice(&[0, 0]);
    bytes
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of a workbook with one sheet, which has this XML within `sheetData`.
pub(crate) fn workbook(rows: &str) -> Vec<Entry> {
    workbook_with_sheet(
        format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>"#)
            .as_bytes(),
    )
}

pub(crate) fn workbook_with_sheet(sheet: &[u8]) -> Vec<Entry> {
    let part = |name: &str, content: String| entry(name, content.as_bytes());
    vec![
        part(
            "[Content_Types].xml",
            format!(r#"<Types xmlns="{PACKAGE}/content-types"/>"#),
        ),
        part(
            "_rels/.rels",
            format!(
                r#"<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
        part(
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>"#
            ),
        ),
        part(
            "xl/_rels/workbook.xml.rels",
            format!(
                r#"<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
            ),
        ),
        entry("xl/worksheets/sheet1.xml", sheet),
    ]
}

/// The same workbook with one more part.
pub(crate) fn with(name: &str, content: &[u8]) -> Vec<u8> {
    let mut entries = workbook(r#"<row r="1"><c r="A1"><v>1</v></c></row>"#);
    entries.push(entry(name, content));
    zip(&entries)
}
