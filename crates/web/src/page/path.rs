//! One path: the door before the score, pay, demand, exposure, the gap; and choosing it.

use askama::Template;
use career::atlas::OccupationId;
use career::insight::{Findings, the_gap};
use career::plan::Aim;
use flows::draw;
use flows::plan::{PlanRefused, choose_path, remove_path, the_plan};

use crate::answer::{Answered, page, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::people::{KnownView, known_in};
use crate::picture::{self, from_facts};
use crate::report::paths::PathView;
use crate::report::sentences::ExposureScale;
use crate::report::stay::StayView;
use crate::report::view::Card;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "paths/path.html")]
struct Page {
    layout: Layout,
    code: String,
    title: String,
    path: Option<PathView>,
    stay: Option<StayView>,
    gap: Option<Card>,
    pay: Option<String>,
    exposure: String,
    abroad: bool,
    known: Option<KnownView>,
    chosen_as: Option<&'static str>,
    aims: Vec<(&'static str, &'static str, bool)>,
    mend: Option<String>,
}

/// What a path may be to a person, with its key in forms.
pub const AIMS: [(Aim, &str, &str); 3] = [
    (Aim::First, "first", "The path to try first"),
    (Aim::Second, "second", "A second one beside it"),
    (Aim::BackUp, "back-up", "What to turn to if the first does not hold"),
];

fn find(site: &Site, asked: &Asked) -> Result<OccupationId, Trouble> {
    let code = asked.path.get("code").map(String::as_str).unwrap_or_default();
    site.desk.atlas.occupation_by_code(code).ok_or(Trouble::NotFound)
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page(&view(site, asked, None)?)
}

fn view(site: &Site, asked: &Asked, mend: Option<String>) -> Result<Page, Trouble> {
    let id = find(site, asked)?;
    let account = asked.here().account.id;
    let drawn = draw(&site.desk, account, asked.today)?;
    let (atlas, report) = (site.desk.atlas, &drawn.report);
    let abroad = report.lives_in.is_abroad();
    let held = report.ranking.stay.as_ref().map(|stay| stay.held);
    let stay = report.ranking.stay.as_ref().filter(|stay| stay.held == id).map(|stay| StayView::of(atlas, stay));
    let mut facts = report.facts(atlas);
    facts.chosen = Some(id);
    let mut findings = Findings::default();
    // Silence is an answer.
    let _ = the_gap::the_gap(&mut findings, &facts);
    let gap = findings.so_far().first().filter(|_| stay.is_none()).map(|finding| Card::of(report, finding));
    let area = report.lives_in.area();
    let pay = (!abroad).then(|| from_facts::pay_by_state(atlas, id, area, report.answers.pay_now));
    let exposure = from_facts::exposure(atlas, &ExposureScale::of(atlas), id, held);
    let plan = the_plan(&site.desk, account)?;
    let code = atlas.occupation(id).code();
    let aim = plan.as_ref().and_then(|kept| kept.value.path(code)).map(|path| path.aim);
    let taken = |aim: Aim| plan.as_ref().is_some_and(|kept| kept.value.of(aim).is_some());
    Ok(Page {
        layout: Layout::of(asked, atlas.occupation(id).title()).within("paths"),
        code: code.to_owned(),
        title: atlas.occupation(id).title().to_owned(),
        path: PathView::one(atlas, report, id),
        stay,
        gap,
        pay: pay.map(|pay| picture::figure(&pay, "Pay by state")),
        exposure: picture::figure(&exposure, "Exposure in two studies"),
        abroad,
        known: known_in(site, asked, code)?,
        chosen_as: AIMS.iter().find(|(known, _, _)| Some(*known) == aim).map(|(_, _, words)| *words),
        aims: AIMS.iter().map(|(aim, key, words)| (*key, *words, taken(*aim))).collect(),
        mend,
    })
}

fn aim(asked: &Asked) -> Aim {
    let key = asked.form.or_empty("aim");
    AIMS.iter().find(|(_, known, _)| *known == key).map_or(Aim::First, |(aim, _, _)| *aim)
}

/// It is chosen; it binds to nothing.
pub fn choose(site: &Site, asked: &Asked) -> Answered {
    let code = site.desk.atlas.occupation(find(site, asked)?).code();
    match choose_path(&site.desk, asked.here().account.id, asked.today, code, aim(asked)) {
        Ok(()) => see("/plan?said=chosen"),
        Err(PlanRefused::Store(trouble)) => Err(trouble.into()),
        Err(PlanRefused::NoPlan) => Err(Trouble::NotFound),
        Err(PlanRefused::Change(refused)) => crate::answer::page_with(
            axum::http::StatusCode::UNPROCESSABLE_ENTITY,
            &view(site, asked, Some(refused.words()))?,
        ),
    }
}

/// It is taken out of the plan; what was found out stays.
pub fn let_go(site: &Site, asked: &Asked) -> Answered {
    let code = site.desk.atlas.occupation(find(site, asked)?).code();
    let account = asked.here().account.id;
    let aim = the_plan(&site.desk, account)?.and_then(|kept| kept.value.path(code).map(|path| path.aim));
    if let Some(aim) = aim {
        // Taken out in another window already: then it is as it should be.
        if let Err(PlanRefused::Store(trouble)) = remove_path(&site.desk, account, asked.today, aim) {
            return Err(trouble.into());
        }
    }
    see("/plan?said=kept")
}
