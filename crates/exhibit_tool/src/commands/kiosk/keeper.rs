//! Keeps Chromium open: starts it, watches it, and starts it again whatever ends it, until somebody asks it to stop.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use tokio::sync::mpsc::Receiver;
use tokio::time::{MissedTickBehavior, interval, sleep};

use super::chromium::Chromium;
use super::rests::Rests;
use super::routes::{Beat, Heard};
use super::say;
use super::stop::Stop;
use super::watchdog::Watchdog;
use crate::progress::in_words;
use crate::{Result, Trouble};

const LOOK: Duration = Duration::from_secs(1);
/// How often the log says how the page is.
const REPORT: Duration = Duration::from_secs(3600);

/// What is kept open.
pub struct Keeper {
    /// Chromium's program.
    pub program: PathBuf,
    /// What it is started with.
    pub arguments: Vec<OsString>,
    /// What page and panel say.
    pub heard: Receiver<Heard>,
    /// What the system says.
    pub stop: Stop,
    /// When beats that stopped are taken for a page that hung.
    pub lost_after: Duration,
    /// Whether the page is known to beat, as those of this program's own release do.
    pub beats: bool,
}

/// Why one Chromium is no more.
enum End {
    /// By itself.
    Ended,
    /// It could not be started.
    NotStarted,
    /// The page hung.
    Hung,
    /// The page, or its operator, wants another.
    Restart,
    /// All is to end.
    Stop,
}

impl Keeper {
    /// Keeps Chromium open until somebody asks to stop.
    ///
    /// # Errors
    /// Chromium cannot be started the first time. Later it is tried again: an update may be replacing it.
    pub async fn keep(mut self) -> Result<()> {
        let mut rests = Rests::default();
        let mut watchdog = Watchdog::new(self.lost_after, self.beats, Instant::now());
        let mut is_first = true;
        loop {
            if self.is_exit_left() {
                say("ends: asked by the operator's panel");
                return Ok(());
            }
            let begun = Instant::now();
            let end = match Chromium::start(&self.program, &self.arguments) {
                Ok(chromium) => {
                    say(format_args!("started {} (process {})", self.program.display(), chromium.process()));
                    watchdog.started(begun);
                    self.watch(chromium, &mut watchdog).await
                }
                Err(error) if is_first => {
                    let remedy = "Name Chromium's program by --chromium.";
                    return Err(Trouble::new(self.program.display(), format!("cannot be started: {error}"), remedy));
                }
                Err(error) => {
                    say(format_args!("{} cannot be started: {error}", self.program.display()));
                    End::NotStarted
                }
            };
            is_first = false;
            match end {
                End::Stop => return Ok(()),
                End::Restart => {}
                End::Ended | End::NotStarted | End::Hung => {
                    let rest = rests.after(begun.elapsed());
                    if !rest.is_zero() {
                        say(format_args!("starts Chromium again in {} s", rest.as_secs()));
                    }
                    if self.is_stopped_within(rest).await {
                        return Ok(());
                    }
                }
            }
        }
    }

    /// Watches one Chromium until it is no more.
    async fn watch(&mut self, mut chromium: Chromium, watchdog: &mut Watchdog) -> End {
        let mut looks = interval(LOOK);
        looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut reported: Option<Instant> = None;
        let end = loop {
            tokio::select! {
                // Beats that came while this program was held up are heard before it looks for them.
                biased;
                way = self.stop.asked() => {
                    say(format_args!("ends: asked by {way}"));
                    break End::Stop;
                }
                Some(heard) = self.heard.recv() => match heard {
                    Heard::Beat(beat) => {
                        watchdog.beat(Instant::now());
                        if reported.is_none_or(|last| last.elapsed() >= REPORT) {
                            say(how(&beat));
                            reported = Some(Instant::now());
                        }
                    }
                    Heard::Restart => {
                        say("starts Chromium again: asked by the page");
                        break End::Restart;
                    }
                    Heard::Exit => {
                        say("ends: asked by the operator's panel");
                        break End::Stop;
                    }
                },
                status = chromium.ended() => {
                    let how = status.map_or_else(|error| error.to_string(), |status| status.to_string());
                    say(format_args!("Chromium ended after {} ({how})", in_words(chromium.started.elapsed())));
                    return End::Ended;
                }
                _ = looks.tick() => {
                    if watchdog.has_hung(Instant::now()) {
                        say("lost the page's beat: it has hung");
                        break End::Hung;
                    }
                }
            }
        };
        chromium.end().await;
        end
    }

    /// Forgets what a Chromium that is no more has left unheard: a second order to start again, or a last beat, would be
    /// taken for the next one's. Whether an order to end is among it.
    fn is_exit_left(&mut self) -> bool {
        std::iter::from_fn(|| self.heard.try_recv().ok()).any(|heard| heard == Heard::Exit)
    }

    /// Rests; whether all is to end meanwhile. An operator who wants Chromium now gets it.
    async fn is_stopped_within(&mut self, rest: Duration) -> bool {
        let over = sleep(rest);
        tokio::pin!(over);
        loop {
            tokio::select! {
                way = self.stop.asked() => {
                    say(format_args!("ends: asked by {way}"));
                    return true;
                }
                Some(heard) = self.heard.recv() => match heard {
                    Heard::Exit => {
                        say("ends: asked by the operator's panel");
                        return true;
                    }
                    Heard::Restart => return false,
                    // The last words of a page that is no more.
                    Heard::Beat(_) => {}
                },
                () = &mut over => return false,
            }
        }
    }
}

/// How the page is, in a line.
fn how(beat: &Beat) -> String {
    let uptime = in_words(Duration::try_from_secs_f64(beat.uptime_secs).unwrap_or_default());
    format!("the page lives: {:.0} visits in {uptime}, {:.0} MB of scripts' memory", beat.visits, beat.heap_bytes / 1e6)
}
