//! Ways of setting positions out that come with a tool, a country or a trade.

use super::read;

fn experience(text: &str) -> String {
    let all = read(&format!("Rosa Quill\nrosa.quill@example.com\n\nExperience\n\n{text}"));
    all.lines().filter(|line| !line.starts_with("person")).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_network_profile_saved_as_a_page() {
    insta::assert_snapshot!(experience(
        "Harborlight Foods
        Operations Manager
        January 2020 - Present (4 years 3 months)
        Oakland, California, United States
        Ran three kitchens and the vans between them.

        Cedar Market
        3 years 2 months
        Shift Supervisor
        June 2018 - December 2019 (1 year 7 months)
        Barista
        November 2016 - May 2018 (1 year 7 months)
        Reno, Nevada"
    ));
}

#[test]
fn dates_in_front_on_the_same_line() {
    insta::assert_snapshot!(experience(
        "2018–2020 Data Analyst, Brightwater GmbH, Berlin
        Counted what others guessed.
        Jan 2015 – Dec 2017: Statistics Tutor, Riverside College, Austin, TX
        Explained variance to nurses.
        2012 – 2014 | Library Assistant | Elm Street Library
        Shelved and listened."
    ));
}

#[test]
fn european_form() {
    insta::assert_snapshot!(experience(
        "01/09/2019 – CURRENT Graz, Austria
        NURSE LANDESKLINIK GRAZ
        Care of twenty patients a shift.
        [ 01/03/2015 – 31/08/2019 ]
        Nursing Assistant
        Haus Sonnhof GmbH
        City: Linz | Country: Austria
        Helped with meals and medicines."
    ));
}

#[test]
fn labels_before_each_part() {
    insta::assert_snapshot!(experience(
        "Company: Fern Trading Ltd
        Position: Accounts Clerk
        Duration: Jan 2019 - Mar 2021
        Kept the ledger.

        Company: Oak & Ash Timber
        Position: Yard Worker
        Duration: 2016 - 2018
        Cut and stacked."
    ));
}

#[test]
fn on_ones_own_account() {
    insta::assert_snapshot!(experience(
        "Freelance Photographer >> 2015 – Present
        • Weddings and portraits
        Self-employed Carpenter >> 2010 – 2015
        • Kitchens and stairs
        Owner, Quill Catering >> 2008 – 2010
        • Cooked for small feasts"
    ));
}

#[test]
fn wards_departments_and_double_titles() {
    insta::assert_snapshot!(experience(
        "Registered Nurse, Emergency Department | St. Mary's Hospital, Chicago, IL | 06/2016 - 08/2020
        - Triage on nights
        Cashier/Stocker, SaveMart >> 2014 - 2016
        - Two tills
        Sous Chef (part-time) - Blue Door Café (Portland, OR) >> 2012 to 2014
        - Sauces"
    ));
}

#[test]
fn plain_prose_below_each_heading() {
    insta::assert_snapshot!(experience(
        "Museum Guide
        Harbor Maritime Museum, Baltimore, MD
        May 2017 - September 2019
        Led school classes through the ships. Wrote a new tour for people who cannot climb ladders, which
        the museum still uses. Counted tickets and closed up twice a week.
        Deckhand
        Chesapeake Ferries
        March 2015 - April 2017
        Handled lines and looked after passengers in all weathers."
    ));
}

#[test]
fn an_outline_in_markdown_without_marks() {
    insta::assert_snapshot!(experience(
        "**Data Entry Clerk**, *County Records Office* (Mar 2018 - Jun 2021)
        - Typed 9,000 deeds
        **File Clerk**, *Hill & Vale Solicitors* (2015 - 2018)
        - Found what was lost"
    ));
}

#[test]
fn seasons_quarters_and_short_years() {
    insta::assert_snapshot!(experience(
        "Camp Counselor, Pine Lake Camp >> Summer 2021
        • Forty children
        Research Assistant, Coast Institute >> Fall 2019 – Spring 2020
        • Counted seals
        Tax Preparer, Main Street Tax >> Q1 2018 – Q2 2019
        • Forms
        Lifeguard, City Pool >> Jun '15 – Aug '17
        • Watched"
    ));
}

#[test]
fn french() {
    insta::assert_snapshot!(read(
        "Claire Dubois
        claire.dubois@example.com
        Expérience professionnelle
        Infirmière, Hôpital Saint-Louis, Paris
        Septembre 2016 – aujourd'hui
        • Soins aux patients dans le service de nuit et formation des élèves
        Aide-soignante – Résidence Les Tilleuls
        janv. 2012 à août 2016
        • Aide aux repas et à la toilette des résidents
        Formation
        Diplôme d'État d'infirmier, Institut de Formation de Lyon, 2013 - 2016
        Langues
        Français (langue maternelle), Anglais : B2
        Centres d'intérêt
        Randonnée, piano"
    ));
}

#[test]
fn spanish() {
    insta::assert_snapshot!(read(
        "Lucía Romero
        lucia.romero@example.com
        Experiencia laboral
        Enero de 2018 – actualidad
        Camarera, Restaurante El Puerto, Sevilla
        • Atención a los clientes y apertura de la caja por las mañanas
        2014 – 2017
        Vendedora, Moda Sur S.A.
        • Ventas y escaparate de la tienda
        Educación
        Bachillerato, Instituto San Isidro, 2010 – 2012
        Idiomas
        Español (nativo), Inglés (intermedio)"
    ));
}
