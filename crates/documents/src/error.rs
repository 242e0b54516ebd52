//! Why a document could not be made.

/// A mistake of ours in a template, or text that no font of ours can show even after it was made readable. What is
/// printed of it holds nothing of the document.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The data could not be written as JSON.
    #[error("the document's data could not be prepared")]
    Data(#[from] serde_json::Error),
    /// The template was not understood. The messages may quote what people wrote: they are for tests, not for logs.
    #[error("the document could not be laid out")]
    Layout(Vec<String>),
    /// The pages could not be written as a PDF that anybody can read. As above.
    #[error("the document could not be written as PDF/UA-1")]
    Export(Vec<String>),
    /// The parts of a DOCX could not be packed.
    #[error("the document could not be packed")]
    Package,
}
