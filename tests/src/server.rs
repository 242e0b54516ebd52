//! The real service, started as a process of its own and stopped at the end.

use crate::client::Client;
use crate::demonstration;
use crate::personas::{PASSWORD, Persona};
use crate::place::Place;
use std::fs::File;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use store::testing::OutsideDatabase;

/// How long a service may take until it answers, with debug code on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running service with a database of its own.
pub struct Server {
    child: Child,
    port: u16,
    options: Options,
    log: PathBuf,
    /// Its database.
    pub database: OutsideDatabase,
}

/// How a service is started.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whether it shows the demonstration.
    pub demo: bool,
    /// Settings from the environment, such as `ASPIRE_SMTP_URL`.
    pub environment: Vec<(String, String)>,
    /// Another address for the database than its own, such as that of a proxy.
    pub database: Option<String>,
}

/// The binary under test.
///
/// # Panics
/// When `ASPIRE_BIN` names none: a test that cannot run has failed.
#[must_use]
pub fn binary() -> PathBuf {
    let path = std::env::var_os("ASPIRE_BIN").map(PathBuf::from).unwrap_or_else(|| {
        panic!(
            "this test needs the service's binary: run it through `make test`, or build it with \
             `cargo build --package web --bin aspire` and set ASPIRE_BIN to its full path"
        )
    });
    assert!(
        path.is_file(),
        "ASPIRE_BIN names {}, which is no file",
        path.display()
    );
    path
}

/// The binary with nothing of this process's environment but where programs and temporary files are.
#[must_use]
pub fn program() -> Command {
    let mut command = Command::new(binary());
    command.env_clear();
    for name in ["PATH", "TMPDIR", "HOME"] {
        command.envs(std::env::var_os(name).map(|value| (name, value)));
    }
    command
}

impl Server {
    /// A service with a fresh copy of the demonstration.
    #[must_use]
    pub fn demo(place: Place) -> Self {
        Self::start(
            demonstration::copy(place),
            Options {
                demo: true,
                ..Options::default()
            },
        )
    }

    /// A service without any organisation.
    #[must_use]
    pub fn bare(place: Place, options: Options) -> Self {
        Self::start(place.migrated(), options)
    }

    /// Starts a service on a database.
    ///
    /// # Panics
    /// When it ends, or does not answer in time; the message shows its log.
    #[must_use]
    pub fn start(database: OutsideDatabase, options: Options) -> Self {
        let log = log_file();
        let port = free_port();
        let child = spawn(&database, &options, port, &log);
        let mut server = Self {
            child,
            port,
            options,
            log,
            database,
        };
        server.wait();
        server
    }

    /// `http://127.0.0.1:PORT`
    #[must_use]
    pub fn base(&self) -> String {
        format!("http://{}", self.authority())
    }

    /// `127.0.0.1:PORT`
    #[must_use]
    pub fn authority(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// A browser without cookies.
    #[must_use]
    pub fn client(&self) -> Client {
        Client::new(&self.base())
    }

    /// A browser in which a person of the demonstration is signed in.
    #[must_use]
    pub fn sign_in(&self, persona: Persona) -> Client {
        self.sign_in_as(persona.email)
    }

    /// A browser in which somebody is signed in with the demonstration's password.
    #[must_use]
    pub fn sign_in_as(&self, email: &str) -> Client {
        let mut client = self.client();
        client.sign_in(email, PASSWORD);
        client
    }

    /// The settings it was started with, for a command beside it.
    #[must_use]
    pub fn environment(&self) -> Vec<(String, String)> {
        let mut environment = self.options.environment.clone();
        if !environment
            .iter()
            .any(|(name, _)| name == "ASPIRE_BASE_URL")
        {
            environment.push(("ASPIRE_BASE_URL".to_owned(), self.base()));
        }
        environment
    }

    /// The process id.
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Whether the process has ended.
    pub fn has_ended(&mut self) -> bool {
        self.child
            .try_wait()
            .expect("a child can be asked")
            .is_some()
    }

    /// What it has written to its standard output and error.
    #[must_use]
    pub fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Ends it at once, as a power cut ends a process.
    pub fn kill(&mut self) {
        self.child.kill().expect("a child can be killed");
        self.child.wait().expect("a child can be waited for");
    }

    /// Asks it to end, and waits until it has.
    pub fn stop(&mut self) -> ExitStatus {
        let asked = Command::new("kill")
            .args(["-TERM", &self.pid().to_string()])
            .status();
        assert!(asked.expect("kill can be run").success());
        self.child.wait().expect("a child can be waited for")
    }

    /// Starts it again on the same port and database. Gives the time until it answered.
    pub fn restart(&mut self) -> Duration {
        let began = Instant::now();
        self.child = spawn(&self.database, &self.options, self.port, &self.log);
        self.wait();
        began.elapsed()
    }

    fn wait(&mut self) {
        let began = Instant::now();
        let mut client = self.client();
        loop {
            let answer = client.try_send(ureq::http::Method::GET, "/health", &[], None);
            if answer.is_ok_and(|answer| answer.status == 200) {
                return;
            }
            if self.has_ended() || began.elapsed() > PATIENCE {
                panic!("the service does not answer; it wrote:\n{}", self.log());
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        if std::thread::panicking() {
            eprintln!("the service wrote:\n{}", self.log());
        }
        let _ = std::fs::remove_file(&self.log);
    }
}

fn spawn(database: &OutsideDatabase, options: &Options, port: u16, log: &PathBuf) -> Child {
    let output = File::options()
        .append(true)
        .create(true)
        .open(log)
        .expect("the log can be opened");
    let address = options.database.as_deref().unwrap_or(database.address());
    let mut command = program();
    command
        .args([
            "serve",
            "--listen",
            &format!("127.0.0.1:{port}"),
            "--database",
            address,
        ])
        .args(options.demo.then_some("--demo"))
        .envs(
            options
                .environment
                .iter()
                .map(|(name, value)| (name, value)),
        )
        .stdin(Stdio::null())
        .stdout(output.try_clone().expect("the log can be shared"))
        .stderr(output);
    command.spawn().expect("the binary can be started")
}

/// A port that nobody listens on just now.
#[must_use]
pub fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
    listener.local_addr().expect("it has an address").port()
}

fn log_file() -> PathBuf {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    std::env::temp_dir().join(format!("aspire-test-{}-{number}.log", std::process::id()))
}
