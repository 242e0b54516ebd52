//! A workbook as content: sheets of rows of cells, easily damaged.

/// What a cell holds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Content {
    /// Nothing.
    #[default]
    Blank,
    /// A whole number.
    Number(u32),
    /// Text; its lines are separated by `\n` here and as the format does it in the file.
    Text(String),
}

impl From<&str> for Content {
    fn from(text: &str) -> Self {
        if text.is_empty() {
            Self::Blank
        } else {
            Self::Text(text.to_owned())
        }
    }
}

impl From<String> for Content {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

/// A sheet of cells.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sheet {
    /// The name on its tab.
    pub name: String,
    /// The rows, the header first.
    pub rows: Vec<Vec<Content>>,
    /// The merged ranges, such as `B1:H1`.
    pub merged: Vec<String>,
}

impl Sheet {
    /// The row, counted from 1 as a spreadsheet program does, in which the column holds this text.
    #[must_use]
    pub fn row_with(&self, header: &str, text: &str) -> Option<usize> {
        let column = self.column(header)?;
        let wanted = Content::from(text);
        self.rows
            .iter()
            .position(|row| row.get(column) == Some(&wanted))
            .map(|index| index + 1)
    }

    /// The index, from 0, of the column under this header.
    #[must_use]
    pub fn column(&self, header: &str) -> Option<usize> {
        let wanted = Content::from(header);
        self.rows.first()?.iter().position(|cell| *cell == wanted)
    }

    /// Puts something into the cell in a row, counted from 1, under a header. Does nothing if there is no such cell.
    pub fn set(&mut self, row: usize, header: &str, content: impl Into<Content>) {
        if let Some(column) = self.column(header)
            && let Some(cell) = self
                .rows
                .get_mut(row.saturating_sub(1))
                .and_then(|row| row.get_mut(column))
        {
            *cell = content.into();
        }
    }

    /// Puts something into the mark of a level, 1 to 7, which stand right of the header `Levels`.
    pub fn set_mark(&mut self, row: usize, level: usize, content: Content) {
        if let Some(first) = self.column("Levels")
            && let Some(cell) = self
                .rows
                .get_mut(row.saturating_sub(1))
                .and_then(|row| row.get_mut(first + level - 1))
        {
            *cell = content;
        }
    }

    /// Takes a whole column away.
    pub fn remove_column(&mut self, header: &str) {
        if let Some(column) = self.column(header) {
            for row in &mut self.rows {
                row.remove(column);
            }
        }
    }

    /// Sorts one column by itself, as people do by mistake: names then stand beside other codes.
    pub fn sort_only(&mut self, header: &str) {
        let Some(column) = self.column(header) else {
            return;
        };
        let mut cells: Vec<Content> = self
            .rows
            .iter()
            .skip(1)
            .filter_map(|row| row.get(column).cloned())
            .collect();
        cells.sort_by_key(|cell| format!("{cell:?}"));
        for (row, cell) in self.rows.iter_mut().skip(1).zip(cells) {
            if let Some(place) = row.get_mut(column) {
                *place = cell;
            }
        }
    }
}

/// A workbook of sheets.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Workbook {
    /// The sheets in their order.
    pub sheets: Vec<Sheet>,
}

impl Workbook {
    /// The sheet of this name.
    #[must_use]
    pub fn sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.name == name)
    }

    /// Changes the sheet of this name; does nothing if there is none.
    pub fn change(&mut self, name: &str, change: impl FnOnce(&mut Sheet)) {
        if let Some(sheet) = self.sheets.iter_mut().find(|sheet| sheet.name == name) {
            change(sheet);
        }
    }

    /// Takes a sheet away.
    pub fn remove(&mut self, name: &str) {
        self.sheets.retain(|sheet| sheet.name != name);
    }
}
