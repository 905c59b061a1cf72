//! Calendars and lists of conferences, whole and broken, as people bring them.

use career::place::{Kind, Occasion, When};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use proptest::prelude::*;

use super::*;

const TODAY: Date = date(2026, 11, 25);

fn upload(bytes: &[u8]) -> Upload<'_> {
    Upload { name: Some("events.ics"), bytes }
}

fn calendar(events: &str) -> Calendar {
    let text = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}\r\nEND:VCALENDAR\r\n");
    read(&upload(text.as_bytes()), TODAY).expect("a calendar")
}

fn event(lines: &str) -> Calendar {
    calendar(&format!("BEGIN:VEVENT\nUID:1\nSUMMARY:Guild evening\n{lines}\nEND:VEVENT"))
}

fn dates(calendar: &Calendar) -> &[Occasion] {
    calendar.places.first().map_or(&[], |place| &place.dates)
}

/// Times on New York's clock.
fn times(calendar: &Calendar) -> Vec<String> {
    let zone = TimeZone::get("America/New_York").expect("a zone");
    let told = |date: &Occasion| match date.when {
        When::Day(day) => day.to_string(),
        When::Local(local) => format!("{local} local"),
        When::Moment(at) => at.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M %Z").to_string(),
    };
    dates(calendar).iter().map(told).collect()
}

#[test]
fn an_event_is_a_place_with_a_date() {
    let read = event(
        "DTSTART;TZID=America/New_York:20261203T183000\nDTEND;TZID=America/New_York:20261203T203000\nLOCATION:Mill Lane 4\\, \
         Oakland\nURL:https://guild.example.org/dec\nDESCRIPTION:who is\n  invited\nATTENDEE;CN=\"Ana: R\":mailto:ana@example.org",
    );
    let place = &read.places[0];
    assert_eq!((place.name.as_str(), place.kind), ("Guild evening", Kind::MeetUp));
    assert_eq!(place.whereabouts.at, "Mill Lane 4, Oakland");
    assert_eq!(place.url.as_deref(), Some("https://guild.example.org/dec"));
    assert_eq!(times(&read), ["2026-12-03 18:30 EST"]);
    let end: Timestamp = "2026-12-04T01:30:00Z".parse().expect("a moment");
    assert_eq!(dates(&read)[0].until, Some(When::Moment(end)));
    assert!(read.notes.is_empty(), "{:?}", read.notes);
}

#[test]
fn an_evening_stays_at_its_hour_when_clocks_change() {
    let read = event("DTSTART;TZID=America/New_York:20261029T183000\nRRULE:FREQ=WEEKLY;INTERVAL=8");
    // Clocks go back on 1 November 2026, and forward on 14 March 2027.
    assert_eq!(times(&read)[..3], ["2026-12-24 18:30 EST", "2027-02-18 18:30 EST", "2027-04-15 18:30 EDT"]);
}

#[test]
fn an_hour_that_clocks_leave_out_is_the_one_they_show() {
    let read = event("DTSTART;TZID=America/New_York:20270313T023000\nRRULE:FREQ=DAILY;COUNT=3");
    assert_eq!(times(&read), ["2027-03-13 02:30 EST", "2027-03-14 03:30 EDT", "2027-03-15 02:30 EDT"]);
}

#[test]
fn what_recurs_for_ever_ends_with_the_window() {
    let read = event("DTSTART;VALUE=DATE:19700101\nRRULE:FREQ=DAILY");
    assert_eq!(dates(&read).len(), career::place::MOST_DATES);
    assert!(read.notes.iter().any(|note| note.contains("without an end")), "{:?}", read.notes);
    let read = event("DTSTART:19700105T190000Z\nRRULE:FREQ=WEEKLY;BYDAY=MO");
    let (first, last) = (times(&read).remove(0), times(&read).pop().expect("a date"));
    assert!(first.starts_with("2026-11-30") && last.starts_with("2027-12-27"), "{first} … {last}");
    // A day that never comes.
    assert!(event("DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30").places.is_empty());
}

