//! Figures over everybody who agrees: nobody is in them who does not want to, and what is spent is spent.

use career::application::{Application, Channel, Stage, Step};
use career::id::AccountId;
use career::pooled::ENOUGH_PEOPLE;
use career::pooled::noise::{Query, epsilon};
use flows::Desk;
use flows::account::{begin_guest, erase_account};
use flows::pooled::{
    AgreeRefused, Crowd, NoNoise, Noise, ReleaseRefused, agree, agreed, disagree, release, released, standing,
};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use store::conformance::people::{id, person};
use store::kept::KeptApplication;
use store::pooled::Release;
use store::{Revision, Writing, record};
use testkit::desk;

const TODAY: Date = date(2026, 11, 25);

/// Noise that is none, so that a test sees what was summed. It says that it costs what is stated.
struct Still;

impl Noise for Still {
    fn blur(&self, exact: &[i64], scale: u32, sensitivity: u32) -> Result<(Vec<i64>, f64), NoNoise> {
        Ok((exact.to_vec(), f64::from(sensitivity) / f64::from(scale)))
    }
}

/// An application by a board, sent two months ago.
fn sent(title: &str, answered: bool) -> Application {
    let mut one = Application::to(title);
    one.found = Some(Channel::Board);
    for stage in [Stage::Applied, Stage::Rejected].into_iter().take(1 + usize::from(answered)) {
        let step = Step { stage, on: TODAY.saturating_sub(60.days()), day_known: true, words: String::new() };
        one.step(step, TODAY).expect("a new step");
    }
    one
}

fn write(desk: &Desk, work: impl FnOnce(&mut dyn Writing)) {
    let mut writing = desk.store.writing().expect("a transaction");
    work(&mut *writing);
    writing.commit().expect("committed");
}

fn keep(writing: &mut dyn Writing, who: AccountId, number: u128, kept: &KeptApplication) {
    let put = record::put(writing, who, id(number), kept, Revision(0)).expect("kept");
    assert!(put != store::Put::Stale);
}

fn who(number: usize) -> AccountId {
    AccountId(id(number as u128))
}

/// So many people who agree, each with an application that was answered and one that was not.
fn crowd(desk: &Desk, people: usize) {
    write(desk, |writing| {
        for number in 1..=people {
            let account = person(who(number), &format!("{number}@example.org"));
            assert!(writing.put_account(&account, Revision(0)).expect("kept") != store::Put::Stale);
            keep(writing, who(number), 1, &KeptApplication::new(sent("Baker of plum cakes", true)));
            keep(writing, who(number), 2, &KeptApplication::new(sent("Baker of plum cakes", false)));
        }
    });
    for number in 1..=people {
        agree(desk, who(number)).expect("noted");
    }
}

/// People, and their applications by how far they came, among everybody by boards.
fn by_boards(release: &Release) -> (i64, [i64; 4]) {
    let figure = release.figures.iter().find(|one| one.group.is_none() && one.channel == Channel::Board);
    figure.map(|one| (one.people, one.endings)).expect("that cell is shown")
}

#[test]
fn nothing_is_released_before_enough_people_agree() {
    let (desk, _) = desk();
    crowd(&desk, ENOUGH_PEOPLE - 1);
    assert_eq!(standing(&desk).expect("it stands").crowd, Crowd::TooFew);
    assert_eq!(release(&desk, &Still), Err(ReleaseRefused::TooFew));
    assert_eq!(released(&desk), Ok(None));
    crowd_of_one_more(&desk);
    assert_eq!(standing(&desk).expect("it stands").crowd, Crowd::Enough);
    assert!(release(&desk, &Still).is_ok());
}

/// One more person, who has nothing to give: agreeing is what counts.
fn crowd_of_one_more(desk: &Desk) {
    let one = person(who(5_000), "one-more@example.org");
    write(desk, |writing| assert!(writing.put_account(&one, Revision(0)).expect("kept") != store::Put::Stale));
    agree(desk, who(5_000)).expect("noted");
}

#[test]
fn what_is_kept_of_a_release_is_sums_and_says_nothing_of_anybody() {
    let (desk, _) = desk();
    crowd(&desk, ENOUGH_PEOPLE);
    let made = release(&desk, &Still).expect("released");
    assert_eq!((by_boards(&made), made.people), ((200, [200, 200, 0, 0]), 200));
    assert_eq!((made.epsilon, made.on), (epsilon(), TODAY));
    let (newest, account) = released(&desk).expect("it answers").expect("it is there");
    assert_eq!((&newest, account.releases, account.ever), (&made, 1, epsilon()));
    let rows = desk.store.reading().and_then(|reading| reading.pooled_releases()).expect("rows");
    assert_eq!(rows.len(), 1);
    for number in 1..=ENOUGH_PEOPLE {
        assert!(!rows[0].body.contains(&who(number).to_string()));
    }
    assert!(!rows[0].body.contains("plum") && !rows[0].body.contains("example.org"));
}

