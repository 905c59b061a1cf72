//! Guests, people, passwords, links: who may open the door, and who may not.

use flows::account::{
    Policy, ResetRefused, SignInRefused, SignUp, SignUpRefused, begin_guest, change_password, end_session, erase_account,
    invite, issue_reset, recover, reset_is_open, sign_in, sign_up, use_reset, visitor,
};
use flows::{Desk, document};
use store::account::Account;
use testkit::desk;

const PASSWORD: &str = "a long sentence";

fn asked(email: &str, password: &str) -> SignUp {
    SignUp { name: "Robin".into(), email: email.into(), password: password.into(), ..SignUp::default() }
}

fn signed_up(desk: &Desk, email: &str) -> flows::account::SignedUp {
    sign_up(desk, Policy::Open, None, &asked(email, PASSWORD), "here").expect("an account")
}

fn account(desk: &Desk, session: &str) -> Option<Account> {
    visitor(desk, session).expect("the store answers").map(|visitor| visitor.account)
}

#[test]
fn a_guest_keeps_what_they_brought_under_a_name_and_a_password() {
    let (desk, _) = desk();
    let (guest, cookie) = begin_guest(&desk, false).expect("a guest");
    document::bring(&desk, guest, Some("me.txt"), b"Cook at Harbor Foods since 2019").expect("brought");
    let here = visitor(&desk, &cookie).expect("the store answers").expect("a guest is here");
    let kept = sign_up(&desk, Policy::Open, Some(&here), &asked("Robin@Example.org ", PASSWORD), "here").expect("kept");
    assert_eq!(kept.account, guest);
    assert_eq!(kept.recovery.as_deref().map(|words| words.split(' ').count()), Some(8));
    assert_eq!(document::documents(&desk, guest).expect("documents").len(), 1);
    assert!(account(&desk, &cookie).is_none(), "the guest's cookie opens nothing any more");
    let (again, _) = sign_in(&desk, "robin@example.org", PASSWORD, false, "there").expect("signed in");
    assert_eq!(again, guest);
}

#[test]
fn a_guest_who_keeps_nothing_is_gone_after_a_day() {
    let (desk, clock) = desk();
    let (_, cookie) = begin_guest(&desk, false).expect("a guest");
    clock.move_by(24 * 3600 - 1);
    assert!(account(&desk, &cookie).is_some());
    clock.move_by(2);
    assert!(account(&desk, &cookie).is_none());
    // The next guest sweeps them away.
    begin_guest(&desk, false).expect("another guest");
    let left = desk.store.reading().expect("reading").accounts(None, 10).expect("accounts");
    assert_eq!(left.len(), 1);
}

#[test]
fn an_address_that_is_taken_answers_like_one_that_is_free() {
    let (desk, _) = desk();
    let first = signed_up(&desk, "robin@example.org");
    let second = sign_up(&desk, Policy::Open, None, &asked("robin@example.org", "quite another one"), "there");
    let second = second.expect("the same answer: an account and recovery words");
    assert_ne!(first.account, second.account);
    assert!(second.recovery.is_some());
    // Each password opens its own account, and neither sees the other.
    assert_eq!(sign_in(&desk, "robin@example.org", PASSWORD, false, "a").expect("one").0, first.account);
    assert_eq!(sign_in(&desk, "robin@example.org", "quite another one", false, "a").expect("two").0, second.account);
}

#[test]
fn signing_up_again_with_the_same_password_is_signing_in() {
    let (desk, _) = desk();
    let first = signed_up(&desk, "robin@example.org");
    let again = signed_up(&desk, "robin@example.org");
    assert_eq!((first.account, again.recovery), (again.account, None));
}

#[test]
fn a_wrong_password_and_an_unknown_address_are_answered_alike() {
    let (desk, _) = desk();
    signed_up(&desk, "robin@example.org");
    let wrong = sign_in(&desk, "robin@example.org", "not this one", false, "a").map(|_| ());
    let unknown = sign_in(&desk, "nobody@example.org", "not this one", false, "a").map(|_| ());
    assert_eq!(wrong, Err(SignInRefused::DoNotMatch));
    assert_eq!(wrong, unknown);
}

#[test]
fn ten_wrong_passwords_close_the_door_for_a_quarter_of_an_hour() {
    let (desk, clock) = desk();
    signed_up(&desk, "robin@example.org");
    for _ in 0..10 {
        assert_eq!(sign_in(&desk, "robin@example.org", "no", false, "a").map(|_| ()), Err(SignInRefused::DoNotMatch));
    }
    assert_eq!(sign_in(&desk, "robin@example.org", PASSWORD, false, "a").map(|_| ()), Err(SignInRefused::TooMany));
    clock.move_by(15 * 60 + 1);
    assert!(sign_in(&desk, "robin@example.org", PASSWORD, false, "a").is_ok());
}

#[test]
fn a_new_password_ends_every_other_session() {
    let (desk, _) = desk();
    let here = signed_up(&desk, "robin@example.org");
    let (_, elsewhere) = sign_in(&desk, "robin@example.org", PASSWORD, false, "a").expect("signed in");
    let me = visitor(&desk, &here.session).expect("the store answers").expect("here");
    change_password(&desk, &me, PASSWORD, "another sentence").expect("changed");
    assert!(account(&desk, &elsewhere).is_none());
    assert!(account(&desk, &here.session).is_some());
    assert_eq!(sign_in(&desk, "robin@example.org", PASSWORD, false, "a").map(|_| ()), Err(SignInRefused::DoNotMatch));
}

