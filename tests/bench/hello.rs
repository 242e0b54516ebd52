//! The bare web server answering "hello", so that a slow or busy machine shows.

use crate::load::{self, Client};
use crate::process::Process;
use crate::report::{Job, Report};
use crate::wire::Reply;
use actix_web::{App, HttpServer, web};
use std::process::{Child, Command};
use std::time::Duration;

const JOB: Job = Job {
    name: "actix \"hello\"",
    peer: None,
    durable: false,
};

/// Runs the bare server until it is killed: `bench hello PORT`.
pub fn serve() {
    let port = std::env::args().nth(2).and_then(|text| text.parse().ok());
    let port: u16 = port.expect("a port");
    let server = HttpServer::new(|| App::new().route("/", web::get().to(async || "hello")))
        .workers(2)
        .bind(("127.0.0.1", port))
        .expect("the port is free")
        .run();
    let system = actix_web::rt::System::new();
    system.block_on(server).expect("it runs");
}

struct Hello;

impl Client for Hello {
    fn request(&mut self) -> Vec<u8> {
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".to_vec()
    }

    fn is_right(&mut self, reply: &Reply) -> bool {
        reply.status == 200 && reply.body == b"hello"
    }
}

/// The server's process, which ends with the measurement whatever happens.
struct Bare(Child);

impl Drop for Bare {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// Measures it with the same clients as everything else.
pub fn measure(report: &mut Report, span: Duration) {
    let port = tests::server::free_port();
    let program = std::env::current_exe().expect("this program has a path");
    let child = Command::new(program)
        .args(["hello", &port.to_string()])
        .spawn();
    let bare = Bare(child.expect("it can be started"));
    let authority = format!("127.0.0.1:{port}");
    while std::net::TcpStream::connect(&authority).is_err() {
        std::thread::sleep(Duration::from_millis(5));
    }
    let span = span.min(Duration::from_secs(5));
    for count in crate::CLIENTS {
        let clients = (0..count).map(|_| Box::new(Hello) as Box<dyn Client>);
        let outcome = load::run(&authority, &Process(bare.0.id()), span, clients.collect());
        report.hello(&JOB, outcome);
    }
}
