//! Who looks at the pages: what a page shows depends on who asks.

use std::path::Path;
use std::process::Command;

use testkit::browser::Caller;

/// Someone who asks for pages, and the ones they begin with.
pub(super) struct Person {
    /// Who they are, in a word that can name a file.
    pub(super) name: &'static str,
    pub(super) caller: Caller,
    pub(super) begins_at: Vec<&'static str>,
}

const STRANGER: [&str; 10] = [
    "/",
    "/sign-in",
    "/sign-up",
    "/recover",
    "/known",
    "/known/ai",
    "/known/cards",
    "/known/cards?grade=A",
    "/help",
    "/hard-day",
];

const FIRST_TEN_MINUTES: [&str; 9] = [
    "/first/read",
    "/first/insight",
    "/first/why",
    "/first/cards",
    "/first/lines",
    "/first/directions",
    "/first/step",
    "/first/keep",
    "/first/done",
];

/// Three lines about somebody's last work.
const LINES: &str = "Bookkeeper, Millstone Dental Care, Columbus, Ohio, April 2016 - August 2023\n\
                     - Kept the books for two practices and closed each month in four days\n\
                     - Moved invoices from paper to QuickBooks and trained three colleagues";

/// Openings of our own making: two that are one, one with signs, and one that is plain.
const OPENINGS: &str = r#"{"title":"Night Baker","company":"Copper Lantern","location":"Oakland, CA","description":"Bake sourdough and rye for three markets before dawn. Keep the starters alive and note their temper in the book. Teach two apprentices the folds, the scoring and the steam. Leave the floor clean for those who come at six.","url":"https://one.example/night-baker-4711","posted":"2026-01-12"}
{"title":"Night Baker (m/f/d)","company":"Copper Lantern","location":"Oakland, CA","description":"Bake sourdough and rye for three markets before dawn. Keep the starters alive and note their temper in the book. Teach two apprentices the folds, the scoring and the steam. Leave the floor clean for those who come at six.","url":"https://two.example/baker-815","posted":"2026-02-20"}
{"title":"Instructional Coordinator","company":"Bay Learning Trust","location":"Oakland, CA","description":"You train new staff and coach them through their first year.\nRequirements\nA bachelor's degree is required.\nAt least three years of experience as a teacher are required.\nNice to have\nSpanish is a plus.","salary":"$62,000 - $71,000 a year","url":"https://jobs.example.org/coordinator-4711"}
"#;

/// Another one, that is brought and not looked over yet.
const UNREAD: &str = "Shift Lead\nCopper Lantern · Oakland, CA\nYou write the weekly schedule and train new cashiers.";

/// A stranger, the sample person, somebody in their first ten minutes, somebody with an account and nothing in it,
/// somebody with three hundred applications, somebody who knows two hundred people, and an administrator, named by the binary itself over the same folder.
pub(super) fn all(address: &str, binary: &Path, data: &Path) -> Result<Vec<Person>, Box<dyn std::error::Error>> {
    let mut sample = Caller::to(address);
    taken("/sample", &sample.post("/sample", &[])?)?;
    brings_openings(&mut sample)?;
    let mut newcomer = Caller::to(address);
    taken("/begin", &newcomer.post_with_file("/begin", &[("text", LINES)], None)?)?;
    let member = signs_up(address, "robin@example.org")?;
    let acquainted = with_people(signs_up(address, "lee@example.org")?)?;
    let mut seeker = with_applications(signs_up(address, "kim@example.org")?)?;
    keeps_places(&mut seeker)?;
    let (host, coach) = with_a_circle(address, signs_up(address, "hana@example.org")?)?;
    let administrator = signs_up(address, "host@example.org")?;
    let named = Command::new(binary).args(["admin", "--account", "host@example.org", "--data"]).arg(data).output()?;
    if !named.status.success() {
        return Err(format!("nobody is made administrator: {}", String::from_utf8_lossy(&named.stderr)).into());
    }
    Ok(vec![
        Person { name: "stranger", caller: Caller::to(address), begins_at: STRANGER.to_vec() },
        Person { name: "sample", caller: sample, begins_at: vec!["/today"] },
        Person { name: "newcomer", caller: newcomer, begins_at: FIRST_TEN_MINUTES.to_vec() },
        Person { name: "member", caller: member, begins_at: vec!["/today"] },
        Person {
            name: "seeker",
            caller: seeker,
            begins_at: vec!["/today", "/places", "/applications?as=table", "/applications/figures"],
        },
        Person {
            name: "acquainted",
            caller: acquainted,
            begins_at: vec!["/today", "/people", "/people?close=unsaid&order=latest&page=2", "/people/giving"],
        },
        Person { name: "host", caller: host, begins_at: vec!["/today", "/circles", "/shared"] },
        Person { name: "coach", caller: coach, begins_at: vec!["/circles", "/coach"] },
        Person { name: "administrator", caller: administrator, begins_at: vec!["/admin"] },
    ])
}

