//! All that a template can reach: itself, its data, and the fonts that are compiled in. No disk, no network, no clock.

use std::sync::{LazyLock, OnceLock};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_kit::fonts::{FontStore, embedded};

/// The same for all documents: the standard library and the fonts.
struct Shared {
    library: LazyHash<Library>,
    fonts: FontStore,
}

static SHARED: LazyLock<Shared> = LazyLock::new(|| {
    // Cells that head a row are not among the settled features yet.
    let features = [Feature::A11yExtras].into_iter().collect();
    let mut fonts = FontStore::new();
    fonts.extend(embedded());
    Shared {
        library: LazyHash::new(Library::builder().with_features(features).build()),
        fonts,
    }
});

/// Whether any of the fonts has the character.
pub(crate) fn can_show(character: char) -> bool {
    let book = SHARED.fonts.book();
    let code = u32::from(character);
    character.is_ascii_graphic()
        || character.is_whitespace()
        || (0..)
            .map_while(|index| book.info(index))
            .any(|info| info.coverage.contains(code))
}

/// One document: a template and its data.
pub(crate) struct Document {
    main: Source,
    data: FileId,
    content: Bytes,
    logo: Option<(FileId, Bytes)>,
}

impl Document {
    /// `template` finds the data as `data.json`, and a picture as `logo`.
    pub(crate) fn new(template: &str, data: Vec<u8>, logo: Option<Vec<u8>>) -> Option<Self> {
        static FILES: OnceLock<Option<[FileId; 3]>> = OnceLock::new();
        // Names of files are kept for as long as the program runs, so there are only these three.
        let files = || Some([file("main.typ")?, file("data.json")?, file("logo")?]);
        let [main, data_file, logo_file] = (*FILES.get_or_init(files))?;
        Some(Self {
            main: Source::new(main, template.to_owned()),
            data: data_file,
            content: Bytes::new(data),
            logo: logo.map(|bytes| (logo_file, Bytes::new(bytes))),
        })
    }
}

fn file(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Document {
    fn library(&self) -> &LazyHash<Library> {
        &SHARED.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        SHARED.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            Ok(self.main.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match &self.logo {
            Some((logo, bytes)) if id == *logo => Ok(bytes.clone()),
            _ if id == self.data => Ok(self.content.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHARED.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
