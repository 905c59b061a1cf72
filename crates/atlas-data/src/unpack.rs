//! A pack as an atlas, in place: texts are checked to be UTF-8, columns to have as many rows as their table.

use std::borrow::Cow;

use bytemuck::AnyBitPattern;
use career::atlas::{
    Atlas, Column, Elements, EscoOccupations, Lists, Occupations, Outlooks, Pays, Sentences, SkillGroups, Skills,
    Strings, Technologies,
};

use crate::pack::{Damaged, Sections};

/// Opens a pack that stays where it is. `bytes` must begin at a multiple of 16.
pub fn unpack(bytes: &'static [u8]) -> Result<Atlas, Damaged> {
    let from = From { sections: Sections::read(bytes)? };
    Ok(Atlas {
        version: from.text("version")?.to_owned(),
        elements: Elements { ids: from.strings("elements.ids")?, names: from.strings("elements.names")? },
        occupations: occupations(&from)?,
        technologies: Technologies {
            names: from.strings("technologies.names")?,
            commodities: from.strings("technologies.commodities")?,
            commodity: from.column("technologies.commodity")?,
        },
        skills: skills(&from)?,
        groups: SkillGroups {
            codes: from.strings("groups.codes")?,
            labels: from.strings("groups.labels")?,
            broader: from.lists("groups.broader")?,
        },
        esco: esco(&from)?,
        pay: Pays {
            codes: from.strings("pay.codes")?,
            names: from.strings("pay.names")?,
            ends: from.column("pay.ends")?,
            rows: from.column("pay.rows")?,
        },
        outlook: Outlooks {
            codes: from.strings("outlook.codes")?,
            titles: from.strings("outlook.titles")?,
            rows: from.column("outlook.rows")?,
        },
        sentences: Sentences::default(),
    })
}

fn occupations(from: &From) -> Result<Occupations, Damaged> {
    Ok(Occupations {
        codes: from.strings("occupations.codes")?,
        titles: from.strings("occupations.titles")?,
        alternates: from.lists("occupations.alternates")?,
        alternate_titles: from.strings("occupations.alternate_titles")?,
        ratings: from.column("occupations.ratings")?,
        rated_as: from.column("occupations.rated_as")?,
        interests: from.column("occupations.interests")?,
        values: from.column("occupations.values")?,
        style_names: from.strings("occupations.style_names")?,
        styles: from.column("occupations.styles")?,
        job_zone: from.column("occupations.job_zone")?,
        education: from.column("occupations.education")?,
        technologies: from.lists("occupations.technologies")?,
        related: from.lists("occupations.related")?,
        esco: from.lists("occupations.esco")?,
        esco_kinds: from.column("occupations.esco_kinds")?,
        outlook: from.column("occupations.outlook")?,
        working_with_ai: from.column("occupations.working_with_ai")?,
        gpts_are_gpts: from.column("occupations.gpts_are_gpts")?,
    })
}

fn skills(from: &From) -> Result<Skills, Damaged> {
    Ok(Skills {
        uuids: from.strings("skills.uuids")?,
        labels: from.strings("skills.labels")?,
        alternatives: from.lists("skills.alternatives")?,
        alternative_labels: from.strings("skills.alternative_labels")?,
        flags: from.column("skills.flags")?,
        groups: from.lists("skills.groups")?,
        broader: from.lists("skills.broader")?,
    })
}

fn esco(from: &From) -> Result<EscoOccupations, Damaged> {
    Ok(EscoOccupations {
        uuids: from.strings("esco.uuids")?,
        codes: from.strings("esco.codes")?,
        labels: from.strings("esco.labels")?,
        alternatives: from.lists("esco.alternatives")?,
        alternative_labels: from.strings("esco.alternative_labels")?,
        essential: from.lists("esco.essential")?,
        optional: from.lists("esco.optional")?,
    })
}

/// Sections as columns.
struct From {
    sections: Sections<'static>,
}

impl From {
    fn text(&self, name: &str) -> Result<&'static str, Damaged> {
        std::str::from_utf8(self.sections.get(name)?).map_err(|_| Damaged::Shape(name.to_owned()))
    }

    fn column<T: AnyBitPattern>(&self, name: &str) -> Result<Column<T>, Damaged> {
        let bytes = self.sections.get(name)?;
        bytemuck::try_cast_slice(bytes).map(Cow::Borrowed).map_err(|_| Damaged::Shape(name.to_owned()))
    }

    fn strings(&self, name: &str) -> Result<Strings, Damaged> {
        let bytes = self.text(&format!("{name}.bytes"))?;
        Ok(Strings { bytes: Cow::Borrowed(bytes), ends: self.ends(name, bytes.len())? })
    }

    fn lists<T: AnyBitPattern>(&self, name: &str) -> Result<Lists<T>, Damaged> {
        let items: Column<T> = self.column(&format!("{name}.items"))?;
        Ok(Lists { ends: self.ends(name, items.len())?, items })
    }

    /// Ends that ascend to the length of what they divide.
    fn ends(&self, name: &str, length: usize) -> Result<Column<u32>, Damaged> {
        let ends: Column<u32> = self.column(&format!("{name}.ends"))?;
        let whole = ends.last().copied().unwrap_or(0) as usize == length;
        if whole && ends.is_sorted() { Ok(ends) } else { Err(Damaged::Shape(name.to_owned())) }
    }
}
