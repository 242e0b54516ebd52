//! Names that are not ours, in every place where a caller can put one.

use tests::{Place, Server, raw};

#[test]
fn another_host_s_name_is_refused_and_repeated_nowhere() {
    let server = Server::demo(Place::Sqlite);
    let ours = server.authority();
    let requests = [
        "GET /sign-in HTTP/1.1\r\nHost: evil.example\r\n".to_owned(),
        "GET http://evil.example/sign-in HTTP/1.1\r\nHost: evil.example\r\n".to_owned(),
        format!("GET http://evil.example/sign-in HTTP/1.1\r\nHost: {ours}\r\n"),
        format!("GET /sign-in HTTP/1.1\r\nHost: {ours}\r\nHost: evil.example\r\n"),
        format!("GET /sign-in HTTP/1.1\r\nHost: {ours}.evil.example\r\n"),
        "GET /sign-in HTTP/1.1\r\n".to_owned(),
        "GET /sign-in HTTP/1.1\r\nHost:\r\n".to_owned(),
    ];
    for request in requests {
        let answer = raw::exchange(
            &ours,
            format!("{request}Connection: close\r\n\r\n").as_bytes(),
        );
        assert!(
            [400, 421].contains(&answer.status),
            "{request:?}: {}",
            answer.status
        );
        assert!(
            !answer.body().contains("evil"),
            "{request:?}: {}",
            answer.body()
        );
        assert!(
            answer
                .headers
                .iter()
                .all(|(_, value)| !value.contains("evil")),
            "{request:?}"
        );
    }
}

#[test]
fn forwarding_headers_of_strangers_change_nothing() {
    let server = Server::demo(Place::Sqlite);
    let mut browser = server.client();
    for (name, value) in [
        ("x-forwarded-host", "evil.example"),
        ("x-forwarded-proto", "https"),
        ("forwarded", "host=evil.example;proto=https;for=10.9.8.7"),
        ("x-forwarded-for", "10.9.8.7"),
        ("x-original-url", "/o/evil"),
        ("x-rewrite-url", "/o/evil"),
        ("x-http-method-override", "DELETE"),
    ] {
        let method = ureq::http::Method::GET;
        let answer = browser.send(method.clone(), "/sign-in", &[(name, value)], None);
        assert_eq!(answer.status, 200, "{name}");
        assert!(!answer.body().contains("evil"), "{name}");
        assert!(
            answer
                .headers
                .iter()
                .all(|(_, value)| !value.contains("evil")),
            "{name}"
        );
        let answer = browser.send(method, "/", &[(name, value)], None);
        assert_eq!(answer.location(), "/sign-in", "{name}");
    }
}

#[test]
fn malformed_requests_are_refused_and_the_service_goes_on() {
    let server = Server::demo(Place::Sqlite);
    let ours = server.authority();
    let host = format!("Host: {ours}\r\nConnection: close\r\n");
    let requests = [
        // Two lengths, or a length beside chunks: where the next request begins would be anybody's guess.
        format!(
            "POST /sign-in HTTP/1.1\r\n{host}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        ),
        format!(
            "POST /sign-in HTTP/1.1\r\n{host}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!"
        ),
        format!("POST /sign-in HTTP/1.1\r\n{host}Content-Length: -1\r\n\r\n"),
        format!("GET /sign-in HTTP/1.1\r\n{host}Bad Header: x\r\n\r\n"),
        format!("GET /sign-in HTTP/9.9\r\n{host}\r\n"),
        "\u{0}\u{1}\u{2}\r\n\r\n".to_owned(),
    ];
    for request in requests {
        let answer = raw::exchange(&ours, request.as_bytes());
        assert!(
            (400..500).contains(&answer.status),
            "{request:?}: {}",
            answer.status
        );
    }
    let method = format!("TRACE /sign-in HTTP/1.1\r\n{host}\r\n");
    let answer = raw::exchange(&ours, method.as_bytes());
    assert!(
        [404, 405, 400, 403].contains(&answer.status),
        "TRACE: {}",
        answer.status
    );
    server.client().get("/sign-in").expect(200);
}
