//! `cargo xtask evaluate access` – who may do what in a circle, tried.
//!
//! Every decision that can come up (`career::circle::access::Cell::all`) is tried as everybody whom it concerns, at the flow
//! and over HTTP at a server on loopback, and compared with the table in `docs/design/circles.md`. Then each decision is
//! turned round once, alone: at least one of its cases must notice, at both doors.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use career::circle::access::{Action, Cell, Rules};
use flows::Desk;
use flows::account::{Policy, begin_session};
use testkit::circles::{Asked, Case, Name, Outcome, Scene, all_cases, asked, at_the_flow, expected, pages, state};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::oneshot;
use web::{Door, Site};

/// Tries everything; prints `cases`, `leaks`, `mutants` and `mutants_caught`.
///
/// # Errors
/// When a decision falls otherwise than the table says, or a broken one is not noticed.
pub(super) fn run() -> crate::Outcome {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let cases = all_cases();
    let (mut tried, mut leaks) = (0, 0);
    for case in &cases {
        for (door, outcome) in
            [("flow", at_flow(Rules::default(), *case)), ("HTTP", over_http(&runtime, *case, Rules::default())?)]
        {
            tried += 1;
            if !case.is_as_expected(outcome) {
                leaks += 1;
                eprintln!("at the {door}: {case:?} came to {outcome:?}");
            }
        }
    }
    let (looked, gathered) = gathered(&runtime, &cases)?;
    let mutants = Cell::all();
    let mut caught = 0;
    for cell in &mutants {
        let of_it = || cases.iter().filter(|case| case.cell == *cell);
        let noticed = |outcome: Outcome| outcome.let_in != expected(*cell);
        let rules = Rules::broken_at(*cell);
        let at_the_flow = of_it().any(|case| noticed(at_flow(rules, *case)));
        let mut over = false;
        for case in of_it() {
            over = over || noticed(over_http(&runtime, *case, rules)?);
        }
        if at_the_flow && over {
            caught += 1;
        } else {
            eprintln!("broken and not noticed (flow {at_the_flow}, HTTP {over}): {cell:?}");
        }
    }
    println!("cases {}\nleaks {}", tried + looked, leaks + gathered);
    println!("mutants {}\nmutants_caught {caught}", mutants.len());
    match (leaks + gathered, mutants.len() - caught) {
        (0, 0) => Ok(()),
        (leaks, missed) => {
            Err(format!("{leaks} decisions fall otherwise, {missed} broken ones are not noticed").into())
        }
    }
}

fn at_flow(rules: Rules, case: Case) -> Outcome {
    let (mut desk, _) = testkit::desk();
    desk.rules = rules;
    at_the_flow(&desk, case)
}

fn over_http(runtime: &Runtime, case: Case, rules: Rules) -> Result<Outcome, Box<dyn std::error::Error>> {
    let serving = Serving::begin(runtime, rules)?;
    let before = state(&serving.desk, serving.scene.circle);
    let (status, body) = serving.ask(case.who, &asked(&serving.desk, &serving.scene, case))?;
    if status >= 500 {
        return Err(format!("{case:?} is answered with {status}").into());
    }
    Ok(Outcome {
        let_in: !matches!(status, 403 | 404),
        changed: state(&serving.desk, serving.scene.circle) != before,
        told: body.contains(&Scene::secret(case.cell.subject, case.for_members)),
    })
}

/// Every page that gathers things, as everybody: how many looks there were, and how many told what they may not.
fn gathered(runtime: &Runtime, cases: &[Case]) -> Result<(usize, usize), Box<dyn std::error::Error>> {
    let serving = Serving::begin(runtime, Rules::default())?;
    let (mut looked, mut leaks) = (0, 0);
    for who in Name::ALL {
        let hidden =
            cases.iter().filter(|case| case.who == who && case.cell.action == Action::See && !expected(case.cell));
        let hidden: Vec<String> = hidden.map(|case| Scene::secret(case.cell.subject, case.for_members)).collect();
        for page in pages(&serving.scene) {
            let (_, body) = serving.ask(who, &Asked { path: page.path.clone(), form: None })?;
            looked += 1;
            for secret in hidden.iter().filter(|secret| body.contains(secret.as_str())) {
                leaks += 1;
                eprintln!("{who:?} reads {secret} at {}", page.path);
            }
        }
    }
    Ok((looked, leaks))
}

/// The pages over a desk of their own, on a port of their own, with the scene set up.
struct Serving {
    desk: Arc<Desk>,
    scene: Scene,
    address: String,
    /// Dropped, it ends.
    _stop: oneshot::Sender<()>,
}

impl Serving {
    fn begin(runtime: &Runtime, rules: Rules) -> Result<Self, Box<dyn std::error::Error>> {
        let (mut desk, _) = testkit::desk();
        desk.rules = rules;
        let scene = Scene::on(&desk);
        let desk = Arc::new(desk);
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0"))?;
        let address = listener.local_addr()?.to_string();
        let door = Door {
            hosts: vec![address.clone()],
            secure: false,
            sign_up: Policy::Open,
            address: format!("http://{address}"),
            help_lines: Vec::new(),
            demo: false,
        };
        let site = Arc::new(Site::new(Arc::clone(&desk), door));
        let (stop, stopped) = oneshot::channel();
        runtime.spawn(web::serve(listener, site, async {
            let _ = stopped.await;
        }));
        Ok(Serving { desk, scene, address, _stop: stop })
    }

    /// Status and body; of a page that goes on changing, as much as it says at first.
    fn ask(&self, who: Name, asked: &Asked) -> Result<(u16, String), Box<dyn std::error::Error>> {
        let session = begin_session(&self.desk, who.account(), false).map_err(|trouble| trouble.to_string())?;
        let body = asked.form.as_ref().map(|form| {
            let pair = |(name, value): &(&str, String)| format!("{name}={}", value.replace(' ', "+"));
            form.iter().map(pair).collect::<Vec<_>>().join("&")
        });
        let mut stream = TcpStream::connect(&self.address)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        let method = if body.is_some() { "POST" } else { "GET" };
        let body = body.unwrap_or_default();
        write!(
            stream,
            "{method} {} HTTP/1.1\r\nhost: {address}\r\ncookie: footbridge={session}\r\norigin: http://{address}\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
            asked.path,
            body.len(),
            address = self.address,
        )?;
        let mut lines = BufReader::new(stream);
        let mut said = String::new();
        let mut line = String::new();
        while lines.read_line(&mut line)? > 0 {
            said.push_str(&line);
            // What a live page says at first ends with an empty line behind its first event.
            if said.contains("text/event-stream") && said.contains("event: ") && line.trim().is_empty() {
                break;
            }
            line.clear();
        }
        let status = said.split(' ').nth(1).and_then(|code| code.parse().ok()).ok_or("no status came back")?;
        Ok((status, said))
    }
}
