//! What is kept of somebody beside themselves: conversations with them, and help that went between.

use std::collections::BTreeSet;

use career::conversation::Talk;
use career::giving::Help;
use career::id::{AccountId, PersonId};
use store::record::{self, Kind};
use store::{Reading, Result, Writing};

/// Everybody with whom there is a conversation or a help.
pub(super) fn spoken_of(reading: &(impl Reading + ?Sized), account: AccountId) -> Result<BTreeSet<PersonId>> {
    let talks = record::all::<Talk>(reading, account)?.into_iter().filter_map(|(_, kept)| kept.value.with);
    let helps = record::all::<Help>(reading, account)?.into_iter().map(|(_, kept)| kept.value.with);
    Ok(talks.chain(helps).collect())
}

/// Erases every conversation and help with these.
pub(super) fn erase_with(writing: &mut dyn Writing, account: AccountId, people: &[PersonId]) -> Result<()> {
    for (id, kept) in record::all::<Talk>(&*writing, account)? {
        if kept.value.with.is_some_and(|with| people.contains(&with)) {
            writing.remove_record(account, Kind::Conversation, id)?;
        }
    }
    for (id, kept) in record::all::<Help>(&*writing, account)? {
        if people.contains(&kept.value.with) {
            writing.remove_record(account, Kind::Help, id)?;
        }
    }
    Ok(())
}
