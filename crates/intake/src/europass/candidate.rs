//! Today's Europass: `Candidate` with a `CandidatePerson` and a `CandidateProfile`.

use career::profile::{Engagement, Named};

use crate::europass::{first, joined, told, tongue, words};
use crate::sheet::{Job, Sheet, Study, filled};
use crate::xml::Node;

/// Adds everything that a candidate says.
pub(super) fn add(sheet: &mut Sheet, candidate: &Node) {
    let nobody = Node::default();
    let profiles: Vec<&Node> = candidate.all("CandidateProfile").collect();
    let profile = profiles.first().copied().unwrap_or(&nobody);
    person(sheet, candidate.child("CandidatePerson").unwrap_or(&nobody), profile);
    for employer in within(profile, "EmploymentHistory", "EmployerHistory") {
        jobs(sheet, employer);
    }
    for work in within(profile, "VoluntaryWorks", "VoluntaryWork") {
        voluntary(sheet, work);
    }
    for school in within(profile, "EducationHistory", "EducationOrganizationAttendance") {
        study(sheet, school);
    }
    skills(sheet, candidate, profile);
    projects(sheet, profile);
    certificates(sheet, profile);
    for hobby in within(profile, "HobbiesAndInterests", "HobbyOrInterest") {
        let named = sheet.named(&first(hobby, &[&["Title"], &["Description"]]), "", "");
        sheet.profile.interests.extend(named);
    }
    if profiles.len() > 1 {
        sheet.note("The file holds the CV in several languages; the first was read.", None);
    }
}

fn within<'n>(node: &'n Node, list: &'n str, item: &'n str) -> impl Iterator<Item = &'n Node> {
    node.all(list).flat_map(move |list| list.all(item))
}

fn person(sheet: &mut Sheet, person: &Node, profile: &Node) {
    let name = [words(person, &["PersonName", "GivenName"]), words(person, &["PersonName", "FamilyName"])].join(" ");
    let headline = first(profile, &[&["CandidatePositionPreferences", "PositionTitle"]]);
    sheet.line(&name);
    sheet.line(&headline);
    sheet.profile.contact.name = filled(&name);
    sheet.profile.headline = filled(&headline);
    for channel in person.all("Communication") {
        let address = [words(channel, &["Address", "CityName"]), country(channel, &["Address", "CountryCode"])];
        let address = joined(&address);
        let reach = first(channel, &[&["URI"], &["Text"], &["URL"]]);
        let number = phone(channel);
        sheet.line(&address);
        sheet.line(&reach);
        sheet.line(&number);
        let contact = &mut sheet.profile.contact;
        contact.place = contact.place.take().or(filled(&address));
        contact.phone = contact.phone.take().or(filled(&number));
        if reach.contains('@') {
            contact.email = contact.email.take().or(filled(&reach));
        } else {
            contact.links.extend(filled(&reach));
        }
    }
    sheet.profile.summary = sheet.text(&told(profile, &["ExecutiveSummary"]));
}

/// A country's code in capitals, as people write it.
fn country(node: &Node, path: &[&str]) -> String {
    words(node, path).to_uppercase()
}

fn phone(channel: &Node) -> String {
    let number = [words(channel, &["AreaDialing"]), words(channel, &["DialNumber"])].join(" ").trim().to_owned();
    let country = words(channel, &["CountryDialing"]);
    if number.is_empty() || country.is_empty() { number } else { format!("+{} {number}", country.trim_matches('+')) }
}

/// A beginning, an end, and whether it goes on; dates stand directly in their element or in a formatted one.
fn period(holder: Option<&Node>) -> (String, String, bool) {
    let nothing = Node::default();
    let holder = holder.unwrap_or(&nothing);
    let date = |name: &str| first(holder, &[&[name, "FormattedDateTime"], &[name, "DateText"], &[name]]);
    let goes_on = ["CurrentIndicator", "Ongoing"].iter().any(|name| words(holder, &[name]) == "true");
    (date("StartDate"), date("EndDate"), goes_on)
}

fn jobs(sheet: &mut Sheet, employer: &Node) {
    let organisation = words(employer, &["OrganizationName"]);
    let contact = employer.at(&["OrganizationContact", "Communication", "Address"]);
    let town = contact.map(|address| words(address, &["CityName"])).unwrap_or_default();
    let mut posts: Vec<&Node> = employer.all("PositionHistory").collect();
    let no_post = Node::default();
    if posts.is_empty() {
        posts.push(&no_post);
    }
    for post in posts {
        let (from, to, current) = period(post.child("EmploymentPeriod").or(employer.child("EmploymentPeriod")));
        let own = joined(&[words(post, &["City"]), country(post, &["CountryCode"])]);
        let post_told = told(post, &["Description"]);
        sheet.job(&Job {
            title: &words(post, &["PositionTitle"]),
            organisation: &organisation,
            place: if own.is_empty() { &town } else { &own },
            from: &from,
            to: if current { "" } else { &to },
            current,
            engagement: Engagement::Work,
            told: vec![&post_told],
        });
    }
}

fn voluntary(sheet: &mut Sheet, work: &Node) {
    let (from, to, current) = period(work.child("Date"));
    let place = joined(&[first(work, &[&["City"], &["Location"]]), words(work, &["Country"])]);
    sheet.job(&Job {
        title: &first(work, &[&["Role"], &["Title"]]),
        organisation: &first(work, &[&["OrganizationName"], &["Organization"]]),
        place: &place,
        from: &from,
        to: &to,
        current,
        engagement: Engagement::Volunteering,
        told: vec![&told(work, &["Description"])],
    });
}

