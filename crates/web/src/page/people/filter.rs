//! What the list of people shows: the filter as it stands in the address.

use flows::people::{Order, Wanted, Which};

use super::words::{CLOSENESS, Choice, closeness, closenesses};
use crate::asked::Fields;

const UNSAID: (&str, &str) = ("unsaid", "not said yet");
const WHICH: [(Which, &str, &str); 3] = [
    (Which::Known, "", "All but let go"),
    (Which::Resting, "resting", "Put off or paused"),
    (Which::LetGo, "let-go", "Let go"),
];
const ORDERS: [(Order, &str, &str); 3] = [
    (Order::Name, "", "By name"),
    (Order::Latest, "latest", "Last in touch first"),
    (Order::Newest, "newest", "Added last first"),
];

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub wanted: Wanted,
    pub order: Order,
    /// From 1.
    pub page: usize,
}

impl Filter {
    /// From an address.
    pub fn of(query: &Fields) -> Self {
        let close = query.or_empty("close");
        let close = if close == UNSAID.0 { Some(None) } else { closeness(close).map(Some) };
        let which = WHICH.iter().find(|(_, key, _)| *key == query.or_empty("which"));
        let order = ORDERS.iter().find(|(_, key, _)| *key == query.or_empty("order"));
        let cut = |text: &str| text.get(..text.floor_char_boundary(200)).unwrap_or_default().to_owned();
        Filter {
            wanted: Wanted {
                words: cut(query.or_empty("words")),
                closeness: close,
                which: which.map_or(Which::Known, |(which, _, _)| *which),
                organisation: cut(query.or_empty("at")),
            },
            order: order.map_or(Order::Name, |(order, _, _)| *order),
            page: query.read("page").unwrap_or(1).max(1),
        }
    }

    /// Whether everybody is shown.
    pub fn is_open(&self) -> bool {
        self.wanted == Wanted::default()
    }

    fn close_key(&self) -> &'static str {
        match self.wanted.closeness {
            None => "",
            Some(None) => UNSAID.0,
            Some(Some(close)) => CLOSENESS.iter().find(|(known, _)| *known == close).map_or("", |(_, key)| key),
        }
    }

    /// The address that shows this.
    pub fn address(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let mut say = |name: &str, value: &str| {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        };
        say("words", &self.wanted.words);
        say("close", self.close_key());
        say("which", WHICH.iter().find(|(which, _, _)| *which == self.wanted.which).map_or("", |(_, key, _)| key));
        say("at", &self.wanted.organisation);
        say("order", ORDERS.iter().find(|(order, _, _)| *order == self.order).map_or("", |(_, key, _)| key));
        say("page", &if self.page > 1 { self.page.to_string() } else { String::new() });
        match query.finish() {
            query if query.is_empty() => "/people".to_owned(),
            query => format!("/people?{query}"),
        }
    }

    pub fn on_page(&self, page: usize) -> Self {
        Filter { page, ..self.clone() }
    }

    pub fn closenesses(&self) -> Vec<Choice> {
        let mut all = closenesses(self.wanted.closeness.flatten());
        all.push(Choice { key: UNSAID.0, words: UNSAID.1, chosen: self.wanted.closeness == Some(None) });
        all
    }

    pub fn whiches(&self) -> Vec<Choice> {
        WHICH.iter().map(|(which, key, words)| Choice { key, words, chosen: *which == self.wanted.which }).collect()
    }

    pub fn orders(&self) -> Vec<Choice> {
        ORDERS.iter().map(|(order, key, words)| Choice { key, words, chosen: *order == self.order }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_the_filter_and_is_read_as_the_same() {
        let fields = |address: &str| {
            let query = address.split_once('?').map_or("", |(_, query)| query);
            Fields(form_urlencoded::parse(query.as_bytes()).into_owned().collect())
        };
        let address = "/people?words=ana+%26+co&close=unsaid&which=let-go&at=Kline+Depot&order=latest&page=3";
        assert_eq!(Filter::of(&fields(address)).address(), address);
        assert_eq!(Filter::of(&fields("/people?close=nothing&page=x&which=all")).address(), "/people");
    }
}
