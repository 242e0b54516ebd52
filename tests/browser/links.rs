//! Links that let somebody choose a password: handed over by an administrator, and by mail.

use crate::script::{self, JavaScript};
use tests::demonstration;
use tests::personas::Persona;
use tests::server::Options;
use tests::smtp_sink::SmtpSink;
use tests::{Place, Server};

#[test]
fn an_invitation_that_is_handed_over_lets_its_person_in() {
    for java_script in JavaScript::BOTH {
        let server = Server::demo(Place::Sqlite);
        script::run("invitation.mjs", &server, java_script, &[]);
    }
}

#[test]
fn a_forgotten_password_is_replaced_by_mail() {
    for java_script in JavaScript::BOTH {
        let sink = SmtpSink::start();
        let options = Options {
            demo: true,
            environment: vec![
                ("ASPIRE_SMTP_URL".to_owned(), sink.url()),
                (
                    "ASPIRE_MAIL_FROM".to_owned(),
                    "aspire@council-a.example".to_owned(),
                ),
            ],
            database: None,
        };
        let server = Server::start(demonstration::copy(Place::Sqlite), options);
        let email = Persona::HR.email;
        script::run(
            "forgotten.mjs",
            &server,
            java_script,
            &[("ASPIRE_EMAIL", email)],
        );
        let mail = sink.next();
        assert_eq!(mail.to, [email]);
        let link = mail
            .text
            .split_whitespace()
            .find(|word| word.contains("/new-password?token="))
            .expect("a link in the mail");
        script::run(
            "new-password.mjs",
            &server,
            java_script,
            &[("ASPIRE_EMAIL", email), ("ASPIRE_LINK", link)],
        );
    }
}