#[test]
fn who_takes_it_back_or_is_erased_is_not_in_the_next_figures_and_those_that_are_out_stay() {
    let (desk, clock) = desk();
    crowd(&desk, ENOUGH_PEOPLE + 2);
    let first = release(&desk, &Still).expect("released");
    assert_eq!(by_boards(&first).0, 202);
    disagree(&desk, who(1)).expect("taken back");
    assert_eq!(agreed(&desk, who(1)), Ok(None));
    erase_account(&desk, who(2)).expect("erased");
    clock.move_by(30 * 24 * 3600);
    let second = release(&desk, &Still).expect("released");
    assert_eq!(by_boards(&second), (200, [200, 200, 0, 0]));
    let reading = desk.store.reading().expect("a look");
    let kept = Release::decode(&reading.pooled_releases().expect("rows")[0].body);
    assert_eq!(kept, Ok(first));
}

#[test]
fn who_takes_it_back_while_figures_are_made_is_not_in_them() {
    /// Somebody changes their mind at the last moment.
    struct Meanwhile<'a>(&'a Desk);
    impl Noise for Meanwhile<'_> {
        fn blur(&self, exact: &[i64], scale: u32, sensitivity: u32) -> Result<(Vec<i64>, f64), NoNoise> {
            disagree(self.0, who(7)).expect("taken back");
            Still.blur(exact, scale, sensitivity)
        }
    }
    let (desk, _) = desk();
    crowd(&desk, ENOUGH_PEOPLE + 1);
    assert_eq!(release(&desk, &Meanwhile(&desk)), Err(ReleaseRefused::ChangedSince));
    assert_eq!(released(&desk), Ok(None));
    assert_eq!(by_boards(&release(&desk, &Still).expect("released")).0, 200);
}

#[test]
fn what_a_year_holds_is_not_passed_and_a_refusal_costs_nothing() {
    let (desk, clock) = desk();
    crowd(&desk, ENOUGH_PEOPLE);
    release(&desk, &Still).expect("released");
    let month = 30 * 24 * 3600;
    assert_eq!(release(&desk, &Still), Err(ReleaseRefused::NotBefore(TODAY.saturating_add(30.days()))));
    for _ in 0..2 {
        clock.move_by(month);
        release(&desk, &Still).expect("released");
    }
    clock.move_by(month);
    let year = TODAY.saturating_add(365.days());
    assert_eq!(release(&desk, &Still), Err(ReleaseRefused::NotBefore(year)));
    let account = standing(&desk).expect("it stands").account;
    assert_eq!((account.releases, account.within_a_year, account.next), (3, 3.0, year));
    clock.move_by((365 - 90) * 24 * 3600);
    release(&desk, &Still).expect("the first one is a year ago");
}

#[test]
fn noise_that_is_none_or_costs_more_than_is_stated_releases_nothing() {
    struct None;
    impl Noise for None {
        fn blur(&self, _: &[i64], _: u32, _: u32) -> Result<(Vec<i64>, f64), NoNoise> {
            Err(NoNoise)
        }
    }
    struct Dear;
    impl Noise for Dear {
        fn blur(&self, exact: &[i64], _: u32, _: u32) -> Result<(Vec<i64>, f64), NoNoise> {
            Ok((exact.to_vec(), Query::People.epsilon() + 0.01))
        }
    }
    let (desk, _) = desk();
    crowd(&desk, ENOUGH_PEOPLE);
    for noise in [&None as &dyn Noise, &Dear] {
        assert_eq!(release(&desk, noise), Err(ReleaseRefused::NoNoise));
    }
    assert_eq!(standing(&desk).expect("it stands").account.releases, 0);
}

#[test]
fn every_number_is_blurred_also_those_of_nobody() {
    struct Counting(std::cell::Cell<usize>);
    impl Noise for Counting {
        fn blur(&self, exact: &[i64], scale: u32, sensitivity: u32) -> Result<(Vec<i64>, f64), NoNoise> {
            self.0.set(self.0.get() + exact.len());
            Still.blur(exact, scale, sensitivity)
        }
    }
    let (desk, _) = desk();
    crowd(&desk, ENOUGH_PEOPLE);
    let counting = Counting(std::cell::Cell::new(0));
    release(&desk, &counting).expect("released");
    assert_eq!(counting.0.get(), career::pooled::CELLS * 5);
}

#[test]
fn what_was_removed_does_not_count() {
    let (desk, _) = desk();
    crowd(&desk, ENOUGH_PEOPLE);
    let removed = KeptApplication { removed: Some(TODAY), ..KeptApplication::new(sent("Baker", false)) };
    write(&desk, |writing| keep(writing, who(3), 9, &removed));
    assert_eq!(by_boards(&release(&desk, &Still).expect("released")).1, [200, 200, 0, 0]);
}

#[test]
fn a_guest_cannot_agree() {
    let (desk, _) = desk();
    let (guest, _) = begin_guest(&desk, false).expect("a guest");
    assert_eq!(agree(&desk, guest), Err(AgreeRefused::NotForGuests));
    assert_eq!(agreed(&desk, guest), Ok(None));
}
