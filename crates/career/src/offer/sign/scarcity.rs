//! Few are left, or little time: "only 3 spots", "ends tonight", "the price goes up".
//!
//! A number of seats, a last day to apply or a waiting list is none: it tells how a class works and presses nobody.

use std::sync::LazyLock;

use super::Rules;
use crate::offer::Place;
use crate::offer::text::Text;

static RULES: LazyLock<Rules> = LazyLock::new(|| Rules::of(SAYS, INSISTS, UNLESS));

const SAYS: &[&str] = &[
    // Few left.
    "only|just have|take|taking|got? # .. @seat .. left|remain|remains|remaining|available",
    "only|just .. # .. @seat",
    "only|just # more people|clients|students|members|spots|places",
    "only # of ... remain|left|remaining",
    "# .. @seat? left|remaining|remain",
    "# of # left",
    "# already gone|taken|sold",
    "# of them .. already taken|gone|sold",
    "last|final # @seat",
    "last|final few|remaining @seat",
    "last @seat",
    "last batch|chance|call|opportunity",
    "last|final|third reminder|notice",
    "# @seat|chairs is|are left",
    "@seat pending|vacant",
    "capped .. at",
    "turn|turned # people away",
    "half|special|discounted|sale|launch|intro|introductory price|offer|rate ... until|till|through|for|ends|only @day|..",
    "% off ... until|till|ends|through|by|only|for|next|before ..",
    "$ off ... until|till|ends|through|by|before ..",
    "discount ... until|till|ends|expires|before|within ..",
    "deal|sale|offer|promo|promotion|bonus|bonuses|price|discount|rate ... ends|end|expires|expire|disappears|vanishes|gone|over ..",
    "before .. removed|taken|deleted|gone|full|closes|close|sells|sold|midnight|tonight ..",
    "by evening|tonight|midnight or",
    "took this|it down",
    "closes|shuts|shut|closing|close .. for a|good|ever year?",
    "doors .. shut|open",
    "while .. last|lasts|available|remain|remains",
    "secure|reserve|claim|grab|save|lock your @seat|spot|discount|price|bonus .. now|today|tonight|before|immediately|asap|while",
    "enroll|enrol|join|apply|register|sign|book|order|buy .. now|today .. before|while|only|because|or|to secure|lock",
    "space|availability is .. limited",
    "running out",
    "selling out",
    "high demand",
    "clock is ticking",
    "time is running",
    "act quickly|immediately|today",
    "once .. full|gone|closed|close|sold",
    "only a few|handful .. left|remain|remaining|@seat",
    "only accepting|taking|accept|admit .. #",
    "wait list is long|growing",
    "a few|handful of? last|final|of @seat|copies",
    "handful of @seat",
    "ive|i have two|three|one|# @seat left",
    "@seat|places are|is|strictly|very limited",
    "limited @seat|time|availability|offer|quantity",
    "@seat ... filling|selling|going up|fast|quickly|out",
    "@seat .. going|filling|fill|selling|go fast|up|quick|quickly|soon",
    "@seat .. go|gone|went|fill|filled|sell within|in .. day|days|hours|minutes|hour|a",
    "limited to # @seat|women|men|people|students|clients|participants|members|candidates &",
    "been on the fence",
    "next # hours|hour|minutes",
    "only taking|accepting # ..",
    "only # .. investors|clients|students|people|members|candidates|applicants|participants",
    "this is it|your &|chance",
    "until we|they|its reach|run|full|gone|sold",
    "demand is .. high",
    "almost gone|full|sold",
    "# people|others are|have viewing|looking|watching|in|already|signed|bought",
    "# sold|bought|claimed in|already|of|so",
    "@seat .. claimed|taken|snapped",
    "act before",
    "# @seat only",
    "within # hours|hour or|and|to",
    "offered|given|released to the|someone|somebody next|else",
    "forfeit|forfeited",
    "say goodbye to",
    "ticking",
    "not .. last long",
    "hurry",
    "before|until its|it gone|sold|closes|expires",
    "nows the moment|time",
    "now is the moment|time",
    "one day|time offer|only|deal",
    "expires|expiring",
    "only open|available|valid until|till|through|for|today|this|to ..",
    "closing .. doors|enrollment|enrolment|registration|applications|cart",
    "down to the? last|final #",
    "final|last # .. @seat",
    "dwindling|vanishing",
    "theyre going fast",
    "almost|nearly|already full|sold|gone|finish|finished|taken",
    "selling|sell out",
    "while supplies|stocks last",
    "final hours|days|hour|day",
    "# hours|minutes left|remaining",
    "closing soon|tonight|tomorrow|fast",
    "limited time|edition",
    "this week|weekend only",
    "one time only",
    "people are looking|viewing|watching",
    "before someone|somebody else",
    "only .. for the first #",
    "last day to|of the sale",
    "# % full|sold|gone",
    "sold out in",
    "fills within|up",
    "first # buyers|customers|members|orders|students|subscribers",
    "first # who|people|to enrol*|enroll*|sign*|join|buy|book",
    "one seat|spot|place has opened",
    "just dropped out",
    "behind you on the list",
    "someone else takes it",
    "goes to the next person",
    "when|once theyre|they|its are|is? gone",
    // Little time.
    "today|tonight only",
    "till|until|by tonight",
    "need .. by tonight",
    "last date today",
    "ends|closes|expires|disappears|close|expire|over tonight|today|soon|at|in|midnight|sunday|friday|monday",
    "end|ends|ending|expire|expires|expiring at|by|in|on|tonight|today midnight|noon|# ..",
    "at midnight .. bonus|price|offer|disappears|cart",
    "the? bonus* .. disappear|disappears",
    "doors|cart|page|enrolment|enrollment|window .. close|closes|closing|close ..",
    "page comes|goes down|dark",
    "price|prices|rate|rates|fee|tuition .. jumps|rises|increases|doubles|jump|rise|increase|double to|on|by|at|after|when|next|from|soon|again|up ..",
    "price|prices|rates .. goes|go|going|jumps|increases|increase|doubles .. up|back|tonight|tomorrow",
    "raise my|our rates|prices|price",
    "tomorrow its|it $|is|goes",
    "before its|it is? too late",
    "act|buy|move now|fast",
    "^ hurry",
    "hurry &",
    "hurry up|before",
    "open|only|available|live for # hours|days|minutes",
    "^ last|final day|days|hours|chance|call|week|spot|spots",
    "next # hours",
    "within the next # hours",
    "the? timer|countdown hits|is|below|runs|running",
    "countdown ... running|below",
    "hold it until|till",
    "before they|theyre|its gone",
    "gone for good|ever",
    "pay .. fast|tonight|immediately",
    "slots|seats close",
    "by # pm",
    "on the priority list before",
];

