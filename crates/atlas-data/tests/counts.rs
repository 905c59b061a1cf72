//! What the bundled atlas holds, counted. A change here is a change of the facts: `SOURCES.md` says why.

use atlas_data::bundled;
use career::atlas::{AreaId, Atlas, ElementKind};

fn count(of: impl Fn(career::atlas::Occupation<'_>) -> bool) -> usize {
    bundled().all_occupations().filter(|occupation| of(*occupation)).count()
}

fn elements(atlas: &Atlas, kind: ElementKind) -> usize {
    atlas.elements.of(kind).count()
}

#[test]
fn the_atlas_holds_what_its_sources_give() {
    let atlas = bundled();
    let counted = [
        ("occupations", atlas.occupations.codes.len()),
        ("rated occupations", count(|o| o.is_rated())),
        ("occupations that borrow ratings", count(|o| !o.is_rated() && o.rated_as().is_some())),
        ("occupations with interests", count(|o| o.interests().is_some())),
        ("occupations with values", count(|o| o.values().is_some())),
        ("occupations with a job zone", count(|o| o.job_zone().is_some())),
        ("occupations with education", count(|o| o.education().is_some())),
        ("occupations with technology", count(|o| !o.technologies().is_empty())),
        ("occupations with related", count(|o| o.related().count() == 20)),
        ("occupations with wages", count(|o| o.pay(AreaId::NATION).is_some())),
        ("occupations with projections", count(|o| o.outlook().is_some())),
        ("occupations in Working with AI", count(|o| o.exposure().working_with_ai.is_some())),
        ("occupations in GPTs are GPTs", count(|o| o.exposure().gpts_are_gpts.is_some())),
        ("occupations without ESCO link", count(|o| o.esco().count() == 0)),
        ("titles", atlas.occupations.alternates.items.len()),
        ("distinct titles", atlas.occupations.alternate_titles.len()),
        ("skills", elements(atlas, ElementKind::Skill)),
        ("areas of knowledge", elements(atlas, ElementKind::Knowledge)),
        ("abilities", elements(atlas, ElementKind::Ability)),
        ("work activities", elements(atlas, ElementKind::Activity)),
        ("work styles", atlas.occupations.style_names.len()),
        ("technologies", atlas.technologies.len()),
        ("technology uses", atlas.occupations.technologies.items.len()),
        ("ESCO skills", atlas.skills.len()),
        ("ESCO skill labels", atlas.skills.alternatives.items.len()),
        ("ESCO skill groups", atlas.groups.len()),
        ("ESCO occupations", atlas.esco.len()),
        ("ESCO occupation labels", atlas.esco.alternatives.items.len()),
        ("ESCO essential relations", atlas.esco.essential.items.len()),
        ("ESCO optional relations", atlas.esco.optional.items.len()),
        ("crosswalk links", atlas.occupations.esco.items.len()),
        ("matrix rows", atlas.outlook.rows.len()),
        ("areas", atlas.pay.codes.len()),
        ("wage rows", atlas.pay.rows.len()),
        ("wage rows of a broader group", atlas.pay.rows.iter().filter(|row| row.flags & 1 != 0).count()),
    ];
    let lines: Vec<String> = counted.iter().map(|(what, count)| format!("{count:>7}  {what}")).collect();
    insta::assert_snapshot!(lines.join("\n"));
}
