//! Job descriptions in all their versions, what was done with them, the posts they serve, and the organisation's fixed
//! words and template for them.

mod act;
mod corporate;
mod events;
mod list;
mod posts;
mod previews;
mod read;
mod reviewers;
mod row;
mod save;
mod start;
mod template;
#[cfg(test)]
mod tests;
mod write;

pub use act::{MayActOnJob, act};
pub use corporate::{add_corporate, find_corporate, list_corporate};
pub use events::{Event, list_events};
pub use list::{JobFilter, JobLine, JobPage, list_asked, list_drafts, list_published};
pub use posts::{ServedPost, list_served, serve};
pub use previews::{
    discard_returned, discard_text, keep_returned, keep_text, load_returned, load_text,
};
pub use read::{Base, Found, Published, VersionContent, facts, find, find_content, find_published};
pub use reviewers::{ReviewerLine, ask, list_reviewers};
pub use save::{Edit, Saved, save, save_settled};
pub use start::{Begin, start};
pub use template::{StoredTemplate, find_template, set_template};
