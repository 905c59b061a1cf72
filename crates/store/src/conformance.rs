//! What every engine must do, as checks that any store can be handed to. Each check wants a store of its own, empty.

mod accounts;
mod changes;
mod circles;
mod erasing;
mod jobs;
mod market;
pub mod people;
mod pooled;
mod records;
mod sessions;
mod shared_places;
mod transactions;

use crate::Store;

macro_rules! checks {
    ($($room:ident: $($check:ident),+;)+) => {
        &[$($((concat!(stringify!($room), "::", stringify!($check)), $room::$check)),+),+]
    };
}

/// Every check, with its name. A check panics where the promise is broken.
pub fn all() -> &'static [(&'static str, fn(&dyn Store))] {
    checks! {
        transactions:
            what_is_committed_is_there,
            dropping_changes_nothing,
            a_writer_sees_its_own_changes,
            a_reader_sees_one_moment,
            a_panic_changes_nothing_and_blocks_nobody,
            a_transaction_that_met_trouble_changes_nothing,
            writers_come_one_after_the_other;
        accounts:
            an_account_comes_back_as_it_was_kept,
            a_stale_account_is_refused,
            one_address_may_have_several_accounts_oldest_first,
            a_guest_who_stays_is_found_by_address,
            accounts_are_listed_in_pages,
            a_revision_from_nowhere_is_stale;
        sessions:
            a_session_comes_back_and_is_seen_again,
            a_session_ends,
            all_sessions_end_but_one,
            a_session_of_nobody_is_refused,
            a_token_comes_back_and_is_used_once,
            tokens_about_an_account_newest_first,
            attempts_are_counted_by_key_and_time,
            sweeping_takes_what_is_over;
        records:
            a_record_comes_back_as_it_was_kept,
            a_stale_record_is_refused,
            a_record_made_anew_is_not_the_old_one,
            records_are_listed_by_kind_in_the_order_of_their_ids,
            nobody_sees_the_records_of_another,
            a_record_of_nobody_is_stale,
            the_mark_grows_with_every_change,
            originals_come_back_byte_for_byte,
            an_original_of_nobody_is_refused;
        erasing:
            erasing_takes_everything_of_one_and_nothing_of_others,
            erasing_nobody_changes_nothing,
            guests_whose_time_is_over_are_erased;
        jobs:
            a_job_is_added_once,
            the_same_key_of_another_is_another_job,
            jobs_are_taken_oldest_first,
            a_lease_is_respected_until_it_runs_out,
            a_lease_from_before_the_clock_was_set_back_is_taken_again,
            what_is_over_is_not_taken,
            progress_is_kept_and_touches_nothing_else,
            an_erased_job_does_not_come_back,
            jobs_of_one_account_newest_first,
            a_job_is_not_taken_before_it_is_due,
            who_asks_outside_keeps_nobody_waiting,
            a_removed_job_is_not_taken;
        market:
            a_posting_comes_back_as_it_was_kept,
            a_posting_seen_again_changes_in_its_place,
            two_postings_of_one_name_are_refused,
            a_board_knows_what_it_lists,
            keys_give_the_last_postings_under_them,
            what_says_all_words_is_found_the_last_first,
            what_is_found_no_more_is_not_found,
            numbers_go_on_where_they_ended;
        circles:
            a_circle_comes_back_as_it_was_kept,
            a_stale_circle_or_thing_is_refused,
            the_mark_of_a_circle_grows_with_every_change,
            seats_are_found_by_circle_and_by_account,
            what_stands_in_a_seats_name_goes_with_it,
            clearing_a_seat_leaves_the_seat,
            erasing_an_account_takes_its_words_out_of_circles,
            a_circle_in_which_nobody_is_left_goes,
            erasing_a_circle_leaves_the_others,
            a_seat_of_nobody_or_nowhere_is_refused;
        shared_places:
            a_shared_place_comes_back_with_its_record,
            a_stale_shared_place_is_refused_and_leaves_no_line,
            who_offered_is_erased_and_the_place_stays;
        pooled:
            who_agrees_does_so_from_the_first_day_until_they_do_not,
            an_agreement_goes_with_its_account,
            nobody_agrees_for_an_account_that_is_not_there,
            releases_are_numbered_and_none_takes_the_place_of_another,
            what_was_released_stays_when_people_go;
        changes:
            the_sequence_grows_with_what_others_wait_for,
            what_nobody_waits_for_is_not_announced,
            who_waits_is_woken,
            who_waits_in_vain_gets_an_answer;
    }
}
