//! Who may go on with a thing: advisory locks, held to the end of a transaction and let go by the server with it.
//!
//! Whatever a transaction looks at and might change has a name; the first look takes the lock of that name. So two
//! transactions over one account come one after the other, and the rest go side by side. Two names that share a number
//! wait for each other without need, once in some 10^19.

use store::Result;
use uuid::Uuid;

use crate::connection::Connection;

/// What is locked.
#[derive(Clone, Copy)]
pub enum Thing<'a> {
    Account(Uuid),
    Email(&'a str),
    Attempts(&'a str),
    Session(Uuid),
    Token(Uuid),
    Job(Uuid),
    /// Everything that boards publish.
    Market,
    Circle(Uuid),
}

impl Thing<'_> {
    /// Its number, the same in every process and release (FNV-1a).
    fn number(self) -> i64 {
        let of = |kind: u8, bytes: &[u8]| {
            let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
            let begun = step(0xcbf2_9ce4_8422_2325, &kind);
            bytes.iter().fold(begun, step).cast_signed()
        };
        match self {
            Thing::Account(id) => of(1, id.as_bytes()),
            Thing::Email(email) => of(2, email.as_bytes()),
            Thing::Attempts(key) => of(3, key.as_bytes()),
            Thing::Session(id) => of(4, id.as_bytes()),
            Thing::Token(id) => of(5, id.as_bytes()),
            Thing::Job(id) => of(6, id.as_bytes()),
            Thing::Market => of(7, b""),
            Thing::Circle(id) => of(8, id.as_bytes()),
        }
    }
}

/// What one transaction holds.
#[derive(Default)]
pub struct Held(Vec<i64>);

impl Held {
    /// Takes a thing's lock unless it is held; waits for whoever has it.
    pub fn take(&mut self, connection: &mut Connection, thing: Thing<'_>) -> Result<()> {
        let number = thing.number();
        if !self.0.contains(&number) {
            connection.rows("SELECT pg_advisory_xact_lock($1)", &[&number])?;
            self.0.push(number);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_has_the_same_number_in_every_release() {
        assert_eq!(Thing::Account(Uuid::nil()).number(), Thing::Account(Uuid::nil()).number());
        let numbers = [
            Thing::Account(Uuid::nil()),
            Thing::Session(Uuid::nil()),
            Thing::Token(Uuid::nil()),
            Thing::Job(Uuid::nil()),
            Thing::Market,
            Thing::Circle(Uuid::nil()),
            Thing::Email("a"),
            Thing::Attempts("a"),
        ]
        .map(Thing::number);
        let distinct: std::collections::BTreeSet<i64> = numbers.into_iter().collect();
        assert_eq!(distinct.len(), numbers.len());
        assert_eq!(Thing::Email("a").number(), NUMBER_OF_A);
    }

    /// Another one would let two releases over one database pass each other by.
    const NUMBER_OF_A: i64 = 592_560_934_169_411_116;
}
