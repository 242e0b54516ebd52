//! A browser without a screen: keeps cookies, reads forms, never follows a redirect by itself.

use crate::answer::Answer;
use crate::forms::Form;
use crate::jar::Jar;
use std::time::Duration;
use ureq::Agent;
use ureq::http::{Method, Request};

/// A file for a form.
#[derive(Clone, Debug)]
pub struct Upload<'a> {
    /// The file's name.
    pub name: &'a str,
    /// What is in it.
    pub bytes: &'a [u8],
}

/// One browser.
#[derive(Clone)]
pub struct Client {
    agent: Agent,
    base: String,
    /// Its cookies.
    pub jar: Jar,
}

impl Client {
    /// A browser without cookies at `base`, such as `http://127.0.0.1:8080`.
    #[must_use]
    pub fn new(base: &str) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(Some(Duration::from_secs(40)))
            .build();
        Self {
            agent: config.into(),
            base: base.to_owned(),
            jar: Jar::default(),
        }
    }

    /// Asks for a page.
    pub fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, &[], None)
    }

    /// Asks for a page and for those it redirects to, at most five.
    pub fn follow(&mut self, path: &str) -> Answer {
        let mut answer = self.get(path);
        for _ in 0..5 {
            if answer.status != 303 {
                break;
            }
            let next = answer.location().to_owned();
            answer = self.get(&next);
        }
        answer
    }

    /// Sends a form as it stands.
    pub fn submit(&mut self, form: &Form) -> Answer {
        self.submit_file(form, None, &[])
    }

    /// Sends a form with a file.
    pub fn upload(&mut self, form: &Form, file: Upload) -> Answer {
        self.submit_file(form, Some(file), &[])
    }

    /// Sends a form with several files.
    pub fn upload_all(&mut self, form: &Form, files: &[Upload]) -> Answer {
        self.submit_parts(form, files, &[])
    }

    /// Sends a form, with a file where it takes one and with further headers.
    pub fn submit_file(
        &mut self,
        form: &Form,
        file: Option<Upload>,
        headers: &[(&str, &str)],
    ) -> Answer {
        if form.multipart {
            return self.submit_parts(form, file.as_slice(), headers);
        }
        let body = form.encoded();
        if form.method == "get" {
            let path = format!("{}?{body}", form.action);
            return self.send(Method::GET, &path, headers, None);
        }
        let kind = "application/x-www-form-urlencoded";
        self.send(
            Method::POST,
            &form.action,
            headers,
            Some((kind, body.as_bytes())),
        )
    }

    fn submit_parts(&mut self, form: &Form, files: &[Upload], headers: &[(&str, &str)]) -> Answer {
        const EDGE: &str = "----aspire-test-edge";
        let mut body = Vec::new();
        for (name, value) in &form.fields {
            let part = format!(
                "--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend_from_slice(part.as_bytes());
        }
        // A browser sends an empty part for a field in which nothing was chosen.
        let nothing = [Upload {
            name: "",
            bytes: &[],
        }];
        for file in if files.is_empty() { &nothing } else { files } {
            let head = format!(
                "--{EDGE}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n",
                file.name
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(file.bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{EDGE}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={EDGE}");
        self.send(Method::POST, &form.action, headers, Some((&kind, &body)))
    }

    /// Sends fields that stand in no form.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let fields: Vec<(String, String)> = fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        let body = crate::forms::encode(&fields);
        let kind = "application/x-www-form-urlencoded";
        self.send(Method::POST, path, &[], Some((kind, body.as_bytes())))
    }

    /// Signs in; afterwards the browser holds a session.
    #[track_caller]
    pub fn sign_in(&mut self, email: &str, password: &str) -> Answer {
        let form = self.get("/sign-in").expect(200).form("/sign-in");
        let form = form.tampered("email", email).tampered("password", password);
        self.submit(&form).expect(303)
    }

    /// Sends anything.
    ///
    /// # Panics
    /// When no answer comes.
    pub fn send(
        &mut self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<(&str, &[u8])>,
    ) -> Answer {
        self.try_send(method, path, headers, body)
            .unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Sends anything, to a service that may be away.
    ///
    /// # Errors
    /// When no answer comes.
    pub fn try_send(
        &mut self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<(&str, &[u8])>,
    ) -> Result<Answer, ureq::Error> {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.base));
        if let Some(cookies) = self.jar.header() {
            request = request.header("cookie", cookies);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut response = match body {
            Some((kind, bytes)) => self
                .agent
                .run(request.header("content-type", kind).body(bytes)?)?,
            None => self.agent.run(request.body(())?)?,
        };
        let headers: Vec<(String, String)> = response
            .headers()
            .iter()
            .map(|(name, value)| {
                (
                    name.to_string(),
                    String::from_utf8_lossy(value.as_bytes()).into_owned(),
                )
            })
            .collect();
        for (_, value) in headers.iter().filter(|(name, _)| name == "set-cookie") {
            self.jar.take(value);
        }
        Ok(Answer {
            status: response.status().as_u16(),
            headers,
            bytes: response
                .body_mut()
                .with_config()
                .limit(64 << 20)
                .read_to_vec()?,
            path: path.to_owned(),
        })
    }
}
