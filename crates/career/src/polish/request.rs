//! What is sent beside the text.

/// What a model is asked to do, in whole. The page shows it together with the text.
pub const INSTRUCTION: &str = "Improve the wording of the text that follows: grammar, flow, plain strong verbs. Keep \
its language, its meaning and its number of lines. Add no facts: no numbers, names, dates, tools, skills, results, \
ranks or languages that do not stand in it, and leave none out. Do not make it say more than it says. Answer with the \
text alone, without quotation marks, lists, headings or remarks.";

/// What is sent to see whether a model answers: a sentence of ours, nothing of the person.
pub const TRY: &str = "Answered the phone and wrote down who called.";
