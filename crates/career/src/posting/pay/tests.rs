//! Pay as postings state it: what gives numbers, and what does not.

use proptest::prelude::*;

use super::{PayFields, PayRange, Period, StatedPay};

/// "USD 22.00–26.00 hour", or "–" where there is no number.
fn shown(pay: Option<StatedPay>) -> String {
    let Some(pay) = pay else { return "nothing".to_owned() };
    let Some(PayRange { currency, period, low, high }) = pay.range else { return "words".to_owned() };
    let period = if period == Period::Hour { "hour" } else { "year" };
    format!("{currency} {}–{} {period}", low as f64 / 100.0, high as f64 / 100.0)
}

#[test]
fn words_with_one_currency_and_one_period_give_numbers() {
    for (words, expected) in [
        ("$22–$26 an hour", "USD 22–26 hour"),
        ("$22 - $26 per hour", "USD 22–26 hour"),
        ("$22-26/hr", "USD 22–26 hour"),
        ("$22.50/hour", "USD 22.5–22.5 hour"),
        ("$85,000 - $110,000 per year", "USD 85000–110000 year"),
        ("$85k–110k a year", "USD 85000–110000 year"),
        ("$80-100k annually", "USD 80000–100000 year"),
        ("USD 85,000 to 110,000 yearly", "USD 85000–110000 year"),
        ("$85,000 USD - $110,000 USD per annum", "USD 85000–110000 year"),
        ("CA$85,000–CA$90,000 a year", "CAD 85000–90000 year"),
        ("$85,000 - $90,000 CAD per year", "CAD 85000–90000 year"),
        ("£32k p.a.", "GBP 32000–32000 year"),
        ("£32,000 pa", "GBP 32000–32000 year"),
        ("£12.21 ph", "GBP 12.21–12.21 hour"),
        ("£12.21ph", "GBP 12.21–12.21 hour"),
        ("£12.21 p/h", "GBP 12.21–12.21 hour"),
        ("EUR 60.000 bis 70.000 jährlich", "EUR 60000–70000 year"),
        ("60.000 – 70.000 € brutto pro Jahr", "EUR 60000–70000 year"),
        ("60-70k € im Jahr", "EUR 60000–70000 year"),
        ("45 000 € à 50 000 € par an", "EUR 45000–50000 year"),
        ("Stundenlohn: 17,50 €", "EUR 17.5–17.5 hour"),
        ("CHF 90'000 – 105'000 per year", "CHF 90000–105000 year"),
        ("Hourly rate: $22.00", "USD 22–22 hour"),
        ("$22 an hour – $26 an hour", "USD 22–26 hour"),
        ("500 000 SEK per year", "SEK 500000–500000 year"),
        ("kr 500 000 NOK per year", "NOK 500000–500000 year"),
        ("₹12,00,000 per year", "words"),
        ("₹1,200,000 per year", "INR 1200000–1200000 year"),
        ("Salary: $120,000 - $150,000", "USD 120000–150000 year"),
        ("¥6,000,000 JPY per year", "JPY 6000000–6000000 year"),
    ] {
        assert_eq!(shown(StatedPay::of_words(words)), expected, "{words}");
    }
}

#[test]
fn doubt_keeps_the_words_and_gives_no_number() {
    for words in [
        "Competitive",
        "DOE",
        "$25 per year",
        "$85,000 an hour",
        "$85,000 - $110,000",
        "$4,500 per month",
        "£450 per day",
        "500 000 kr per year",
        "¥6,000,000 per year",
        "up to $30/hr",
        "Up to £40,000 per annum",
        "from $20 an hour",
        "ab 45.000 € pro Jahr",
        "starting at $20 per hour",
        "$85,000+ per year",
        "$85,000–$110,000 per year + equity",
        "0.1% equity",
        "$50,000 a year in stock",
        "$80,000 OTE per year",
        "€60,000 or $65,000 per year",
        "€60,000 – $70,000 per year",
        "$45,760 - $54,080 per year ($22 - $26 per hour)",
        "$26 – $22 an hour",
        "$20 – $200,000 per year",
        "$22 - $26 an hour or per week",
        "$1.2M per year",
        "85000 per year",
        "Fr. 90'000 per year",
        "$99999999999999 an hour",
    ] {
        let pay = StatedPay::of_words(words).unwrap_or_else(|| panic!("{words} are kept"));
        assert_eq!((pay.words.as_str(), pay.range), (words, None), "{words}");
    }
}

#[test]
fn zero_means_that_nothing_is_stated() {
    for words in ["", "  ", "$0 - $0", "$0", "0", "€0.00 per year"] {
        assert_eq!(StatedPay::of_words(words), None, "{words}");
    }
    let zero = PayFields { low: "0", high: "0", currency: "USD", period: "YEAR", ..PayFields::default() };
    assert_eq!(StatedPay::of_fields(&zero), None);
}

