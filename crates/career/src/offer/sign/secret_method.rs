//! What works is said to be hidden, and the seller to have it.
//!
//! A clearance that is called secret, or a seller who says that there is no secret, is none.

use std::sync::LazyLock;

use super::Rules;
use crate::offer::Place;
use crate::offer::text::Text;

static RULES: LazyLock<Rules> = LazyLock::new(|| Rules::of(SAYS, INSISTS, UNLESS));

const SAYS: &[&str] = &[
    "secret|secrets|secrect|seceret",
    "hidden|insider|insiders|underground|proprietary|confidential|undisclosed|unknown|unpublished|forbidden|banned|hush|leaked|\
     exclusive|closed|unconventional|counterintuitive|revolutionary|little .. @way",
    "few people|candidates|seekers know|use|are",
    "only a handful of",
    "slip|slips|get|gets|sneak past the .. software|ats|bots|robots|gatekeepers|filters",
    "took this|it .. down",
    "before theyre|they are posted|advertised|published",
    "industry secret|secrets",
    "pull back|behind the curtain|scenes",
    "what .. really think|look|want|happens .. behind|about|in",
    "ancient|forgotten|lost|obscure|classified|unspoken|untold|backstage|inside|rare|unheard .. @way|secrets|tricks",
    "exclusive|private|elite .. @way",
    "scientists|researchers|harvard|insiders discovered|found|uncovered a|the .. hidden|secret|strange|@way",
    "spills the",
    "# phrases|words|sentences|questions|emails that",
    "hidden|kept|withheld|concealed from .. public|you|job|candidates|applicants|us",
    "suppressed|censored",
    "keep|keeps|kept|guard|guarded to themselves|themselves|quiet|hidden|hush|secret|from ..",
    "unlock|unlocks|reveal|reveals|revealing|discover|uncover|expose|exposes|exposing the|a|an|how|our|my|what .. hidden|secret|truth|code|insider|real|never|nobody|forbidden|formula|magic",
    "hear about .. before",
    "the truth about",
    "magic words|phrase|word|formula|sentence|question|email",
    "one|# words|word|sentence|phrase|question|line|lines|email|letters that .. recruiters|any|every|makes|make|gets|get|opens|open",
    "code word|words",
    "in the know",
    "inner workings",
    "cheat code|codes",
    "unfair advantage",
    "black book",
    "hush hush",
    "bypass .. ats|bots|robots|hr|filter|filters|queue",
    "game the system",
    "backdoor|back door",
    "insider|insiders .. secrets|blueprint|system|trick|tricks|knowledge|method|hack|hacks|technique|formula",
    "former insiders",
    "hidden .. market|formula|pattern|door|list|technique|method|system|code",
    "loophole",
    "the? hack|hacks",
    "proprietary|confidential .. method|system|framework|technique|process|blueprint|formula|step",
    "private list|method|system|playbook",
    "one|sneaky|weird|simple .. trick",
    "weird|sneaky .. trick",
    "closely guarded",
    "closed door scripts|method*",
    "behind closed doors",
    "crack|cracks|cracked .. code",
    "cracked|decoded|decoding recruiters|how|the ...",
    "reverse engineered",
    "unadvertised|unpublished|unlisted|hidden .. jobs|vacancies|opportunities|roles|positions|openings|market|offers",
    "insiders|elites use|know|rely",
    "same .. insiders",
    "dont advertise|publicize|publicise",
    "loopholes|exploit|exploits",
    "secret weapon",
    "gurus keep hidden",
    "little known",
    "underground .. playbook|method|system|network",
    "psychological trigger",
    "i reveal|discovered it",
    "we hold the keys",
    "keep it out of",
    "let in on what",
    "confidential technique|framework|method",
    "tried to shut it down",
    "goes around between",
    "what .. say|says after you leave",
    "the recruiter code",
];

const INSISTS: &[&str] = &[
    "@way .. nobody|no|few|hardly|almost|recruiters|schools|employers .. else|knows|know|teaches|uses|one|aware|suspect",
    "hardly anyone|anybody|a .. knows|aware|uses",
    "almost nobody|no .. aware|knows|uses|one",
    "most people|candidates|seekers will? never|dont hear|know|learn|discover ..",
    "never posted|advertised|published|listed online|publicly ..",
    "process|method|system .. is not public",
    "not|isnt available|taught|found|published anywhere|elsewhere",
    "never before revealed|seen|shared",
    "dont|doesnt|do|does not? want you to know",
    "hope|hopes you never",
    "recruiters|hr|gurus|managers .. hate|hates",
    "what they|recruiters|hr|schools dont|wont|never tell|teach",
    "what nobody|no one tells|teaches|knows",
    "they|recruiters|companies wont|dont tell|teach you ..",
    "isnt taught anywhere",
    "nobody|no one|none else .. teach*|know*|has",
    "no|one school teaches",
    "nobody|no one else",
    "that nobody talks about",
    "nobody talks about",
    "has no idea that",
    "have never heard of",
    "public never sees",
    "will never tell",
    "never to reveal|share|tell|publish",
    "never shared|told|published|revealed|released|taught .. this|anyone|it|before|publicly",
    "doesnt|dont want out|getting|public|shared|known ..",
    "no idea how|what|about ..",
    "no one ever? told|tells|talks|taught",
    "nobody ever? told|tells|talks|taught",
    "coaches|experts|gurus|recruiters|schools|colleges|employers|companies|they dont|wont|never|doesnt teach|tell|share|advertise|reveal|publish",
    "coaches|experts|gurus|recruiters|schools|colleges|employers|companies do not teach|tell|share|advertise|reveal|publish|want",
    "never taught|learned in|at|by",
    "dont|doesnt|wont want|like|tell you .. know|this|that|about",
    "would rather|prefer you|that didnt|dont|not",
    "you wont|cant|will|not find .. anywhere|elsewhere|online|google|youtube",
    "cant be found|learned|taught|googled",
    "not public",
    "nobody is talking|tells|teaching",
    "no one is talking|tells|teaching",
    "dont publish it",
    "never before revealed",
];

const UNLESS: &[&str] = &[
    "secret clearance",
    "secret|top ballot|santa|service",
    "no secret|secrets|tricks|hidden|insider",
    "asked whether|if",
    "no idea how to|they|i|we|long|much",
    "not a secret",
    "trade secrets",
    "secret ingredient is",
    "nobody|no one else .. pays|pay|can|applies|applied|in",
];

/// Where something is said to be hidden.
pub(super) fn find(text: &Text<'_>) -> Vec<Place> {
    RULES.places(text)
}

#[cfg(test)]
mod tests {
    use crate::offer::sign::Kind;
    use crate::offer::testing::{says, silent};

    #[test]
    fn what_is_said_to_be_hidden_is_seen() {
        let kind = Kind::SecretMethod;
        says(kind, "Get the hidden-market formula now.", "hidden-market formula");
        says(kind, "The loophole HR departments don’t want you to know about.", "don’t want you to know");
        says(kind, "Our proprietary 3-step system.", "proprietary 3-step system");
    }

    #[test]
    fn a_clearance_and_a_denial_are_none() {
        for text in [
            "Some posts need a Secret clearance.",
            "There is no secret method.",
            "We don't have a secret.",
            "It doesn't know secrets; it keeps your list.",
            "The secretary answers on Mondays.",
        ] {
            silent(Kind::SecretMethod, text);
        }
    }
}
