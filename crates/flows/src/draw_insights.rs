//! A draft comes in, everything worth saying about it goes out.

use career::answers::Answers;
use career::atlas::OccupationId;
use career::called::read_as_said;
use career::insight::{self, Facts};
use career::ordinary;
use career::path::{self, Origin, Question};
use career::profile::Draft;
use career::reading::Readings;
use career::reflection::{Lives, Reflection};

use crate::lives_in::lives_in;
use crate::{Knowledge, Report};

/// What the person wishes to see beyond the document.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// Their answers, as far as given.
    pub answers: Answers,
    /// Where they say they live.
    pub lives: Lives,
    /// A path they chose to look at.
    pub chosen: Option<OccupationId>,
}

impl Wishes {
    /// What a person said about themselves, as far as insights and paths may know it.
    pub fn of(reflection: &Reflection) -> Self {
        Wishes { answers: reflection.answers(), lives: reflection.lives.clone(), chosen: None }
    }
}

/// Reads the lines with the lexicon, ranks the paths and draws every insight.
pub fn draw_insights(knowledge: &Knowledge<'_>, draft: Draft, wishes: &Wishes) -> Report {
    let readings = lexicon::read(knowledge.lexicon, &draft.document, &draft.profile);
    draw_from(knowledge, draft, readings, wishes)
}

/// Ranks the paths and draws every insight from lines that were read before.
pub fn draw_from(knowledge: &Knowledge<'_>, mut draft: Draft, mut readings: Readings, wishes: &Wishes) -> Report {
    let Knowledge { atlas, today, .. } = *knowledge;
    let answers = &wishes.answers;
    read_as_said(&answers.called, atlas, &draft.profile, &mut readings);
    ordinary::write_in(answers, atlas, &mut draft.document, &mut draft.profile, &mut readings, today);
    let origin = Origin::of(&draft.document, &draft.profile, &readings, answers, atlas, today);
    let lives_in = lives_in(atlas, &wishes.lives, draft.profile.contact.place.as_deref());
    let question = Question {
        home: lives_in.home(),
        pay_now: answers.pay_now,
        constraints: answers.constraints.clone(),
        without_relatedness: false,
    };
    let ranking = path::rank(atlas, &origin, &question);
    let findings = insight::draw(&Facts {
        atlas,
        document: &draft.document,
        profile: &draft.profile,
        readings: &readings,
        answers,
        origin: &origin,
        paths: &ranking,
        home: lives_in.home(),
        chosen: wishes.chosen,
        today,
    });
    let answers = answers.clone();
    Report { draft, readings, answers, origin, question, lives_in, chosen: wishes.chosen, ranking, findings, today }
}
