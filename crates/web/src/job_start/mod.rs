//! Beginning a job description: from an old text, a role profile, another job description, or only a title; and taking
//! in a document that somebody edited outside.

pub(crate) mod suggester;
