//! The page kit: how a page is described, worded, drawn and sent. Knows no request, no route and no database.
mod asset_route;
mod assets;
pub mod components;
pub mod dates;
mod error_page;
mod helpers;
mod ladder;
mod mail;
mod numbers;
mod page;
mod radar;
mod registry;
mod render;
mod shell;
mod staircase;
mod templates;
mod words;

pub use asset_route::serve_asset;
pub use assets::{Asset, Assets};
pub use error_page::{ErrorKind, ErrorPage};
pub use ladder::{Ladder, LadderLegend};
pub use mail::{Mail, MailError, render_mail};
pub use page::{Crumb, Link, Page, Section};
pub use radar::{Radar, Spoke};
pub use registry::{Kit, KitError};
pub use render::{RenderError, render};
pub use shell::{AccountMenu, Flash, FlashKind, NavItem, Shell};
pub use staircase::{Progress, Staircase};
pub use words::{Language, Words, WordsError};

pub use crate::args;
pub use fluent_bundle::FluentArgs;

#[cfg(test)]
mod html_check;
#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod showcase;
#[cfg(test)]
mod sources;
#[cfg(test)]
mod words_check;