#[test]
fn rules_that_people_use_are_read() {
    let of = |rule: &str| times(&event(&format!("DTSTART;VALUE=DATE:20261201\nRRULE:{rule}")));
    assert_eq!(of("FREQ=MONTHLY;BYDAY=1TU;COUNT=3"), ["2026-12-01", "2027-01-05", "2027-02-02"]);
    assert_eq!(of("FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270131"), ["2026-12-01", "2026-12-25", "2027-01-29"]);
    assert_eq!(of("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3"), ["2026-12-01", "2026-12-31", "2027-01-31"]);
    assert_eq!(of("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3"), ["2026-12-01", "2026-12-31", "2027-01-29"]);
    assert_eq!(
        of("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=SU;COUNT=4"),
        ["2026-12-01", "2026-12-03", "2026-12-15", "2026-12-17"]
    );
    assert_eq!(of("FREQ=YEARLY;BYDAY=2MO;BYMONTH=1;COUNT=2"), ["2026-12-01", "2027-01-11"]);
    assert_eq!(of("FREQ=DAILY;BYDAY=SA;UNTIL=20261213T000000Z"), ["2026-12-01", "2026-12-05", "2026-12-12"]);
    // The 31st of months that have one.
    let read = event("DTSTART;VALUE=DATE:20261231\nRRULE:FREQ=MONTHLY;COUNT=4");
    assert_eq!(times(&read), ["2026-12-31", "2027-01-31", "2027-03-31", "2027-05-31"]);
}

#[test]
fn a_count_counts_from_the_first_one() {
    let read = event("DTSTART;VALUE=DATE:20261110\nRRULE:FREQ=WEEKLY;COUNT=4");
    assert_eq!(times(&read), ["2026-12-01"]);
    assert!(read.notes.iter().any(|note| note.contains("over")), "{:?}", read.notes);
}

#[test]
fn a_rule_that_is_not_read_says_so_and_keeps_the_first_date() {
    for rule in ["FREQ=HOURLY", "FREQ=YEARLY;BYWEEKNO=20", "FREQ=DAILY;INTERVAL=0", "BYDAY=MO", "FREQ=WEEKLY;BYDAY=XX"]
    {
        let read = event(&format!("DTSTART;VALUE=DATE:20261201\nRRULE:{rule}"));
        assert_eq!(times(&read), ["2026-12-01"], "{rule}");
        assert!(read.notes[0].contains("repeats by a rule that is not read"), "{rule}: {:?}", read.notes);
    }
}

#[test]
fn dates_that_were_excepted_moved_added_or_called_off_are_so() {
    let read = calendar(
        "BEGIN:VEVENT\nUID:7\nSUMMARY:Guild\nDTSTART;TZID=America/New_York:20261201T190000\nRRULE:FREQ=WEEKLY;COUNT=5\n\
         EXDATE;TZID=America/New_York:20261208T190000\nEXDATE:20261216T000000Z\nRDATE;TZID=America/New_York:20261218T190000\n\
         END:VEVENT\nBEGIN:VEVENT\nUID:7\nSUMMARY:Guild\nRECURRENCE-ID;TZID=America/New_York:20261222T190000\n\
         DTSTART;TZID=America/New_York:20261223T180000\nEND:VEVENT\nBEGIN:VEVENT\nUID:7\nSUMMARY:Guild\n\
         RECURRENCE-ID:20261230T000000Z\nDTSTART:20261230T000000Z\nSTATUS:CANCELLED\nEND:VEVENT",
    );
    assert_eq!(times(&read), ["2026-12-01 19:00 EST", "2026-12-18 19:00 EST", "2026-12-23 18:00 EST"]);
    assert!(read.notes.iter().any(|note| note.contains("called off")), "{:?}", read.notes);
}

