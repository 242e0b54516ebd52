//! Every route called as every persona, compared with the committed table.

mod cells;
pub mod people;

pub use cells::{call, token};

use std::fmt::Write;
use tests::scenes::{self, Ids};
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
        let ids = Ids::read(&server.database);
        columns.push(cells::column(&server, &ids, caller, &routes));
    }
    let mut table = String::new();
    for (index, route) in routes.iter().enumerate() {
        let _ = writeln!(
            table,
            "{:?} {} ({:?})",
            route.method, route.path, route.access
        );
        for (caller, column) in people::ALL.iter().zip(&columns) {
            let _ = writeln!(table, "    {:<22} {}", caller.name, column[index]);
        }
    }
    println!(
        "access grid on {place:?}: {} routes x {} personas = {} cells",
        routes.len(),
        people::ALL.len(),
        routes.len() * people::ALL.len()
    );
    table
}
