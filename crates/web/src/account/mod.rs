//! One's own account: where to go in, the password, signing out.

mod choose;
mod password;
mod show;
mod sign_out;
mod view;

pub use choose::{Doors, choose, list_doors};
pub use password::change_password;
pub use show::show;
pub use sign_out::{sign_out, sign_out_everywhere};

#[cfg(test)]
pub(crate) use view::samples;