#[test]
fn zones_are_found_by_every_name_and_by_rules_of_the_calendar() {
    for name in ["Eastern Standard Time", "\"America/New_York\"", "/citadel.org/20210210_1/America/New_York"] {
        assert_eq!(times(&event(&format!("DTSTART;TZID={name}:20261203T183000"))), ["2026-12-03 18:30 EST"], "{name}");
    }
    let rules = "BEGIN:VTIMEZONE\nTZID:House time\nBEGIN:STANDARD\nDTSTART:20071104T020000\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\n\
                 TZOFFSETFROM:-0400\nTZOFFSETTO:-0500\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:20070311T020000\n\
                 RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0400\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
    let evening = "BEGIN:VEVENT\nUID:1\nSUMMARY:A\nDTSTART;TZID=House time:20261203T183000\nRRULE:FREQ=MONTHLY;INTERVAL=5\nEND:VEVENT";
    let read = calendar(&format!("{rules}{evening}"));
    assert_eq!(times(&read)[..2], ["2026-12-03 18:30 EST", "2027-05-03 18:30 EDT"]);
    // An unknown one is the reader's own clock, and is named.
    let read = event("DTSTART;TZID=Nowhere:20261203T183000");
    assert_eq!(times(&read), ["2026-12-03T18:30:00 local"]);
    assert!(read.notes[0].contains("“Nowhere”"), "{:?}", read.notes);
}

#[test]
fn whole_days_end_on_their_last_day() {
    let read = event("DTSTART;VALUE=DATE:20261207\nDTEND;VALUE=DATE:20261210");
    assert_eq!((dates(&read)[0].until, read.places[0].kind), (Some(When::Day(date(2026, 12, 9))), Kind::Conference));
    assert_eq!(dates(&event("DTSTART;VALUE=DATE:20261207\nDTEND;VALUE=DATE:20261208"))[0].until, None);
    // What began before today and goes on is not over.
    assert_eq!(times(&event("DTSTART;VALUE=DATE:20261120\nDURATION:P1W")), ["2026-11-20"]);
}

#[test]
fn broken_lines_lose_nothing_else() {
    let read = calendar(
        "BEGIN:VEVENT\nUID:1\nSUMMARY:Broken\nthis is no line\n  folded\nDTSTART:yesterday\nDTSTART:20261201T190000Z\nBEGIN:VALARM\nSUMMARY:Ring\nDTSTART:19990101\nEND:VALARM\n\
         BEGIN:VEVENT\nUID:2\nSUMMARY:Whole\nDTSTART:20261202T190000Z\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Timeless\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:3\nSUMMARY:Cut off\nDTSTART:20261203T190000Z",
    );
    let names: Vec<&str> = read.places.iter().map(|place| place.name.as_str()).collect();
    assert_eq!(names, ["Broken", "Whole", "Cut off"]);
    for wanted in ["“Broken” has lines", "“Timeless” does not say when", "does not end", "last event does not end"]
    {
        assert!(read.notes.iter().any(|note| note.contains(wanted)), "{wanted}: {:?}", read.notes);
    }
}

#[test]
fn ten_megabytes_of_events_are_read_within_bounds_and_what_is_left_out_is_told() {
    let mut text = String::from("BEGIN:VCALENDAR\n");
    let mut nth = 0;
    while text.len() < 10 << 20 {
        text.push_str(&format!(
            "BEGIN:VEVENT\nUID:{nth}\nSUMMARY:Evening {nth}\nDTSTART;TZID=America/New_York:20261201T190000\nRRULE:FREQ=DAILY\nDESCRIPTION:{}\nEND:VEVENT\n",
            "words ".repeat(20)
        ));
        nth += 1;
    }
    text.push_str("END:VCALENDAR\n");
    let read = read(&upload(text.as_bytes()), TODAY).expect("a calendar");
    let kept: usize = read.places.iter().map(|place| place.dates.len()).sum();
    assert_eq!(kept, MOST_DATES);
    assert!(read.notes.iter().any(|note| note.contains("left out")), "{:?}", read.notes);
    assert!(read.notes.iter().any(|note| note.contains("more repeating")), "{:?}", read.notes);
}

