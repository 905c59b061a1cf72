//! A desk for tests: a store in memory (or any other), a clock that stands still until it is moved, chance that repeats.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use career::circle::access::Rules;
use career::profile::Draft;
use flows::account::Passwords;
use flows::market::HeldTitles;
use flows::people::HeldPeople;
use flows::polish::{Asking, InstanceSecret, NoPlace};
use flows::{Clock, Desk, DocumentReader, DrawnReports, Random};
use intake::model::{Models, Question};
use intake::postings::outside::Nobody;
use intake::{Refusal, Upload};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use lexicon::Lexicon;
use store::Store;
use store::memory::MemoryStore;

/// A clock that stands still until it is moved.
#[derive(Debug)]
pub struct StandingClock(AtomicI64);

impl StandingClock {
    /// Moves it, also backwards.
    pub fn move_by(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl Clock for StandingClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(self.0.load(Ordering::SeqCst)).expect("a time between years 1 and 9999")
    }
}

/// Bytes that differ from each other and are the same in every run.
#[derive(Debug, Default)]
struct RepeatingChance(AtomicU64);

impl Random for RepeatingChance {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let mut x = self.0.fetch_add(1, Ordering::SeqCst).wrapping_add(0x9E37_79B9_7F4A_7C15);
            x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            let mixed = (x ^ (x >> 31)).to_le_bytes();
            chunk.copy_from_slice(&mixed[..chunk.len()]);
        }
    }
}

/// A secret that lies in memory, and can be lost.
#[derive(Debug, Default)]
pub struct HeldSecret(Mutex<Option<[u8; 32]>>);

impl HeldSecret {
    /// Loses it.
    pub fn lose(&self) {
        *self.0.lock().expect("nobody panicked") = None;
    }
}

impl InstanceSecret for HeldSecret {
    fn look(&self) -> Result<Option<[u8; 32]>, NoPlace> {
        Ok(*self.0.lock().expect("nobody panicked"))
    }

    fn keep(&self, fresh: [u8; 32]) -> Result<[u8; 32], NoPlace> {
        Ok(*self.0.lock().expect("nobody panicked").get_or_insert(fresh))
    }
}

/// Any address may be written down, and nobody answers at it.
#[derive(Debug)]
struct NobodyAnswers;

impl Models for NobodyAnswers {
    fn listed(&self) -> Vec<String> {
        Vec::new()
    }

    fn may_ask(&self, _: &str) -> Result<(), Refusal> {
        Ok(())
    }

    fn ask(&self, _: &Question) -> Result<Vec<u8>, Refusal> {
        Err(Refusal::new("Nobody answers there.", "Look whether the model's server runs."))
    }
}

/// Reads here, without a fence: tests bring documents of our own.
struct Here(&'static dyn Lexicon);

impl DocumentReader for Here {
    fn read(&self, upload: &Upload<'_>) -> Result<Draft, Refusal> {
        intake::read(upload, self.0)
    }
}

/// A desk over a store in memory, on Wednesday 25 November 2026 at noon UTC.
pub fn desk() -> (Desk, Arc<StandingClock>) {
    desk_over(Arc::new(MemoryStore::default()))
}

/// A desk over a store.
pub fn desk_over(store: Arc<dyn Store>) -> (Desk, Arc<StandingClock>) {
    let clock = Arc::new(StandingClock(AtomicI64::new(1_795_608_000)));
    let lexicon: &'static dyn Lexicon = crate::lexicon();
    let desk = Desk {
        store,
        atlas: atlas_data::bundled(),
        places: atlas_data::places(),
        lexicon,
        reader: Arc::new(Here(lexicon)),
        outside: Arc::new(Nobody),
        models: Arc::new(NobodyAnswers),
        secret_place: Arc::new(HeldSecret::default()),
        asking: Asking::default(),
        clock: Arc::clone(&clock) as Arc<dyn Clock>,
        random: Arc::new(RepeatingChance::default()),
        zone: TimeZone::UTC,
        passwords: Passwords::quick(),
        rules: Rules::default(),
        drawn: DrawnReports::default(),
        people: HeldPeople::default(),
        titles: HeldTitles::default(),
    };
    (desk, clock)
}