/// Three hundred applications over half a year, of every stage, brought as a table and accepted.
fn with_applications(mut caller: Caller) -> Result<Caller, Box<dyn std::error::Error>> {
    let stages =
        ["Applied", "Rejected", "Ghosted", "Applied", "Phone screen", "Interview", "Applied", "Saved", "Offer"];
    let titles = ["Bookkeeper", "Accounts Payable Clerk", "Payroll and Benefits Administrator (part time)"];
    let mut table = "Company,Role,Location,Status,Date applied,Response date,Source,Resume\n".to_owned();
    for nth in 0..300 {
        let (month, day) = (nth % 6 + 1, nth % 28 + 1);
        let stage = stages[nth % stages.len()];
        let answer = if stage == "Applied" { String::new() } else { format!("2026-{:02}-{day:02}", month + 1) };
        let source = ["Indeed", "Referral", "Company website", "Easy Apply"][nth % 4];
        table.push_str(&format!(
            "Firm {nth},{},Columbus,{stage},2026-{month:02}-{day:02},{answer},{source},Version {}\n",
            titles[nth % titles.len()],
            nth % 2
        ));
    }
    let brought = caller.post_with_file("/applications/bring", &[], Some(("file", "tracker.csv", table.as_bytes())))?;
    taken("/applications/bring", &brought)?;
    let preview = brought.header("location").unwrap_or_default().to_owned();
    let rows: Vec<String> = (0..300).map(|nth| nth.to_string()).collect();
    let rows: Vec<(&str, &str)> = rows.iter().map(|nth| ("row", nth.as_str())).collect();
    taken(&preview, &caller.post(&preview, &rows)?)?;
    Ok(caller)
}

/// Two hundred people, brought as a list and accepted, another list that waits, one written down with a conversation for
/// a path, noted, and a help.
fn with_people(mut caller: Caller) -> Result<Caller, Box<dyn std::error::Error>> {
    const ANA: &str = "01980000-0000-7000-8000-000000000001";
    const TALK: &str = "01980000-0000-7000-8000-000000000002";
    const HELP: &str = "01980000-0000-7000-8000-000000000003";
    let mut list = String::from("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n");
    for nth in 0..200 {
        let (month, day) = (["Jan", "Apr", "Jul", "Oct"][nth % 4], nth % 28 + 1);
        let (firm, title) = (nth % 60, ["Bookkeeper", "Payroll Clerk", "Software Developer"][nth % 3]);
        list.push_str(&format!(
            "Person,Number{nth},https://www.linkedin.com/in/number-{nth},,Firm {firm},{title},{day:02} {month} 2025\n"
        ));
    }
    let brings = |caller: &mut Caller, name: &str, list: &str| -> Result<String, Box<dyn std::error::Error>> {
        let answer = caller.post_with_file("/people/bring", &[], Some(("file", name, list.as_bytes())))?;
        taken("/people/bring", &answer)?;
        Ok(answer.header("location").ok_or("what was brought has no page")?.to_owned())
    };
    let at = brings(&mut caller, "Connections.csv", &list)?;
    let rows: Vec<String> = (0..150).map(|nth| nth.to_string()).collect();
    let mut fields: Vec<(&str, &str)> = rows.iter().map(|nth| ("row", nth.as_str())).collect();
    fields.extend([("seen", "0"), ("further", "on")]);
    taken(&at, &caller.post(&at, &fields)?)?;
    brings(&mut caller, "book.vcf", "BEGIN:VCARD\nVERSION:4.0\nFN:Person Number7\nEND:VCARD\n")?;
    taken("/paths", &caller.post("/paths/43-3031.00", &[("aim", "first")])?)?;
    let ana =
        [("id", ANA), ("name", "Ana Ruiz"), ("does", "bookkeeper"), ("organisation", "Firm 7"), ("close", "know")];
    taken("/people/new", &caller.post("/people/new", &ana)?)?;
    let talks = format!("/people/{ANA}/talks");
    taken(&talks, &caller.post(&talks, &[("talk", TALK), ("path", "43-3031.00")])?)?;
    let note = format!("{talks}/{TALK}/note");
    taken(&note, &caller.post(&note, &[("learned", "Evenings stay free."), ("places", "the Tuesday meetup")])?)?;
    let help = [("id", HELP), ("way", "given"), ("kind", "lead"), ("with", ANA), ("words", "an opening at Firm 9")];
    taken("/people/giving", &caller.post("/people/giving", &help)?)?;
    Ok(caller)
}

