//! Routes about people.

use super::{Ids, Scene};

pub(super) fn scene(name: &str, ids: &Ids) -> Option<Scene> {
    let about = |person: &str| Scene::plain().part("person", person);
    Some(match name {
        "people.download" | "people.sample" => Scene::download(),
        "people.add" => Scene::plain()
            .on("/o/{org}/people/new")
            .field("name", "Added Person")
            .field("email", "added@council-a.example")
            .field("job_title", "Developer")
            .field("department", "Digital services"),
        "people.search" => Scene::plain()
            .field("q", "Peer")
            .field("department", "")
            .field("manager", "")
            .field("role", "")
            .field("state", "")
            .field("to", "list"),
        "people.upload" => Scene::plain().file("staff.csv", crate::demonstration::staff_list()),
        "people.preview" => Scene::plain().part("preview", &ids.people_preview),
        "people.apply" => Scene::plain()
            .part("preview", &ids.people_preview)
            .on("/o/{org}/people/import/{preview}"),
        "people.invite" => Scene::plain().field("person", ids.uninvited[0].as_str()),
        "people.handover" => Scene::plain().part("list", &ids.handover),
        "people.show" => about(&ids.staff.person),
        "people.edit" => about(&ids.peer.person),
        "people.change" => about(&ids.peer.person)
            .on("/o/{org}/people/{person}/edit")
            .field("name", "Bo Renamed Peer"),
        "people.moving" => about(&ids.peer.person),
        "people.move_post" => about(&ids.peer.person)
            .on("/o/{org}/people/{person}/move")
            .field("job_title", "Lead developer")
            .field("department", "Digital services"),
        "people.new_post" => about(&ids.peer.person),
        "people.add_post" => about(&ids.peer.person)
            .on("/o/{org}/people/{person}/posts/new")
            .field("job_title", "Trainer")
            .field("department", "Digital services"),
        "people.edit_post" => about(&ids.two_posts.0).part("post", &ids.two_posts.1),
        "people.change_post" => about(&ids.two_posts.0)
            .part("post", &ids.two_posts.1)
            .on("/o/{org}/people/{person}/posts/{post}/edit")
            .field("job_title", "Project manager"),
        "people.ending" => about(&ids.two_posts.0).part("post", &ids.two_posts.1),
        "people.end_post" => about(&ids.two_posts.0)
            .part("post", &ids.two_posts.1)
            .on("/o/{org}/people/{person}/posts/{post}/end")
            .field("last_day", "2026-06-30"),
        "people.leaving" => about(&ids.uninvited[1]),
        "people.leave" => about(&ids.uninvited[1])
            .on("/o/{org}/people/{person}/leave")
            .field("last_day", "2026-06-30"),
        "people.ask_back" => about(&ids.leaver),
        "people.come_back" => about(&ids.leaver)
            .on("/o/{org}/people/{person}/return")
            .field("job_title", "Developer")
            .field("department", "Digital services"),
        "people.invite_one" => about(&ids.uninvited[2]),
        "people.show_roles" => about(&ids.peer.person),
        "people.change_roles" => about(&ids.peer.person).field("role", "assessor"),
        "people.stopping" | "people.suspend" => about(&ids.other_manager.person),
        "people.ask_password_link" | "people.create_password_link" => about(&ids.peer.person),
        // Whoever asks did not make one of this person's links, so the page says that there is none.
        "people.show_password_link" => about(&ids.peer.person).part("list", &ids.handover),
        "people.restore" => about(&ids.suspended.person),
        _ => return None,
    })
}