fn study(sheet: &mut Sheet, school: &Node) {
    let (from, to, current) = period(school.child("AttendancePeriod"));
    let degree = school.child("EducationDegree").cloned().unwrap_or_default();
    // A field of study given as an address of a code list is no word of the person's.
    let field = first(&degree, &[&["FieldOfStudy", "MainFieldOfStudy"]]);
    let name = words(&degree, &["DegreeName"]);
    let name = if name.is_empty() { words(school, &["ProgramName"]) } else { name };
    let covered = told(&degree, &["OccupationalSkillsCovered"]);
    sheet.study(&Study {
        degree: &name,
        field: if field.contains("://") { "" } else { &field },
        institution: &words(school, &["OrganizationName"]),
        from: &from,
        to: if current { "" } else { &to },
        current,
        told: vec![&covered],
    });
}

fn skills(sheet: &mut Sheet, candidate: &Node, profile: &Node) {
    for own in candidate.all("CandidatePerson").flat_map(|person| person.all("PrimaryLanguageCode")) {
        let named = sheet.named(&tongue::name(own.text.trim()), "mother tongue", "");
        sheet.profile.languages.extend(named);
    }
    for competency in within(profile, "PersonQualifications", "PersonCompetency") {
        let name = first(competency, &[&["CompetencyName"], &["CompetencyID"]]);
        if words(competency, &["TaxonomyID"]).eq_ignore_ascii_case("language") {
            let code = first(competency, &[&["CompetencyID"], &["CompetencyName"]]);
            let named = sheet.named(&tongue::name(&code), &tongue::level(competency), "");
            sheet.profile.languages.extend(named);
        } else {
            let named = sheet.named(&name, "", "");
            sheet.profile.skills.extend(named);
        }
    }
    let nested = profile.all("Skills");
    for group in
        nested.chain(std::iter::once(profile)).flat_map(|holder| within(holder, "DigitalSkills", "DigitalSkillsGroup"))
    {
        group_of_skills(sheet, group);
    }
    described_skills(sheet, profile);
}

/// A group with a title and its skills, on one line.
fn group_of_skills(sheet: &mut Sheet, group: &Node) {
    let title = words(group, &["Title"]);
    let names: Vec<String> = group.all("DigitalSkill").map(|skill| words(skill, &[])).collect();
    let names: Vec<String> = names.into_iter().filter(|name| !name.is_empty()).collect();
    let sign = if title.is_empty() || names.is_empty() { "" } else { ": " };
    let line = sheet.line(&format!("{title}{sign}{}", names.join(", ")));
    let names = if names.is_empty() { vec![title] } else { names };
    let named =
        names.iter().filter_map(|name| Some(Named { name: filled(name)?, line: Some(line?), ..Named::default() }));
    sheet.profile.skills.extend(named);
}

/// Sections of skills in the person's own words: the title is the skill, the description a line about it.
fn described_skills(sheet: &mut Sheet, profile: &Node) {
    const SECTIONS: &[(&str, &str)] = &[
        ("CommunicationAndInterpersonalSkills", "CommunicationAndInterpersonalSkill"),
        ("ManagementAndLeadershipSkills", "ManagementAndLeadershipSkill"),
        ("OrganisationalSkills", "OrganisationalSkill"),
    ];
    for (section, item) in SECTIONS {
        for skill in within(profile, section, item) {
            let named = sheet.named(&words(skill, &["Title"]), "", "");
            sheet.profile.skills.extend(named);
            for line in sheet.text(&told(skill, &["Description"])) {
                let name = sheet.words_of(line);
                sheet.profile.skills.push(Named { name, line: Some(line), ..Named::default() });
            }
        }
    }
}

fn projects(sheet: &mut Sheet, profile: &Node) {
    let own = within(profile, "Projects", "Project");
    let published = within(profile, "PublicationHistory", "Publication");
    for project in own.chain(published) {
        let (from, to, _) = period(project.child("Date"));
        let from = if from.is_empty() { words(project, &["Year"]) } else { from };
        let about = ["Description", "FormattedPublicationDescription"].map(|name| told(project, &[name]));
        sheet.project(&words(project, &["Title"]), &from, &to, &about.each_ref().map(String::as_str));
    }
}

fn certificates(sheet: &mut Sheet, profile: &Node) {
    let courses = within(profile, "CourseCertifications", "CourseCertification");
    for course in within(profile, "Certifications", "Certification").chain(courses) {
        let name = first(course, &[&["Title"], &["CertificationName"], &["CertificationTypeCode"]]);
        let (from, to, _) = period(course.child("Date"));
        let issuer = first(course, &[&["OrganizationName"], &["IssuingAuthorityName"], &["Organization"]]);
        let named = sheet.named(&name, &issuer, if to.is_empty() { &from } else { &to });
        sheet.profile.certificates.extend(named);
    }
    for licence in within(profile, "Licenses", "License") {
        let name = first(licence, &[&["LicenseName"], &["LicenseTypeCode"]]);
        let name = if name.is_empty() { name } else { format!("Driving licence {name}") };
        let named = sheet.named(&name, "", "");
        sheet.profile.certificates.extend(named);
    }
}
