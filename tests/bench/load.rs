//! Closed-loop load: each client sends its next request when the last one was answered.

use crate::process::Process;
use crate::wire::{Reply, Wire};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What one client does, again and again: makes the next request, and judges the answer.
pub trait Client: Send {
    /// The bytes of the next request.
    fn request(&mut self) -> Vec<u8>;
    /// Whether the answer is the right one.
    fn is_right(&mut self, reply: &Reply) -> bool;
}

/// What was measured.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub clients: usize,
    pub requests: usize,
    /// Answers that were not the right one, those of the warm-up included.
    pub wrong: usize,
    /// Answers that said the service is too busy: honest, but not what was asked for.
    pub busy: usize,
    /// What the first wrong answer was.
    pub example: Option<String>,
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

/// What one client saw.
#[derive(Default)]
struct Seen {
    times: Vec<Duration>,
    wrong: usize,
    busy: usize,
    example: Option<String>,
}

/// Runs the clients against a service for `span`, after a warm-up of a tenth of it.
pub fn run(
    authority: &str,
    process: &Process,
    span: Duration,
    clients: Vec<Box<dyn Client>>,
) -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread()
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
        let mut all = Seen::default();
        for hand in hands {
            let own = hand.await.expect("a client does not panic");
            all.times.extend(own.times);
            all.wrong += own.wrong;
            all.busy += own.busy;
            all.example = all.example.or(own.example);
        }
        (all, used)
    };
    let (mut all, used) = runtime.block_on(work);
    all.times.sort_unstable();
    let times = &all.times;
    let at = |share: f64| {
        let place = (times.len() as f64 * share) as usize;
        let found = times.get(place.min(times.len().saturating_sub(1)));
        found.copied().unwrap_or_default()
    };
    let requests = u32::try_from(times.len()).unwrap_or(u32::MAX);
    Outcome {
        clients: count,
        requests: times.len(),
        wrong: all.wrong,
        busy: all.busy,
        span,
        middle: at(0.5),
        slow: at(0.99),
        cpu: used.checked_div(requests).unwrap_or_default(),
        example: all.example,
    }
}

/// One client until the end. Only requests that began after the warm-up are timed.
async fn drive(
    authority: Arc<str>,
    mut client: Box<dyn Client>,
    warm: Instant,
    end: Instant,
) -> Seen {
    let mut wire = Wire::to(&authority).await;
    let mut seen = Seen::default();
    loop {
        let began = Instant::now();
        if began >= end {
            return seen;
        }
        let request = client.request();
        let wrong = match wire.ask(&request).await {
            Ok(reply) if client.is_right(&reply) => {
                if began >= warm {
                    seen.times.push(began.elapsed());
                }
                continue;
            }
            Ok(reply) if reply.status == 503 => {
                seen.busy += 1;
                continue;
            }
            Ok(reply) => format!("{}{}", reply.head, reply.start()),
            Err(error) => {
                wire = Wire::to(&authority).await;
                error.to_string()
            }
        };
        seen.wrong += 1;
        seen.example.get_or_insert(wrong);
    }
}
