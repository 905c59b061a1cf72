//! Wages by area and BLS matrix row, as ranges with percentiles. A cell without a figure stays without one.

use bytemuck::{Pod, Zeroable};

use super::OutlookId;
use super::columns::{Column, Strings, index};

index! {
    /// The nation (0) or a state (row of [`Pays`]).
    AreaId(u8)
}

impl AreaId {
    /// The whole United States.
    pub const NATION: AreaId = AreaId(0);
}

/// One row of wages. -1 is "not published": withheld and top-coded cells cannot be told apart. BLS OEWS, May 2025.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct PayRow {
    /// Matrix row.
    pub outlook: u16,
    /// Bit 0: the figure is that of a group broader than some occupation that joins it, shown as such.
    pub flags: u16,
    /// Employed people; -1 where not published.
    pub employment: i32,
    /// Cents an hour: 10th, 25th, median, 75th, 90th percentile.
    pub hourly: [i32; 5],
    /// Whole dollars a year: the same percentiles.
    pub annual: [i32; 5],
}

/// Wages of all areas.
#[derive(Clone, Debug, Default)]
pub struct Pays {
    /// Two-letter postal codes: `US` first, then states, DC, GU, PR and VI in order of the alphabet.
    pub codes: Strings,
    /// Names as people say them.
    pub names: Strings,
    /// Where each area's rows end.
    pub ends: Column<u32>,
    /// Rows, by area, sorted by matrix row.
    pub rows: Column<PayRow>,
}

/// One occupation's pay in one area.
#[derive(Clone, Copy, Debug)]
pub struct Pay<'a> {
    /// Where.
    pub area: AreaId,
    row: &'a PayRow,
}

impl Pays {
    /// By two-letter code or name, in any case.
    pub fn area(&self, code_or_name: &str) -> Option<AreaId> {
        let wanted = code_or_name.trim();
        (0..self.codes.len())
            .find(|i| {
                self.codes.get(*i).eq_ignore_ascii_case(wanted) || self.names.get(*i).eq_ignore_ascii_case(wanted)
            })
            .map(AreaId::from_index)
    }

    /// All areas, the nation first.
    pub fn areas(&self) -> impl Iterator<Item = AreaId> + use<> {
        (0..self.codes.len()).map(AreaId::from_index)
    }

    /// The name of an area.
    pub fn name(&self, area: AreaId) -> &str {
        self.names.get(area.index())
    }

    /// The code of an area.
    pub fn code(&self, area: AreaId) -> &str {
        self.codes.get(area.index())
    }

    /// One row.
    pub fn get(&self, area: AreaId, outlook: OutlookId) -> Option<Pay<'_>> {
        let end = *self.ends.get(area.index())? as usize;
        let start = if area.index() == 0 { 0 } else { self.ends[area.index() - 1] as usize };
        let rows = self.rows.get(start..end)?;
        let at = rows.binary_search_by_key(&outlook.0, |row| row.outlook).ok()?;
        Some(Pay { area, row: &rows[at] })
    }
}

fn whole(value: i32) -> Option<u32> {
    u32::try_from(value).ok()
}

impl Pay<'_> {
    /// Whether the figure is that of a broader group.
    pub fn is_of_broader_group(&self) -> bool {
        self.row.flags & 1 != 0
    }

    /// Employed people.
    pub fn employment(&self) -> Option<u32> {
        whole(self.row.employment)
    }

    /// Dollars a year: 10th, 25th, 50th, 75th, 90th percentile; `None` where not published.
    pub fn annual(&self) -> [Option<u32>; 5] {
        self.row.annual.map(whole)
    }

    /// Cents an hour: 10th, 25th, 50th, 75th, 90th percentile; `None` where not published.
    pub fn hourly(&self) -> [Option<u32>; 5] {
        self.row.hourly.map(whole)
    }

    /// What a newcomer is likely to be paid: the 10th to the 25th percentile, dollars a year.
    pub fn newcomer(&self) -> Option<(u32, u32)> {
        let annual = self.annual();
        Some((annual[0]?, annual[1]?))
    }
}
