//! What is wrong with a table of cards: each fault names its line, so that whoever wrote it can mend it.

use std::fmt;

/// One thing wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// What.
    pub what: What,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The line is no field.
    NoField,
    /// The field is none of a card's, or none of this card's.
    Unknown(String),
    /// The field stands there twice.
    Twice(String),
    /// The field is missing or empty: no source, no caveat.
    Missing(&'static str),
    /// No name of a card stands for it in the code.
    NoSuchCard(String),
    /// A card of this name stood before.
    CardTwice(String),
    /// A name in the code has no card.
    NoCardFor(&'static str),
    /// It is none of the letters, or none of the topics.
    NoSuch(&'static str, String),
    /// Custom that does not say so.
    NotSaidToBeCustom,
    /// Custom with a figure: then it would not be custom.
    FigureOfCustom,
    /// Graded as a trial, and its design is none.
    NoTrial,
    /// A graded card whose figure lacks how many, or when.
    FigureWithout(&'static str),
    /// A word that the house does not use.
    Word(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: ", self.line)?;
        match &self.what {
            What::NoField => f.write_str("this is no `field: value`"),
            What::Unknown(field) => write!(f, "`{field}` is no field of this card"),
            What::Twice(field) => write!(f, "`{field}` stands here twice"),
            What::Missing(field) => write!(f, "`{field}` is missing"),
            What::NoSuchCard(key) => write!(f, "no `Id` is called `{key}`"),
            What::CardTwice(key) => write!(f, "`{key}` stood before"),
            What::NoCardFor(key) => write!(f, "`{key}` has no card"),
            What::NoSuch(field, value) => write!(f, "`{value}` is no {field}"),
            What::NotSaidToBeCustom => f.write_str("grade D says in its design and its source that it is custom"),
            What::FigureOfCustom => f.write_str("custom has no figure"),
            What::NoTrial => f.write_str("grade A is randomised, or a meta-analysis of trials"),
            What::FigureWithout(field) => {
                write!(f, "a figure needs its `{field}` (grade C may say that it is not published)")
            }
            What::Word(word) => write!(f, "the house does not say “{word}”"),
        }
    }
}
