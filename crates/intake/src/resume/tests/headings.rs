//! Title, organisation, place and dates in the orders in which people set them.

use super::read;

fn experience(text: &str) -> String {
    let all = read(&format!("Rosa Quill\nrosa.quill@example.com\n\nExperience\n\n{text}"));
    all.lines().filter(|line| !line.starts_with("person")).collect::<Vec<_>>().join("\n")
}

#[test]
fn title_comma_organisation_with_dates_at_the_right() {
    insta::assert_snapshot!(experience(
        "Line Cook, Blue Door Café >> Mar 2019 – Present
        - Ran the grill for two hundred covers a night
        - Taught the newcomers

        Dishwasher, Harbor Street Diner >> Jun 2017 – Feb 2019
        - Kept the line supplied"
    ));
}

#[test]
fn organisation_first_title_and_dates_below() {
    insta::assert_snapshot!(experience(
        "Larkspur Elementary >> Tulsa, OK
        Teaching Assistant >> Aug 2020 – May 2023
        • Read with small groups every morning
        Meadow Day Nursery >> Tulsa, OK
        Childcare Worker >> 2018 – 2020
        • Planned a week of play at a time"
    ));
}

#[test]
fn dates_first_as_a_heading() {
    insta::assert_snapshot!(experience(
        "2015 – 2019
        Warehouse Picker, Northgate Freight Ltd
        Packed up to 120 orders a shift.

        2019 – Present
        Shift Lead, Northgate Freight Ltd
        Planned shifts for fourteen people."
    ));
}

#[test]
fn one_employer_above_several_roles() {
    insta::assert_snapshot!(experience(
        "Copperfield Hardware
        Store Manager >> Jan 2021 – Present
        • Opened the second store
        Assistant Manager >> May 2018 – Dec 2020
        • Ordered stock for nine aisles
        Cashier >> 2016 – 2018
        • Balanced four tills a day"
    ));
}

#[test]
fn everything_on_one_line_between_bars() {
    insta::assert_snapshot!(experience(
        "Dental Hygienist | Brightwater Dental | Mesa, AZ | 2016 – 2021
        Cleaned teeth and worries.
        Dental Assistant | Palo Verde Clinic | Mesa, AZ | 2013 – 2016
        Prepared rooms and people."
    ));
}

#[test]
fn title_at_organisation() {
    insta::assert_snapshot!(experience(
        "Bus Driver at Ridgeline Transit (2012-2018)
        Delivery Driver @ Swift Parcel, 2018 to date"
    ));
}

#[test]
fn dash_between_organisation_and_title() {
    insta::assert_snapshot!(experience(
        "Alder & Sons — Bookkeeper
        Oct. 2014 – Sept. 2019 · Dayton, Ohio
        • Closed the books each month
        Pine Street Credit Union — Teller
        06/2011 – 09/2014 · Dayton, Ohio
        • Helped people with their first accounts"
    ));
}

#[test]
fn four_short_lines() {
    insta::assert_snapshot!(experience(
        "Home Health Aide
        Evergreen Home Care
        Portland, OR
        April 2020 to Present
        • Visited six households a day

        Receptionist
        Lowell Eye Clinic
        Portland, OR
        2017 to 2020
        • Kept three calendars in order"
    ));
}

#[test]
fn without_any_dates() {
    insta::assert_snapshot!(experience(
        "Gardener
        Willow Park Trust
        • Kept twelve acres

        Landscape Labourer
        Greenline Services Ltd
        • Laid paths and lawns"
    ));
}

#[test]
fn a_team_behind_the_title_is_no_employer() {
    insta::assert_snapshot!(experience(
        "Support Engineer II, Payments Platform >> Aug 2022 – Present
        Tamarind Systems | Denver, CO
        • Took the night calls
        Support Engineer, Mobile >> 2020 – 2022
        Tamarind Systems | Denver, CO
        • Wrote the guide that all use now"
    ));
}

#[test]
fn wrapped_bullets_stay_with_their_position() {
    insta::assert_snapshot!(experience(
        "Electrician, Volt & Wire Co. >> 2014 – 2020
        • Rewired forty terraced houses from the meter to the last socket, with the people still
        living in them
        • Trained three apprentices who now run their own crews in the city and in the county around
        Riverside Valley
        Apprentice Electrician, Sparks Ltd >> 2011 – 2014
        • Pulled cable"
    ));
}

#[test]
fn dates_that_run_backwards_are_kept_and_said() {
    insta::assert_snapshot!(experience(
        "Baker, Hearth Bread Company >> June 2020 – March 2018\n• Baked from three in the morning"
    ));
}

#[test]
fn unpaid_work_care_and_service() {
    insta::assert_snapshot!(experience(
        "Stay-at-home parent >> 2012 – 2018
        • Ran a household of five
        Caregiver for my mother >> 2018 – 2020
        • Kept her medicines and appointments in order
        Logistics Specialist, U.S. Army >> 2006 – 2012
        • Moved supplies for a battalion
        Caregiver, Sunrise Senior Living >> 2020 – Present
        • Looked after eight residents"
    ));
}
