//! The binary `aspire`.

fn main() -> std::process::ExitCode {
    share_memory_between_threads();
    web::command::run()
}

/// Threads take memory from two pools and not from one each: what one gives back another can use, so that a service
/// under load stays half as large.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn share_memory_between_threads() {
    #[expect(unsafe_code, reason = "the C library's own setting; docs/adr/0013")]
    // SAFETY: called before there are other threads, with a parameter and a value that the C library defines.
    unsafe {
        libc::mallopt(libc::M_ARENA_MAX, 2);
    }
}

#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
fn share_memory_between_threads() {}
