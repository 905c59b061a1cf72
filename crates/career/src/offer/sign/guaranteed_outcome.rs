//! An outcome in the buyer's life is told as certain: a job, interviews, an income, a pass, a visa.
//!
//! It is a guarantee, a hundred percent or a promise beside such an outcome; "you will get the job"; "never fails" and
//! "every student is hired"; a job within so many days for whoever pays; an income for an hour's work from home. It is
//! none to promise a refund, to deny a guarantee, or to tell what others promise.

use std::sync::LazyLock;

use super::Rules;
use crate::offer::Place;
use crate::offer::text::Text;

static RULES: LazyLock<Rules> = LazyLock::new(|| Rules::of(SAYS, INSISTS, UNLESS));

const SAYS: &[&str] = &[
    // A guarantee beside an outcome, on either side.
    "~guaranteed|~guarantee|~guarantees|guaranted|guaranty|assured|guaranteeing ... @job|admission",
    "@job ... ~guaranteed|guaranted|assured",
    "@job ~guarantee|assurance",
    "we ~guarantee it|this|that",
    "^ ~guaranteed|guaranted &",
    "~guaranteed|guaranted &",
    "@job|earnings|profit|profits|returns|promotion|raise|admission|interviewed .. @sure",
    "@sure .. @job|earnings|profit|profits|returns|promotion|raise|admission|outcome|outcomes|income",
    "@sure|promise|promised|promises to get|land|find ..",
    "@job|seat confirm|fix|pakka|surety",
    "@will ... get|land|win|secure|receive|have the|an|your|a|multiple|more offer|offers|job|role|position|interviews|promotion|raise",
    "@will ... be hired|promoted|employed|accepted|admitted|selected|placed",
    "well|we .. place you",
    "confirmed|assured|reserved seat|admission|placement|position",
    "get|land|double|triple|have ... within # @time",
    "always ends|end|leave|leaves up|with ..",
    "promise|pledge to you|is .. ..",
    "our promise",
    "@will .. earn|make ... $|figures|thousands|money|income",
    "start|started earning|making $ .. in|within|from ..",
    "turn|turns ... into .. income|cash|money|six|figures",
    "earn|make|making|earning ... six|6|seven|7 figures|figure from|in|while|with|without|working ..",
    "@sure that? youll|you|your|we|well ..",
    "get|getting|be|gets hired|employed|placed in|within # @time",
    "all|each|every of? my|our clients|students|graduates|members|candidates .. get|got|find|found|land|landed|receive ..",
    "lets|helps|gets anyone|everyone|anybody ..",
    "you can expect|count on .. @job",
    "we|i get you results",
    "results .. @sure",
    "without fail",
    "you|youll always get|land|win ..",
    // Certainty in figures and in words.
    "100 % @job|getting|confirm|confirmed|sure|guaranteed|working|hired|you",
    "100 percent sure|guaranteed|job|success|placement",
    "success rate is|of 100",
    "@job .. is|are .. confirmed|sure|certain|assured",
    "i|we personally? ~guarantee ..",
    "success is certain|assured",
    "@will be earning|making .. $",
    "surefire|sureshot",
    "well|we|ill get|land you hired|a|an|the|your job|interviews|offer|placed|position?",
    "well|we|ill get|land you a job|an offer|interviews|hired|placed",
    "hired|employed|placed in # @time or less",
    "100 % pass|placement|success rate|guarantee?",
    "sure|confirmed|assured @job",
    "surely|definitely|certainly get|gets|be|land ..",
    "certain|sure to get|land|be|receive|find ..",
    // A promise.
    "promise you .. @job",
    "promise .. you .. get|land ..",
    "thats a promise",
    "that is our|my word|promise",
    "our|my word on it",
    "i|ill stake my",
    "mark my words",
    "the job|offer|role|position is|will|be .. yours",
    "your dream job is .. waiting|yours",
    "we get _ hired",
    "we|ill make sure of it",
    "you make money",
    "selection fix|pakka|final",
    "interviews|invitations|offers delivered",
    "@will .. be|become financially|rich|free|a|an six|millionaire|hired|employed|earning ..",
    "@will .. double|triple your salary|income|pay",
    "@will .. quit your|the job",
    "@will .. pass the|your|any|every ..",
    "clears|passes|passed the exam that",
    "become|be a millionaire|manager in|within # @time",
    "go|going from .. to .. six figures|hired|employed in # @time",
    "six figures|figure in|within # @time",
    "earn|make|making ... $ ... passive|passively|from home|online|autopilot|phone|spare|guaranteed|working|sleep",
    "quit|replace|fire|leave your job|boss|salary|9 .. in|within|by # @time",
    "replace your|a|the full? time? income|salary|job",
    "promise to .. everyone|everybody|anyone ... get",
    "promise ... you get|land|have ..",
    // What will happen.
    "@will .. get|land|win|secure|receive .. hired|job|jobs|offer|offers|interviews|position|role|visa|contract",
    "@will have at? least? # interviews|offers",
    "@will .. get|be hired",
    "@will walk out|away with ..",
    "@will .. ace every|any|the .. interview|exam",
    "@will .. make|earn at? least? $",
    "@will .. replace your salary|income",
    "@will .. contact you within",
    "youll have .. recruiters|offers|interviews begging|within|in ..",
    "you get the job",
    "you get hired",
    "gets you the|an|your interview|job|offer|role",
    "replace your salary|income in # @time",
    "we secure|well secure|land a|the|your position|job|role|placement",
    "well secure a|the|your position|job|role",
    "we place you",
    "make sure you succeed",
    // So many days.
    "^ get|be hired|employed in|within # @time",
    "^ get|land|secure|win ... job|role|offer|offers|position|interviews in|within # @time",
    "^ land|get|secure your dream? job|role|offer|position or|and",
    "add $ to your pay|salary ... or",
    "earn|make $ your? first|every|each|a|per month|year|week|day .. first? year|from|working|online|on autopilot|phone|home",
    "earn|make|earning|making $ your first year|month|week",
    "earn|make|makes|make|earns at? least $ every|each|a|per|first ..",
    "everybody|everyone|members|students|all makes|make|earns|earn at least $",
    "thousands a|every|per week|month reliably|guaranteed|from",
    "sure|steady|fixed income",
];

