//! Passwords, hashed with Argon2id.

use std::sync::{Arc, Condvar, Mutex};

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};

/// How passwords are hashed: Argon2id with 19 MiB, two passes and one lane, as the OWASP Password Storage Cheat Sheet
/// advises. At most two are hashed at once, so that many sign-ins at a time cost patience and not memory.
#[derive(Clone)]
pub struct Passwords {
    argon: Argon2<'static>,
    seats: Arc<(Mutex<usize>, Condvar)>,
}

const AT_ONCE: usize = 2;

impl Passwords {
    /// As strong as they are for people.
    pub fn strong() -> Self {
        Self::with(19 * 1024, 2)
    }

    /// As quick as they may be, for tests.
    pub fn quick() -> Self {
        Self::with(8, 1)
    }

    fn with(kibibytes: u32, passes: u32) -> Self {
        let params = Params::new(kibibytes, passes, 1, None).expect("these parameters are within Argon2's bounds");
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        Passwords { argon, seats: Arc::new((Mutex::new(AT_ONCE), Condvar::new())) }
    }

    /// The hash to keep, a PHC string. `salt` is 16 bytes of chance.
    pub fn hash(&self, password: &str, salt: &[u8; 16]) -> String {
        let _seat = self.sit();
        let hash = self.argon.hash_password_with_salt(&bounded(password), salt);
        hash.expect("a password of at most 1,000 bytes and a salt of 16 are within Argon2's bounds").to_string()
    }

    /// Whether it is the password of this hash. Takes as long for a wrong one as for the right one; a hash that is none
    /// takes as long as well.
    pub fn is(&self, password: &str, hash: Option<&str>) -> bool {
        let kept = hash.and_then(|hash| PasswordHash::new(hash).ok());
        match kept {
            Some(kept) => {
                let _seat = self.sit();
                self.argon.verify_password(&bounded(password), &kept).is_ok()
            }
            None => {
                let _ = self.hash(password, &[7; 16]);
                false
            }
        }
    }

    fn sit(&self) -> Seat<'_> {
        let (free, freed) = &*self.seats;
        let mut count = free.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        while *count == 0 {
            count = freed.wait(count).unwrap_or_else(std::sync::PoisonError::into_inner);
        }
        *count -= 1;
        Seat(self)
    }
}

struct Seat<'a>(&'a Passwords);

impl Drop for Seat<'_> {
    fn drop(&mut self) {
        let (free, freed) = &*self.0.seats;
        *free.lock().unwrap_or_else(std::sync::PoisonError::into_inner) += 1;
        freed.notify_one();
    }
}

/// Longer passwords are refused before they come here; this bounds the work whatever comes.
fn bounded(password: &str) -> Vec<u8> {
    password.bytes().take(1000).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_password_opens_and_no_other() {
        let passwords = Passwords::quick();
        let hash = passwords.hash("correct horse", &[1; 16]);
        assert!(hash.starts_with("$argon2id$"), "{hash}");
        assert!(passwords.is("correct horse", Some(&hash)));
        assert!(!passwords.is("correct  horse", Some(&hash)));
        assert!(!passwords.is("correct horse", None));
        assert!(!passwords.is("correct horse", Some("not a hash")));
    }
}
