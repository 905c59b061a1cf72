//! Tables as people keep them.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

const TODAY: Date = date(2026, 11, 25);

fn tracked(text: &str) -> Tracked {
    read(&Upload { name: Some("tracker.csv"), bytes: text.as_bytes() }, TODAY).expect("a table of applications")
}

#[test]
fn a_tracker_is_read_by_whatever_its_columns_are_called() {
    let read = tracked(
        "My search\n\nCompany;Role;Status;Date applied;Response date;Source;CV;Link;Mood\n\
         Mill;Baker;Rejected;2026-10-01;2026-10-09;Indeed;short;https://mill.example/1;fine\n\
         Oven Ltd;\"Baker, nights\";Applied;12 Nov 2026;;Referral;long;;\n\
         Bun;Baker;Wishlist;;;;;;\n",
    );
    let [one, two, three] = &read.applications[..] else { panic!("{read:?}") };
    assert_eq!((one.title.as_str(), one.stage(), one.found), ("Baker", Stage::Rejected, Some(Channel::Board)));
    assert_eq!((one.applied(), one.answered()), (Some(date(2026, 10, 1)), Some(date(2026, 10, 9))));
    assert_eq!(two.title, "Baker, nights");
    assert_eq!((two.stage(), two.found), (Stage::Applied, Some(Channel::Referral)));
    assert_eq!((three.stage(), three.applied()), (Stage::Saved, None));
    assert_eq!(read.notes, ["These columns were not read: Mood."]);
}

#[test]
fn linkedins_list_names_nobody_else() {
    let read = tracked(
        "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers\n\
         \"8/15/26, 1:32 PM\",a@example.org,555,Mill,Baker,https://example.org/1,cv.pdf,\"Age: 40\"\n",
    );
    let [one] = &read.applications[..] else { panic!("{read:?}") };
    assert_eq!((one.applied(), one.found), (Some(date(2026, 8, 15)), Some(Channel::QuickApply)));
    assert_eq!(one.sent.as_ref().map(|sent| sent.version.as_str()), Some("cv.pdf"));
    assert!(!format!("{read:?}").contains("a@example.org") && !format!("{read:?}").contains("Age: 40"));
}

#[test]
fn a_stage_without_its_day_is_kept_as_that() {
    let read = tracked("title,company,status,applied\nBaker,Mill,Interview,2026-10-01\n");
    let last = read.applications[0].steps().last().expect("a step");
    assert_eq!((last.stage, last.on, last.day_known), (Stage::Interview, date(2026, 10, 1), false));
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_goes_on() {
    let read = tracked(
        "title,company,status,applied\nBaker,Mill,Applied,soon\n,,,2026-10-01\nCook,Inn,Teleported,2027-01-01\nCook,Inn,Applied,2026-10-02\n",
    );
    assert_eq!(read.applications.len(), 3);
    let notes = read.notes.join("\n");
    for words in ["“soon” is no day", "neither a title nor an organisation", "“Teleported”", "2027-01-01 lies ahead"]
    {
        assert!(notes.contains(words), "{words}: {notes}");
    }
}

#[test]
fn a_header_that_fits_nothing_is_refused_with_what_is_looked_for() {
    for text in ["", "a,b,c\n1,2,3\n", "Name\nAna\n"] {
        let refusal = read(&Upload { name: None, bytes: text.as_bytes() }, TODAY).expect_err("no table");
        assert!(refusal.next.contains("date applied"), "{refusal:?}");
    }
}

proptest! {
    #[test]
    fn nothing_that_is_brought_stops_it(text in "(?s).{0,400}", rows in "[a-z,;\"\n0-9/]{0,400}") {
        let _ = read(&Upload { name: None, bytes: text.as_bytes() }, TODAY);
        let table = format!("title,company,status,applied\n{rows}");
        let read = read(&Upload { name: None, bytes: table.as_bytes() }, TODAY);
        prop_assert!(read.is_ok(), "{:?}", read);
    }
}