const INSISTS: &[&str] = &[
    "@will .. never .. again .. worry|struggle|apply|search|rejected",
    "@will never worry|struggle|apply|search|be ..",
    "never fails|failed|lose|loses",
    "cannot|cant|can|will|wont not? fail|lose",
    "not a maybe",
    "no exception|exceptions",
    "never having to .. apply|search|again",
    "no ifs|maybes",
    "failure is not an option",
    "fail proof|safe",
    "always have always will",
    "it .. never .. taken us|failed|fails",
    "in # @time or we|ill refund|pay|you",
    "or we|i|ill pay you|refund|work|keep|give",
    "never|cannot|cant go|goes wrong",
    "theres|there is no way .. fail|lose|not",
    "impossible to fail|lose",
    "zero|no rejections|rejection",
    "we|ive never had|have|failed a single? failure|client|to",
    "nobody|no one ever? fails|failed|leaves|loses",
    "everyone|everybody who .. gets|got|finds|found|lands|landed|passes|passed|succeeds ..",
    "whoever ... clears|passes|gets|is out|hired",
    "100 % of our? students|graduates|clients|members|candidates ..",
    "works every single? time",
    "works each time",
    "every single time",
    "it always works",
    "always find|finds|get|gets|land|lands work|jobs|hired|a",
    "works whether youre",
    "works for everyone|everybody|anyone",
    "worked for every|all one? of ..",
    "foolproof|failsafe|failproof",
    "risk free .. you",
    "zero risk|chance",
    "no way you? fail|lose|can",
    "cant miss",
    "without fail",
    "no fail",
    "results or .. refund|money",
    "hired|job|offer|interviews or .. your? money|tuition|fee back|refunded",
    "hired|job|offer|interviews or you dont|do not? pay",
    "hired or its|it is free",
    "or its free",
    "every|each one? of our? students|clients|graduates|members gets|finds|lands|is|are|got|was hired|jobs|a|work",
    "every student|client|graduate|member gets|finds|lands|is hired|jobs|a|work",
    "gets|get anyone|everyone|everybody hired",
    "all # were|got|are hired",
    "never had a client|student who did not|didnt",
    "or you dont|do not pay",
    "or your money back .. get|land|hired",
    "^ pass|land|get|find|earn|double|become|start|secure|win ... or .. money back",
    "^ pass|land|get|find|earn|double|become|start|secure|win ... or .. refund|free|refunded",
    "@will|pass|hired|offer|interviews|job|results ... or we|its|i|well|ill pay|refund|work|keep|free|give|return",
    "yes|works|wins|results|delivers|succeed|succeeds every time|single",
    "works for all|any|every ..",
    "works no matter",
    "regardless of .. experience|background|age ... hired|job|offer|earn|income",
    "without exception",
    "has a|an # % success|placement|hire",
    "job ... or ... your|full? money|tuition .. back",
    "dont|do not get|receive|land|find an|a offer|job ... refund|back",
    "never get rejected",
    "dont just apply get hired",
    "students|clients|members get results every time",
];

