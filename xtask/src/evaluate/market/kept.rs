//! A market kept in each engine: what it takes to fill it, to search it, and to list it, small and large.
//!
//! It is filled the way an instance is moved from one engine to another: rows in the order of their keys. The postings
//! under keys are left out; nothing here folds.

use std::any::Any;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use career::id::AccountId;
use career::posting::Posting;
use career::posting::opening::Sighting;
use career::posting::search;
use flows::market::{Asked, list};
use jiff::civil::{Date, date};
use store::Store;
use store::market::PublicPosting;
use store::moving::{Row, Table, Target, Value, table};
use testkit::browser::{Caller, Server};
use uuid::Uuid;

use super::feed::Feed;
use crate::Outcome;
use crate::evaluate::dice::Dice;
use crate::evaluate::product;

type Failed = Box<dyn std::error::Error>;

/// Where the market is kept.
#[derive(Clone, Copy, Debug)]
pub(super) enum Engine {
    /// One SQLite file.
    Sqlite,
    /// A PostgreSQL of one's own.
    Postgres,
}

/// Rows of one transaction.
const AT_ONCE: u64 = 2_000;
/// Searches that are timed.
const SEARCHES: usize = 400;
/// Lists that are timed.
const LISTS: usize = 200;
/// Pages that are timed.
const PAGES: usize = 300;
/// Candidates of one search.
const MOST: usize = 200;
const TODAY: Date = date(2026, 11, 25);

/// Fills an engine with a thousand postings and with as many as asked, and prints what each costs.
pub(super) fn measure(engine: Engine, postings: u64) -> Outcome {
    let name = match engine {
        Engine::Sqlite => "sqlite",
        Engine::Postgres => "postgres",
    };
    let small = Market::filled(engine, postings.min(1_000))?;
    let small_list = small.lists()?;
    let small_pages = small.pages()?;
    drop(small);
    let begun = Instant::now();
    let market = Market::filled(engine, postings)?;
    println!("store_fill_seconds_{name} {:.1}", begun.elapsed().as_secs_f64());
    let found = market.searches()?;
    println!("search_1m_p50_ms_{name} {:.2}", found.at(0.50));
    println!("search_1m_p95_ms_{name} {:.2}", found.at(0.95));
    println!("search_1m_p99_ms_{name} {:.2}", found.at(0.99));
    println!("search_1m_slowest_ms_{name} {:.2}", found.at(1.0));
    println!("search_found_share_{name} {:.3}", found.found as f64 / SEARCHES as f64);
    let lists = market.lists()?;
    println!("list_1k_ms_{name} {:.2}", small_list.at(0.50));
    println!("list_1m_ms_{name} {:.2}", lists.at(0.50));
    println!("list_1m_over_1k_{name} {:.2}", lists.at(0.50) / small_list.at(0.50).max(0.001));
    if let (Some(small), Some(large)) = (small_pages, market.pages()?) {
        println!("page_1k_ms {:.2}", small.at(0.50));
        println!("page_1m_ms {:.2}", large.at(0.50));
        println!("page_1m_p95_ms {:.2}", large.at(0.95));
        println!("page_1m_over_1k {:.2}", large.at(0.50) / small.at(0.50).max(0.001));
    }
    Ok(())
}

/// A market in a store.
struct Market {
    store: Arc<dyn Store>,
    feed: Feed,
    postings: u64,
    /// The folder that a server can be started over.
    folder: Option<PathBuf>,
    /// Last, so that it goes after the store is closed.
    _kept: Box<dyn Any>,
}

impl Market {
    fn filled(engine: Engine, postings: u64) -> Result<Market, Failed> {
        let feed = Feed::of(postings);
        let mut within = None;
        let (store, kept): (Arc<dyn Store>, Box<dyn Any>) = match engine {
            Engine::Sqlite => {
                let folder = testkit::browser::Folder::new("market");
                let path = folder.path().join("footbridge.db");
                within = Some(folder.path().to_path_buf());
                let settings = store_sqlite::Settings::default();
                fill(&mut store_sqlite::Alone::to_fill(&path, &settings)?, &feed, postings)?;
                (Arc::new(store_sqlite::SqliteStore::open(&path)?), Box::new(folder))
            }
            Engine::Postgres => {
                let cluster = testkit::postgres::Cluster::start(SERVER);
                let address = cluster.database("market").parse()?;
                let settings = store_postgres::Settings::default();
                fill(&mut store_postgres::Alone::to_fill(&address, &settings)?, &feed, postings)?;
                (Arc::new(store_postgres::PostgresStore::open(&address)?), Box::new(cluster))
            }
        };
        Ok(Market { store, feed, postings, folder: within, _kept: kept })
    }

    /// Times searches: one to three words of a posting's title, organisation, place and text.
    fn searches(&self) -> Result<Times, Failed> {
        let mut dice = Dice::new(4_747);
        let mut times = Times::default();
        for _ in 0..SEARCHES {
            let words = search::wanted(&self.wanted(&mut dice));
            let clock = Instant::now();
            let found = self.store.reading()?.search_postings(&words, None, MOST)?;
            times.each.push(clock.elapsed());
            times.found += usize::from(!found.is_empty());
        }
        times.each.sort_unstable();
        Ok(times)
    }

