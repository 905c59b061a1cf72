//! Connecting a model, trying it, and letting it go. Off until a person connects one.

use career::id::AccountId;
use career::polish::TRY;
use intake::Refusal;
use intake::model::{self, ModelKey as Key, Question, Speaks};
use store::kept::{KeptModel, ModelKey, Speaks as KeptSpeaks};
use store::record::{self, Kind};
use store::{Put, Revision, Trouble};

use super::seal::{NoPlace, Sealed, open, seal};
use crate::Desk;

/// A model as a person connected it, without its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connection {
    /// The address that the person wrote.
    pub address: String,
    /// How it is spoken to.
    pub speaks: Speaks,
    /// The model's name there.
    pub name: String,
    /// How it stands with its key.
    pub key: KeyHere,
}

/// How it stands with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyHere {
    /// None is needed.
    None,
    /// One is kept.
    Kept,
    /// One was kept and does not open any more: the instance's secret is another or gone.
    DoesNotOpen,
    /// One was kept where this was exported, and was not exported.
    NotExported,
}

/// What a form says of a model.
#[derive(Clone, Debug)]
pub struct Connect {
    /// The address.
    pub address: String,
    /// How it is spoken to.
    pub speaks: Speaks,
    /// The model's name.
    pub name: String,
    /// A new key; `None` leaves the one that is kept for this address.
    pub key: Option<Key>,
    /// No key from now on.
    pub no_key: bool,
}

/// Why a model is not connected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConnectRefused {
    /// The address may not be asked; the refusal says why.
    Address(Refusal),
    /// The model has no name, or one that is none.
    Name,
    /// The key holds what no key holds.
    Key,
    /// There is nowhere to keep a key.
    NoPlaceForKeys,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for ConnectRefused {
    fn from(trouble: Trouble) -> Self {
        ConnectRefused::Store(trouble)
    }
}

const LONGEST_ADDRESS: usize = 500;
const LONGEST_NAME: usize = 200;
const LONGEST_KEY: usize = 2_000;

/// The model that a person connected.
///
/// # Errors
/// What the store says.
pub fn connection(desk: &Desk, account: AccountId) -> Result<Option<Connection>, Trouble> {
    let kept = record::the::<KeptModel>(desk.store.reading()?.as_ref(), account)?;
    Ok(kept.map(|kept| shown(desk, account, &kept.value).0))
}

/// A connection, and its key in the clear.
pub(super) fn shown(desk: &Desk, account: AccountId, kept: &KeptModel) -> (Connection, Option<Key>) {
    let (key, opened) = match &kept.key {
        ModelKey::None => (KeyHere::None, None),
        ModelKey::KeptThereAndNotExported => (KeyHere::NotExported, None),
        ModelKey::Sealed(sealed) => match open(desk, account, &kept.address, &Sealed(sealed.clone())) {
            Some(key) => (KeyHere::Kept, Some(Key(key))),
            None => (KeyHere::DoesNotOpen, None),
        },
    };
    let speaks = match kept.speaks {
        KeptSpeaks::OpenAi => Speaks::OpenAi,
        KeptSpeaks::Ollama => Speaks::Ollama,
    };
    (Connection { address: kept.address.clone(), speaks, name: kept.name.clone(), key }, opened)
}

/// Connects a model, or changes the one that is connected. Nobody is asked.
///
/// # Errors
/// [`ConnectRefused`] says what to mend; then nothing was changed.
pub fn connect(desk: &Desk, account: AccountId, form: &Connect) -> Result<(), ConnectRefused> {
    check(desk, form)?;
    let address = form.address.trim().to_owned();
    let fresh = match &form.key {
        Some(key) => Some(seal(desk, account, &address, &key.0).map_err(|NoPlace| ConnectRefused::NoPlaceForKeys)?),
        None => None,
    };
    let mut writing = desk.store.writing()?;
    let before = record::the::<KeptModel>(&*writing, account)?;
    let over = before.as_ref().map_or(Revision(0), |kept| kept.revision);
    // A key is sealed for its address: at another one it would open nothing, and should not be tried.
    let stays = before.filter(|kept| kept.value.address == address && !form.no_key).map(|kept| kept.value.key);
    let key = match fresh {
        Some(Sealed(sealed)) => ModelKey::Sealed(sealed),
        None => stays.unwrap_or(ModelKey::None),
    };
    let speaks = match form.speaks {
        Speaks::OpenAi => KeptSpeaks::OpenAi,
        Speaks::Ollama => KeptSpeaks::Ollama,
    };
    let model = KeptModel { address, speaks, name: form.name.trim().to_owned(), key };
    match record::put_the(writing.as_mut(), account, &model, over)? {
        Put::Written(_) => Ok(writing.commit()?),
        Put::Stale => Err(Trouble::Busy.into()),
    }
}

fn check(desk: &Desk, form: &Connect) -> Result<(), ConnectRefused> {
    if form.address.len() > LONGEST_ADDRESS || form.address.contains(['?', '#']) {
        let next = "Leave out what stands behind a ? or #, and write the address in full.";
        return Err(ConnectRefused::Address(Refusal::new("This is no address of a model's server.", next)));
    }
    desk.models.may_ask(&model::url(form.speaks, &form.address)).map_err(ConnectRefused::Address)?;
    let name = form.name.trim();
    if name.is_empty() || name.len() > LONGEST_NAME || name.chars().any(char::is_control) {
        return Err(ConnectRefused::Name);
    }
    let fits =
        |key: &Key| !key.0.is_empty() && key.0.len() <= LONGEST_KEY && key.0.bytes().all(|b| b.is_ascii_graphic());
    if form.key.as_ref().is_some_and(|key| !fits(key)) { Err(ConnectRefused::Key) } else { Ok(()) }
}

/// Lets the model go, its key with it. Done twice, the second changes nothing.
///
/// # Errors
/// What the store says.
pub fn disconnect(desk: &Desk, account: AccountId) -> Result<(), Trouble> {
    let mut writing = desk.store.writing()?;
    writing.remove_record(account, Kind::Model, uuid::Uuid::nil())?;
    writing.commit()
}

/// Asks the model about a sentence of ours, to see whether it answers. Nothing of the person is sent.
///
/// # Errors
/// A [`super::PolishRefused`] says what happened and what to do.
pub fn try_it(desk: &Desk, account: AccountId) -> Result<String, super::PolishRefused> {
    let kept = record::the::<KeptModel>(desk.store.reading()?.as_ref(), account)?;
    let kept = kept.ok_or(super::PolishRefused::NoModel)?;
    let (connection, key) = shown(desk, account, &kept.value);
    let question = question(&connection, key, TRY);
    super::reword::asked(desk, account, &connection, &question)
}

/// What is sent about a text.
pub(super) fn question(connection: &Connection, key: Option<Key>, text: &str) -> Question {
    Question {
        url: model::url(connection.speaks, &connection.address),
        json: model::json(connection.speaks, &connection.name, career::polish::INSTRUCTION, text),
        key,
    }
}
