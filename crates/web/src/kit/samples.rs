//! Samples: every page drawn once with invented data, so that all of them can be checked and looked at.
//!
//! An area adds one line to `all`, and draws its pages with `Samples::add`. To look at them:
//! `ASPIRE_SAMPLES=/tmp/samples cargo test -p web every_page_is_sound`, after `npm run build` in `web/`.
use std::collections::BTreeMap;
use std::path::Path;

use super::html_check;
use super::{
    AccountMenu, ErrorKind, ErrorPage, Flash, FlashKind, Kit, Link, NavItem, Page, Section, Shell,
    render, showcase, templates,
};

/// A drawn page.
pub struct Sample {
    /// Names the file when samples are written: area and page, such as "people/list-empty".
    pub name: String,
    /// The template it was drawn from.
    pub template: String,
    /// Its title, without the service's name.
    pub title: String,
    /// The whole document.
    pub html: String,
}

/// Collects the samples of all areas.
pub struct Samples {
    /// The kit that draws them.
    pub kit: Kit,
    drawn: Vec<Sample>,
}

impl Samples {
    /// Draws a page inside the shell of a signed-in person. `name` says which area and page it is.
    pub fn add<P: Page>(&mut self, name: &str, page: &P) {
        self.add_in(&shell(), name, page);
    }

    /// Draws a page inside a shell of its own, such as that before sign-in.
    pub fn add_in<P: Page>(&mut self, shell: &Shell, name: &str, page: &P) {
        let html = render(&self.kit, shell, page).unwrap_or_else(|error| {
            let cause = std::error::Error::source(&error).map(ToString::to_string);
            panic!("sample {name}: {error}: {}", cause.unwrap_or_default())
        });
        self.drawn.push(Sample {
            name: name.to_owned(),
            template: page.template().to_owned(),
            title: page.title(self.kit.words()),
            html,
        });
    }
}

/// All samples. An area adds its own function here.
fn all() -> Vec<Sample> {
    let mut samples = Samples {
        kit: showcase::kit(),
        drawn: Vec::new(),
    };
    showcase::samples(&mut samples);
    errors(&mut samples);
    crate::account::samples(&mut samples);
    crate::campaigns::samples(&mut samples);
    crate::readiness::samples(&mut samples);
    crate::readiness_board::samples(&mut samples);
    crate::readiness_review::samples(&mut samples);
    crate::readiness_sheet::samples(&mut samples);
    crate::guests::samples(&mut samples);
    crate::careers::samples(&mut samples);
    crate::evidence::samples(&mut samples);
    crate::editions::samples(&mut samples);
    crate::framework::view::samples::samples(&mut samples);
    crate::framework_import::view::samples::samples(&mut samples);
    crate::help::samples(&mut samples);
    crate::home::samples(&mut samples);
    crate::job_documents::samples(&mut samples);
    crate::jobs::view::samples::samples(&mut samples);

    crate::job_start::view::samples::samples(&mut samples);

    crate::job_approval::samples(&mut samples);
    crate::links::samples(&mut samples);
    crate::looks::samples(&mut samples);
    crate::planning::samples(&mut samples);
    crate::organisation::samples(&mut samples);
    crate::rules::samples(&mut samples);
    crate::wishes::samples(&mut samples);
    crate::calibration::samples(&mut samples);
    crate::council::samples(&mut samples);
    crate::people::samples(&mut samples);
    crate::programme::samples(&mut samples);
    crate::reviews::samples(&mut samples);
    crate::roles::view::samples::samples(&mut samples);
    crate::role_import::view::samples::samples(&mut samples);
    crate::sign_in::samples(&mut samples);
    crate::assessments::samples(&mut samples);
    crate::exercise::samples(&mut samples);
    crate::skills::samples(&mut samples);
    crate::surveys::samples(&mut samples);
    crate::team::samples(&mut samples);
    crate::usability::samples(&mut samples);
    samples.drawn
}

fn errors(samples: &mut Samples) {
    for kind in ErrorKind::ALL {
        let way_on = Link::new("Go to your start page", "/");
        let page = ErrorPage::new(samples.kit.words(), kind, way_on, "01JD3V8Q").detail("A case.");
        let name = format!("errors/{}", page.template().trim_start_matches("errors/"));
        samples.add_in(&signed_out(), &name, &page);
    }
}

/// The shell of somebody signed in, with a message.
pub fn shell() -> Shell {
    let entry = |section, label: &str| NavItem {
        section,
        label: label.to_owned(),
        url: "/".to_owned(),
    };
    Shell {
        organisation: Some("Council A".to_owned()),
        home: "/".to_owned(),
        account: Some(AccountMenu {
            name: "Sam Example".to_owned(),
            links: vec![Link::new("Your account", "/account")],
        }),
        navigation: vec![
            entry(Section::Home, "Home"),
            entry(Section::Skills, "My skills"),
            entry(Section::Roles, "Roles"),
            entry(Section::Framework, "Skills framework"),
        ],
        flash: Some(Flash {
            kind: FlashKind::Success,
            text: "Your answers have been sent to Jo Manager.".to_owned(),
        }),
        csrf: "csrf".to_owned(),
        form_key: "key".to_owned(),
        demo: true,
        printed: "Aspire, Council A · Sam Example · Printed 21 November 2026".to_owned(),
        sign_out_url: Some("/sign-out".to_owned()),
        footer: vec![Link::new("Help", "/help")],
    }
}

/// The shell before sign-in.
pub fn signed_out() -> Shell {
    Shell {
        home: "/".to_owned(),
        printed: "Aspire · Printed 21 November 2026".to_owned(),
        ..Shell::default()
    }
}

#[test]
fn every_page_is_sound() {
    let samples = all();
    let folder = std::env::var_os("ASPIRE_SAMPLES");
    let problems: Vec<String> = samples
        .iter()
        .flat_map(|sample| {
            if let Some(folder) = &folder {
                write(Path::new(folder), sample);
            }
            let problems = html_check::problems(&sample.html);
            problems
                .into_iter()
                .map(|problem| format!("{}: {problem}", sample.name))
        })
        .collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn no_two_pages_have_the_same_title() {
    let samples = all();
    let mut templates: BTreeMap<&str, &str> = BTreeMap::new();
    for sample in &samples {
        let known = templates.insert(&sample.title, &sample.template);
        assert!(
            known.is_none_or(|known| known == sample.template),
            "{known:?} and {} are both called {}",
            sample.template,
            sample.title
        );
    }
}

#[test]
fn every_template_is_used_by_some_sample() {
    let samples = all();
    let drawn = samples.iter().map(|sample| sample.template.as_str());
    let unused = templates::unreached(drawn);
    assert!(unused.is_empty(), "not used: {}", unused.join(", "));
}

/// Beside the built assets, so that the file opens in a browser as it will look.
fn write(folder: &Path, sample: &Sample) {
    let file = folder.join(format!("{}.html", sample.name.replace('/', "-")));
    std::fs::create_dir_all(folder).unwrap();
    let dist = concat!("file://", env!("CARGO_MANIFEST_DIR"), "/../../web/dist/");
    let mut html = sample.html.clone();
    for name in ["aspire.css", "aspire.js", "favicon.svg"] {
        let url = super::Assets::load().url(name);
        html = html.replace(&url, &format!("{dist}{name}"));
    }
    std::fs::write(file, html).unwrap();
}
