//! Routes of evidence: one's own, and what the staff persona shares.

use super::{Ids, Scene};

/// A file that can be kept.
const PAGE: &[u8] = b"%PDF-1.4\n%%EOF\n";

pub(super) fn scene(name: &str, ids: &Ids) -> Option<Scene> {
    let own = &ids.caller;
    let item = || Scene::plain().part("item", &own.item);
    let shared = || {
        Scene::plain()
            .part("person", &ids.staff.person)
            .part("item", &ids.shared.0)
    };
    Some(match name {
        "evidence.add" => Scene::plain()
            .field("kind", "work")
            .field("title", "Added by a test")
            .field("happened", "2026-01-05")
            .field("situation", "It was asked for.")
            .field("part", "I did it.")
            .field("result", "It is done.")
            .field("links", "https://council.example/test")
            .field("skill", "PROG")
            .field("level-PROG", "4")
            .field("do", "save")
            .file("test.pdf", PAGE.to_vec()),
        "evidence.show" | "evidence.show_edit" | "evidence.confirm" => item(),
        "evidence.change" => item()
            .on("/o/{org}/evidence/{item}/edit")
            .field("title", "Changed by a test")
            .field("do", "save")
            .file("more.pdf", PAGE.to_vec()),
        "evidence.withdraw" => item().field("version", own.item_version.as_str()),
        "evidence.file" => Scene {
            is_download: true,
            ..item().part("file", &own.file)
        },
        "evidence.shared_list" => Scene::plain().part("person", &ids.staff.person),
        "evidence.shared_item" => shared(),
        "evidence.shared_file" => Scene {
            is_download: true,
            ..shared().part("file", &ids.shared.1)
        },
        _ => return None,
    })
}
