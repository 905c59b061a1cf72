//! Preferred, alternative and hidden labels of a concept: cleaned, each once, never the preferred one again.

use super::super::facts::{label, labels, list};
use super::super::release::{Broken, ColumnAt, Row, Sheet};

/// Where a table of concepts keeps its labels.
pub struct Labels {
    preferred: ColumnAt,
    alternative: ColumnAt,
    hidden: ColumnAt,
}

impl Labels {
    /// Finds the columns.
    pub fn columns(sheet: &Sheet) -> Result<Self, Broken> {
        let (preferred, alternative) = (sheet.column("preferredLabel")?, sheet.column("altLabels")?);
        Ok(Labels { preferred, alternative, hidden: sheet.column("hiddenLabels")? })
    }

    /// Preferred label, list of alternative ones, list of hidden ones; adds to how many alternative ones were given, and
    /// how many alternative and hidden ones are kept.
    pub fn of(&self, row: Row<'_>, [given, kept]: &mut [usize; 2]) -> Result<[String; 3], Broken> {
        let preferred = label(row.get(self.preferred));
        *given += row.get(self.alternative).lines().filter(|line| !line.trim().is_empty()).count();
        let alternative = labels(row.get(self.alternative).lines(), &[&preferred]);
        let known: Vec<&str> = alternative.iter().chain([&preferred]).map(String::as_str).collect();
        let hidden = labels(row.get(self.hidden).lines(), &known);
        *kept += alternative.len() + hidden.len();
        let (alternative, hidden) = (list(&alternative)?, list(&hidden)?);
        Ok([preferred, alternative, hidden])
    }
}
