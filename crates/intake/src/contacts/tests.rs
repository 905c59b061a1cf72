//! Lists as people bring them.

use proptest::prelude::*;

use super::*;

fn contacts(text: &str) -> Contacts {
    read(&Upload { name: None, bytes: text.as_bytes() }).expect("a list of people")
}

/// Somebody in one line.
fn shown(card: &Card) -> String {
    let facts = &card.facts;
    let mut out = vec![facts.name.clone().unwrap_or_default()];
    out.extend([facts.does.clone(), facts.organisation.clone(), facts.notes.clone()].into_iter().flatten());
    out.extend(facts.met_on.map(|day| day.to_string()));
    out.extend(facts.addresses().iter().map(|address| address.words()));
    out.join(" | ")
}

fn all(text: &str) -> Vec<String> {
    contacts(text).cards.iter().map(shown).collect()
}

const HEADER: &str = "Notes:\n\"When exporting your connection data, you may notice that some of the email addresses are missing.\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

#[test]
fn connections_are_read_below_their_preamble() {
    let rows = "Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz,ana@example.org,\"Kline Depot, Inc.\",\"Analyst,\n \"\"data\"\"\",24 Jul 2023\n\
                José,,https://www.linkedin.com/in/jos%C3%A9-9,,,,\"8/15/26, 1:32 PM\"\n,,,,,,24 Jul 2023\n";
    let read = contacts(&format!("\u{feff}{HEADER}{rows}"));
    assert_eq!(
        read.cards.iter().map(shown).collect::<Vec<_>>(),
        [
            "Ana Ruiz | Analyst, \"data\" | Kline Depot, Inc. | 2023-07-24 | ana@example.org | linkedin.com/in/ana-ruiz",
            "José | 2026-08-15 | linkedin.com/in/josé-9",
        ]
    );
    assert_eq!(read.notes, ["Line 8 has neither a name nor an address, and was left out."]);
}

#[test]
fn a_broken_quote_costs_its_own_line_and_no_other() {
    let rows = "Ana,Ruiz,,,\"Mill,Baker,24 Jul 2023\nBen,Roe,,,Oak,Cook,soon\nCas,\"Loe,,,,,\nDee,Poe,,,,,1 Jan 2020\n";
    let read = contacts(&format!("{HEADER}{rows}"));
    assert_eq!(read.cards.iter().map(shown).collect::<Vec<_>>(), ["Ben Roe | Cook | Oak", "Dee Poe | 2020-01-01"]);
    assert_eq!(
        read.notes,
        [
            "Line 5 has a quote that is never closed, and was left out.",
            "Line 7 has a quote that is never closed, and was left out.",
            "Line 6: “soon” is no day that could be read.",
        ]
    );
}

#[test]
fn the_list_in_our_samples_is_read() {
    let read = contacts(include_str!("../../samples/linkedin/Connections.csv"));
    assert_eq!(
        read.cards.iter().map(shown).collect::<Vec<_>>(),
        ["Luis Ferreira-Holt | Baker | Oak & Co | 2023-07-24 | linkedin.com/in/luis-example"]
    );
}

#[test]
fn cards_are_read_in_every_version() {
    let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Apple Inc.//iOS 18//EN\r\nN:Ruiz;Ana;María;Dr.;\r\nFN:Ana Ruiz\r\n\
                ORG:Kline Depot;Data\r\nTITLE:Analyst\r\nitem1.EMAIL;type=INTERNET;type=pref:ana@exam\r\n ple.org\r\nitem1.X-ABLabel:_$!<Work>!$_\r\n\
                TEL;type=CELL;type=VOICE:(614) 555-0100\r\nTEL;type=FAX:614 555 0999\r\nitem2.URL;type=pref:https\\://www.linkedin.com/in/ana-ruiz\r\n\
                BDAY:1980-01-01\r\nNOTE:Met at Lee\\, Ohio\\nLikes maps\r\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\n SkZJRg\r\nEND:VCARD\r\n\
                BEGIN:VCARD\nVERSION:4.0\nN:Okafor;Ben;;;\nTEL;VALUE=uri;PREF=1:tel:+1-614-555-0101\nKIND:individual\nEND:VCARD\n\
                BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;\nEND:VCARD\n";
    assert_eq!(
        all(text),
        [
            "Ana Ruiz | Analyst | Kline Depot | Met at Lee, Ohio\nLikes maps | ana@example.org | linkedin.com/in/ana-ruiz | (614) 555-0100",
            "Ben Okafor | +1-614-555-0101",
            "Jörg Müller",
        ]
    );
    assert!(!format!("{:?}", contacts(text)).contains("1980"), "birthdays are not read");
}