    /// What somebody may search for.
    fn wanted(&self, dice: &mut Dice) -> String {
        let posting = self.feed.posting(dice.below(self.postings));
        let title = posting.title.split(' ').nth(1).unwrap_or("cook").to_owned();
        let place = posting.places.first().map(|place| place.split(',').next().unwrap_or(place).to_owned());
        let place = place.unwrap_or_default();
        let organisation = posting.organisation.clone().unwrap_or_default();
        let text = posting.text.split_whitespace().nth(3).unwrap_or("bake").to_owned();
        match dice.below(6) {
            0 => title,
            1 => format!("{title} {place}"),
            2 => format!("{title} {text}"),
            3 => organisation,
            4 => format!("{title} {place} {text}"),
            _ => text,
        }
    }

    /// Times pages as a browser gets them, of the program itself over the same file: the list, a search, an opening.
    fn pages(&self) -> Result<Option<Times>, Failed> {
        let Some(folder) = &self.folder else { return Ok(None) };
        let server = Server::over(&product::build()?, "serve", folder)?;
        let mut caller = Caller::to(server.address());
        // Somebody without anything of their own: what is public is all there is.
        caller.post_with_file("/begin", &[("text", "Line cook at Blue Door. Cooked for ninety guests.")], None)?;
        let mut dice = Dice::new(474);
        let mut times = Times::default();
        for nth in 0..PAGES {
            let path = match nth % 3 {
                0 => "/openings?view=all".to_owned(),
                1 => format!("/openings?view=all&q={}", self.wanted(&mut dice).replace(' ', "+")),
                _ => format!("/openings/{}", Uuid::from_u128(u128::from(1 + dice.below(self.postings)))),
            };
            let clock = Instant::now();
            let answer = caller.get(&path)?;
            times.each.push(clock.elapsed());
            if answer.status != 200 {
                return Err(format!("{path} answers {}", answer.status).into());
            }
        }
        times.each.sort_unstable();
        Ok(Some(times))
    }

    /// Times the list that a page shows: what came last, and what answers a search.
    fn lists(&self) -> Result<Times, Failed> {
        let (mut desk, _) = testkit::desk();
        desk.store = Arc::clone(&self.store);
        let nobody = AccountId(Uuid::nil());
        let mut dice = Dice::new(47);
        let mut times = Times::default();
        for nth in 0..LISTS {
            let words = if nth % 2 == 0 { String::new() } else { self.wanted(&mut dice) };
            let asked = Asked { words, ..Asked::default() };
            let clock = Instant::now();
            let listed = list(&desk, nobody, &asked, TODAY)?;
            times.each.push(clock.elapsed());
            times.found += usize::from(!listed.lines.is_empty());
        }
        times.each.sort_unstable();
        Ok(times)
    }
}

/// A server with the memory that a small machine has for it; it keeps nothing, as in the tests.
const SERVER: &str = "-c listen_addresses= -c fsync=off -c full_page_writes=off -c shared_buffers=256MB \
                      -c maintenance_work_mem=256MB -c max_wal_size=4GB";

fn fill(target: &mut impl Target, feed: &Feed, postings: u64) -> Outcome {
    target.clear("filling")?;
    let known = |name: &str| table(name).ok_or("there is no such table");
    let (rows, words) = (known("postings")?, known("posting_words")?);
    for start in (0..postings).step_by(AT_ONCE as usize) {
        let numbers = start..postings.min(start + AT_ONCE);
        let some: Vec<(i64, i64, Posting)> =
            numbers.map(|number| (number as i64 + 1, feed.opening(number) as i64 + 1, feed.posting(number))).collect();
        keep(target, rows, some.iter().map(|(number, opening, posting)| posting_row(*number, *opening, posting)))?;
        let found = some.iter().map(|(number, opening, posting)| {
            Ok(Row(vec![Value::Number(*number), Value::Number(*opening), Value::Text(search::words(posting))]))
        });
        keep(target, words, found)?;
    }
    target.complete()?;
    Ok(())
}

fn keep(target: &mut impl Target, table: &Table, rows: impl Iterator<Item = Result<Row, Failed>>) -> Outcome {
    let rows: Vec<Row> = rows.collect::<Result<_, _>>()?;
    target.keep(table, &rows, "filling")?;
    Ok(())
}

fn posting_row(number: i64, opening: i64, posting: &Posting) -> Result<Row, Failed> {
    let kept = PublicPosting { sighting: Sighting::first(posting.clone(), TODAY), maybe: Vec::new(), stands: true };
    Ok(Row(vec![
        Value::Number(number),
        Value::Id(Uuid::from_u128(number as u128)),
        Value::Text(format!("feed {number}")),
        Value::Nothing,
        Value::Number(opening),
        Value::Number(1),
        Value::Text(kept.encode()?),
    ]))
}

/// How long each took, in order.
#[derive(Default)]
struct Times {
    each: Vec<Duration>,
    found: usize,
}

impl Times {
    /// Milliseconds that this share of them took at most.
    fn at(&self, share: f64) -> f64 {
        let nth = ((self.each.len() as f64 * share) as usize).min(self.each.len().saturating_sub(1));
        self.each.get(nth).map_or(0.0, Duration::as_secs_f64) * 1_000.0
    }
}
