//! Who walks, and how far they came already.

use testkit::browser::{Look, Server, Visitor};

/// What somebody writes about their last work, and pastes.
pub const LINES: &str = "Bookkeeper, Millstone Dental Care, Columbus, Ohio
April 2016 - August 2023
- Kept the books for two practices and closed each month within four days
- Moved invoices from paper to QuickBooks and trained three colleagues to use it
- Answered questions about bills from patients and insurers";

/// An address and a password that opens it.
pub const EMAIL: &str = "robin@example.org";
pub const PASSWORD: &str = "a calm table by a window";

/// The real binary, serving.
pub fn server() -> Server {
    Server::start(env!("CARGO_BIN_EXE_footbridge"))
}

/// A guest who pasted their lines and looks at what was read.
pub fn newcomer(server: &Server, look: Look) -> Visitor {
    let robin = Visitor::of(server, look);
    robin.goes_to("/");
    robin.fills("Your résumé, or three lines about your last work", LINES);
    robin.clicks("Read it");
    robin.sees("This is what I read");
    robin
}

/// Somebody who signed up and looks at Today, with nothing in it.
pub fn member(server: &Server, look: Look) -> Visitor {
    let robin = Visitor::of(server, look);
    robin.goes_to("/sign-up");
    robin.fills("What to call you", "Robin");
    robin.fills("E-mail address", EMAIL);
    robin.fills("Password", PASSWORD);
    robin.clicks("Sign up");
    robin.sees("Your recovery words");
    robin.clicks("I have them, go on");
    robin.arrives_at("/today");
    robin
}

/// One of the samples that anybody can look at.
pub fn document(name: &str) -> String {
    format!("{}/../../samples/{name}", env!("CARGO_MANIFEST_DIR"))
}
