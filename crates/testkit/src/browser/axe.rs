//! The rules of accessibility (axe-core), run inside the page.
//!
//! They are not part of this project: `cargo xtask test` brings them from the npm registry into the build folder.

use std::fmt;
use std::sync::OnceLock;

use serde_json::Value;

use super::Trouble;
use super::folder::target;
use super::webdriver::Session;

/// One rule that a page breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule, such as `color-contrast`.
    pub rule: String,
    /// How much it matters: `minor`, `moderate`, `serious` or `critical`.
    pub impact: String,
    /// What to do, in the rule's words.
    pub help: String,
    /// Where: selector, and what is wrong there.
    pub places: Vec<String>,
}

/// Where the rules lie, under the build folder.
pub const RULES: &str = "axe/node_modules/axe-core/axe.min.js";

/// WCAG 2.0 to 2.2, A and AA, and what axe-core calls best practice. The size of what is pressed is off by default.
const LOOK: &str = "\
    const done = arguments[0];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
    const how = { runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } },
                  resultTypes: ['violations'] };
    axe.run(document, how).then(seen => done({ violations: seen.violations }), error => done({ error: String(error) }));";

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}): {}", self.rule, self.impact, self.help)?;
        self.places.iter().try_for_each(|place| write!(f, "\n    {place}"))
    }
}

/// Runs the rules in the page as it is.
pub(super) fn look_at(session: &Session) -> Result<Vec<Finding>, Trouble> {
    if session.runs("return typeof axe")? != "object" {
        session.runs(rules()?)?;
    }
    let seen = session.runs_and_waits(LOOK)?;
    match &seen["error"] {
        Value::Null => Ok(findings(&seen["violations"])),
        error => Err(Trouble(format!("axe-core did not come to an end: {error}"))),
    }
}

fn rules() -> Result<&'static str, Trouble> {
    static READ: OnceLock<Result<String, Trouble>> = OnceLock::new();
    let read = READ.get_or_init(|| {
        let path = target().join(RULES);
        std::fs::read_to_string(&path)
            .map_err(|_| Trouble(format!("{} is not there. `cargo xtask test` brings it, with npm.", path.display())))
    });
    read.as_deref().map_err(Clone::clone)
}

/// What axe-core says, in our words.
fn findings(violations: &Value) -> Vec<Finding> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let each = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let of = |violation: &Value| Finding {
        rule: text(&violation["id"]),
        impact: text(&violation["impact"]),
        help: text(&violation["help"]),
        places: each(&violation["nodes"]).iter().map(place).collect(),
    };
    each(violations).iter().map(of).collect()
}

fn place(node: &Value) -> String {
    let selector: Vec<&str> = node["target"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let summary = node["failureSummary"].as_str().unwrap_or_default();
    // Its first line is a heading ("Fix any of the following:").
    let why: Vec<&str> = summary.lines().skip(1).map(str::trim).filter(|line| !line.is_empty()).collect();
    format!("{}: {}", selector.join(" "), why.join("; "))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::findings;

    #[test]
    fn a_finding_tells_rule_weight_remedy_and_place() {
        let said = json!([{
            "id": "color-contrast", "impact": "serious", "help": "Elements must meet contrast thresholds",
            "nodes": [{ "target": ["main > p"], "failureSummary": "Fix any of the following:\n  contrast of 2.1\n" }],
        }]);
        let found = findings(&said);
        let told = "color-contrast (serious): Elements must meet contrast thresholds\n    main > p: contrast of 2.1";
        assert_eq!(found.iter().map(ToString::to_string).collect::<Vec<_>>(), [told]);
    }

    #[test]
    fn a_page_without_a_breach_has_no_finding() {
        assert_eq!(findings(&json!([])), []);
    }
}
