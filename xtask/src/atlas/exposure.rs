//! Two studies of what AI touches in a work. Kept side by side, never blended; neither measures jobs lost.

use std::collections::BTreeMap;

use super::facts::Tally;
use super::occupations::Codes;
use super::release::{Broken, Releases};

/// Figures by O*NET-SOC code, to six decimals.
pub struct Exposure {
    /// "Working with AI": the study's headline `ai_applicability_score`, given per six-digit SOC code.
    pub working_with_ai: BTreeMap<String, String>,
    /// "GPTs are GPTs": `human_rating_beta`, the study's headline measure as people rated it (E1 + half of E2).
    pub gpts_are_gpts: BTreeMap<String, String>,
}

/// Reads both. A SOC score counts for every O*NET occupation of that very SOC code, and for no other.
pub fn derive(releases: &Releases, codes: &Codes, tally: &mut Tally) -> Result<Exposure, Broken> {
    let sheet = releases.csv("ai-exposure/microsoft-soc_ai_applicability_scores.csv")?;
    let (soc, score) = (sheet.column("SOC Code")?, sheet.column("ai_applicability_score")?);
    let mut by_soc = BTreeMap::new();
    for row in sheet.rows() {
        by_soc.insert(row.get(soc).to_owned(), share(row.get(score))?);
    }
    tally.set("SOC codes in Working with AI", by_soc.len());
    let with = codes.keys().filter_map(|code| Some((code.clone(), by_soc.get(code.get(..7)?)?.clone())));
    let working_with_ai: BTreeMap<String, String> = with.collect();
    let sheet = releases.csv("ai-exposure/openai-occ_level.csv")?;
    let (code, beta) = (sheet.column("O*NET-SOC Code")?, sheet.column("human_rating_beta")?);
    let mut gpts_are_gpts = BTreeMap::new();
    for row in sheet.rows().filter(|row| codes.contains_key(row.get(code))) {
        gpts_are_gpts.insert(row.get(code).to_owned(), share(row.get(beta))?);
    }
    tally.set("occupations in Working with AI", working_with_ai.len());
    tally.set("occupations in GPTs are GPTs", gpts_are_gpts.len());
    Ok(Exposure { working_with_ai, gpts_are_gpts })
}

fn share(text: &str) -> Result<String, Broken> {
    let value: f64 = text.parse().map_err(|_| format!("not a share: {text:?}"))?;
    if !(0.0..=1.0).contains(&value) {
        return Err(format!("a share beyond 0 to 1: {text}").into());
    }
    super::ratings::figure(&format!("{value:.6}"))
}
