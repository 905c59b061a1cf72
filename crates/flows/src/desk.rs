//! What lies on the desk while the work is done.

use std::sync::Arc;

use career::atlas::Atlas;
use career::circle::access::Rules;
use career::date::PartialDate;
use career::place::Starter;
use career::posting::Source;
use career::profile::Draft;
use intake::activity::Activity;
use intake::applications::Tracked;
use intake::calendar::Calendar;
use intake::contacts::Contacts;
use intake::model::Models;
use intake::postings::outside::Outside;
use intake::postings::{self, Context, Parsed};
use intake::{Refusal, Upload};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use lexicon::Lexicon;
use store::Store;
use store::account::Account;
use uuid::Uuid;

use crate::account::Passwords;
use crate::draw::DrawnReports;
use crate::market::HeldTitles;
use crate::people::HeldPeople;
use crate::polish::{Asking, InstanceSecret};

/// The map of work, what words mean, and what month it is: enough for looking at a document and keeping nothing.
#[derive(Clone, Copy)]
pub struct Knowledge<'a> {
    /// The map of work.
    pub atlas: &'a Atlas,
    /// What words mean.
    pub lexicon: &'a dyn Lexicon,
    /// Today.
    pub today: PartialDate,
}

/// Everything that a flow may reach for. Nothing below reads files, the environment, the clock or chance by itself.
pub struct Desk {
    /// Where things are kept.
    pub store: Arc<dyn Store>,
    /// The map of work.
    pub atlas: &'static Atlas,
    /// The starter list of places where people meet.
    pub places: &'static [Starter],
    /// What words mean.
    pub lexicon: &'static dyn Lexicon,
    /// How a document becomes a draft.
    pub reader: Arc<dyn DocumentReader + Send + Sync>,
    /// Who is asked for what stands on the web.
    pub outside: Arc<dyn Outside>,
    /// Who carries questions to a person's own model.
    pub models: Arc<dyn Models>,
    /// Where the secret lies that keys are sealed with.
    pub secret_place: Arc<dyn InstanceSecret>,
    /// Questions to models that are under way.
    pub asking: Asking,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Chance, for ids and secrets.
    pub random: Arc<dyn Random>,
    /// The zone of people who did not say theirs.
    pub zone: TimeZone,
    /// How passwords are hashed.
    pub passwords: Passwords,
    /// Who may do what in a circle.
    pub rules: Rules,
    /// Reports drawn a moment ago. Nothing in it is kept: it is drawn again whenever anything it rests on changes.
    pub drawn: DrawnReports,
    /// Whom people know, as it was read a moment ago. Nothing in it is kept either.
    pub people: HeldPeople,
    /// What titles of applications mean, as they were read before.
    pub titles: HeldTitles,
}

/// What time it is.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;
}

/// Chance.
pub trait Random: Send + Sync {
    /// Fills with bytes that nobody can guess.
    fn fill(&self, bytes: &mut [u8]);
}

impl Desk {
    /// Now, to the microsecond.
    pub fn now(&self) -> Timestamp {
        let now = self.clock.now();
        Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
    }

    /// A new id: a UUID of version 7, which sorts by when it was made.
    pub fn id(&self) -> Uuid {
        let mut random = [0; 10];
        self.random.fill(&mut random);
        let milliseconds = u64::try_from(self.now().as_millisecond()).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(milliseconds, &random).into_uuid()
    }

    /// 32 bytes that nobody can guess.
    pub fn secret(&self) -> [u8; 32] {
        let mut secret = [0; 32];
        self.random.fill(&mut secret);
        secret
    }

    /// The day it is where this person is.
    pub fn today(&self, account: &Account) -> Date {
        self.now().to_zoned(self.zone_of(account)).date()
    }

    /// The zone of this person.
    pub fn zone_of(&self, account: &Account) -> TimeZone {
        let said = account.zone.as_deref().and_then(|zone| TimeZone::get(zone).ok());
        said.unwrap_or_else(|| self.zone.clone())
    }

    /// The map, the words and the month.
    pub fn knowledge(&self, today: Date) -> Knowledge<'_> {
        Knowledge { atlas: self.atlas, lexicon: self.lexicon, today: month_of(today) }
    }
}

/// The month of a day.
pub fn month_of(day: Date) -> PartialDate {
    let year = u16::try_from(day.year()).unwrap_or_default();
    let month = u8::try_from(day.month()).unwrap_or_default();
    PartialDate::month(year, month).unwrap_or_else(|| PartialDate::year(2026).expect("2026 is between 1900 and 2100"))
}

/// How a document becomes a draft: in a fenced process of its own for whatever comes from outside, here in tests.
pub trait DocumentReader {
    /// Reads one document.
    ///
    /// # Errors
    /// A [`Refusal`] where there is nothing to read; every lesser doubt is a note in the draft.
    fn read(&self, upload: &Upload<'_>) -> Result<Draft, Refusal>;

    /// Reads postings: what `asked` answered when it was asked, or whatever somebody brought.
    ///
    /// # Errors
    /// A [`Refusal`] where there is nothing to read; every lesser doubt is a note.
    fn postings(&self, upload: &Upload<'_>, asked: Option<Source>, context: Context<'_>) -> Result<Parsed, Refusal> {
        match asked {
            Some(source) => postings::read_answer(source, upload.bytes, context),
            None => postings::read(upload, context),
        }
    }

    /// Reads a table of applications, as somebody brought it.
    ///
    /// # Errors
    /// A [`Refusal`] where there is nothing to read; every lesser doubt is a note.
    fn applications(&self, upload: &Upload<'_>, today: Date) -> Result<Tracked, Refusal> {
        intake::applications::read(upload, today)
    }

    /// Reads a list of people: an address book, or LinkedIn's connections.
    ///
    /// # Errors
    /// A [`Refusal`] where nobody is in it; every lesser doubt is a note.
    fn contacts(&self, upload: &Upload<'_>) -> Result<Contacts, Refusal> {
        intake::contacts::read(upload)
    }

    /// Reads a calendar or a list of conferences, as somebody brought it or as an address answered.
    ///
    /// # Errors
    /// A [`Refusal`] where there is nothing to read; every lesser doubt is a note.
    fn calendar(&self, upload: &Upload<'_>, today: Date) -> Result<Calendar, Refusal> {
        intake::calendar::read(upload, today)
    }

    /// Counts what a LinkedIn export says of searches, reactions and applications.
    ///
    /// # Errors
    /// A [`Refusal`] where there is none of them.
    fn activity(&self, upload: &Upload<'_>) -> Result<Activity, Refusal> {
        intake::activity::read(upload)
    }

    /// Reads the words of a document, whatever it tells of.
    ///
    /// # Errors
    /// A [`Refusal`] where there is not one.
    fn words(&self, upload: &Upload<'_>) -> Result<String, Refusal> {
        intake::words(upload)
    }
}

/// Reads in the same process, without a fence: for tests and measurements on documents of our own.
#[derive(Clone, Copy)]
pub struct InProcess<'a> {
    /// What words mean.
    pub lexicon: &'a dyn Lexicon,
}

impl DocumentReader for InProcess<'_> {
    fn read(&self, upload: &Upload<'_>) -> Result<Draft, Refusal> {
        intake::read(upload, self.lexicon)
    }
}
