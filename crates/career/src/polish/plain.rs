//! Words that carry no fact of their own: small words, and those that say that something was done without saying what.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::stem::stem;

/// Small words.
const SMALL: &str = "a an the and or but nor so yet if as at by for from in into of off on onto out over to up with within \
    upon via per than then that this these those which who whom whose what when where while whether because since until \
    before after during through throughout across among amongst between against toward towards about around along \
    alongside beside besides behind beyond under above below near i me my mine myself we us our ours ourselves you your \
    yours yourself he him his she her hers it its itself they them their theirs themselves one ones any \
    both either other others another such same own am is are was were be been being do does did done doing have has had \
    having can could may might must shall should will would also too very well thereby therefore thus hence however \
    thereof there here again still even rather quite as with including include includes included plus like";

/// Words of doing something, whatever it is.
const DOING: &str = "carried carry carrying performed perform performing conducted conduct conducting handled handle handling \
    undertook undertake undertaking completed complete completing completion executed execute executing provided provide \
    providing provision gave give giving worked work working works acted duty duties task tasks responsible responsibility \
    responsibilities role roles charge involved involving involves engaged served serving serve used use using utilised \
    utilized utilize utilise employed applying applied apply accomplished dealt deal dealing took take taking made make \
    making activity activities matter matters area areas aspect aspects item items related relating relevant respective \
    respectively overall various range variety general generally based according accordance order need needs needed \
    necessary required require requires requiring appropriate appropriately corresponding way ways manner basis form type \
    types kind kinds part following follow followed tasked assigned function functions regarding concerning associated \
    specific thing things position job jobs time times able allow allowing allowed enable enabling enabled become became \
    continue continued continuing where together jointly down age aged along away company everyone anyone someone everybody anybody somebody \
    something anything everything done get getting got keep keeping kept put putting came come coming \
    went go going went";

static SMALL_WORDS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| SMALL.split_whitespace().collect());
static DOING_WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| DOING.split_whitespace().map(stem).collect());

/// Whether it is a small word.
pub(super) fn is_small(lower: &str) -> bool {
    SMALL_WORDS.contains(lower)
}

/// Whether a word says nothing that could be untrue.
pub(super) fn is_plain(lower: &str, stem: &str) -> bool {
    is_small(lower) || DOING_WORDS.contains(stem)
}
