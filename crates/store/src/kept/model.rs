//! A model of the person's own, for wording alone.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::record::{Kind, Record};

/// Which model a person connected, and where it is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptModel {
    /// The address that the person wrote.
    pub address: String,
    /// How it is spoken to.
    pub speaks: Speaks,
    /// The model's name there.
    pub name: String,
    /// The key that opens it.
    pub key: ModelKey,
}

/// How a model's server is spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Speaks {
    /// As OpenAI's chat completions, which many servers understand.
    OpenAi,
    /// As Ollama's own chat.
    Ollama,
}

/// The key of a model.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ModelKey {
    /// It needs none.
    None,
    /// Encrypted with the instance's secret, bound to the account and the address.
    Sealed(String),
    /// A key is kept where this was exported, and is not exported.
    KeptThereAndNotExported,
}

impl ModelKey {
    /// As it leaves the instance: that there is a key, and nothing of it.
    pub fn without_the_key(&self) -> ModelKey {
        match self {
            ModelKey::None => ModelKey::None,
            ModelKey::Sealed(_) | ModelKey::KeptThereAndNotExported => ModelKey::KeptThereAndNotExported,
        }
    }
}

impl fmt::Debug for ModelKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ModelKey::None => "no key",
            ModelKey::Sealed(_) => "a sealed key",
            ModelKey::KeptThereAndNotExported => "a key that was not exported",
        })
    }
}

impl Record for KeptModel {
    const KIND: Kind = Kind::Model;
}
