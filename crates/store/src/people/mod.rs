//! People and their posts: the directory, one person, the reporting line, moving, leaving, importing.

mod apply;
mod blind;
mod choices;
mod directory;
mod facts;
mod hand_over;
mod leave;
mod line;
mod posts;
mod present;
mod read;
mod row;
mod search;
mod sound;
mod staff_list;
#[cfg(test)]
pub(crate) mod tests;
mod write;

pub use apply::{Imported, apply_import};
pub use blind::kept_blind;
pub use choices::{Counts, RoleChoice, count_states, list_departments, list_managers, list_roles};
pub use directory::{
    DirectoryLine, DirectoryPage, DirectoryPost, Joining, Order, Wanted, WantedState, list,
    list_all, list_ids,
};
pub use facts::facts;
pub use hand_over::hand_over_reports;
pub use leave::{come_back, leave};
pub use line::{ReportingLine, reporting_line};
pub use posts::{MOST_POSTS, add_post, change_post, end_post, move_person};
pub use present::load_present;
pub use read::{
    Candidate, Named, PostEntry, Report, list_candidates, list_posts, list_reports, load_person,
    load_present_post,
};
pub use sound::{PostProblem, SoundPost, check_post};
pub use staff_list::{StaffList, discard_staff_list, keep_staff_list, load_staff_list};
pub(crate) use write::insert_bare_person;
pub use write::{Taken, add_person, change_person, find_taken};
