//! Evidence cards, to browse: by topic, by grade, by words.

use askama::Template;
use career::card::{Card, Grade, Topic, table};

use crate::answer::{Answered, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;

#[derive(Template)]
#[template(path = "known/cards.html")]
struct Page {
    layout: Layout,
    words: String,
    topics: Vec<Choice>,
    grades: Vec<Choice>,
    groups: Vec<(&'static str, Vec<&'static Card>)>,
    shown: usize,
    all: usize,
}

/// One thing to choose, with how many cards there are of it.
struct Choice {
    key: &'static str,
    name: String,
    chosen: bool,
}

/// Longest words to look for, in characters.
const LONGEST: usize = 200;

/// The page.
pub fn show(_: &Site, asked: &Asked) -> Answered {
    let words: String = asked.query.or_empty("words").chars().take(LONGEST).collect();
    let (topic, grade) =
        (Topic::of(asked.query.or_empty("topic")), Grade::of(&asked.query.or_empty("grade").to_uppercase()));
    let all = table().all();
    let found = |card: &&Card| {
        topic.is_none_or(|topic| card.topic == topic)
            && grade.is_none_or(|grade| card.grade == grade)
            && card.says(&words)
    };
    let found: Vec<&'static Card> = all.iter().filter(found).collect();
    let of = |topic: Topic| {
        let mut cards: Vec<&'static Card> = found.iter().copied().filter(|card| card.topic == topic).collect();
        cards.sort_by_key(|card| card.grade);
        (topic.name(), cards)
    };
    let groups = Topic::ALL.into_iter().map(of).filter(|(_, cards)| !cards.is_empty()).collect();
    page(&Page {
        layout: Layout::of(asked, "Evidence cards"),
        topics: Topic::ALL.into_iter().map(|one| choice_of_topic(one, topic)).collect(),
        grades: Grade::ALL.into_iter().map(|one| choice_of_grade(one, grade)).collect(),
        groups,
        shown: found.len(),
        all: all.len(),
        words,
    })
}

fn choice_of_topic(topic: Topic, chosen: Option<Topic>) -> Choice {
    let count = table().all().iter().filter(|card| card.topic == topic).count();
    Choice { key: topic.key(), name: format!("{} ({count})", topic.name()), chosen: chosen == Some(topic) }
}

fn choice_of_grade(grade: Grade, chosen: Option<Grade>) -> Choice {
    let count = table().all().iter().filter(|card| card.grade == grade).count();
    let name = format!("{}: {} ({count})", grade.letter(), grade.words());
    Choice { key: grade.letter(), name, chosen: chosen == Some(grade) }
}
