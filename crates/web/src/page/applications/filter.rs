//! What the board and the table show: the filter as it stands in the address.

use career::application::told::stage_name;
use flows::applications::{Column, Order, Wanted};

use super::words::{self, Choice};
use crate::asked::Fields;

/// Columns with their keys and names.
pub const COLUMNS: [(Column, &str, &str); 5] = [
    (Column::Saved, "saved", "Saved"),
    (Column::Applied, "applied", "Applied"),
    (Column::Talking, "talking", "Talking"),
    (Column::Offer, "offer", "Offer"),
    (Column::Ended, "ended", "Ended"),
];

/// Orders with their keys and names.
pub const ORDERS: [(Order, &str, &str); 5] = [
    (Order::Newest, "newest", "Last change first"),
    (Order::Title, "title", "Title"),
    (Order::Organisation, "organisation", "Organisation"),
    (Order::Stage, "stage", "Stage"),
    (Order::Sent, "sent", "Last sent first"),
];

/// The filter.
#[derive(Clone, Default)]
pub struct Filter {
    pub wanted: Wanted,
    pub order: Order,
    pub as_table: bool,
    /// The table's page, from 1.
    pub page: usize,
}

impl Filter {
    pub fn of(query: &Fields) -> Self {
        let key = query.or_empty("stage");
        let column = COLUMNS.iter().find(|(_, known, _)| *known == key).map(|(column, _, _)| *column);
        let order = query.or_empty("order");
        Filter {
            wanted: Wanted {
                column,
                stage: if column.is_some() { None } else { words::stage(key) },
                channel: words::channel(query.or_empty("found")),
                words: query.or_empty("words").chars().take(200).collect(),
                waits_on_you: query.has("yours"),
            },
            order: ORDERS.iter().find(|(_, known, _)| *known == order).map(|(order, _, _)| *order).unwrap_or_default(),
            as_table: query.or_empty("as") == "table",
            page: query.read("page").unwrap_or(1).clamp(1, 1000),
        }
    }

    /// Whether everything is shown.
    pub fn is_open(&self) -> bool {
        self.wanted == Wanted::default()
    }

    fn stage_key(&self) -> &'static str {
        let column = COLUMNS.iter().find(|(column, _, _)| self.wanted.column == Some(*column));
        let stage = words::STAGES.iter().find(|(stage, _)| self.wanted.stage == Some(*stage));
        column.map(|(_, key, _)| *key).or(stage.map(|(_, key)| *key)).unwrap_or_default()
    }

    /// The address that shows this.
    pub fn address(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let mut say = |name: &str, value: &str| {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        };
        say("as", if self.as_table { "table" } else { "" });
        say("stage", self.stage_key());
        let found = words::CHANNELS.iter().find(|(channel, _)| self.wanted.channel == Some(*channel));
        say("found", found.map_or("", |(_, key)| key));
        say("words", &self.wanted.words);
        say("yours", if self.wanted.waits_on_you { "1" } else { "" });
        let order = ORDERS.iter().find(|(order, _, _)| self.order == *order && self.order != Order::Newest);
        say("order", order.map_or("", |(_, key, _)| key));
        say("page", &if self.page > 1 { self.page.to_string() } else { String::new() });
        match query.finish() {
            query if query.is_empty() => "/applications".to_owned(),
            query => format!("/applications?{query}"),
        }
    }

    /// Everything, in the same shape.
    pub fn cleared(&self) -> String {
        Filter { as_table: self.as_table, ..Filter::default() }.address()
    }

    pub fn with_order(&self, order: Order) -> Self {
        Filter { order, page: 1, as_table: true, ..self.clone() }
    }

    pub fn on_page(&self, page: usize) -> Self {
        Filter { page, ..self.clone() }
    }

    /// The same as a table, or as the board.
    pub fn shown_as(&self, as_table: bool) -> Self {
        Filter { as_table, page: 1, ..self.clone() }
    }

    /// One column, as a table.
    pub fn of_column(&self, column: Column) -> Self {
        let wanted = Wanted { column: Some(column), stage: None, ..self.wanted.clone() };
        Filter { wanted, page: 1, as_table: true, ..self.clone() }
    }

    /// Columns, and the single stages that are not a column of their own.
    pub fn stages(&self) -> Vec<Choice> {
        let chosen = self.stage_key();
        let columns = COLUMNS.iter().map(|(_, key, words)| (*key, *words));
        let stages = words::STAGES.iter().map(|(stage, key)| (*key, stage_name(*stage)));
        let stages = stages.filter(|(key, _)| !COLUMNS.iter().any(|(_, known, _)| known == key));
        columns.chain(stages).map(|(key, words)| Choice { key, words, chosen: key == chosen }).collect()
    }

    pub fn channels(&self) -> Vec<Choice> {
        words::channels(self.wanted.channel)
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
        let address = "/applications?as=table&stage=talking&found=board&words=night+%26+day&yours=1&order=title&page=3";
        assert_eq!(Filter::of(&fields(address)).address(), address);
        assert_eq!(Filter::of(&fields("/applications?stage=nothing&page=x")).address(), "/applications");
    }
}
