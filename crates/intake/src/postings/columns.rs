//! Names under which tables and JSON lines keep the parts of a posting.

/// A part of a posting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Key,
    Title,
    Organisation,
    Place,
    Url,
    Apply,
    Text,
    Published,
    Closes,
    Pay,
    PayLow,
    PayHigh,
    PayCurrency,
    PayPeriod,
    Employment,
    Department,
    Requisition,
    Workplace,
}

/// Names in small letters, signs taken out.
const NAMES: &[(Column, &[&str])] = &[
    (Column::Key, &["id", "key", "job id", "posting id", "guid", "uid"]),
    (
        Column::Title,
        &["title", "job title", "position", "role", "job", "name", "opening", "vacancy", "jobtitle", "titel", "stelle"],
    ),
    (
        Column::Organisation,
        &[
            "company",
            "organization",
            "organisation",
            "employer",
            "company name",
            "hiring organization",
            "companyname",
            "firma",
            "unternehmen",
            "arbeitgeber",
        ],
    ),
    (Column::Place, &["location", "place", "city", "where", "locations", "job location", "ort", "standort"]),
    (
        Column::Url,
        &["url", "link", "job url", "posting url", "web address", "page", "href", "job link", "absolute url"],
    ),
    (Column::Apply, &["apply", "apply url", "application url", "apply link"]),
    (
        Column::Text,
        &["description", "text", "details", "job description", "body", "content", "summary", "beschreibung"],
    ),
    (
        Column::Published,
        &[
            "posted",
            "published",
            "date posted",
            "posted at",
            "posted on",
            "date",
            "created",
            "created at",
            "published at",
            "pub date",
            "dateposted",
            "publication date",
            "first published",
        ],
    ),
    (
        Column::Closes,
        &[
            "closes",
            "closing date",
            "deadline",
            "expires",
            "valid through",
            "apply by",
            "application deadline",
            "end date",
            "validthrough",
        ],
    ),
    (Column::Pay, &["salary", "pay", "compensation", "wage", "salary range", "pay range", "gehalt"]),
    (Column::PayLow, &["salary min", "min salary", "salary from", "pay min", "min amount", "minimum salary"]),
    (Column::PayHigh, &["salary max", "max salary", "salary to", "pay max", "max amount", "maximum salary"]),
    (Column::PayCurrency, &["currency", "salary currency", "pay currency"]),
    (Column::PayPeriod, &["interval", "pay period", "salary period", "salary interval", "pay interval", "period"]),
    (
        Column::Employment,
        &["employment", "employment type", "job type", "type", "contract", "contract type", "schedule", "jobtype"],
    ),
    (Column::Department, &["department", "team", "division"]),
    (Column::Requisition, &["requisition", "requisition id", "req id", "reference", "job number", "reference number"]),
    (Column::Workplace, &["workplace", "workplace type", "remote", "is remote", "work mode"]),
];

impl Column {
    /// The part that a name stands for.
    pub fn of(name: &str) -> Option<Column> {
        let plain = plain(name);
        NAMES.iter().find(|(_, names)| names.contains(&plain.as_str())).map(|(column, _)| *column)
    }
}

/// `datePosted`, `Date-Posted` and `date_posted` are one name: "date posted".
fn plain(name: &str) -> String {
    let mut out = String::new();
    let mut small = false;
    for c in name.trim().chars().take(60) {
        if c.is_uppercase() && small {
            out.push(' ');
        }
        small = c.is_lowercase();
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else {
            out.push(' ');
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_has_many_names() {
        for (name, column) in [
            ("Job Title", Some(Column::Title)),
            ("job_title", Some(Column::Title)),
            ("datePosted", Some(Column::Published)),
            ("Company Name", Some(Column::Organisation)),
            (" URL ", Some(Column::Url)),
            ("shoe size", None),
        ] {
            assert_eq!(Column::of(name), column, "{name}");
        }
        let all: Vec<&&str> = NAMES.iter().flat_map(|(_, names)| names.iter()).collect();
        let once: std::collections::BTreeSet<&&&str> = all.iter().collect();
        assert_eq!(all.len(), once.len(), "no name stands for two parts");
    }
}
