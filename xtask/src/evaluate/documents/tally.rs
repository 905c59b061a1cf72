//! Precision and recall, field by field.

use std::collections::BTreeMap;

use super::facts::{Facts, Job, Study};
use super::matching;

/// Counts over all documents with a known truth.
#[derive(Default)]
pub(super) struct Tally {
    documents: usize,
    fields: BTreeMap<&'static str, Counts>,
    misses: Vec<String>,
}

#[derive(Default)]
struct Counts {
    right: usize,
    read: usize,
    truth: usize,
}

/// The order in which a person wants to see the fields.
const FIELDS: &[&str] = &["title", "organisation", "start", "end", "degree", "institution", "skills", "name", "email"];

impl Tally {
    /// Compares one document.
    pub(super) fn add(&mut self, document: &str, truth: &Facts, read: &Facts) {
        self.documents += 1;
        self.field(document, "name", &truth.name, &read.name);
        self.field(document, "email", &truth.email, &read.email);
        self.jobs(document, &truth.jobs, &read.jobs);
        self.studies(document, &truth.studies, &read.studies);
        self.skills(document, &truth.skills, &read.skills);
    }

    /// Prints the table, and the misses when asked.
    pub(super) fn print(&self, misses: bool) {
        println!("{} documents with a known truth", self.documents);
        println!("{:14} {:>9} {:>7} {:>6} {:>5} {:>6}", "field", "precision", "recall", "right", "read", "truth");
        for field in FIELDS {
            if let Some(counts) = self.fields.get(field) {
                let share = |of: usize| {
                    if of == 0 { "-".to_owned() } else { format!("{:.3}", counts.right as f64 / of as f64) }
                };
                let (precision, recall) = (share(counts.read), share(counts.truth));
                println!(
                    "{field:14} {precision:>9} {recall:>7} {:>6} {:>5} {:>6}",
                    counts.right, counts.read, counts.truth
                );
            }
        }
        if misses {
            self.misses.iter().for_each(|miss| println!("{miss}"));
        }
    }

    fn jobs(&mut self, document: &str, truth: &[Job], read: &[Job]) {
        let agree = |i: usize, j: usize| {
            let (a, b) = (&truth[i], &read[j]);
            3.0 * alike(&a.title, &b.title)
                + 3.0 * alike(&a.organisation, &b.organisation)
                + alike(&a.start, &b.start)
                + alike(&a.end, &b.end)
        };
        let partners = matching::pair(truth.len(), read.len(), &agree);
        let nothing = Job::default();
        for (job, partner) in truth.iter().zip(&partners) {
            let read = partner.map_or(&nothing, |j| &read[j]);
            self.job(document, job, read);
        }
        for (_, job) in read.iter().enumerate().filter(|(j, _)| !partners.contains(&Some(*j))) {
            self.job(document, &nothing, job);
        }
    }

    fn job(&mut self, document: &str, truth: &Job, read: &Job) {
        self.field(document, "title", &truth.title, &read.title);
        self.field(document, "organisation", &truth.organisation, &read.organisation);
        self.field(document, "start", &truth.start, &read.start);
        self.field(document, "end", &truth.end, &read.end);
    }

    fn studies(&mut self, document: &str, truth: &[Study], read: &[Study]) {
        let agree = |i: usize, j: usize| {
            2.0 * alike(&truth[i].degree, &read[j].degree) + alike(&truth[i].institution, &read[j].institution)
        };
        let partners = matching::pair(truth.len(), read.len(), &agree);
        let nothing = Study::default();
        for (study, partner) in truth.iter().zip(&partners) {
            let read = partner.map_or(&nothing, |j| &read[j]);
            self.field(document, "degree", &study.degree, &read.degree);
            self.field(document, "institution", &study.institution, &read.institution);
        }
        for (_, study) in read.iter().enumerate().filter(|(j, _)| !partners.contains(&Some(*j))) {
            self.field(document, "degree", "", &study.degree);
            self.field(document, "institution", "", &study.institution);
        }
    }

    fn skills(&mut self, document: &str, truth: &[String], read: &[String]) {
        for skill in truth {
            let found = if read.contains(skill) { skill.as_str() } else { "" };
            self.field(document, "skills", skill, found);
        }
        for skill in read.iter().filter(|skill| !truth.contains(skill)) {
            self.field(document, "skills", "", skill);
        }
    }

    fn field(&mut self, document: &str, field: &'static str, truth: &str, read: &str) {
        let counts = self.fields.entry(field).or_default();
        counts.truth += usize::from(!truth.is_empty());
        counts.read += usize::from(!read.is_empty());
        counts.right += usize::from(!truth.is_empty() && truth == read);
        if truth != read {
            self.misses.push(format!("{document}: {field} is {truth:?}, read {read:?}"));
        }
    }
}

/// 1 for the same words, else the share of words in common.
fn alike(a: &str, b: &str) -> f32 {
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let (a, b): (Vec<&str>, Vec<&str>) = (a.split(' ').collect(), b.split(' ').collect());
    let common = a.iter().filter(|word| b.contains(word)).count();
    common as f32 / a.len().max(b.len()) as f32
}
