//! Turns a mail template into a subject and a text.
use serde::Serialize;

use super::Kit;

/// A message without its addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// One line.
    pub subject: String,
    /// Plain text, lines ended by "\n".
    pub text: String,
}

/// A message that could not be written.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The template is not there or asks for what it was not given.
    #[error("mail template {name} cannot be rendered")]
    Template {
        /// The template below `web/templates/mail`.
        name: String,
        /// What the engine says.
        #[source]
        source: Box<handlebars::RenderError>,
    },
    /// The template does not start with "Subject: ".
    #[error("mail template {name} does not start with a subject")]
    NoSubject {
        /// The template below `web/templates/mail`.
        name: String,
    },
}

/// The message of `web/templates/mail/<name>.hbs` with the data put in. The template's first line is `Subject: ...`.
///
/// # Errors
/// The template is missing, names what the data does not have, or has no subject.
pub fn render_mail<D: Serialize>(kit: &Kit, name: &str, data: &D) -> Result<Mail, MailError> {
    let written = kit
        .mail()
        .render(&format!("mail/{name}"), data)
        .map_err(|source| MailError::Template {
            name: name.to_owned(),
            source: Box::new(source),
        })?;
    let (first, text) = written.split_once('\n').unwrap_or((&written, ""));
    let subject = first
        .strip_prefix("Subject: ")
        .ok_or_else(|| MailError::NoSubject {
            name: name.to_owned(),
        })?;
    Ok(Mail {
        subject: subject.trim().to_owned(),
        text: format!("{}\n", text.trim()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn write(template: &str, name: &str) -> Result<Mail, MailError> {
        let kit = Kit::load_with(&[("mail/test", template)]);
        render_mail(&kit, "test", &json!({ "name": name }))
    }

    #[test]
    fn text_stays_text() {
        let mail = write(
            "Subject: Hello {{name}}\n\nDear {{name}}\n",
            "O'Brien & <Co>",
        )
        .unwrap();
        assert_eq!(mail.subject, "Hello O'Brien & <Co>");
        assert_eq!(mail.text, "Dear O'Brien & <Co>\n");
    }

    #[test]
    fn a_name_with_a_line_break_cannot_add_a_header() {
        let mail = write("Subject: Hello {{name}}\n\nDear\n", "Sam\nBcc: x@y.example").unwrap();
        assert_eq!(mail.subject, "Hello Sam");
    }

    #[test]
    fn a_template_without_a_subject_is_refused() {
        assert!(matches!(
            write("Dear {{name}}", "Sam"),
            Err(MailError::NoSubject { .. })
        ));
    }
}
