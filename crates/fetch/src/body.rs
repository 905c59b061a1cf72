//! Reading an answer within bounds of size and time.

use std::io::{self, Read};
use std::time::Instant;

use crate::outcome::{Refused, Why};

/// Reads everything, up to `most` bytes and until `deadline`.
pub(crate) fn read(mut from: impl Read, most: usize, deadline: Instant, host: &str) -> Result<Vec<u8>, Refused> {
    let mut body = Vec::new();
    let mut piece = [0; 16 * 1024];
    loop {
        // The clock is asked before each piece: a byte now and then keeps every shorter limit content.
        if Instant::now() >= deadline {
            return Err(too_slow(host));
        }
        match from.read(&mut piece) {
            Ok(0) => return Ok(body),
            Ok(count) => {
                if body.len() + count > most {
                    return Err(too_large(host, most));
                }
                body.extend_from_slice(piece.get(..count).unwrap_or_default());
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(broke_off(&error, host)),
        }
    }
}

fn broke_off(error: &io::Error, host: &str) -> Refused {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<ureq::Error>());
    let slow = matches!(inner, Some(ureq::Error::Timeout(_)))
        || matches!(error.kind(), io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock);
    if slow {
        return too_slow(host);
    }
    Refused::new(
        Why::Broken,
        format!("The answer of {host} broke off."),
        "It is looked at again later; nothing was taken from the half.",
    )
}

pub(crate) fn too_slow(host: &str) -> Refused {
    Refused::new(
        Why::TooSlow,
        format!("{host} took too long to answer."),
        "It is looked at again later; if you are in a hurry, save the page in a browser and bring it as a file.",
    )
}

pub(crate) fn too_large(host: &str, most: usize) -> Refused {
    Refused::new(
        Why::TooLarge,
        format!("The answer of {host} is larger than {} KB, which is the most that is read.", most / 1024),
        "Name a page or feed that shows less at once.",
    )
}
