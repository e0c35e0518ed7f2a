//! People at work: commands sent from several threads, with a note of what was acknowledged.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use crate::http::Client;

/// A command as it was sent, with the name of its sending.
#[derive(Clone, Debug)]
pub struct Sending {
    pub token: String,
    pub path: String,
    pub form: Vec<(&'static str, String)>,
}

/// What one load came to.
#[derive(Debug, Default)]
pub struct Tally {
    /// Sendings that were answered: done.
    pub done: Vec<Sending>,
    /// Sendings whose answer never came: done or not.
    pub unsure: Vec<Sending>,
    /// Sendings that were refused with 503: not done.
    pub refused: Vec<Sending>,
}

impl Sending {
    pub fn send(&self, client: &Client) -> std::io::Result<crate::http::Answer> {
        let mut form: Vec<(&str, &str)> =
            self.form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        form.push(("_once", &self.token));
        client.post(&self.path, &form)
    }

    /// The title of the position that this sending makes, if it makes one.
    pub fn title(&self) -> Option<&str> {
        self.form.iter().find(|(name, _)| *name == "title").map(|(_, value)| value.as_str())
    }

    /// The position that this sending makes vacant, if it does: an act in the ledger.
    pub fn vacated(&self) -> Option<&str> {
        self.path.strip_prefix("/organisations/positions/")?.strip_suffix("/vacancy")
    }
}

/// Makes positions, fills them and makes them vacant until `stop`, or until nobody answers.
pub fn work(client: &Client, holder: &str, name: &str, threads: usize, stop: &AtomicBool) -> Tally {
    let tallies: Vec<Tally> = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|number| scope.spawn(move || worker(client, holder, &format!("{name}-{number}"), stop)))
            .collect();
        workers.into_iter().map(|it| it.join().expect("a worker notes what happens and goes on")).collect()
    });
    tallies.into_iter().fold(Tally::default(), |mut all, one| {
        all.done.extend(one.done);
        all.unsure.extend(one.unsure);
        all.refused.extend(one.refused);
        all
    })
}

fn worker(client: &Client, holder: &str, name: &str, stop: &AtomicBool) -> Tally {
    let mut tally = Tally::default();
    for number in 0.. {
        let title = format!("Chuyen vien {name}-{number}");
        let form = vec![("unit", "48".to_owned()), ("role", "officer".to_owned()), ("title", title)];
        let Some(place) =
            act(client, &mut tally, format!("p-{name}-{number}"), "/organisations/positions", form)
        else {
            return tally;
        };
        let form = vec![("login", holder.to_owned()), ("name", "Thu Nghiem".to_owned())];
        let path = format!("{place}/holder");
        let seated =
            place.is_empty() || act(client, &mut tally, format!("h-{name}-{number}"), &path, form).is_some();
        let path = format!("{place}/vacancy");
        if !seated || act(client, &mut tally, format!("v-{name}-{number}"), &path, Vec::new()).is_none() {
            return tally;
        }
        if stop.load(Ordering::Relaxed) {
            return tally;
        }
    }
    tally
}

/// Where it leads; `None` when there is no going on.
fn act(
    client: &Client,
    tally: &mut Tally,
    token: String,
    path: &str,
    form: Vec<(&'static str, String)>,
) -> Option<String> {
    let sending = Sending { token, path: path.to_owned(), form };
    match sending.send(client) {
        Ok(answer) if answer.status == 303 => {
            let place = answer.header("location").unwrap_or_default().to_owned();
            tally.done.push(sending);
            Some(place)
        }
        Ok(answer) if answer.status == 503 => {
            tally.refused.push(sending);
            None
        }
        Ok(answer) => panic!("{} {:?}: {} {}", sending.path, sending.form, answer.status, answer.body),
        Err(_) => {
            tally.unsure.push(sending);
            None
        }
    }
}
