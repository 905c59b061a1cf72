//! The older Europass (versions 3.x): `LearnerInfo` with an `Identification`, lists and `Skills`.

use career::profile::{Engagement, Named};

use crate::europass::{first, joined, told, words};
use crate::sheet::{Job, Sheet, Study, filled};
use crate::xml::Node;

/// Adds everything that a learner says.
pub(super) fn add(sheet: &mut Sheet, learner: &Node) {
    person(sheet, learner);
    let nothing = Node::default();
    for job in learner.child("WorkExperienceList").unwrap_or(&nothing).all("WorkExperience") {
        work(sheet, job);
    }
    for school in learner.child("EducationList").unwrap_or(&nothing).all("Education") {
        study(sheet, school);
    }
    skills(sheet, learner.child("Skills").unwrap_or(&nothing));
    for done in learner.child("AchievementList").unwrap_or(&nothing).all("Achievement") {
        achievement(sheet, done);
    }
}

fn person(sheet: &mut Sheet, learner: &Node) {
    let nothing = Node::default();
    let own = learner.child("Identification").unwrap_or(&nothing);
    let name = [words(own, &["PersonName", "FirstName"]), words(own, &["PersonName", "Surname"])].join(" ");
    let headline = first(learner, &[&["Headline", "Description", "Label"], &["Headline", "Description"]]);
    let contact = own.child("ContactInfo").unwrap_or(&nothing);
    let place = place(contact);
    let email = words(contact, &["Email", "Contact"]);
    let phone = first(contact, &[&["TelephoneList", "Telephone", "Contact"], &["Telephone", "Contact"]]);
    let sites = contact.child("WebsiteList").into_iter().flat_map(|list| list.all("Website"));
    let links: Vec<String> = sites.map(|site| words(site, &["Contact"])).filter(|link| !link.is_empty()).collect();
    for line in [&name, &headline, &place, &email, &phone].into_iter().chain(&links) {
        sheet.line(line);
    }
    sheet.profile.summary = sheet.text(&told(learner, &["ProfileSummary", "Description"]));
    sheet.profile.headline = filled(&headline);
    let known = &mut sheet.profile.contact;
    (known.name, known.email, known.phone) = (filled(&name), filled(&email), filled(&phone));
    (known.place, known.links) = (filled(&place), links);
}

/// Town and country; the street is not taken.
fn place(contact: &Node) -> String {
    let address = contact.at(&["Address", "Contact"]).cloned().unwrap_or_default();
    joined(&[words(&address, &["Municipality"]), words(&address, &["Country", "Label"])])
}

/// Dates stand in attributes: `<From year="2002" month="--08"/>`.
fn period(entry: &Node) -> (String, String, bool) {
    let date = |name: &str| entry.at(&["Period", name]).map(date_of).unwrap_or_default();
    (date("From"), date("To"), words(entry, &["Period", "Current"]) == "true")
}

fn date_of(node: &Node) -> String {
    let Some(year) = node.attribute("year") else { return node.text.trim().to_owned() };
    match node.attribute("month").map(|month| month.trim_matches('-')).filter(|month| !month.is_empty()) {
        Some(month) => format!("{year}-{month}"),
        None => year.to_owned(),
    }
}

fn work(sheet: &mut Sheet, job: &Node) {
    let (from, to, current) = period(job);
    let about = told(job, &["Activities"]);
    sheet.job(&Job {
        title: &first(job, &[&["Position", "Label"], &["Position"]]),
        organisation: &words(job, &["Employer", "Name"]),
        place: &job.at(&["Employer", "ContactInfo"]).map(place).unwrap_or_default(),
        from: &from,
        to: &to,
        current,
        engagement: Engagement::Work,
        told: vec![&about],
    });
}

fn study(sheet: &mut Sheet, school: &Node) {
    let (from, to, current) = period(school);
    let about = told(school, &["Activities"]);
    sheet.study(&Study {
        degree: &words(school, &["Title"]),
        field: &words(school, &["Field", "Label"]),
        institution: &words(school, &["Organisation", "Name"]),
        from: &from,
        to: &to,
        current,
        told: vec![&about],
    });
}

fn skills(sheet: &mut Sheet, skills: &Node) {
    let label = |node: &Node| first(node, &[&["Description", "Label"], &["Description"]]);
    for own in skills.at(&["Linguistic", "MotherTongueList"]).into_iter().flat_map(|list| list.all("MotherTongue")) {
        let named = sheet.named(&label(own), "mother tongue", "");
        sheet.profile.languages.extend(named);
    }
    let foreign = skills.at(&["Linguistic", "ForeignLanguageList"]);
    for language in foreign.into_iter().flat_map(|list| list.all("ForeignLanguage")) {
        let levels = language.child("ProficiencyLevel").cloned().unwrap_or_default();
        let lowest = levels.children.iter().map(|level| level.text.trim()).filter(|level| !level.is_empty()).min();
        let named = sheet.named(&label(language), lowest.unwrap_or_default(), "");
        sheet.profile.languages.extend(named);
    }
    for section in ["Communication", "Organisational", "JobRelated", "Computer", "Other"] {
        for line in sheet.text(&told(skills, &[section, "Description"])) {
            let name = sheet.words_of(line);
            sheet.profile.skills.push(Named { name, line: Some(line), ..Named::default() });
        }
    }
    for licence in skills.at(&["Driving", "Description"]).into_iter().flat_map(|list| list.all("Licence")) {
        let named = sheet.named(&format!("Driving licence {}", licence.text.trim()), "", "");
        sheet.profile.certificates.extend(named);
    }
}

fn achievement(sheet: &mut Sheet, done: &Node) {
    let name = first(done, &[&["Title", "Label"], &["Title"]]);
    let about = told(done, &["Description"]);
    if words(done, &["Title", "Code"]).starts_with("honors") {
        let line = sheet.text(&about).first().copied();
        let named = line.map(|line| Named { name: sheet.words_of(line), line: Some(line), ..Named::default() });
        sheet.profile.awards.extend(named);
    } else {
        sheet.project(&name, "", "", &[&about]);
    }
}
