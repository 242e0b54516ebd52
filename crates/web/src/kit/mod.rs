//! The page kit: how a page is described, worded, drawn and sent. Knows no request, no route and no database.
mod asset_route;
mod assets;
mod helpers;
mod mail;
mod numbers;
mod page;
mod registry;
mod render;
mod shell;
mod templates;
mod words;

pub use asset_route::serve_asset;
pub use assets::{Asset, Assets};
pub use mail::{Mail, MailError, render_mail};
pub use page::{Crumb, Link, Page, Section};
pub use registry::{Kit, KitError};
pub use render::{RenderError, render};
pub use shell::{AccountMenu, Flash, FlashKind, NavItem, Shell};
pub use words::{Language, Words, WordsError};

pub use crate::args;
pub use fluent_bundle::FluentArgs;