#[test]
fn fields_of_sources_are_read() {
    let read =
        |low, high, currency, period| StatedPay::of_fields(&PayFields { low, high, currency, period, words: "" });
    for (fields, expected) in [
        (("85000", "110000", "USD", "YEAR"), "USD 85000–110000 year"),
        (("85000", "110000", "USD", "per-year-salary"), "USD 85000–110000 year"),
        (("22.5", "26", "usd", "per-hour-wage"), "USD 22.5–26 hour"),
        (("60000", "70000", "EUR", "1 YEAR"), "EUR 60000–70000 year"),
        (("60000", "70000", "€", "year"), "EUR 60000–70000 year"),
        (("22", "26", "USD", "YEAR"), "words"),
        (("5000", "6000", "EUR", "MONTH"), "words"),
        (("5000", "6000", "EUR", "bi-weekly-salary"), "words"),
        (("85000", "", "USD", "YEAR"), "words"),
        (("0", "110000", "USD", "YEAR"), "words"),
        (("85000", "110000", "", "YEAR"), "words"),
        (("85000", "110000", "USD", ""), "words"),
        (("500000", "600000", "kr", "YEAR"), "words"),
        (("110000", "85000", "USD", "YEAR"), "words"),
        (("", "", "USD", "YEAR"), "nothing"),
        (("-1", "-1", "USD", "YEAR"), "nothing"),
    ] {
        assert_eq!(shown(read(fields.0, fields.1, fields.2, fields.3)), expected, "{fields:?}");
    }
    let pay = read("85000", "110000", "USD", "YEAR");
    assert_eq!(pay.map(|pay| pay.words).as_deref(), Some("USD 85,000 – 110,000 a year"));
    let pay = read("4500.5", "4500.5", "EUR", "MONTH");
    assert_eq!(pay.map(|pay| pay.words).as_deref(), Some("EUR 4,500.50 month"));
    assert_eq!(read("20", "", "USD", "HOUR").map(|pay| pay.words).as_deref(), Some("USD from 20 an hour"));
}

#[test]
fn pay_is_found_in_a_description_where_a_line_is_about_it() {
    for (text, expected) in [
        ("About us\nThe pay range for this role is $22 – $26 per hour.\nApply", "USD 22–26 hour"),
        ("$22 - $26 an hour", "USD 22–26 hour"),
        ("The base salary range is $120,000 - $150,000. We also offer equity.", "USD 120000–150000 year"),
        ("Wir zahlen ein Gehalt von 60.000 bis 70.000 € pro Jahr.", "EUR 60000–70000 year"),
        ("Pay: $22 an hour.\nAgain: pay of $22 an hour.", "USD 22–22 hour"),
        ("Pay in Ohio: $22 an hour.\nPay in Texas: $20 an hour.", "words"),
        ("You own a budget of $500,000 per year", "nothing"),
        ("A $2,000 sign-on bonus", "nothing"),
        ("We pay $500 per year for learning", "nothing"),
        ("A stipend of $5,000 per year", "nothing"),
        ("Our platform handles $3,000 an hour in donations", "nothing"),
        ("Serving 40,000 people a year", "nothing"),
        ("Pay up to $30 an hour", "nothing"),
        ("Lift 50 pounds, 401k with 4% match", "nothing"),
        ("Total pay of $150,000 a year in cash and equity", "nothing"),
        ("", "nothing"),
    ] {
        assert_eq!(shown(StatedPay::in_text(text)), expected, "{text}");
    }
}

#[test]
fn a_bare_dollar_is_nobodys_in_canada() {
    let pay = |words: &str, place: &str| shown(StatedPay::of_words(words).map(|pay| pay.at(&[place.to_owned()])));
    assert_eq!(pay("$60,000 a year", "Columbus, OH"), "USD 60000–60000 year");
    assert_eq!(pay("$60,000 a year", "Toronto, ON"), "words");
    assert_eq!(pay("$60,000 a year", "Albuquerque, New Mexico"), "USD 60000–60000 year");
    assert_eq!(pay("$60,000 CAD a year", "Toronto, ON"), "CAD 60000–60000 year");
    assert_eq!(pay("€60,000 a year", "Toronto, ON"), "EUR 60000–60000 year");
}

fn holds(pay: Option<StatedPay>) {
    let Some(pay) = pay else { return };
    assert!(!pay.words.is_empty() && pay.words.len() <= super::words::LONGEST);
    if let Some(range) = pay.range {
        assert!(range.low > 0 && range.low <= range.high);
        assert!(range.currency.len() == 3 && range.currency.bytes().all(|byte| byte.is_ascii_uppercase()));
    }
}

proptest! {
    #[test]
    fn any_words_are_read_within_bounds(words in ".{0,400}") {
        holds(StatedPay::of_words(&words));
        holds(StatedPay::in_text(&words));
    }

    #[test]
    fn any_row_of_money_words_is_read_within_bounds(
        words in prop::collection::vec(prop::sample::select(vec![
            "$", "€", "kr", "USD", "22", "85,000", "80k", "1.2M", "-", "–", "to", "bis", "/", "hr", "per", "year", "an",
            "hour", "+", "equity", ".", "(", ")", "p.a.", "salary", "%", "999999999999", "pay", "0", " ", "month",
        ]), 0..40)
    ) {
        for joined in [words.concat(), words.join(" ")] {
            holds(StatedPay::of_words(&joined));
            holds(StatedPay::in_text(&joined));
        }
    }

    #[test]
    fn stated_amounts_come_back_as_they_were(low in 5_000_i64..400_000, more in 0_i64..400_000) {
        let high = low + more.min(low);
        let words = format!("${low} - ${high} per year");
        let range = StatedPay::of_words(&words).and_then(|pay| pay.range);
        prop_assert_eq!(range.map(|range| (range.low, range.high)), Some((low * 100, high * 100)));
    }

    #[test]
    fn fields_never_give_a_range_upside_down(low in ".{0,12}", high in "[0-9.,]{0,14}", currency in "[A-Za-z$€]{0,4}", period in ".{0,12}") {
        holds(StatedPay::of_fields(&PayFields { low: &low, high: &high, currency: &currency, period: &period, words: "" }));
    }
}