/// A calendar of our own making, with an evening that recurs.
const CALENDAR: &str = "BEGIN:VCALENDAR\nX-WR-CALNAME:Town library\nBEGIN:VEVENT\nUID:1\nSUMMARY:Job club\nDTSTART:20260107T183000Z\nRRULE:FREQ=WEEKLY\nLOCATION:Mill Lane 4\nEND:VEVENT\nEND:VCALENDAR\n";

/// Has a path, a place with three visits that is offered to everybody and reported, a calendar that was accepted, one that
/// waits, and one that is looked at.
fn keeps_places(caller: &mut Caller) -> Result<(), Box<dyn std::error::Error>> {
    taken("/paths", &caller.post("/paths/29-1141.00", &[("aim", "first")])?)?;
    let kept = caller.post("/places/new", &[("name", "Evening of the ward"), ("at", "Columbus")])?;
    taken("/places/new", &kept)?;
    let place = kept.header("location").ok_or("a place has no page")?.split('?').next().unwrap_or_default().to_owned();
    for day in ["2026-01-10", "2026-02-10", "2026-03-10"] {
        let visit =
            [("on", day), ("learned", "How the night shift is shared out"), ("met", "Ana, Ben"), ("again", "yes")];
        taken(&place, &caller.post(&format!("{place}/visits"), &visit)?)?;
    }
    taken(&place, &caller.post(&format!("{place}/offer"), &[])?)?;
    for (text, rows) in
        [(CALENDAR.to_owned(), &[("row", "0")][..]), (CALENDAR.replace("Job club", "Story evening"), &[])]
    {
        let brought = caller.post_with_file("/places/bring", &[("text", &text)], None)?;
        taken("/places/bring", &brought)?;
        let file = brought.header("location").unwrap_or_default().to_owned();
        if !rows.is_empty() {
            taken(&file, &caller.post(&file, rows)?)?;
        }
    }
    taken("/places/calendars", &caller.post("/places/calendars", &[("address", "http://127.0.0.1/a.ics")])?)?;
    Ok(())
}

/// Has openings in the list, one that waits for being looked over, and a board that is looked at.
fn brings_openings(caller: &mut Caller) -> Result<(), Box<dyn std::error::Error>> {
    let file = brings(caller, OPENINGS)?;
    taken(&file, &caller.post(&file, &[("row", "0"), ("row", "1"), ("row", "2")])?)?;
    settles(caller, &file)?;
    brings(caller, UNREAD)?;
    taken("/openings/watches", &caller.post("/openings/watches", &[("what", "http://127.0.0.1/openings")])?)?;
    Ok(())
}

/// Brings a text, and waits until it was read; answers with the address of its page.
fn brings(caller: &mut Caller, text: &str) -> Result<String, Box<dyn std::error::Error>> {
    let answer = caller.post_with_file("/openings/bring", &[("text", text)], None)?;
    taken("/openings/bring", &answer)?;
    let file = answer.header("location").ok_or("what was brought has no page")?.to_owned();
    settles(caller, &file)?;
    Ok(file)
}