#[test]
fn broken_cards_are_noted_and_the_rest_goes_on() {
    let text = "BEGIN:VCARD\nFN:Ana\nthis is no line\nBEGIN:VCARD\nFN:Ben\nEND:VCARD\nFN:Nobody\nBEGIN:VCARD\nTITLE:Cook\nEND:VCARD\n\
                BEGIN:VCARD\nFN:Mill\nORG:Mill\nX-ABShowAs:COMPANY\nEND:VCARD\nBEGIN:VCARD\nFN:Oak & Co\nORG:Oak & Co\nEND:VCARD\nBEGIN:VCARD\nFN:Cas\n";
    let read = contacts(text);
    assert_eq!(read.cards.iter().map(shown).collect::<Vec<_>>(), ["Ana", "Ben", "Cas"]);
    assert_eq!(
        read.notes,
        [
            "Card 1 does not end; what stands in it was read.",
            "Card 1 has a line that could not be read.",
            "Card 3 has neither a name nor an address, and was left out.",
            "Card 4 is a group or an organisation, and was left out.",
            "Card 5 is an organisation, and was left out.",
            "Card 6, the last one, does not end; what stands in it was read.",
        ]
    );
}

#[test]
fn as_many_as_are_read_are_read_and_the_rest_is_counted() {
    let cards: String = (0..MOST_CARDS + 3).map(|n| format!("BEGIN:VCARD\nFN:P{n}\nbroken\nEND:VCARD\n")).collect();
    let read = contacts(&cards);
    assert_eq!((read.cards.len(), read.notes.len()), (MOST_CARDS, MOST_NOTES + 2));
    assert_eq!(read.notes.last().map(String::as_str), Some("The first 20000 people were read; 3 more were left out."));
    let rows: String = (0..MOST_CARDS + 3).map(|n| format!("P{n},,,,,,\n")).collect();
    assert_eq!(contacts(&format!("{HEADER}{rows}")).cards.len(), MOST_CARDS);
}

#[test]
fn what_lists_nobody_is_refused_and_says_what_is_looked_for() {
    for text in ["", "Dear reader", "Name\nAna\n", "title,company,applied\nBaker,Mill,2026-10-01\n", "PK\u{3}\u{4}"] {
        let refusal = read(&Upload { name: Some("contacts.vcf"), bytes: text.as_bytes() }).expect_err("nobody");
        assert!(!refusal.what.is_empty() && !refusal.next.is_empty(), "{text}: {refusal:?}");
    }
    assert!(read(&Upload { name: None, bytes: &vec![b' '; LARGEST_UPLOAD + 1] }).is_err());
}

/// What holds of anything that was read.
fn holds(read: &Contacts) {
    assert!(read.cards.len() <= MOST_CARDS && read.notes.len() <= MOST_NOTES + 3);
    for card in &read.cards {
        let facts = &card.facts;
        assert!(facts.says_who());
        let fields = [&facts.name, &facts.does, &facts.organisation];
        assert!(fields.into_iter().flatten().all(|words| (1..=LONGEST_FIELD).contains(&words.len())));
        assert!(facts.notes.as_ref().is_none_or(|note| note.len() <= LONGEST_NOTE));
        assert!(facts.addresses().len() <= career::people::MOST_ADDRESSES);
    }
}

proptest! {
    #[test]
    fn nothing_that_is_brought_stops_it(text in "(?s).{0,300}", lines in "[a-zA-Z.;:=\\\\ \n\r\t\",0-9@-]{0,400}") {
        let card = format!("BEGIN:VCARD\n{lines}\nEND:VCARD\n");
        let rows = format!("{HEADER}{lines}");
        for text in [text, card, rows] {
            if let Ok(read) = read(&Upload { name: None, bytes: text.as_bytes() }) {
                holds(&read);
            }
        }
    }

    #[test]
    fn damaged_lists_are_read_or_refused(harms in prop::collection::vec((any::<u16>(), 0..3_u8, any::<u8>()), 1..8)) {
        let card = "BEGIN:VCARD\nitem1.EMAIL:ana@example.org\nFN;ENCODING=QUOTED-PRINTABLE:A=\nna\nNOTE:a\\nb\nEND:VCARD\n";
        for whole in [card.repeat(3), format!("{HEADER}Ana,Ruiz,linkedin.com/in/ana,a@example.org,\"Mill\n\",Baker,24 Jul 2023\n")] {
            let mut bytes = whole.into_bytes();
            for (at, kind, more) in &harms {
                let at = bytes.len() * usize::from(*at) / 65_536;
                match kind {
                    0 => bytes.insert(at, *more),
                    1 => _ = bytes.drain(at..(at + usize::from(*more)).min(bytes.len())),
                    _ => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << (more % 8)),
                }
            }
            if let Ok(read) = read(&Upload { name: None, bytes: &bytes }) {
                holds(&read);
            }
        }
    }
}

#[test]
fn the_same_piece_over_and_over_ends() {
    for piece in [
        "BEGIN:VCARD\n",
        "END:VCARD\n",
        "FN:",
        "\n ",
        "=\n",
        "\"",
        ",",
        ";",
        "\\",
        "N:;;;;\n",
        "EMAIL:a@b.c\n",
        "\r",
        "\n\n",
    ] {
        let many = piece.repeat(400_000 / piece.len());
        for start in ["", "BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:a", "BEGIN:VCARD\n", HEADER] {
            if let Ok(read) = read(&Upload { name: None, bytes: format!("{start}{many}").as_bytes() }) {
                holds(&read);
            }
        }
    }
}
