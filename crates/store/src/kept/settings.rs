//! Settings of a person that are nobody else's business.

use career::week::Energy;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::record::{Kind, Record};
use crate::{Result, Trouble};

/// What a week can hold, and what was noted on hard days.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Hours that are really there, and what they are like.
    pub energy: Energy,
    /// What the person noted on hard days, oldest first. For themselves alone.
    pub learned: Vec<Learned>,
}

/// Something learned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Learned {
    /// When it was noted.
    pub on: Date,
    /// The person's words.
    pub words: String,
}

impl Record for Settings {
    const KIND: Kind = Kind::Settings;
    /// 2: hours a week became one figure of several.
    const VERSION: u32 = 2;

    fn upgrade(from: u32, mut body: Value) -> Result<Value> {
        let fields = body.as_object_mut().filter(|_| from == 1);
        let fields = fields.ok_or_else(|| Trouble::Broken(format!("no way to read version {from} of settings")))?;
        if let Some(minutes) = fields.remove("minutes_a_week") {
            fields.insert("energy".to_owned(), json!({ "usual": minutes }));
        }
        Ok(body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::decode;

    #[test]
    fn hours_that_were_said_before_stay_as_said() {
        let old = r#"{"v":1,"body":{"minutes_a_week":240,"learned":[]}}"#;
        assert_eq!(decode::<Settings>(old).map(|settings| settings.energy.usual), Ok(240));
        let never_said = r#"{"v":1,"body":{"learned":[]}}"#;
        assert_eq!(decode::<Settings>(never_said), Ok(Settings::default()));
    }
}
