//! What must hold for the HTML of every page, found by reading its tags. (Browser tests with axe look deeper.)
use std::collections::{BTreeMap, BTreeSet};

/// A start tag: its name, and its attributes as written.
struct Tag {
    name: String,
    attributes: BTreeMap<String, String>,
}

impl Tag {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }
}

/// What is wrong with the document, in words.
pub(super) fn problems(html: &str) -> Vec<String> {
    let tags = tags(html);
    let mut problems = Vec::new();
    let headings = tags.iter().filter(|tag| tag.name == "h1").count();
    if headings != 1 {
        problems.push(format!("{headings} h1"));
    }
    problems.extend(unlabelled(&tags));
    problems.extend(inline(html, &tags));
    problems.extend(identities(&tags));
    problems.extend(forms(html));
    problems.extend(nesting(html));
    problems
}

/// Elements that have no end tag (HTML Living Standard, section 13.1.2).
const VOID: [&str; 8] = ["area", "br", "col", "hr", "img", "input", "link", "meta"];

/// Elements end in the order that they began in. The first that does not: what follows it would be noise.
fn nesting(html: &str) -> Option<String> {
    let mut open = Vec::new();
    for rest in html.split('<').skip(1) {
        let Some((tag, _)) = rest.split_once('>') else {
            continue;
        };
        let name = |tag: &str| tag.split_whitespace().next().unwrap_or_default().to_owned();
        if let Some(tag) = tag.strip_prefix('/') {
            let ended = name(tag);
            let last = open.pop().unwrap_or_default();
            if last != ended {
                return Some(format!("the end of {ended} stands where {last} is open"));
            }
        } else if tag.starts_with(|first: char| first.is_ascii_alphabetic()) && !tag.ends_with('/')
        {
            let began = name(tag);
            if !VOID.contains(&began.as_str()) {
                open.push(began);
            }
        }
    }
    open.pop().map(|last| format!("{last} does not end"))
}

/// Every field has a label that names its id.
fn unlabelled(tags: &[Tag]) -> Vec<String> {
    let labels: BTreeSet<&str> = tags
        .iter()
        .filter(|tag| tag.name == "label")
        .filter_map(|tag| tag.get("for"))
        .collect();
    tags.iter()
        .filter(|tag| matches!(tag.name.as_str(), "input" | "select" | "textarea"))
        .filter(|tag| !matches!(tag.get("type"), Some("hidden" | "submit")))
        .filter(|tag| tag.get("id").is_none_or(|id| !labels.contains(id)))
        .map(|tag| format!("field {:?} has no label", tag.get("name")))
        .collect()
}

/// Nothing that the content security policy would stop.
fn inline(html: &str, tags: &[Tag]) -> Vec<String> {
    let mut problems = Vec::new();
    for tag in tags {
        if tag.name == "style" || tag.name == "script" && tag.get("src").is_none() {
            problems.push(format!("inline {}", tag.name));
        }
        for name in tag.attributes.keys() {
            if name == "style" || name.starts_with("on") {
                problems.push(format!("inline {name} at {}", tag.name));
            }
        }
    }
    if html.contains("javascript:") {
        problems.push("a javascript: address".to_owned());
    }
    problems
}

/// Ids are unique, and what refers to an id finds it.
fn identities(tags: &[Tag]) -> Vec<String> {
    let mut problems = Vec::new();
    let mut ids = BTreeSet::new();
    for id in tags.iter().filter_map(|tag| tag.get("id")) {
        if !ids.insert(id) {
            problems.push(format!("id {id} stands twice"));
        }
    }
    let reference = [
        "aria-labelledby",
        "aria-describedby",
        "aria-controls",
        "for",
    ];
    for (tag, name) in tags
        .iter()
        .flat_map(|tag| reference.map(|name| (tag, name)))
    {
        for id in tag.get(name).unwrap_or_default().split_whitespace() {
            if !ids.contains(id) {
                problems.push(format!(
                    "{name} of {} refers to {id}, which is not there",
                    tag.name
                ));
            }
        }
    }
    for tag in tags.iter().filter(|tag| tag.name == "a") {
        let target = tag.get("href").and_then(|href| href.strip_prefix('#'));
        if target.is_some_and(|id| !ids.contains(id)) {
            problems.push(format!("a link to {target:?}, which is not there"));
        }
    }
    problems
}

/// Every form that changes something carries both keys.
fn forms(html: &str) -> Vec<String> {
    html.split("<form")
        .skip(1)
        .filter_map(|rest| rest.split("</form>").next())
        .filter(|form| {
            form.split('>')
                .next()
                .is_some_and(|tag| tag.contains("method=\"post\""))
        })
        .filter(|form| !form.contains("name=\"csrf\"") || !form.contains("name=\"form_key\""))
        .map(|form| {
            format!(
                "a form without its keys: {}",
                form.chars().take(60).collect::<String>()
            )
        })
        .collect()
}

/// The start tags. Templates quote every attribute, which makes this simple.
fn tags(html: &str) -> Vec<Tag> {
    html.split('<')
        .skip(1)
        .filter(|rest| rest.starts_with(|first: char| first.is_ascii_alphabetic()))
        .map(|rest| {
            let end = rest.find(|c: char| c.is_whitespace() || c == '>' || c == '/');
            let (name, mut rest) = rest.split_at(end.unwrap_or(rest.len()));
            let mut attributes = BTreeMap::new();
            while let Some((before, after)) = rest.split_once(['=', '>']) {
                let is_value = rest[before.len()..].starts_with('=');
                let mut names = before
                    .split_whitespace()
                    .map(|name| name.trim_end_matches('/'));
                let last = if is_value { names.next_back() } else { None };
                attributes.extend(names.map(|flag| (flag.to_owned(), String::new())));
                let Some(key) = last else { break };
                let (value, remaining) = after
                    .trim_start_matches('"')
                    .split_once('"')
                    .unwrap_or((after, ""));
                attributes.insert(key.to_owned(), value.to_owned());
                rest = remaining;
            }
            Tag {
                name: name.to_owned(),
                attributes,
            }
        })
        .collect()
}

#[test]
fn faults_are_found() {
    let sound = "<h1>A</h1><label for=\"a\">A</label><input id=\"a\" name=\"a\" checked>";
    assert_eq!(problems(sound), Vec::<String>::new());
    for (fault, word) in [
        ("", "0 h1"),
        ("<h1></h1><h1></h1>", "2 h1"),
        ("<h1></h1><input name=\"x\" type=\"text\">", "no label"),
        ("<h1></h1><p class=\"a\" style=\"b\"></p>", "inline style"),
        (
            "<h1></h1><a href=\"/\" onclick=\"b\"></a>",
            "inline onclick",
        ),
        ("<h1></h1><script>a</script>", "inline script"),
        ("<h1 id=\"a\"></h1><p id=\"a\"></p>", "stands twice"),
        ("<h1></h1><p aria-labelledby=\"b\"></p>", "not there"),
        ("<h1></h1><a href=\"#b\"></a>", "not there"),
        ("<h1></h1><form method=\"post\"></form>", "without its keys"),
        ("<div><h1></h1></div></div>", "the end of div stands where"),
        ("<div><h1></h1>", "div does not end"),
    ] {
        let found = problems(fault).join(", ");
        assert!(found.contains(word), "{fault}: {found}");
    }
}
