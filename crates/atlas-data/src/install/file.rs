//! What was taken, as one file of the instance: a pack of texts.

use super::{Esco, NewOccupation, NewSkill, Onet};
use crate::pack::{Damaged, Sections, Writer};

/// An O*NET part as bytes.
pub fn of_onet(onet: &Onet) -> Vec<u8> {
    let mut out = Texts::default();
    out.put("release", [&onet.release]);
    out.put("known.keys", onet.descriptions.iter().map(|(code, _)| code));
    out.put("known.texts", onet.descriptions.iter().map(|(_, text)| text));
    out.put("new.keys", onet.new.iter().map(|(code, _, _)| code));
    out.put("new.labels", onet.new.iter().map(|(_, title, _)| title));
    out.put("new.texts", onet.new.iter().map(|(_, _, text)| text));
    out.writer.finish()
}

/// Bytes as an O*NET part.
pub fn to_onet(bytes: &[u8]) -> Result<Onet, Damaged> {
    let from = From { sections: Sections::read(bytes)? };
    let [keys, labels, texts] = from.columns("new", ["keys", "labels", "texts"])?;
    let new = keys.into_iter().zip(labels).zip(texts).map(|((key, label), text)| (key, label, text)).collect();
    Ok(Onet { release: from.release()?, descriptions: from.pairs("known")?, new })
}

/// An ESCO part as bytes.
pub fn of_esco(esco: &Esco) -> Vec<u8> {
    let mut out = Texts::default();
    out.put("release", [&esco.release]);
    for (name, pairs) in [("skills", &esco.skills), ("occupations", &esco.occupations)] {
        out.put(&format!("{name}.keys"), pairs.iter().map(|(key, _)| key));
        out.put(&format!("{name}.texts"), pairs.iter().map(|(_, text)| text));
    }
    let new = &esco.new_skills;
    out.put("new_skills.uuids", new.iter().map(|new| &new.uuid));
    out.put("new_skills.labels", new.iter().map(|new| &new.label));
    out.put("new_skills.texts", new.iter().map(|new| &new.description));
    out.put("new_skills.flags", new.iter().map(|new| new.flags.to_string()));
    out.put("new_skills.alternatives", new.iter().map(|new| new.alternatives.join("\n")));
    out.put("new_skills.groups", new.iter().map(|new| new.groups.join("\n")));
    out.put("new_skills.broader", new.iter().map(|new| new.broader.join("\n")));
    let new = &esco.new_occupations;
    out.put("new_work.uuids", new.iter().map(|new| &new.uuid));
    out.put("new_work.codes", new.iter().map(|new| &new.code));
    out.put("new_work.labels", new.iter().map(|new| &new.label));
    out.put("new_work.texts", new.iter().map(|new| &new.description));
    out.put("new_work.alternatives", new.iter().map(|new| new.alternatives.join("\n")));
    out.put("new_work.essential", new.iter().map(|new| new.essential.join("\n")));
    out.put("new_work.optional", new.iter().map(|new| new.optional.join("\n")));
    out.writer.finish()
}

/// Bytes as an ESCO part.
pub fn to_esco(bytes: &[u8]) -> Result<Esco, Damaged> {
    let from = From { sections: Sections::read(bytes)? };
    Ok(Esco {
        release: from.release()?,
        skills: from.pairs("skills")?,
        occupations: from.pairs("occupations")?,
        new_skills: new_skills(&from)?,
        new_occupations: new_occupations(&from)?,
    })
}

fn new_skills(from: &From<'_>) -> Result<Vec<NewSkill>, Damaged> {
    let names = ["uuids", "labels", "texts", "flags", "alternatives", "groups", "broader"];
    let columns = from.columns("new_skills", names)?;
    let rows = rows(columns).into_iter().map(|[uuid, label, description, flags, alternatives, groups, broader]| {
        let flags = flags.parse().map_err(|_| Damaged::Shape("new_skills.flags".to_owned()))?;
        let [alternatives, groups, broader] = [alternatives, groups, broader].map(|text| split(&text));
        Ok(NewSkill { uuid, label, description, flags, alternatives, groups, broader })
    });
    rows.collect()
}

fn new_occupations(from: &From<'_>) -> Result<Vec<NewOccupation>, Damaged> {
    let names = ["uuids", "codes", "labels", "texts", "alternatives", "essential", "optional"];
    let columns = from.columns("new_work", names)?;
    let rows = rows(columns).into_iter().map(|[uuid, code, label, description, alternatives, essential, optional]| {
        let [alternatives, essential, optional] = [alternatives, essential, optional].map(|text| split(&text));
        NewOccupation { uuid, code, label, description, alternatives, essential, optional }
    });
    Ok(rows.collect())
}

fn split(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

/// Columns of equal length, turned to rows.
fn rows<const N: usize>(columns: [Vec<String>; N]) -> Vec<[String; N]> {
    let length = columns.iter().map(Vec::len).min().unwrap_or(0);
    let mut columns = columns.map(Vec::into_iter);
    (0..length).map(|_| columns.each_mut().map(|column| column.next().unwrap_or_default())).collect()
}

/// Lists of texts on their way into a pack.
#[derive(Default)]
struct Texts {
    writer: Writer,
}

impl Texts {
    fn put<S: AsRef<str>>(&mut self, name: &str, texts: impl IntoIterator<Item = S>) {
        let (mut bytes, mut ends) = (Vec::new(), Vec::new());
        for text in texts {
            bytes.extend_from_slice(text.as_ref().as_bytes());
            ends.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
        }
        self.writer.add(format!("{name}.bytes"), bytes);
        self.writer.add(format!("{name}.ends"), ends);
    }
}

/// Lists of texts out of a pack.
struct From<'a> {
    sections: Sections<'a>,
}

impl From<'_> {
    fn texts(&self, name: &str) -> Result<Vec<String>, Damaged> {
        let shape = || Damaged::Shape(name.to_owned());
        let bytes = self.sections.get(&format!("{name}.bytes"))?;
        let text = std::str::from_utf8(bytes).map_err(|_| shape())?;
        let (ends, rest) = self.sections.get(&format!("{name}.ends"))?.as_chunks::<8>();
        if !rest.is_empty() {
            return Err(shape());
        }
        let (mut out, mut start) = (Vec::new(), 0);
        for end in ends {
            let end = usize::try_from(u64::from_le_bytes(*end)).map_err(|_| shape())?;
            out.push(text.get(start..end).ok_or_else(shape)?.to_owned());
            start = end;
        }
        Ok(out)
    }

    fn columns<const N: usize>(&self, table: &str, names: [&str; N]) -> Result<[Vec<String>; N], Damaged> {
        let mut out = [const { Vec::new() }; N];
        for (column, name) in out.iter_mut().zip(names) {
            *column = self.texts(&format!("{table}.{name}"))?;
        }
        let even = out.iter().all(|column| Some(column.len()) == out.first().map(Vec::len));
        if even { Ok(out) } else { Err(Damaged::Shape(table.to_owned())) }
    }

    fn pairs(&self, table: &str) -> Result<Vec<(String, String)>, Damaged> {
        let [keys, texts] = self.columns(table, ["keys", "texts"])?;
        Ok(keys.into_iter().zip(texts).collect())
    }

    fn release(&self) -> Result<String, Damaged> {
        self.texts("release")?.pop().ok_or_else(|| Damaged::Shape("release".to_owned()))
    }
}
