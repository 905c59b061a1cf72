//! Addresses as people copy them, and what they point to.

use proptest::prelude::*;

use super::{Found, of};

fn shown(text: &str) -> String {
    match of(text) {
        Ok(Found::Board { board, opening }) => {
            let opening = opening.map(|opening| format!(" #{opening}")).unwrap_or_default();
            format!("{:?} {}{opening} {}", board.source, board.token, board.ask())
        }
        Ok(Found::Page(page)) => format!("page {page}"),
        Ok(Found::Guesses(boards)) => boards.iter().map(|board| board.ask()).collect::<Vec<_>>().join("\n"),
        Err(refusal) => format!("{} {}", refusal.what, refusal.next),
    }
}

#[test]
fn an_address_says_which_board_it_is() {
    let all = [
        "https://boards.greenhouse.io/bluedoor",
        "https://job-boards.greenhouse.io/bluedoor/jobs/4012345?gh_src=x",
        "https://job-boards.eu.greenhouse.io/bluedoor",
        "https://boards.greenhouse.io/embed/job_board?for=bluedoor",
        "https://boards.greenhouse.io/embed/job_app?for=bluedoor&token=4012345",
        "https://boards-api.greenhouse.io/v1/boards/bluedoor/jobs",
        "jobs.lever.co/BlueDoor",
        "https://jobs.lever.co/BlueDoor/0a1b2c3d-0000-4000-8000-000000000001/apply",
        "https://jobs.eu.lever.co/bluedoor",
        "https://jobs.ashbyhq.com/Blue%20Door",
        "https://apply.workable.com/blue-door/j/ABC123DEF4/",
        "https://blue-door.workable.com/",
        "https://jobs.smartrecruiters.com/BlueDoor/743999000000001-line-cook",
        "careers.smartrecruiters.com/BlueDoor",
        "bluedoor.recruitee.com",
        "https://bluedoor.recruitee.com/o/line-cook",
        "https://blue-door.jobs.personio.de/job/1234567?language=en",
        "https://bluedoor.example/careers#open",
        "http://bluedoor.example:8080/feed.xml",
        "https://www.linkedin.com/jobs/view/1",
        "https://de.indeed.com/viewjob?jk=1",
        "https://www.glassdoor.co.uk/x",
        "Blue Door Kitchens, Inc.",
        "Köche & Söhne GmbH",
        "https://user:secret@boards.greenhouse.io/bluedoor",
        "ftp://bluedoor.example/",
        "javascript:alert(1)",
        "",
        "https://boards.greenhouse.io/..%2f..%2fsecret",
    ];
    let lines: Vec<String> =
        all.iter().map(|text| format!("{text}\n    {}", shown(text).replace('\n', "\n    "))).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

proptest! {
    #[test]
    fn any_text_points_somewhere_or_is_refused(text in ".{0,200}") {
        let _ = shown(&text);
    }

    #[test]
    fn every_address_that_is_asked_is_one_of_the_web(path in "(boards.greenhouse.io|jobs.lever.co|apply.workable.com|a.recruitee.com|jobs.smartrecruiters.com)/[a-zA-Z0-9%./?#&=@:-]{0,60}") {
        if let Ok(Found::Board { board, .. }) = of(&path) {
            let ask = board.ask();
            prop_assert!(ask.starts_with("https://"));
            prop_assert!(!ask.contains("/../") && !ask.contains(' ') && !ask.contains('@'));
        }
    }
}
