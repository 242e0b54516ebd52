//! Job descriptions in all their versions, what was done with them, the posts they serve, and the organisation's fixed
//! words and template for them.

mod act;
mod corporate;
mod events;
mod list;
mod measures;
mod posts;
mod previews;
mod read;
mod reviewers;
mod row;
mod save;
mod search;
mod start;
mod tell;
mod template;
#[cfg(test)]
mod tests;
mod waiting;
mod write;

pub use act::{MayActOnJob, act};
pub use corporate::{add_corporate, find_corporate, list_corporate};
pub use events::{Event, list_events};
pub use list::{JobFilter, JobLine, JobPage, list_asked, list_drafts, list_published};
pub use measures::summary;
pub use posts::{MOST_POSTS, ServedPost, list_served, serve};
pub use previews::{
    discard_returned, discard_text, keep_returned, keep_text, load_returned, load_text,
};
pub use read::{Base, Found, Published, VersionContent, facts, find, find_content, find_published};
pub use reviewers::{MOST_REVIEWERS, ReviewerLine, ask, list_reviewers};
pub use save::{Edit, Saved, save, save_settled};
pub use search::{FoundPost, MOST_FOUND, Reader, find_posts, find_readers};
pub use start::{Begin, start};
pub use template::{StoredTemplate, find_template, set_template};
pub use waiting::{WaitingJob, list_waiting};
