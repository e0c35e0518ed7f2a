//! The way from the asynchronous threads to the blocking ones: bounded places, bounded waiting.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use kernel::{Error, Result};
use tokio::sync::Semaphore;

/// So many at work, so many waiting, no more.
pub struct Gate {
    places: Arc<Semaphore>,
    waiting: AtomicUsize,
    waiting_max: usize,
}

/// Counts one waiter for as long as it lives, also when its client goes away.
struct Waiter<'a>(&'a AtomicUsize);

impl Gate {
    pub fn new(places: usize, waiting_max: usize) -> Gate {
        Gate { places: Arc::new(Semaphore::new(places.max(1))), waiting: AtomicUsize::new(0), waiting_max }
    }

    /// Runs `work` on a blocking thread once there is a place; [`Error::Busy`] when too many wait already.
    pub async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let place = match Arc::clone(&self.places).try_acquire_owned() {
            Ok(place) => place,
            Err(_) => {
                let _waiter = Waiter::new(&self.waiting, self.waiting_max)?;
                let place = Arc::clone(&self.places).acquire_owned().await;
                place.expect("the semaphore is never closed")
            }
        };
        let outcome = tokio::task::spawn_blocking(move || {
            let outcome = work();
            drop(place);
            outcome
        });
        outcome.await.map_err(|cause| Error::Bug(format!("a handler ended early: {cause}")))
    }

    /// How many requests wait for a place.
    pub fn waiting(&self) -> usize {
        self.waiting.load(Ordering::Relaxed)
    }
}

impl<'a> Waiter<'a> {
    fn new(count: &'a AtomicUsize, most: usize) -> Result<Waiter<'a>> {
        let waiter = Waiter(count);
        if count.fetch_add(1, Ordering::Relaxed) >= most { Err(Error::Busy("web-busy")) } else { Ok(waiter) }
    }
}

impl Drop for Waiter<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
