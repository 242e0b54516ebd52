//! The headers that protect, on every route and every kind of answer.

use crate::grid;
use tests::personas::Persona;
use tests::raw;
use tests::scenes::{self, Ids};
use tests::{Answer, Place, Server};
use ureq::http::Method;

const POLICY: [&str; 9] = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
];

#[test]
fn every_answer_carries_the_headers_that_protect() {
    let server = Server::demo(Place::Sqlite);
    let ids = Ids::read(&server.database);
    let mut statuses = std::collections::BTreeMap::<u16, usize>::new();
    for persona in [None, Some(Persona::STAFF), Some(Persona::ADMINISTRATOR)] {
        let mut browser =
            persona.map_or_else(|| server.client(), |persona| server.sign_in(persona));
        for (number, route) in scenes::routes().iter().enumerate() {
            let answer = grid::call(&mut browser, route, &ids, number);
            *statuses.entry(answer.status).or_default() += 1;
            protected(&answer, true);
        }
    }
    let mut browser = server.sign_in(Persona::ADMINISTRATOR);
    for path in [
        "/nothing/here",
        "/o/nobody",
        "/static/nothing.css",
        "/%00",
        "/o/../../etc/passwd",
    ] {
        let answer = browser.get(path);
        *statuses.entry(answer.status).or_default() += 1;
        protected(&answer, true);
    }
    let answer = browser.send(Method::PUT, "/sign-in", &[], Some(("text/plain", b"x")));
    *statuses.entry(answer.status).or_default() += 1;
    protected(&answer, true);
    let large = vec![b'a'; 300 * 1024];
    let answer = browser.send(
        Method::POST,
        "/sign-in",
        &[],
        Some(("application/x-www-form-urlencoded", &large)),
    );
    assert_eq!(answer.status, 413);
    protected(&answer, true);
    println!("answers looked at by status: {statuses:?}");
    assert!(
        statuses.keys().all(|status| *status < 500),
        "no answer is the service's own mistake"
    );
}

#[test]
fn files_of_the_page_kit_are_kept_by_the_browser_and_typed() {
    let server = Server::demo(Place::Sqlite);
    let mut browser = server.client();
    let page = browser.get("/sign-in").expect(200);
    let files: Vec<String> = page
        .links()
        .into_iter()
        .filter(|link| link.starts_with("/static/"))
        .collect();
    assert!(
        files.iter().any(|file| file.contains(".css"))
            && files.iter().any(|file| file.contains(".js"))
    );
    for file in files {
        let answer = browser.get(&file).expect(200);
        protected(&answer, false);
        let kind = answer.header("content-type").unwrap_or_default();
        assert!(
            [
                "text/css",
                "text/javascript",
                "application/javascript",
                "image/svg+xml"
            ]
            .iter()
            .any(|known| kind.starts_with(known)),
            "{file}: {kind}"
        );
        let kept = answer.header("cache-control").unwrap_or_default();
        assert!(kept.contains("immutable"), "{file}: {kept}");
    }
}

#[test]
fn head_is_answered_as_get_without_the_page() {
    let server = Server::demo(Place::Sqlite);
    let authority = server.base().replace("http://", "");
    for (path, status) in [("/sign-in", 200), ("/", 303), ("/nothing-here", 404)] {
        let ask = |method: &str| {
            let request = format!(
                "{method} {path} HTTP/1.1\r\nHost: {authority}\r\nConnection: close\r\n\r\n"
            );
            raw::exchange(&authority, request.as_bytes())
        };
        let (page, head) = (ask("GET"), ask("HEAD"));
        assert_eq!((page.status, head.status), (status, status), "{path}");
        assert_eq!(page.header("content-type"), head.header("content-type"));
        assert!(head.bytes.is_empty(), "{path}: {}", head.body());
    }
}

#[test]
fn nothing_is_shared_with_other_origins() {
    let server = Server::demo(Place::Sqlite);
    let mut browser = server.sign_in(Persona::STAFF);
    for origin in [
        "https://evil.example",
        "null",
        "http://127.0.0.1.evil.example",
    ] {
        for path in ["/", "/account", "/sign-in"] {
            let answer = browser.send(Method::GET, path, &[("origin", origin)], None);
            assert_eq!(
                answer.header("access-control-allow-origin"),
                None,
                "{path} for {origin}"
            );
        }
    }
}

/// Asserts the headers; pages must not be kept by any cache.
fn protected(answer: &Answer, is_page: bool) {
    let says = |name: &str| answer.header(name).unwrap_or_default().to_owned();
    let place = format!("{} ({})", answer.path, answer.status);
    let policy = says("content-security-policy");
    for rule in POLICY {
        assert!(
            policy.contains(rule),
            "{place}: {rule} is missing in {policy:?}"
        );
    }
    assert!(!policy.contains("unsafe"), "{place}: {policy}");
    assert_eq!(says("x-content-type-options"), "nosniff", "{place}");
    assert_eq!(says("x-frame-options"), "DENY", "{place}");
    assert!(
        ["same-origin", "no-referrer"].contains(&says("referrer-policy").as_str()),
        "{place}"
    );
    assert_eq!(says("cross-origin-opener-policy"), "same-origin", "{place}");
    assert!(
        answer.header("server").is_none() && answer.header("x-powered-by").is_none(),
        "{place}"
    );
    assert!(
        !says("x-request-id").is_empty(),
        "{place}: an error page needs a reference to quote"
    );
    if is_page {
        assert_eq!(says("cache-control"), "no-store", "{place}");
        let kind = says("content-type");
        assert!(
            answer.bytes.is_empty() || !kind.starts_with("text/") || kind.contains("charset=utf-8"),
            "{place}: {kind}"
        );
    }
}