const UNLESS: &[&str] = &[
    "~guaranteed interview scheme",
    "~guaranteed hours|pay|wage|minimum|rate",
    "scholarship|interview guaranteed by law",
    "if shortlisted|selected",
    "whether",
    "we cant|cannot|dont|do not|can not promise|guarantee",
    "i cant|cannot|dont|do not|can not promise|guarantee",
    "no one|nobody can|could",
];

/// Where an outcome is promised.
pub(super) fn find(text: &Text<'_>) -> Vec<Place> {
    let mut places = RULES.places(text);
    // "Money back, guaranteed" promises a refund; so it is where nothing but the price comes back.
    places.retain(|place| !is_refund(text, place));
    places
}

/// Whether what is guaranteed is a refund or the seller's own work, and no outcome stands beside it.
fn is_refund(text: &Text<'_>, place: &Place) -> bool {
    let part = |span: &std::ops::Range<usize>| text.text.get(span.clone()).unwrap_or_default().to_lowercase();
    let (words, sentence) = (part(&place.span), part(&place.sentence));
    let lone = words.split_whitespace().count() <= 3 && words.contains("uarant");
    let about =
        ["refund", "money back", "your money", "the money", "satisfaction", "if you don't like", "price", "delivery"];
    let names_outcome = ["job", "hired", "interview", "offer", "admission", "visa", "placement", "pass"];
    lone && about.iter().any(|word| sentence.contains(word)) && !names_outcome.iter().any(|word| words.contains(word))
}

#[cfg(test)]
mod tests {
    use crate::offer::sign::Kind;
    use crate::offer::testing::{says, silent};

    #[test]
    fn a_promise_of_an_outcome_is_seen_with_its_place() {
        let kind = Kind::GuaranteedOutcome;
        says(kind, "Learn fast. Guaranteed job in 30 days!", "Guaranteed job");
        says(kind, "You’ll definitely get hired.", "definitely get hired");
        says(kind, "GUARENTEED INTERVIEWS", "GUARENTEED INTERVIEWS");
        says(kind, "Our system never fails.", "never fails");
        says(kind, "Not only do we teach: 100% placement.", "100% placement");
        says(kind, "Land a tech job within 9 months or get your tuition back.", "job within 9 months");
    }

    #[test]
    fn refunds_denials_and_what_others_promise_are_no_promise() {
        for text in [
            "Refund within 30 days, guaranteed.",
            "We do not guarantee a job.",
            "There is no job guarantee.",
            "Nobody can guarantee you interviews.",
            "Be wary of anyone who guarantees you a job.",
            "Do you guarantee a job? No.",
            "Guaranteed interview scheme for disabled applicants.",
            "97 of 161 had a job in the field within 180 days.",
            "You are guaranteed 30 hours a week at $19.",
        ] {
            silent(Kind::GuaranteedOutcome, text);
        }
    }
}
