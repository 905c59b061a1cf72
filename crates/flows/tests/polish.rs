//! Keys of models: sealed for one person and one address, kept in no archive, and asked again where the secret is gone.

use std::sync::Arc;

use career::id::AccountId;
use flows::Desk;
use flows::account::{Policy, SignUp, erase_account, sign_up};
use flows::archive::{read_in, write_out};
use flows::polish::{Connect, ConnectRefused, KeyHere, NoSecret, Sealed, connect, connection, open, seal};
use intake::model::{ModelKey, Speaks};
use store::kept::KeptModel;
use store::record::{self, Kind};
use testkit::HeldSecret;

const ADDRESS: &str = "https://models.example.org/v1";
const KEY: &str = "sk-quince-4711";

fn desk() -> (Desk, Arc<HeldSecret>) {
    let (mut desk, _) = testkit::desk();
    let secret = Arc::new(HeldSecret::default());
    desk.secret_place = Arc::clone(&secret) as Arc<dyn flows::polish::InstanceSecret>;
    (desk, secret)
}

fn person(desk: &Desk, email: &str) -> AccountId {
    let asked =
        SignUp { name: "Robin".into(), email: email.into(), password: "a long sentence".into(), ..SignUp::default() };
    sign_up(desk, Policy::Open, None, &asked, "here").expect("an account").account
}

fn form(key: Option<&str>) -> Connect {
    let key = key.map(|key| ModelKey(key.to_owned()));
    Connect { address: ADDRESS.into(), speaks: Speaks::OpenAi, name: "small".into(), key, no_key: false }
}

fn key_of(desk: &Desk, account: AccountId) -> Option<KeyHere> {
    connection(desk, account).expect("the store answers").map(|connection| connection.key)
}

#[test]
fn a_sealed_key_opens_for_its_account_and_address_alone() {
    let (desk, _) = desk();
    let (me, other) = (person(&desk, "robin@example.org"), person(&desk, "kim@example.org"));
    let sealed = seal(&desk, me, ADDRESS, KEY).expect("sealed");
    assert!(!sealed.0.contains("quince"));
    assert_eq!(open(&desk, me, ADDRESS, &sealed).as_deref(), Some(KEY));
    assert_eq!(open(&desk, other, ADDRESS, &sealed), None, "another account");
    assert_eq!(open(&desk, me, "https://elsewhere.example.org/v1", &sealed), None, "another address");
    assert_ne!(seal(&desk, me, ADDRESS, KEY).expect("sealed"), sealed, "no two are alike");
}

#[test]
fn a_changed_byte_opens_nothing() {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    let (desk, _) = desk();
    let me = person(&desk, "robin@example.org");
    let sealed = STANDARD.decode(seal(&desk, me, ADDRESS, KEY).expect("sealed").0).expect("base64");
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        assert_eq!(open(&desk, me, ADDRESS, &Sealed(STANDARD.encode(&changed))), None, "byte {at}");
        assert_eq!(open(&desk, me, ADDRESS, &Sealed(STANDARD.encode(&sealed[..at]))), None, "cut at {at}");
    }
    assert_eq!(open(&desk, me, ADDRESS, &Sealed("no base64".into())), None);
}

#[test]
fn without_the_secret_a_key_is_asked_again_and_nothing_else_is_lost() {
    let (desk, secret) = desk();
    let me = person(&desk, "robin@example.org");
    connect(&desk, me, &form(Some(KEY))).expect("connected");
    assert_eq!(key_of(&desk, me), Some(KeyHere::Kept));
    secret.lose();
    assert_eq!(key_of(&desk, me), Some(KeyHere::DoesNotOpen));
    let still = connection(&desk, me).expect("the store answers").expect("connected");
    assert_eq!((still.address.as_str(), still.name.as_str()), (ADDRESS, "small"));
    connect(&desk, me, &form(Some(KEY))).expect("connected");
    assert_eq!(key_of(&desk, me), Some(KeyHere::Kept), "another secret is made");
}

#[test]
fn an_instance_without_a_place_for_keys_takes_a_model_without_one() {
    let (mut desk, _) = desk();
    desk.secret_place = Arc::new(NoSecret);
    let me = person(&desk, "robin@example.org");
    assert_eq!(connect(&desk, me, &form(Some(KEY))), Err(ConnectRefused::NoPlaceForKeys));
    assert_eq!(key_of(&desk, me), None, "nothing was kept");
    connect(&desk, me, &form(None)).expect("connected");
    assert_eq!(key_of(&desk, me), Some(KeyHere::None));
}

#[test]
fn an_archive_says_that_there_is_a_key_and_nothing_of_it() {
    let (desk, _) = desk();
    let (me, other) = (person(&desk, "robin@example.org"), person(&desk, "kim@example.org"));
    connect(&desk, me, &form(Some(KEY))).expect("connected");
    let archive = write_out(&desk, me).expect("an archive");
    let sealed = desk.store.reading().expect("reading").record(me, Kind::Model, uuid::Uuid::nil()).expect("a record");
    let sealed = sealed.expect("a record").body;
    let sealed = sealed.split("\"sealed\":\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a sealed key");
    assert!(
        !archive.contains(sealed) && !archive.contains("quince") && archive.contains("kept_there_and_not_exported")
    );
    read_in(&desk, other, archive.as_bytes()).expect("read in");
    assert_eq!(key_of(&desk, other), Some(KeyHere::NotExported));
    // Whoever writes a sealed key into an archive by hand brings none in.
    let third = person(&desk, "lee@example.org");
    let forged = archive.replace("\"kept_there_and_not_exported\"", &format!("{{\"sealed\":\"{sealed}\"}}"));
    assert_ne!(forged, archive);
    read_in(&desk, third, forged.as_bytes()).expect("read in");
    assert_eq!(key_of(&desk, third), Some(KeyHere::NotExported));
}

#[test]
fn erasing_an_account_erases_its_model() {
    let (desk, _) = desk();
    let me = person(&desk, "robin@example.org");
    connect(&desk, me, &form(Some(KEY))).expect("connected");
    let kept =
        record::the::<KeptModel>(desk.store.reading().expect("reading").as_ref(), me).expect("read").expect("kept");
    assert!(!format!("{kept:?}").contains("sealed\":"), "{kept:?}");
    erase_account(&desk, me).expect("erased");
    assert_eq!(record::the::<KeptModel>(desk.store.reading().expect("reading").as_ref(), me).expect("read"), None);
}
