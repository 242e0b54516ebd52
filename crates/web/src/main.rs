//! The binary `aspire`.

fn main() -> std::process::ExitCode {
    web::command::run()
}
