//! The archive's shape: open, versioned, one file.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::record::Kind;
use uuid::Uuid;

/// The version that this program writes, and the newest that it reads.
pub const VERSION: u32 = 1;

/// What tells an archive of ours from any other JSON.
pub const FORMAT: &str = "footbridge-archive";

/// Everything of one person. The password and the recovery words are not in it.
#[derive(Serialize, Deserialize)]
pub struct Archive {
    /// [`FORMAT`].
    pub format: String,
    /// [`VERSION`].
    pub version: u32,
    /// When it was written.
    pub written: Timestamp,
    /// What the person wants to be called.
    pub name: String,
    /// Their time zone.
    pub zone: Option<String>,
    /// Whether their week starts on Sunday.
    #[serde(default)]
    pub week_starts_on_sunday: bool,
    /// Every record.
    pub records: Vec<ArchivedRecord>,
    /// Every document as it was brought.
    pub originals: Vec<ArchivedOriginal>,
}

/// One record.
#[derive(Serialize, Deserialize)]
pub struct ArchivedRecord {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
    /// `{"v": version, "body": …}`.
    pub body: Value,
}

/// One document as it was brought.
#[derive(Serialize, Deserialize)]
pub struct ArchivedOriginal {
    /// The document's id.
    pub document: Uuid,
    /// Its bytes, in base64.
    pub bytes: String,
}

impl ArchivedOriginal {
    /// Wraps bytes.
    pub fn of(document: Uuid, bytes: &[u8]) -> Self {
        ArchivedOriginal { document, bytes: STANDARD.encode(bytes) }
    }

    /// The bytes; `None` where they are damaged.
    pub fn bytes(&self) -> Option<Vec<u8>> {
        STANDARD.decode(&self.bytes).ok()
    }
}
