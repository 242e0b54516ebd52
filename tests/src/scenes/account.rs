//! Routes for somebody with an account.

use super::{Ids, Scene};
use crate::personas::PASSWORD;

pub(super) fn scene(name: &str, _: &Ids) -> Option<Scene> {
    Some(match name {
        "account.password" => Scene::plain()
            .field("current", PASSWORD)
            .field("password", "three walks by the sea"),
        "account.sign_out" | "account.sign_out_everywhere" => Scene::plain(),
        _ => return None,
    })
}
