//! How much is in a store, whatever engine keeps it. Numbers, never what is in a row.

/// How much is in a store.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Accounts, guests among them.
    pub accounts: u64,
    /// Guests.
    pub guests: u64,
    /// Records of all accounts.
    pub records: u64,
    /// Documents as they were brought.
    pub originals: u64,
    /// Bytes of these documents.
    pub originals_bytes: u64,
    /// Jobs that wait or are worked on.
    pub open_jobs: u64,
}