const INSISTS: &[&str] = &[
    "not many|much @seat|time left",
    "now or never",
    "wont be repeated|offered",
    "never be this low|cheap",
    "dont|do not miss out|this|it",
    "wont last",
    "cant|cannot hold it|this past|longer|beyond",
    "dont be the one who",
    "there will be no replay",
    "dont miss out",
    "wont last",
    "cant hold it",
    "there will be no replay",
    "dont be the one who",
    "never open|opening again",
    "dont know when ill|i .. again",
    "dont know whether|if .. again",
];

const UNLESS: &[&str] = &[
    "no deadline",
    "limited to # because",
    "limited parking",
    "no countdown",
    "library|office|shop|desk|hall|museum closes|close",
    "in a hurry",
    "dont|no|not need? to? hurry",
    "no waiting list",
    "limited company|liability",
    "doors close at",
];

/// Where it presses.
pub(super) fn find(text: &Text<'_>) -> Vec<Place> {
    RULES.places(text)
}

#[cfg(test)]
mod tests {
    use crate::offer::sign::Kind;
    use crate::offer::testing::{says, silent};

    #[test]
    fn few_left_and_little_time_are_seen() {
        let kind = Kind::Scarcity;
        says(kind, "A course. Only 7 seats left!", "Only 7 seats left");
        says(kind, "50% off – today only", "today only");
        says(kind, "The doors close tonight.", "doors close");
        says(kind, "I’m raising nothing yet, but I raise my rates Monday.", "raise my rates");
        says(kind, "17 of 200 left", "17 of 200 left");
    }

    #[test]
    fn how_a_class_works_presses_nobody() {
        for text in [
            "The class holds 24 people. Applications are open until January 8.",
            "Eight seats each evening so that everybody gets a turn.",
            "Twelve people per class, because we have three trucks.",
            "No deadline until December.",
            "Limited to 16 because of the room.",
            "Last year 9 of 23 became jobs.",
            "The library closes at 6.",
        ] {
            silent(Kind::Scarcity, text);
        }
    }
}
