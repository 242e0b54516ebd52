//! Closed-loop load: each client sends its next request when the last one was answered.

use crate::process::Process;
use crate::wire::{Reply, Wire};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What one client does, again and again: makes the `n`th request, and judges the answer.
pub trait Client: Send {
    /// The bytes of the next request.
    fn request(&mut self, number: usize) -> Vec<u8>;
    /// Whether the answer is the right one.
    fn is_right(&mut self, reply: &Reply) -> bool;
}

/// What was measured.
#[derive(Clone, Copy, Debug)]
pub struct Outcome {
    pub clients: usize,
    pub requests: usize,
    pub errors: usize,
    pub span: Duration,
    pub middle: Duration,
    pub slow: Duration,
    /// Processor time of the service for one request.
    pub cpu: Duration,
}

impl Outcome {
    pub fn per_second(&self) -> f64 {
        self.requests as f64 / self.span.as_secs_f64()
    }
}

/// Runs the clients against a service for `span`, after a warm-up of a tenth of it.
pub fn run(authority: &str, process: &Process, span: Duration, clients: Vec<Box<dyn Client>>) -> Outcome {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("the load generator can be set up");
    let count = clients.len();
    let authority: Arc<str> = authority.into();
    let warm = Instant::now() + span.mul_f64(0.1);
    let end = warm + span;
    let work = async {
        let hands: Vec<_> = clients
            .into_iter()
            .map(|client| tokio::spawn(drive(Arc::clone(&authority), client, warm, end)))
            .collect();
        tokio::time::sleep_until(warm.into()).await;
        let before = process.cpu();
        tokio::time::sleep_until(end.into()).await;
        let used = process.cpu() - before;
        let (mut times, mut errors) = (Vec::new(), 0);
        for hand in hands {
            let (own, wrong) = hand.await.expect("a client does not panic");
            times.extend(own);
            errors += wrong;
        }
        (times, errors, used)
    };
    let (mut times, errors, used) = runtime.block_on(work);
    times.sort_unstable();
    let at = |share: f64| times.get(((times.len() as f64 * share) as usize).min(times.len().saturating_sub(1))).copied();
    Outcome {
        clients: count,
        requests: times.len(),
        errors,
        span,
        middle: at(0.5).unwrap_or_default(),
        slow: at(0.99).unwrap_or_default(),
        cpu: used.checked_div(u32::try_from(times.len()).unwrap_or(u32::MAX)).unwrap_or_default(),
    }
}

/// One client until the end. Gives the times of the requests that began after the warm-up, and the wrong answers.
async fn drive(authority: Arc<str>, mut client: Box<dyn Client>, warm: Instant, end: Instant) -> (Vec<Duration>, usize) {
    let mut wire = Wire::to(&authority).await;
    let (mut times, mut errors) = (Vec::new(), 0);
    for number in 0.. {
        let began = Instant::now();
        if began >= end {
            break;
        }
        let request = client.request(number);
        let right = match wire.ask(&request).await {
            Ok(reply) => client.is_right(&reply),
            Err(_) => {
                wire = Wire::to(&authority).await;
                false
            }
        };
        if !right {
            errors += 1;
        } else if began >= warm {
            times.push(began.elapsed());
        }
    }
    (times, errors)
}
