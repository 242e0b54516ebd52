//! Evidence: what one can show for one's skills, private until an assessment with such a skill is sent.

mod coverage;
mod download;
mod edit;
mod explain;
mod files;
mod form;
mod list;
mod load;
mod names;
mod new;
mod shared;
mod show;
mod view;
mod withdraw;

pub(crate) use coverage::CoverageMark;
pub(crate) use download::send as download;
pub use edit::{change, show_edit};
pub(crate) use files::check as check_files;
pub use list::list;
pub(crate) use load::{file_id, item_id};
pub(crate) use names::kind_words;
pub use new::{add, show_new};
pub use shared::{file as shared_file, item as shared_item, list as shared_list};
pub use show::{file, show};
pub(crate) use view::File;
pub use withdraw::{confirm, withdraw};

#[cfg(test)]
pub(crate) use view::{sample_item, samples};
