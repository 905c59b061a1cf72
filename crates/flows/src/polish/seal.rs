//! Keys are kept sealed: ChaCha20-Poly1305 with the instance's secret, bound to the account and to the address that the key
//! opens. Whoever has the store alone, or moves a sealed key to another account or address, opens nothing.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use career::id::AccountId;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use crate::Desk;

/// Where an instance's secret lies: 32 bytes beside the data, in no backup and no export.
pub trait InstanceSecret: Send + Sync {
    /// The secret; `None` where there is none yet, or not any more.
    ///
    /// # Errors
    /// [`NoPlace`] where it cannot be read.
    fn look(&self) -> Result<Option<[u8; 32]>, NoPlace>;

    /// Keeps a secret where there is none, and answers the one that is kept from now on.
    ///
    /// # Errors
    /// [`NoPlace`] where it cannot be kept.
    fn keep(&self, fresh: [u8; 32]) -> Result<[u8; 32], NoPlace>;
}

/// There is no place for a secret, or it cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPlace;

/// An instance without a place for a secret: it keeps no keys.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoSecret;

impl InstanceSecret for NoSecret {
    fn look(&self) -> Result<Option<[u8; 32]>, NoPlace> {
        Err(NoPlace)
    }

    fn keep(&self, _: [u8; 32]) -> Result<[u8; 32], NoPlace> {
        Err(NoPlace)
    }
}

/// A sealed key as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed(pub String);

/// The only way of sealing so far.
const FIRST: u8 = 1;

/// Seals a key for one account and address. The instance's secret is made where there is none.
///
/// # Errors
/// [`NoPlace`] where there is nowhere to keep a secret.
pub fn seal(desk: &Desk, account: AccountId, address: &str, key: &str) -> Result<Sealed, NoPlace> {
    let secret = match desk.secret_place.look()? {
        Some(secret) => secret,
        None => desk.secret_place.keep(desk.secret())?,
    };
    let mut nonce = [0; NONCE_LEN];
    desk.random.fill(&mut nonce);
    let mut bytes = key.as_bytes().to_vec();
    let sealed = cipher(&secret).seal_in_place_append_tag(
        Nonce::assume_unique_for_key(nonce),
        Aad::from(bound_to(account, address)),
        &mut bytes,
    );
    sealed.map_err(|_| NoPlace)?;
    let whole: Vec<u8> = [FIRST].into_iter().chain(nonce).chain(bytes).collect();
    Ok(Sealed(STANDARD.encode(whole)))
}

/// Opens a sealed key; `None` where the secret is another or gone, or the key was sealed for another account or address.
pub fn open(desk: &Desk, account: AccountId, address: &str, sealed: &Sealed) -> Option<String> {
    let secret = desk.secret_place.look().ok()??;
    let whole = STANDARD.decode(&sealed.0).ok()?;
    let (first, rest) = whole.split_first()?;
    let (nonce, rest) = rest.split_first_chunk::<NONCE_LEN>().filter(|_| *first == FIRST)?;
    let mut bytes = rest.to_vec();
    let aad = Aad::from(bound_to(account, address));
    let opened = cipher(&secret).open_in_place(Nonce::assume_unique_for_key(*nonce), aad, &mut bytes).ok()?;
    String::from_utf8(opened.to_vec()).ok()
}

fn cipher(secret: &[u8; 32]) -> LessSafeKey {
    LessSafeKey::new(UnboundKey::new(&CHACHA20_POLY1305, secret).expect("a secret has the 32 bytes of such a key"))
}

fn bound_to(account: AccountId, address: &str) -> Vec<u8> {
    let mut bound = b"footbridge model key\0".to_vec();
    bound.extend_from_slice(account.0.as_bytes());
    bound.extend_from_slice(address.as_bytes());
    bound
}