#[test]
fn the_words_on_paper_open_a_lost_account() {
    let (desk, _) = desk();
    let kept = signed_up(&desk, "robin@example.org");
    let words = kept.recovery.expect("words");
    assert!(recover(&desk, "robin@example.org", "acorn apple", "a new sentence", false, "a").is_err());
    let typed = words.to_uppercase().replace(' ', ", ");
    let session = recover(&desk, "robin@example.org", &typed, "a new sentence", false, "a").expect("recovered");
    assert_eq!(account(&desk, &session).map(|account| account.id), Some(kept.account));
    assert!(account(&desk, &kept.session).is_none(), "every older session ended");
}

#[test]
fn a_reset_link_names_who_made_it_and_works_once_within_an_hour() {
    let (desk, clock) = desk();
    let kept = signed_up(&desk, "robin@example.org");
    let link = issue_reset(&desk, kept.account, "Ada, an administrator here").expect("a link");
    assert_eq!(reset_is_open(&desk, &link).expect("open").as_deref(), Some("Ada, an administrator here"));
    use_reset(&desk, &link, "a new sentence", false).expect("used");
    assert!(account(&desk, &kept.session).is_none());
    assert_eq!(use_reset(&desk, &link, "yet another one", false), Err(ResetRefused::NotOpen));
    let late = issue_reset(&desk, kept.account, "Ada").expect("a link");
    clock.move_by(3601);
    assert_eq!(use_reset(&desk, &late, "a new sentence", false), Err(ResetRefused::NotOpen));
    assert_eq!(reset_is_open(&desk, &late), Ok(None));
}

#[test]
fn an_invitation_lets_one_person_in() {
    let (desk, _) = desk();
    let mut wish = asked("robin@example.org", PASSWORD);
    assert_eq!(sign_up(&desk, Policy::ByInvitation, None, &wish, "a").map(|_| ()), Err(SignUpRefused::ByInvitation));
    wish.invitation = Some(invite(&desk, "Ada").expect("an invitation"));
    sign_up(&desk, Policy::ByInvitation, None, &wish, "a").expect("in");
    let second = SignUp { email: "kim@example.org".into(), ..wish };
    assert_eq!(sign_up(&desk, Policy::ByInvitation, None, &second, "a").map(|_| ()), Err(SignUpRefused::ByInvitation));
    assert_eq!(sign_up(&desk, Policy::Closed, None, &second, "a").map(|_| ()), Err(SignUpRefused::Closed));
}

#[test]
fn a_reset_link_is_no_invitation_and_the_other_way_round() {
    let (desk, _) = desk();
    let kept = signed_up(&desk, "robin@example.org");
    let reset = issue_reset(&desk, kept.account, "Ada").expect("a link");
    let wish = SignUp { invitation: Some(reset), ..asked("kim@example.org", PASSWORD) };
    assert_eq!(sign_up(&desk, Policy::ByInvitation, None, &wish, "a").map(|_| ()), Err(SignUpRefused::ByInvitation));
    let invitation = invite(&desk, "Ada").expect("an invitation");
    assert_eq!(use_reset(&desk, &invitation, "a new sentence", false), Err(ResetRefused::NotOpen));
}

#[test]
fn a_shared_computer_forgets_after_a_quarter_of_an_hour_without_a_page() {
    let (desk, clock) = desk();
    let wish = SignUp { shared_computer: true, ..asked("robin@example.org", PASSWORD) };
    let shared = sign_up(&desk, Policy::Open, None, &wish, "a").expect("in").session;
    for _ in 0..3 {
        clock.move_by(14 * 60);
        assert!(account(&desk, &shared).is_some(), "each page counts anew");
    }
    clock.move_by(15 * 60);
    assert!(account(&desk, &shared).is_none());
}

#[test]
fn a_clock_that_jumps_back_makes_no_session_of_a_shared_computer_longer() {
    let (desk, clock) = desk();
    let wish = SignUp { shared_computer: true, ..asked("robin@example.org", PASSWORD) };
    let shared = sign_up(&desk, Policy::Open, None, &wish, "a").expect("in").session;
    clock.move_by(-3600);
    assert!(account(&desk, &shared).is_none());
    let own = signed_up(&desk, "kim@example.org").session;
    clock.move_by(-3600);
    assert!(account(&desk, &own).is_some(), "one's own computer stays signed in");
}

#[test]
fn a_cookie_that_was_tampered_with_opens_nothing() {
    let (desk, _) = desk();
    let kept = signed_up(&desk, "robin@example.org");
    let mut other = kept.session.clone();
    let last = if other.pop() == Some('0') { '1' } else { '0' };
    other.push(last);
    for cookie in [other.as_str(), "", "x", &kept.session[..40]] {
        assert!(account(&desk, cookie).is_none(), "{cookie}");
    }
    let me = visitor(&desk, &kept.session).expect("the store answers").expect("here");
    end_session(&desk, me.session).expect("ended");
    assert!(account(&desk, &kept.session).is_none());
}

#[test]
fn erase_me_leaves_nothing_and_touches_nobody_else() {
    let (desk, _) = desk();
    let (robin, kim) = (signed_up(&desk, "robin@example.org"), signed_up(&desk, "kim@example.org"));
    for person in [&robin, &kim] {
        document::bring(&desk, person.account, None, b"Cook at Harbor Foods since 2019").expect("brought");
    }
    erase_account(&desk, robin.account).expect("erased");
    assert!(account(&desk, &robin.session).is_none());
    assert!(document::documents(&desk, robin.account).expect("documents").is_empty());
    assert_eq!(document::documents(&desk, kim.account).expect("documents").len(), 1);
}
