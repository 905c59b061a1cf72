//! Secrets in people's hands: `<id>.<secret>`, so that a look-up names its row and the secret is compared by its hash.

use sha2::{Digest, Sha256};
use store::session::SecretHash;
use uuid::Uuid;

/// SHA-256 of a secret. It is 32 bytes of chance, so nothing slower is needed.
pub fn hash_of(secret: &[u8; 32]) -> SecretHash {
    Sha256::digest(secret).into()
}

/// The text for a cookie or a link.
pub fn token_text(id: Uuid, secret: &[u8; 32]) -> String {
    use std::fmt::Write;
    let mut text = format!("{}.", id.simple());
    for byte in secret {
        write!(text, "{byte:02x}").expect("a string takes text");
    }
    text
}

/// The id and the hash of the secret in such a text; `None` for anything else.
pub fn parse_token(text: &str) -> Option<(Uuid, SecretHash)> {
    let (id, secret) = text.split_once('.')?;
    if id.len() != 32 || secret.len() != 64 || !secret.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let id = Uuid::try_parse(id).ok()?;
    let mut bytes = [0; 32];
    for (byte, pair) in bytes.iter_mut().zip(secret.as_bytes().chunks_exact(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some((id, hash_of(&bytes)))
}

/// Compares two hashes in a time that does not depend on where they differ.
pub(crate) fn same(a: &SecretHash, b: &SecretHash) -> bool {
    a.iter().zip(b).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_comes_back_as_its_id_and_the_hash_of_its_secret() {
        let (id, secret) = (Uuid::from_u128(5), [9; 32]);
        assert_eq!(parse_token(&token_text(id, &secret)), Some((id, hash_of(&secret))));
        for other in ["", ".", "abc.def", "é.é", &"a".repeat(97)] {
            assert_eq!(parse_token(other), None, "{other}");
        }
    }
}