#[test]
fn a_list_of_conferences_is_read_without_what_is_over() {
    let list = r#"[
      {"name":"Oven Days","url":"https://oven.example.org","startDate":"2027-03-14","endDate":"2027-03-16","city":"Berlin","country":"Germany","online":false},
      {"name":"Old Days","url":"https://old.example.org","startDate":"2026-03-14","endDate":"2026-03-16"},
      {"name":"Net Days","url":"https://net.example.org","startDate":"2026-12-01","endDate":"2026-12-01","online":true},
      {"url":"https://nameless.example.org","startDate":"2026-12-01"},
      {"name":"Bad day","startDate":"2026-13-77"}
    ]"#;
    let read = read(&upload(list.as_bytes()), TODAY).expect("a list");
    let told: Vec<(&str, bool, &str)> = read
        .places
        .iter()
        .map(|place| (place.name.as_str(), place.whereabouts.online, place.whereabouts.at.as_str()))
        .collect();
    assert_eq!(told, [("Net Days", true, ""), ("Oven Days", false, "Berlin, Germany")]);
    assert_eq!(read.places[1].dates[0].until, Some(When::Day(date(2027, 3, 16))));
    assert!(
        read.notes.iter().any(|note| note.starts_with("Entry 4"))
            && read.notes.iter().any(|note| note.starts_with("Entry 5"))
    );
    let cut = list.get(..330).expect("a part");
    let read = super::read(&upload(cut.as_bytes()), TODAY).expect("the part before the cut");
    assert_eq!(read.places.len(), 1);
    assert!(read.notes.iter().any(|note| note.contains("damaged behind its entry")), "{:?}", read.notes);
}

#[test]
fn what_is_no_calendar_is_refused_and_says_what_to_bring() {
    for other in [&b""[..], b"hello", b"<!doctype html><title>Events</title>", b"{\"a\":1}", b"[1,2]"] {
        let refused = read(&upload(other), TODAY).expect_err("no calendar");
        assert!(refused.next.contains(".ics"), "{refused:?}");
    }
    let empty = read(&upload(b"BEGIN:VCALENDAR\nEND:VCALENDAR"), TODAY).expect_err("nothing in it");
    assert_eq!(empty.what, "This calendar is empty.");
}

#[test]
fn one_name_is_one_place_with_several_dates() {
    let read = calendar(
        "X-WR-CALNAME:Guild of bakers\nBEGIN:VEVENT\nUID:1\nSUMMARY:Guild evening\nDTSTART:20261201T190000Z\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:2\nSUMMARY:GUILD Evening\nDTSTART:20270105T190000Z\nEND:VEVENT\nBEGIN:VEVENT\nUID:3\nSUMMARY:Bread class\n\
         LOCATION:https://meet.example.org/x\nDTSTART:20261202T190000Z\nEND:VEVENT",
    );
    assert_eq!(read.name, "Guild of bakers");
    assert_eq!((read.places.len(), dates(&read).len()), (2, 2));
    assert_eq!((read.places[1].kind, read.places[1].whereabouts.online), (Kind::Course, true));
}

proptest! {
    #[test]
    fn whatever_is_in_a_calendar_it_is_read_within_bounds(
        start in "[0-9]{8}(T[0-9]{6}Z?)?",
        rule in "(FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY|SECONDLY);?)?(INTERVAL=[0-9]{1,5};?)?(COUNT=[0-9]{1,9};?)?(BY(DAY|MONTHDAY|SETPOS|MONTH)=[-0-9A-Z,]{0,12};?)?(UNTIL=[0-9TZ]{8,16})?",
        zone in "(;TZID=[A-Za-z/ ]{0,20})?",
        noise in "\\PC{0,60}",
    ) {
        let text = format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:{noise}\n{noise}\nDTSTART{zone}:{start}\nRRULE:{rule}\nEXDATE:{start}\nEND:VEVENT"
        );
        if let Ok(read) = read(&upload(text.as_bytes()), TODAY) {
            let last = TODAY.saturating_add(jiff::ToSpan::days(i64::from(WINDOW) + 1));
            for date in read.places.iter().flat_map(|place| &place.dates) {
                prop_assert!(date.when.day(&TimeZone::UTC) <= last);
            }
        }
    }
}
