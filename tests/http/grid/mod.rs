//! Every route called as every persona, compared with the committed table.

mod cells;
pub mod people;

pub use cells::call;

use std::fmt::Write;
use tests::scenes;
use tests::{Place, Server};

#[test]
fn the_grid_is_the_committed_one_on_sqlite() {
    insta::assert_snapshot!("grid", grid(Place::Sqlite));
}

#[test]
fn the_grid_is_the_committed_one_on_postgresql() {
    insta::assert_snapshot!("grid", grid(Place::Postgres));
}

/// A line for every route, a column for every persona, in each cell what was answered.
fn grid(place: Place) -> String {
    let routes = scenes::routes();
    let mut columns = Vec::new();
    for caller in people::ALL {
        // Each persona has a service with untouched data, so that no cell depends on another persona's.
        let server = Server::demo(place);
        columns.push(cells::column(&server, caller, &routes));
    }
    let mut table = format!("{:<66}", "");
    for caller in people::ALL {
        let _ = write!(table, "{:>6}", caller.short);
    }
    for (index, route) in routes.iter().enumerate() {
        let method = format!("{:?}", route.method).to_uppercase();
        let _ = write!(table, "\n{method:<5}{:<61}", route.path);
        for column in &columns {
            let _ = write!(table, "{:>6}", column[index]);
        }
    }
    table.push('\n');
    println!(
        "access grid on {place:?}: {} routes x {} personas = {} cells",
        routes.len(),
        people::ALL.len(),
        routes.len() * people::ALL.len()
    );
    table
}
