//! `aspire serve`

use super::arguments::Common;
use super::{fail, say};
use crate::app::{App, StartError, open_database};
use crate::settings::Settings;
use crate::{campaigns, demo, mail, server};
use actix_web::web::Data;
use std::net::TcpListener;
use std::process::ExitCode;

/// Start the service and keeps it running until it is told to stop.
pub(super) fn run(
    common: &Common,
    demo: bool,
    listen: Option<String>,
    workers: Option<usize>,
) -> ExitCode {
    logging();
    let settings = common.settings(|raw| {
        raw.demo |= demo;
        if let Some(listen) = listen {
            raw.listen = listen;
        }
        if let Some(workers) = workers {
            raw.workers = workers;
        }
    });
    let settings = match settings {
        Ok(settings) => settings,
        Err(problem) => return fail(problem),
    };
    match actix_web::rt::System::new().block_on(start(settings)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => fail(problem),
    }
}

async fn start(settings: Settings) -> Result<(), StartError> {
    let address = settings.server.listen;
    let listener =
        TcpListener::bind(address).map_err(|source| StartError::Listen { address, source })?;
    if settings.demo {
        demo::prepare(&settings)?;
    }
    let db = open_database(&settings)?;
    demo::guard(&db, settings.demo)?;
    let app = Data::new(App::new(settings, db)?);
    let running = server::serve(app.clone(), listener)?;
    greet(&app);
    let workers = [mail::start(app.clone()), campaigns::start(app.clone())];
    let outcome = running.await;
    for worker in workers {
        worker.abort();
    }
    outcome.map_err(|source| StartError::Listen { address, source })
}

fn greet(app: &App) {
    let server = &app.settings.server;
    say(format!(
        "Aspire is running at {}",
        server.base_url.link("/")
    ));
    if app.settings.demo {
        say("This is a demonstration: every person and council in it is invented.");
        say(format!(
            "Choose who to be at {}",
            server.base_url.link("/sign-in")
        ));
        say(format!(
            "or sign in as staff@council-a.example with the password: {}",
            demo::PASSWORD
        ));
    } else {
        say(format!("Sign in at {}", server.base_url.link("/sign-in")));
    }
    say("Stop it with Ctrl+C.");
}

fn logging() {
    use tracing_subscriber::EnvFilter;
    use tracing_subscriber::filter::LevelFilter;
    let filter = EnvFilter::try_from_env("ASPIRE_LOG")
        .unwrap_or_else(|_| EnvFilter::new("warn,web=info,store=info"));
    // At its lower levels it writes what pages are made from, and that is people.
    let filter = match "handlebars=warn".parse() {
        Ok(directive) => filter.add_directive(directive),
        Err(_) => EnvFilter::default().add_directive(LevelFilter::WARN.into()),
    };
    let started = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
    if started.is_err() {
        say("logging was already set up");
    }
}
