//! The bare web server answering "hello", so that a slow or busy machine shows.

use crate::load::{self, Client};
use crate::process::Process;
use crate::report::Report;
use crate::wire::Reply;
use actix_web::{App, HttpServer, web};
use std::time::Duration;

/// Runs the bare server until it is killed: `bench hello PORT`.
pub fn serve() {
    let port: u16 = std::env::args().nth(2).and_then(|text| text.parse().ok()).expect("a port");
    let server = HttpServer::new(|| App::new().route("/", web::get().to(async || "hello")))
        .workers(2)
        .bind(("127.0.0.1", port))
        .expect("the port is free")
        .run();
    actix_web::rt::System::new().block_on(server).expect("it runs");
}

struct Hello;

impl Client for Hello {
    fn request(&mut self, _: usize) -> Vec<u8> {
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".to_vec()
    }

    fn is_right(&mut self, reply: &Reply) -> bool {
        reply.status == 200 && reply.body == b"hello"
    }
}

/// Measures it with the same clients as everything else.
pub fn measure(report: &mut Report, span: Duration) {
    let port = tests::server::free_port();
    let program = std::env::current_exe().expect("this program has a path");
    let mut child = std::process::Command::new(program)
        .args(["hello", &port.to_string()])
        .spawn()
        .expect("it can be started");
    let authority = format!("127.0.0.1:{port}");
    while std::net::TcpStream::connect(&authority).is_err() {
        std::thread::sleep(Duration::from_millis(5));
    }
    for count in crate::CLIENTS {
        let clients = (0..count).map(|_| Box::new(Hello) as Box<dyn Client>).collect();
        let outcome = load::run(&authority, &Process(child.id()), span.min(Duration::from_secs(5)), clients);
        report.load("actix \"hello\"", outcome, None);
    }
    child.kill().expect("it can be stopped");
    child.wait().expect("it can be waited for");
}
