//! Prints the lines of a PDF with what the layout tells about each; for working on the reading order.
//!
//! `cargo run --release -p footbridge-intake --example lines -- FILE [--machine | --plain]`
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::disallowed_methods)]

use std::process::ExitCode;

use intake::RawLine;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(file) = arguments.next() else {
        eprintln!("Give a PDF: lines FILE [--machine | --plain]");
        return ExitCode::from(2);
    };
    let bytes = match std::fs::read(&file) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{file}: {error}");
            return ExitCode::from(2);
        }
    };
    let decoded = match intake::pdf::decode(&bytes) {
        Ok(decoded) => decoded,
        Err(refusal) => {
            eprintln!("{} {}", refusal.what, refusal.next);
            return ExitCode::from(2);
        }
    };
    match arguments.next().as_deref() {
        Some("--machine") => decoded.machine.iter().flat_map(|view| &view.text).for_each(|text| println!("{text}")),
        Some("--plain") => decoded.lines.iter().for_each(|line| println!("{}", line.to_line().text)),
        _ => decoded.lines.iter().enumerate().for_each(|(at, line)| println!("{}", facts(at, line))),
    }
    for (name, bytes) in &decoded.attachments {
        println!("attached: {name}, {} bytes", bytes.len());
    }
    decoded.notes.iter().for_each(|note| println!("note: {}", note.what));
    ExitCode::SUCCESS
}

fn facts(at: usize, line: &RawLine) -> String {
    let mark = |set: bool, mark: char| if set { mark } else { '.' };
    let marks: String = [mark(line.bold, 'b'), mark(line.italic, 'i'), mark(line.bullet, '*')].iter().collect();
    let (x, y) = line.spot.map_or((0.0, 0.0), |spot| (spot.x, spot.y));
    let right = line.right.as_ref().map_or(String::new(), |right| format!("  »  {right}"));
    let inside = if line.inside == intake::Inside::Text { String::new() } else { format!("  ({:?})", line.inside) };
    format!(
        "{at:4} p{} c{} {marks} {:4.2} gap {:4.2} {x:.2},{y:.2}  {}{right}{inside}",
        line.page, line.column, line.size, line.gap_above, line.text
    )
}
