//! From an HTTP request to a proved scope, and from a page to an HTTP response.

mod cookies;
mod fields;
mod finish;
mod flash;
mod gate;
mod head;
mod hosts;
mod origin;
mod page;
mod parse;
mod peer;
mod programme_visit;
mod refusal;
mod searched;
mod session;
mod shell;
mod upload;
mod visit;
mod visitor;
mod way_back;

pub use fields::Fields;
pub use finish::finish;
pub use flash::Done;
pub use gate::gate;
pub use head::head;
pub use hosts::hosts;
pub use parse::{ParseRefusal, parse_upload};
pub use peer::peer;
pub use programme_visit::ProgrammeVisit;
pub use refusal::in_words;
pub use session::{SignedIn, end_session, is_known_browser, start_session};
pub use upload::Upload;
pub use visit::Visit;
pub use visitor::{AccountVisit, Visitor};
pub use way_back::way_back;
