//! What is said after a change, by a key in the address, so that nobody can put words of theirs into the page.

/// The words of a key.
pub fn words(key: &str) -> Option<&'static str> {
    Some(match key {
        "kept" => "Kept.",
        "nothing-new" => "You brought this document before; nothing changed.",
        "accepted" => "What you accepted counts now. You can mend any row at any time.",
        "taken-back" => "Taken back. What you changed by hand stays as you left it.",
        "row" => "Kept in your words; they win over whatever a document says.",
        "left-out" => "Left out. It stays here in case you want it back.",
        "back-in" => "It counts again.",
        "password" => "Your password is changed. Everywhere else you are signed out.",
        "signed-out-elsewhere" => "Everywhere else you are signed out.",
        "left" => "You left. Nothing of yours stays on this screen.",
        "erased" => "Everything of yours is erased.",
        "settings" => "Your settings are kept.",
        "restored" => "Your archive was read in. What you had here already stays as it was.",
        "chosen" => "Chosen. Your plan begins with one step.",
        "task" => "Kept in your plan.",
        "done" => "Done, and ticked.",
        "dropped" => "Dropped. You can take it up again.",
        "taken-up" => "Taken up again.",
        "week" => "Your week is kept.",
        "review" => "That was the week.",
        "limits" => "Kept. Your paths follow it from now on.",
        "mark" => "Kept. Your paths follow your marks from now on.",
        "undone" => "Taken back. It is as it was before.",
        "application-kept" => "Kept among your applications. It can be taken back below.",
        "application-not-kept" => {
            "There is no room for another application. Remove what is long over, and try once more."
        }
        "application-erased" => "Erased. Nothing of it is kept.",
        "table-accepted" => "What you accepted stands here now. You can take the table back at any time.",
        "table-taken-back" => "Taken back. What you changed since stays as you left it.",
        "file-taken-back" => "Taken back. What came with it is gone; what you had before stays.",
        "together" => "Kept: they are one opening for you from now on. You can take that back below.",
        "apart" => "Kept: they are two openings for you from now on. You can take that back below.",
        "removed" => "Removed. What boards publish stays where it is.",
        "watching" => "It is looked at from now on, as often as it changes.",
        "rests" => "It rests. Nobody looks until you take it up again.",
        "looks-again" => "Taken up again.",
        "looks-soon" => "It is looked at as soon as may be.",
        "let-go" => "Let go. What it showed is public and stays here.",
        "invited" => "Here is the invitation. It opens once, within two weeks.",
        _ => return None,
    })
}
