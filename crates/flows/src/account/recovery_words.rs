//! Eight words that open an account when its password is lost: printed once at sign-up, kept as a hash.

use crate::Desk;

/// 256 short words of everyday things, so that a byte of chance is a word. Eight of them are 64 bits, behind a slow hash
/// and a limit on tries.
pub const WORDS: [&str; 256] = [
    "acorn", "apple", "apron", "arch", "attic", "badge", "bagel", "bakery", "balcony", "banjo", "barley", "barn",
    "basil", "basket", "beach", "beacon", "bench", "berry", "birch", "biscuit", "blanket", "boat", "bonnet", "book",
    "boot", "bottle", "branch", "brass", "bread", "brick", "bridge", "brook", "broom", "brush", "bucket", "button",
    "cabin", "cable", "camel", "camera", "candle", "canoe", "canvas", "carpet", "carrot", "castle", "cedar", "cellar",
    "chair", "chalk", "cherry", "chest", "chimney", "cider", "cinema", "circle", "clay", "clock", "cloud", "clover",
    "coat", "cobalt", "comet", "compass", "copper", "coral", "corner", "cotton", "crane", "crayon", "cricket", "crown",
    "cup", "curtain", "daisy", "desk", "dew", "dock", "dome", "door", "dragon", "drawer", "drum", "duck", "eagle",
    "easel", "elbow", "elm", "engine", "fabric", "falcon", "farm", "feather", "fence", "fern", "ferry", "fiddle",
    "field", "fig", "flag", "flame", "flute", "fog", "forest", "fork", "fountain", "fox", "garden", "garlic", "gate",
    "ginger", "glacier", "glass", "glove", "goose", "grain", "granite", "grape", "grass", "gravel", "guitar", "hammer",
    "harbor", "harp", "hat", "hazel", "hedge", "helmet", "heron", "hill", "hinge", "honey", "hook", "horse", "island",
    "ivory", "ivy", "jacket", "jar", "jasmine", "jelly", "jigsaw", "kettle", "key", "kitchen", "kite", "ladder",
    "lagoon", "lake", "lamp", "lantern", "lark", "lemon", "library", "lilac", "lily", "linen", "lizard", "locket",
    "lodge", "magnet", "mango", "maple", "marble", "market", "meadow", "melon", "mill", "mint", "mirror", "mitten",
    "moon", "moss", "mountain", "museum", "needle", "nest", "noodle", "notebook", "oak", "oar", "oasis", "ocean",
    "olive", "onion", "orange", "orchard", "otter", "oven", "owl", "paddle", "paint", "palm", "paper", "parcel",
    "park", "parsley", "path", "peach", "pear", "pebble", "pencil", "pepper", "piano", "pillow", "pine", "planet",
    "plum", "pocket", "pond", "poppy", "porch", "potato", "pottery", "puzzle", "quilt", "rabbit", "radio", "rain",
    "raven", "ribbon", "rice", "river", "robin", "rocket", "roof", "rope", "rose", "ruler", "saddle", "sail", "salt",
    "sand", "saucer", "scarf", "school", "seed", "shell", "shore", "silver", "sky", "snow", "soap", "sofa", "spoon",
    "spring", "station", "stone", "stove", "straw", "sugar", "table", "thread", "ticket", "tulip", "valley",
];

/// Eight words, drawn by chance.
pub(crate) fn draw(desk: &Desk) -> String {
    let mut bytes = [0; 8];
    desk.random.fill(&mut bytes);
    bytes.map(|byte| WORDS[usize::from(byte)]).join(" ")
}

/// Words as they are compared: lower case, one space apart, whatever stood between them.
pub(crate) fn folded(words: &str) -> String {
    let words = words.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_stands_twice() {
        let mut words = WORDS.to_vec();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), 256);
    }

    #[test]
    fn words_copied_from_paper_are_understood() {
        assert_eq!(folded(" Acorn, apple\n 3. LAMP "), "acorn apple lamp");
    }
}
