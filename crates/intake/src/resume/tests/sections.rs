//! Sections in any order and under many names.

use super::read;

#[test]
fn a_whole_resume() {
    insta::assert_snapshot!(read(
        "Rosa Quill
        Pastry Chef
        Oakland, CA | (510) 555-0123 | rosa.quill@example.com | linkedin.com/in/rosaquill

        PROFESSIONAL SUMMARY
        Pastry chef with ten years behind the counter and in front of it.

        CORE COMPETENCIES
        Laminated dough, Menu costing, Team training, Food safety (HACCP, ServSafe),
        Inventory
        Software: Excel, Square; Languages spoken below

        WORK HISTORY
        Head Pastry Chef, Little Oven Bakery >> 2018 – Present
        • Built a team of five

        VOLUNTEER EXPERIENCE
        Kitchen Volunteer, Eastside Community Kitchen >> 2015 – 2018
        • Cooked for 300 guests

        EDUCATION
        Associate Degree in Baking and Pastry Arts
        Laney College >> 2012 – 2014

        LICENSES & CERTIFICATIONS
        ServSafe Manager, National Restaurant Association, 2021

        LANGUAGES
        English (native), Spanish (fluent), French: B1

        AWARDS
        Best Bread, Bay County Fair, 2019

        INTERESTS
        Pottery, open-water swimming"
    ));
}

#[test]
fn letters_set_apart_and_labels_in_the_line() {
    insta::assert_snapshot!(read(
        "J O H N   M A R L O W
        john.marlow@example.com
        S K I L L S
        Welding, Pipe fitting
        E X P E R I E N C E
        Welder, Dockside Metal Works, 2010 - 2020
        • Welded hulls
        Languages: English, Polish
        Certifications: AWS D1.1 (2015)"
    ));
}

#[test]
fn headings_of_ones_own() {
    insta::assert_snapshot!(read(
        "Ines Fontaine
        ines.fontaine@example.com

        Performance Experience
        Lead Vocalist
        City Opera Company · New York, NY >> 2020 – 2023
        Sang the leading roles.

        Teaching Experience
        Voice Instructor
        Community Music School · Boston, MA >> 2019 – 2022
        Taught 25 students.

        On Campus Involvement
        Choir Society
        Treasurer >> 2016 – 2018
        Kept the accounts."
    ));
}

#[test]
fn education_in_several_orders() {
    insta::assert_snapshot!(read(
        "Ada Field
        ada.field@example.com

        Education
        B.S. in Computer Science, Ridgemont State University, 2016 – 2020
        Lakeside Institute of Technology >> Boston, MA
        Master of Science in Data Analysis; GPA: 3.9 >> Sep 2020 – Jun 2022
        • Thesis on bus timetables
        Northfield High School
        Diploma, 2016
        State College — Certificate in Bookkeeping
        2023"
    ));
}

#[test]
fn a_functional_resume_has_no_positions() {
    insta::assert_snapshot!(read(
        "Mara Lind
        mara.lind@example.com | Boise, ID

        Summary
        Organised and patient.

        Skills
        Planning, Bookkeeping, Customer service

        Key Strengths
        Leadership
        Led teams of volunteers through busy seasons.
        Communication
        Wrote newsletters that people read."
    ));
}

#[test]
fn a_german_resume_says_its_language() {
    insta::assert_snapshot!(read(
        "Jonas Weber
        jonas.weber@example.com
        Persönliche Daten
        Berlin, Deutschland
        Berufserfahrung
        März 2019 – heute
        Krankenpfleger, Klinikum am See
        Pflege und Betreuung der Patienten auf der Station mit 30 Betten
        Sep 2015 – Feb 2019
        Pflegehelfer, Haus Abendsonne GmbH
        Begleitung der Bewohner im Alltag und bei der Pflege
        Ausbildung
        Ausbildung zum Krankenpfleger, Pflegeschule Nord, 2012 – 2015
        Sprachen
        Deutsch (Muttersprache), Englisch (B2)"
    ));
}

#[test]
fn pasted_without_any_heading() {
    insta::assert_snapshot!(read(
        "Tomas Reed
        tomas.reed@example.com
        Forklift Operator at Delta Warehousing, 2019 - 2023
        Night Guard at Bell Security, 2015 - 2019"
    ));
}

#[test]
fn a_skills_line_counts_each_skill_once() {
    insta::assert_snapshot!(read(
        "Lena Moss
        lena.moss@example.com
        Skills
        • Frontend: React, TypeScript, CSS
        • Tools: Git | Docker | Figma
        Proficient in: SQL, react
        Experience
        Web Developer, Fern Studio, 2021 - Present"
    ));
}
