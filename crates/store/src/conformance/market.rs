//! The market: what boards publish, found again by name, opening, key and word.

use career::id::PostingId;

use super::people::*;
use crate::market::PostingRow;
use crate::{Store, Trouble};

fn row(number: i64, name: &str, opening: i64) -> PostingRow {
    PostingRow {
        number,
        id: PostingId(id(number as u128)),
        name: name.to_owned(),
        board: Some("mill".to_owned()),
        opening,
        there: true,
        body: format!("{{\"v\":1,\"body\":\"{name}\"}}"),
    }
}

/// Keeps rows, each found by these words.
fn keep(store: &dyn Store, rows: &[(PostingRow, &str)]) {
    write(store, |w| {
        w.hold_market()?;
        for (row, words) in rows {
            w.put_posting(row)?;
            w.put_posting_words(row.number, row.opening, Some(words))?;
        }
        crate::Result::Ok(())
    })
    .expect("they are kept");
}

fn wanted(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

pub fn a_posting_comes_back_as_it_was_kept(store: &dyn Store) {
    let mut odd = row(1, "a\u{0}b\\c “🌉”", 1);
    odd.board = None;
    odd.body = "é\u{0}\n".repeat(30_000);
    let second = row(2, "second", 1);
    keep(store, &[(odd.clone(), "baker"), (second.clone(), "baker")]);
    assert_eq!(look(store, |r| r.posting(odd.id)), Ok(Some(odd.clone())));
    assert_eq!(look(store, |r| r.posting(PostingId(id(9)))), Ok(None));
    assert_eq!(look(store, |r| r.postings(&[2, 9, 1])), Ok(vec![odd.clone(), second.clone()]));
    assert_eq!(
        look(store, |r| r.postings_named(&["second", &odd.name, "none"])),
        Ok(vec![odd.clone(), second.clone()])
    );
    assert_eq!(look(store, |r| r.postings_of(&[1, 5])), Ok(vec![odd, second]));
    assert_eq!(look(store, |r| r.postings(&[])), Ok(Vec::new()));
}

pub fn a_posting_seen_again_changes_in_its_place(store: &dyn Store) {
    let first = row(1, "first", 1);
    keep(store, &[(first.clone(), "baker")]);
    let gone = PostingRow { there: false, board: Some("elsewhere".to_owned()), body: "{}".to_owned(), ..first.clone() };
    keep(store, &[(gone.clone(), "baker")]);
    assert_eq!(look(store, |r| r.posting(first.id)), Ok(Some(gone)));
    assert_eq!(look(store, |r| r.postings_named(&["first"]).map(|all| all.len())), Ok(1));
}

pub fn two_postings_of_one_name_are_refused(store: &dyn Store) {
    keep(store, &[(row(1, "first", 1), "baker")]);
    let mut writing = store.writing().expect("a transaction begins");
    let refused = writing.put_posting(&row(2, "first", 2));
    assert!(matches!(refused, Err(Trouble::Broken(_))), "{refused:?}");
    drop(writing);
    assert_eq!(look(store, |r| r.postings(&[1, 2]).map(|all| all.len())), Ok(1));
}

pub fn a_board_knows_what_it_lists(store: &dyn Store) {
    let gone = PostingRow { there: false, ..row(2, "gone", 2) };
    let other = PostingRow { board: Some("other".to_owned()), ..row(4, "other", 4) };
    keep(store, &[(row(3, "third", 3), ""), (row(1, "first", 1), ""), (gone, ""), (other, "")]);
    let listed = vec![(1, "first".to_owned()), (3, "third".to_owned())];
    assert_eq!(look(store, |r| r.postings_on("mill")), Ok(listed));
    assert_eq!(look(store, |r| r.postings_on("nobody")), Ok(Vec::new()));
    write(store, |w| w.put_board("mill", "{\"v\":1}")).expect("it is kept");
    write(store, |w| w.put_board("mill", "{\"v\":2}")).expect("it is kept");
    assert_eq!(look(store, |r| r.board("mill")), Ok(Some("{\"v\":2}".to_owned())));
    assert_eq!(look(store, |r| r.board("other")), Ok(None));
}

pub fn keys_give_the_last_postings_under_them(store: &dyn Store) {
    write(store, |w| {
        for number in 1..=9 {
            w.put_posting_keys(number, &[-7, number])?;
        }
        w.put_posting_keys(9, &[-7])
    })
    .expect("they are kept");
    let mut under = look(store, |r| r.postings_under(&[-7, 3, 100], 3)).expect("they are found");
    under.sort_unstable();
    assert_eq!(under, [(-7, 7), (-7, 8), (-7, 9), (3, 3)]);
    assert_eq!(look(store, |r| r.postings_under(&[1, 8], 3)), Ok(vec![(1, 1), (8, 8)]));
}

pub fn what_says_all_words_is_found_the_last_first(store: &dyn Store) {
    let both = "baker | mill columbus | bread c++";
    keep(store, &[(row(1, "a", 1), both), (row(2, "b", 2), "driver | mill | bread"), (row(3, "c", 1), both)]);
    let numbers = |words: &[&str], before, most| {
        look(store, |r| r.search_postings(&wanted(words), before, most))
            .map(|found| found.into_iter().map(|one| one.number).collect::<Vec<_>>())
    };
    assert_eq!(numbers(&["baker", "bread"], None, 9), Ok(vec![3, 1]));
    assert_eq!(numbers(&["bread"], None, 2), Ok(vec![3, 2]));
    assert_eq!(numbers(&["bread"], Some(3), 9), Ok(vec![2, 1]));
    assert_eq!(numbers(&["c++"], None, 9), Ok(vec![3, 1]));
    assert_eq!(numbers(&["c"], None, 9), Ok(vec![]));
    assert_eq!(numbers(&["bread", "nurse"], None, 9), Ok(vec![]));
    assert_eq!(numbers(&[], None, 9), Ok(vec![]));
    // Words that mean something to an index mean nothing here.
    assert_eq!(numbers(&["or"], None, 9), Ok(vec![]));
    let newest = look(store, |r| r.newest_postings(Some(3), 9)).expect("they are listed");
    assert_eq!(newest.iter().map(|found| (found.number, found.opening)).collect::<Vec<_>>(), [(2, 2), (1, 1)]);
    assert_eq!(newest[1].words, both);
}

pub fn what_is_found_no_more_is_not_found(store: &dyn Store) {
    keep(store, &[(row(1, "a", 1), "baker | mill |"), (row(2, "b", 2), "baker | mill |")]);
    write(store, |w| w.put_posting_words(1, 1, None)).expect("it goes");
    write(store, |w| w.put_posting_words(2, 2, Some("cook | mill |"))).expect("it changes");
    let found = |word| look(store, |r| r.search_postings(&wanted(&[word]), None, 9)).map(|found| found.len());
    assert_eq!((found("baker"), found("cook"), found("mill")), (Ok(0), Ok(1), Ok(1)));
}

pub fn numbers_go_on_where_they_ended(store: &dyn Store) {
    assert_eq!(write(store, |w| w.hold_market()), Ok(0));
    keep(store, &[(row(7, "seventh", 7), "baker")]);
    assert_eq!(write(store, |w| w.hold_market()), Ok(7));
}
