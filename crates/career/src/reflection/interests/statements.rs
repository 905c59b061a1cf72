//! The thirty statements of doing: our own words, five for each of Holland's six interests, mixed so that no two of one
//! interest follow each other and every round of six has one of each.

/// One of Holland's six interests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Interest {
    /// Doing with hands, tools, machines, plants, the outdoors.
    Realistic,
    /// Finding out.
    Investigative,
    /// Making something that was not there.
    Artistic,
    /// Helping and teaching people.
    Social,
    /// Winning people over, deciding, setting up.
    Enterprising,
    /// Bringing into order.
    Conventional,
}

impl Interest {
    /// In the order of [`crate::answers::Answers::interests`].
    pub const ALL: [Interest; 6] = [
        Interest::Realistic,
        Interest::Investigative,
        Interest::Artistic,
        Interest::Social,
        Interest::Enterprising,
        Interest::Conventional,
    ];
}

/// Something to do, to be answered by how much one would like it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The interest it counts for.
    pub interest: Interest,
    /// What is done.
    pub words: &'static str,
}

const fn statement(interest: Interest, words: &'static str) -> Statement {
    Statement { interest, words }
}

use Interest::{Artistic, Conventional, Enterprising, Investigative, Realistic, Social};

/// In the order in which they are asked.
pub const STATEMENTS: [Statement; 30] = [
    statement(Realistic, "Take a stuck door off its hinges and make it close again"),
    statement(Social, "Sit with somebody who is upset until they can think again"),
    statement(Investigative, "Ask why two measurements disagree, and stay with it until it is clear"),
    statement(Enterprising, "Win a doubtful group over to your plan"),
    statement(Artistic, "Start with an empty sheet and nobody telling you what belongs on it"),
    statement(Conventional, "Bring a drawer of loose receipts into an order in which anything can be found"),
    statement(Enterprising, "Name a price, hold it, and shake hands on it"),
    statement(Realistic, "Spend the working day outside in boots, whatever the weather"),
    statement(Conventional, "Go through a long list line by line until every entry is right"),
    statement(Social, "Explain it a third time, in a third way, until a beginner has it"),
    statement(Investigative, "Read three reports that contradict each other and work out which to believe"),
    statement(Artistic, "Arrange a room so that people feel something when they come in"),
    statement(Social, "Notice who in a group has not spoken yet, and make room for them"),
    statement(Conventional, "Keep the calendars of six people so that nothing collides"),
    statement(Artistic, "Make up a story on the spot and keep a room listening"),
    statement(Realistic, "Hear from its sound what is wrong with a pump, and put it right"),
    statement(Enterprising, "Gather a few people around an idea and get it going"),
    statement(Investigative, "Write down what you observe for weeks and look for the pattern in it"),
    statement(Conventional, "Make the sums agree to the cent at the end of the month"),
    statement(Investigative, "Change one thing at a time to find out which of them matters"),
    statement(Social, "Help somebody who cannot do it alone to get up, wash and have breakfast"),
    statement(Artistic, "Work on a tune, a line or a shape until it says what you mean"),
    statement(Realistic, "Steer a heavy machine to within a hand's width of its mark"),
    statement(Enterprising, "Decide with half the facts, and answer for it"),
    statement(Artistic, "Find the one picture that makes people stop at a page"),
    statement(Social, "Bring two people who are at odds to one table"),
    statement(Conventional, "Follow a clear procedure and leave nothing open at the end of the day"),
    statement(Investigative, "Dig into a question that nobody around you can answer"),
    statement(Enterprising, "Ring up a stranger because the two of you may do business"),
    statement(Realistic, "Clear an overgrown plot and bring in its first harvest"),
];