/// Waits until nobody works on it any more.
fn settles(caller: &mut Caller, file: &str) -> Result<(), Box<dyn std::error::Error>> {
    for _ in 0..100 {
        if caller.get(&format!("{file}?words=1"))?.text().is_empty() {
            return Ok(());
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    Err(format!("{file} is worked on for ever").into())
}

/// A circle of three with one of everything in it, and a coach to whom some of it was given. Answers with its host and its
/// coach; the host made an invitation that is open.
fn with_a_circle(address: &str, mut host: Caller) -> Result<(Caller, Caller), Box<dyn std::error::Error>> {
    taken("/paths", &host.post("/paths/43-3031.00", &[("aim", "first")])?)?;
    let agreed = [
        ("name", "Tuesday table"),
        ("why", "To get through this together"),
        ("rules", "What is said here stays here.\nWe ask before we advise."),
        ("first", "2026-12-01"),
        ("at", "18:00"),
        ("every", "1"),
        ("zone", "America/Chicago"),
        ("called", "Hana"),
    ];
    let begun = host.post("/circles/new", &agreed)?;
    taken("/circles/new", &begun)?;
    let circle = begun.header("location").ok_or("a circle has no page")?.replace("?said=circle", "");
    let mut joins = |email: &str, called: &str, role: &str| -> Result<Caller, Box<dyn std::error::Error>> {
        let page = host.post(&format!("{circle}/invitations"), &[("as", role)])?.text();
        let link = page.split("/join/").nth(1).and_then(|rest| rest.split('<').next()).ok_or("there is no link")?;
        let mut caller = signs_up(address, email)?;
        let link = format!("{circle}/join/{link}");
        taken(&link, &caller.post(&link, &[("called", called)])?)?;
        Ok(caller)
    };
    let mut omar = joins("omar@example.org", "Omar", "member")?;
    joins("lea@example.org", "Lea", "member")?;
    let mut coach = joins("cora@example.org", "Cora", "coach")?;
    let page = omar.get(&circle)?.text();
    let seats: Vec<&str> =
        page.split("name=\"to\" value=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let cora = page.split("> Cora").next().and_then(|before| before.rsplit("value=\"").next());
    let cora =
        cora.and_then(|rest| rest.split('"').next()).filter(|seat| seats.contains(seat)).ok_or("no seat of a coach")?;
    let things = format!("{circle}/things");
    for form in [
        vec![("what", "win"), ("words", "Ines showed me round the archive"), ("to", "members")],
        vec![
            ("what", "promise"),
            ("words", "Write to the museum"),
            ("day", "2026-12-03"),
            ("to", "members"),
            ("to", cora),
        ],
        vec![("what", "ask"), ("words", "Does anybody know a bookkeeper?"), ("to", "members"), ("to", cora)],
        vec![("what", "offer"), ("words", "I can look at a résumé"), ("to", "members")],
        vec![("what", "minutes"), ("words", "We met.\nEverybody spoke."), ("day", "2026-11-24")],
    ] {
        taken(&things, &omar.post(&things, &form)?)?;
    }
    for form in [
        vec![("what", "named"), ("which", "path:43-3031.00"), ("to", "members")],
        vec![
            ("what", "offer"),
            ("half", "43-3031.00"),
            ("words", "Ten years of it"),
            ("a-month", "2"),
            ("to", "members"),
        ],
        vec![("what", "ask"), ("words", "A second pair of eyes on my résumé"), ("to", "members")],
    ] {
        taken(&things, &host.post(&things, &form)?)?;
    }
    let given = coach.get("/coach")?.text();
    let promise = given.split("/things/").nth(1).and_then(|rest| rest.split('"').next()).ok_or("nothing was given")?;
    coach.get(&format!("{circle}/things/{promise}"))?;
    let hanas = page.split("/seats/").nth(1).and_then(|rest| rest.split('"').next()).ok_or("nobody is in")?;
    let note =
        [("what", "note"), ("about", hanas), ("words", "A calm host. Ask for more help yourself."), ("from", "seat")];
    taken(&things, &coach.post(&things, &note)?)?;
    taken("invitations", &host.post(&format!("{circle}/invitations"), &[("as", "member")])?)?;
    Ok((host, coach))
}

fn signs_up(address: &str, email: &str) -> Result<Caller, Box<dyn std::error::Error>> {
    let mut caller = Caller::to(address);
    let fields = [("name", "Robin"), ("email", email), ("password", "a calm table by a window")];
    taken("/sign-up", &caller.post("/sign-up", &fields)?)?;
    Ok(caller)
}

fn taken(path: &str, answer: &testkit::browser::Answer) -> Result<(), String> {
    match answer.status {
        200..400 => Ok(()),
        status => Err(format!("POST {path} is answered with {status}:\n{}", answer.text())),
    }
}
