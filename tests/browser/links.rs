//! Links that let somebody choose a password: handed over by an administrator, and by mail.

use crate::script;
use tests::demonstration;
use tests::personas::Persona;
use tests::server::Options;
use tests::smtp_sink::SmtpSink;
use tests::{Place, Server};

#[test]
fn an_invitation_that_is_handed_over_lets_its_person_in() {
    script::both_ways(|java_script| {
        let server = Server::demo(Place::Sqlite);
        script::run("invitation.mjs", &server, java_script, &[])
    });
}

#[test]
fn a_forgotten_password_is_replaced_by_mail() {
    script::both_ways(|java_script| {
        let sink = SmtpSink::start();
        let server = with_mail(&sink);
        let email = Persona::HR.email;
        let whose = ("ASPIRE_EMAIL", email);
        script::run("forgotten.mjs", &server, java_script, &[whose])?;
        let mail = sink.next();
        assert_eq!(mail.to, [email]);
        let mut words = mail.text.split_whitespace();
        let link = words.find(|word| word.contains("/new-password?token="));
        let variables = [whose, ("ASPIRE_LINK", link.expect("a link in the mail"))];
        script::run("new-password.mjs", &server, java_script, &variables)
    });
}

fn with_mail(sink: &SmtpSink) -> Server {
    let setting = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let options = Options {
        demo: true,
        environment: vec![
            setting("ASPIRE_SMTP_URL", &sink.url()),
            setting("ASPIRE_MAIL_FROM", "aspire@council-a.example"),
        ],
        database: None,
    };
    Server::start(demonstration::copy(Place::Sqlite), options)
}
