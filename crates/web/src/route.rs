//! The whole map in one table: how, where, who may come, what the request brings, and what answers.

use crate::answer::Answered;
use crate::asked::Asked;
use crate::page::{
    account, admin, admin_places, applications, bring, called, circle, document, first, hard_day, help, hours, known,
    path, paths, people, plan, plan_path, pooled, reads, recover, reflect, reset, row, sample, sign_in, sign_up, today,
    week, welcome, you,
};
use crate::page::{market, model, more, offer, places, polish};
use crate::site::Site;

/// Who may come. Decided in `gate` alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Whoever asks.
    Anyone,
    /// Somebody with a session: a guest, or a person. They meet their own things and nobody else's.
    Here,
    /// Somebody who kept an account.
    Person,
    /// An administrator. They meet accounts, never content.
    Administrator,
}

/// What a request may bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Nothing: a look.
    Nothing,
    /// A form of at most 256 kB.
    Form,
    /// A form with a document.
    Document,
}

/// One row of the map.
#[derive(Clone, Copy)]
pub struct Route {
    /// The path, with `{names}` for what varies.
    pub path: &'static str,
    /// Who may come.
    pub who: Who,
    /// What it takes; a look for [`Takes::Nothing`], a change otherwise.
    pub takes: Takes,
    /// What answers.
    pub act: fn(&Site, &Asked) -> Answered,
}

const fn look(path: &'static str, who: Who, act: fn(&Site, &Asked) -> Answered) -> Route {
    Route { path, who, takes: Takes::Nothing, act }
}

const fn change(path: &'static str, who: Who, act: fn(&Site, &Asked) -> Answered) -> Route {
    Route { path, who, takes: Takes::Form, act }
}

const fn takes(path: &'static str, who: Who, act: fn(&Site, &Asked) -> Answered) -> Route {
    Route { path, who, takes: Takes::Document, act }
}

/// The page that an address belongs to which takes a form and shows nothing: the nearest one above it, else the start.
pub fn belongs_to(path: &str) -> String {
    let fits = |route: &Route, path: &str| {
        let mut parts = route.path.split('/').zip(path.split('/'));
        let each = parts.all(|(known, given)| known == given || known.starts_with('{'));
        route.takes == Takes::Nothing && each && route.path.split('/').count() == path.split('/').count()
    };
    let mut path = path;
    while let Some((above, _)) = path.rsplit_once('/') {
        if above.len() > 1 && all().iter().any(|route| fits(route, above)) {
            return above.to_owned();
        }
        path = above;
    }
    "/".to_owned()
}

/// Every page.
pub fn all() -> &'static [Route] {
    use Who::{Administrator, Anyone, Here, Person};
    const ALL: &[Route] = &[
        look("/", Anyone, welcome::show),
        takes("/begin", Anyone, bring::begin),
        change("/sample", Anyone, sample::begin),
        // The first ten minutes.
        look("/first/reading", Here, first::read::waiting),
        look("/first/read", Here, first::read::show),
        change("/first/read", Here, first::read::accept_all),
        look("/first/insight", Here, first::insight::show),
        look("/first/why", Here, first::why::show),
        change("/first/why", Here, first::why::say),
        look("/first/cards", Here, first::cards::show),
        look("/first/lines", Here, first::lines::show),
        change("/first/lines", Here, first::lines::mark),
        look("/first/directions", Here, first::directions::show),
        change("/first/directions", Here, first::directions::choose),
        look("/first/step", Here, first::step::show),
        change("/first/step", Here, first::step::take),
        look("/first/keep", Here, first::keep::show),
        change("/first/keep", Here, first::keep::keep),
        look("/first/paper", Here, first::keep::paper),
        change("/first/leave-nothing", Here, first::keep::leave_nothing),
        look("/first/done", Here, first::done::show),
        // Today, and what one brings.
        look("/today", Here, today::show),
        takes("/bring", Here, bring::more),
        // You.
        look("/you", Here, you::show),
        look("/you/called", Here, called::show),
        change("/you/called", Here, called::say),
        look("/you/rows/new", Here, row::new),
        change("/you/rows/new", Here, row::write),
        look("/you/rows/{id}", Here, row::show),
        change("/you/rows/{id}", Here, row::keep),
        change("/you/rows/{id}/leave-out", Here, row::leave_out),
        change("/you/rows/{id}/take-in", Here, row::take_in),
        look("/you/rows/{id}/polish", Person, polish::show),
        change("/you/rows/{id}/polish", Person, polish::send),
        look("/you/documents/{id}", Here, document::show),
        change("/you/documents/{id}", Here, document::accept_rows),
        change("/you/documents/{id}/undo", Here, document::undo),
        look("/you/documents/{id}/original", Here, document::give),
        look("/you/reads", Here, reads::show),
        // What one wants.
        look("/reflect", Here, reflect::show),
        change("/reflect/lines", Here, reflect::mark),
        look("/reflect/interests", Here, reflect::interests),
        change("/reflect/interests", Here, reflect::answer_interests),
        look("/reflect/values", Here, reflect::values),
        change("/reflect/values", Here, reflect::answer_values),
        change("/reflect/anew", Here, reflect::begin_anew),
        look("/reflect/limits", Here, reflect::limits),
        change("/reflect/limits", Here, reflect::keep_limits),
        // Paths, the plan, the week.
        look("/paths", Here, paths::show),
        look("/paths/insights", Here, paths::insights),
        look("/paths/{code}", Here, path::show),
        change("/paths/{code}", Here, path::choose),
        change("/paths/{code}/let-go", Here, path::let_go),
        look("/plan", Here, plan::show),
        look("/plan/print", Here, plan::paper),
        look("/plan.ics", Here, plan::calendar),
        change("/plan/review", Here, plan::review),
        change("/plan/tasks", Here, plan::write),
        change("/plan/tasks/{id}", Here, plan::mend),
        change("/plan/tasks/{id}/done", Here, plan::done),
        change("/plan/tasks/{id}/open", Here, plan::not_done),
        change("/plan/tasks/{id}/drop", Here, plan::let_go),
        change("/plan/tasks/{id}/take-up", Here, plan::again),
        change("/plan/tasks/{id}/up", Here, plan::up),
        change("/plan/tasks/{id}/down", Here, plan::down),
        look("/plan/paths/{code}", Here, plan_path::show),
        change("/plan/paths/{code}/unfold", Here, plan_path::unfold),
        change("/plan/paths/{code}/notes", Here, plan_path::note),
        change("/plan/paths/{code}/questions", Here, plan_path::question),
        change("/plan/paths/{code}/why", Here, plan_path::why),
        look("/week", Here, week::this::show),
        change("/week", Here, week::this::propose),
        look("/week/print", Here, week::this::paper),
        change("/week/blocks", Here, week::this::write),
        change("/week/blocks/{id}", Here, week::this::mend),
        change("/week/blocks/{id}/say", Here, week::this::say),
        change("/week/stop", Here, week::this::stop),
        look("/week/energy", Here, week::energy::show),
        change("/week/energy", Here, week::energy::keep),
        look("/week/review", Here, week::review::show),
        change("/week/review", Here, week::review::close),
        change("/week/review/undo", Here, week::this::reopen),
        change("/week/take-up", Here, week::this::take_up),
        // Hours.
        look("/hours", Here, hours::log::show),
        change("/hours", Here, hours::log::write),
        look("/hours.csv", Here, hours::log::csv),
        change("/hours/start", Here, hours::clock::start),
        change("/hours/stop", Here, hours::clock::stop),
        change("/hours/throw-away", Here, hours::clock::throw_away),
        change("/hours/ticks", Here, hours::log::note_ticks),
        look("/hours/returns", Here, hours::returns::show),
        look("/hours/calendar", Here, hours::calendar::show),
        takes("/hours/calendar", Here, hours::calendar::look),
        change("/hours/calendar/note", Here, hours::calendar::note),
        change("/hours/calendar/undo", Here, hours::calendar::undo),
        look("/hours/linkedin", Here, hours::linkedin::show),
        takes("/hours/linkedin", Here, hours::linkedin::look),
        look("/hours/{id}", Here, hours::entry::show),
        change("/hours/{id}", Here, hours::entry::mend),
        change("/hours/{id}/take-out", Here, hours::entry::take_out),
        change("/hours/{id}/put-back", Here, hours::entry::put_back),
        change("/hours/{id}/erase", Here, hours::entry::erase),
        // Applications.
        look("/applications", Here, applications::board::show),
        look("/applications.csv", Here, applications::board::csv),
        look("/applications/new", Here, applications::new::show),
        change("/applications/new", Here, applications::new::save),
        look("/applications/bring", Here, applications::brought::show),
        takes("/applications/bring", Here, applications::brought::bring),
        look("/applications/bring/{id}", Here, applications::brought::look),
        change("/applications/bring/{id}", Here, applications::brought::accept),
        change("/applications/bring/{id}/undo", Here, applications::brought::undo),
        look("/applications/figures", Here, applications::figures::show),
        look("/applications/proof", Here, applications::proof::show),
        look("/applications/{id}", Here, applications::one::show),
        change("/applications/{id}", Here, applications::one::keep),
        change("/applications/{id}/stage", Here, applications::one::move_on),
        change("/applications/{id}/take-out", Here, applications::one::take_out),
        change("/applications/{id}/reminder", Here, applications::one::remind),
        change("/applications/{id}/undo", Here, applications::one::undo),
        change("/applications/{id}/remove", Here, applications::one::remove),
        change("/applications/{id}/erase", Here, applications::one::erase),
        // People.
        look("/people", Here, people::list::show),
        look("/people.csv", Here, people::list::csv),
        look("/people.vcf", Here, people::list::vcard),
        look("/people/new", Here, people::new::show),
        change("/people/new", Here, people::new::write),
        look("/people/bring", Here, people::brought::show),
        takes("/people/bring", Here, people::brought::bring),
        look("/people/bring/{id}", Here, people::brought::look),
        change("/people/bring/{id}", Here, people::brought::accept),
        change("/people/bring/{id}/undo", Here, people::brought::undo),
        look("/people/giving", Here, people::giving::show),
        change("/people/giving", Here, people::giving::note),
        change("/people/giving/capacity", Here, people::giving::say),
        change("/people/giving/{id}/remove", Here, people::giving::remove),
        look("/people/{id}", Here, people::one::show),
        change("/people/{id}", Here, people::one::keep),
        change("/people/{id}/contact", Here, people::touch::note),
        change("/people/{id}/contact/take-out", Here, people::touch::take_out),
        change("/people/{id}/standing", Here, people::touch::stand),
        change("/people/{id}/close", Here, people::touch::close),
        change("/people/{id}/talks", Here, people::talk::prepare),
        look("/people/{id}/talks/{talk}", Here, people::talk::show),
        change("/people/{id}/talks/{talk}", Here, people::talk::keep),
        change("/people/{id}/talks/{talk}/note", Here, people::talk::note),
        change("/people/{id}/talks/{talk}/task", Here, people::talk::follow),
        change("/people/{id}/talks/{talk}/remove", Here, people::talk::remove),
        change("/people/{id}/join", Here, people::one::join),
        change("/people/{id}/part", Here, people::one::part),
        change("/people/{id}/remove", Here, people::one::remove),
        change("/people/{id}/bring-back", Here, people::one::bring_back),
        change("/people/{id}/erase", Here, people::one::erase),
        // Openings.
        look("/more", Here, more::show),
        look("/openings", Here, market::list::show),
        look("/openings/bring", Here, market::bring::show),
        takes("/openings/bring", Here, market::bring::take),
        look("/openings/from-page", Here, market::from_page::show),
        look("/openings/files/{id}", Here, market::file::show),
        change("/openings/files/{id}", Here, market::file::accept),
        change("/openings/files/{id}/stop", Here, market::file::stop),
        change("/openings/files/{id}/go-on", Here, market::file::go_on),
        change("/openings/files/{id}/undo", Here, market::file::undo),
        look("/openings/watches", Here, market::watches::show),
        change("/openings/watches", Here, market::watches::add),
        change("/openings/watches/{id}/rest", Here, market::watches::rest),
        change("/openings/watches/{id}/take-up", Here, market::watches::take_up),
        change("/openings/watches/{id}/look", Here, market::watches::look),
        change("/openings/watches/{id}/let-go", Here, market::watches::let_go),
        look("/openings/{id}", Here, market::opening::show),
        change("/openings/{id}/application", Here, market::apply::save),
        change("/openings/{id}/decide", Here, market::decide::say),
        change("/openings/{id}/undo", Here, market::decide::undo),
        change("/openings/{id}/remove", Here, market::decide::remove),
        look("/openings/{id}/tailored", Here, market::tailored::show),
        look("/openings/{id}/tailored.json", Here, market::tailored::give),
        // Places.
        look("/places", Here, places::list::show),
        look("/places.ics", Here, places::list::calendar),
        look("/places/for/{code}", Here, places::list::show_for),
        look("/places/new", Here, places::new::show),
        change("/places/new", Here, places::new::keep),
        change("/places/keep", Here, places::new::keep_one),
        look("/places/bring", Here, places::brought::show),
        takes("/places/bring", Here, places::brought::bring),
        look("/places/bring/{id}", Here, places::brought::look),
        change("/places/bring/{id}", Here, places::brought::accept),
        change("/places/bring/{id}/undo", Here, places::brought::undo),
        look("/places/calendars", Here, places::calendars::show),
        change("/places/calendars", Here, places::calendars::add),
        change("/places/calendars/{id}/rest", Here, places::calendars::rest),
        change("/places/calendars/{id}/take-up", Here, places::calendars::take_up),
        change("/places/calendars/{id}/look", Here, places::calendars::look),
        change("/places/calendars/{id}/let-go", Here, places::calendars::let_go),
        look("/places/shared", Here, places::shared::show),
        change("/places/shared/{id}/keep", Here, places::shared::keep),
        change("/places/shared/{id}/report", Person, places::shared::report),
        look("/places/{id}", Here, places::one::show),
        change("/places/{id}", Here, places::one::keep),
        change("/places/{id}/visits", Here, places::one::visit),
        change("/places/{id}/visits/take-out", Here, places::one::take_out),
        change("/places/{id}/plan", Here, places::one::plan),
        change("/places/{id}/offer", Person, places::shared::offer),
        change("/places/{id}/let-go", Here, places::one::let_go),
        change("/places/{id}/take-up", Here, places::one::take_up),
        change("/places/{id}/erase", Here, places::one::erase),
        look("/offer", Here, offer::show),
        takes("/offer", Here, offer::look),
        // Circles.
        look("/circles", Here, circle::list::show),
        look("/circles/kit", Anyone, circle::kit::show),
        look("/circles/new", Person, circle::new::show),
        change("/circles/new", Person, circle::new::begin),
        look("/circles/{id}", Person, circle::one::show),
        look("/circles/{id}/charter", Person, circle::charter::show),
        change("/circles/{id}/charter", Person, circle::charter::keep),
        change("/circles/{id}/host", Person, circle::charter::host),
        look("/circles/{id}/meeting", Person, circle::meeting::show),
        look("/circles/{id}/live", Person, circle::meeting::live),
        look("/circles/{id}/meeting.ics", Person, circle::meeting::calendar),
        look("/circles/{id}/invitations", Person, circle::invite::back),
        change("/circles/{id}/invitations", Person, circle::invite::make),
        look("/circles/{id}/join/{token}", Person, circle::invite::show),
        change("/circles/{id}/join/{token}", Person, circle::invite::join),
        look("/circles/{id}/share", Person, circle::share::show),
        change("/circles/{id}/things", Person, circle::thing::put),
        look("/circles/{id}/things/{thing}", Person, circle::thing::show),
        change("/circles/{id}/things/{thing}", Person, circle::thing::change),
        change("/circles/{id}/things/{thing}/take-away", Person, circle::thing::take_away),
        change("/circles/{id}/things/{thing}/answer", Person, circle::thing::answer),
        change("/circles/{id}/things/{thing}/settle", Person, circle::thing::settle),
        look("/circles/{id}/seats/{seat}", Person, circle::seat::show),
        change("/circles/{id}/seats/{seat}", Person, circle::seat::call),
        change("/circles/{id}/seats/{seat}/send-away", Person, circle::seat::send_away),
        look("/circles/{id}/leave", Person, circle::leave::show),
        change("/circles/{id}/leave", Person, circle::leave::leave),
        change("/circles/{id}/close", Person, circle::leave::close),
        look("/shared", Person, circle::shared::show),
        look("/shared.json", Person, circle::shared::give),
        look("/coach", Person, circle::coach::show),
        // The door.
        look("/sign-in", Anyone, sign_in::show),
        change("/sign-in", Anyone, sign_in::send),
        change("/sign-out", Anyone, sign_in::leave),
        look("/sign-up", Anyone, sign_up::show),
        change("/sign-up", Anyone, sign_up::send),
        look("/recover", Anyone, recover::show),
        change("/recover", Anyone, recover::send),
        look("/reset/{token}", Anyone, reset::show),
        change("/reset/{token}", Anyone, reset::send),
        // Your account.
        look("/account", Person, account::show),
        change("/account/settings", Person, account::settings),
        change("/account/password", Person, account::password),
        change("/account/sign-out-elsewhere", Person, account::sign_out_elsewhere),
        look("/model", Person, model::show),
        change("/model", Person, model::keep),
        look("/model/try", Person, model::show),
        change("/model/try", Person, model::attempt),
        change("/model/let-go", Person, model::let_go),
        look("/account/archive.json", Here, account::archive),
        takes("/account/archive", Person, account::restore),
        change("/account/erase", Person, account::erase),
        change("/account/pooled", Person, pooled::answer),
        look("/pooled", Here, pooled::show),
        // Accounts of this place.
        look("/admin", Administrator, admin::show),
        look("/admin/invitations", Administrator, admin::back),
        change("/admin/invitations", Administrator, admin::invitation),
        look("/admin/accounts/{id}/reset", Administrator, admin::back),
        change("/admin/accounts/{id}/reset", Administrator, admin::reset),
        look("/admin/places", Administrator, admin_places::show),
        change("/admin/places/{id}", Administrator, admin_places::decide),
        // For everybody.
        look("/known", Anyone, known::show),
        look("/known/ai", Anyone, known::ai::show),
        look("/known/cards", Anyone, known::cards::show),
        look("/known/cards/{id}", Anyone, known::one::show),
        change("/known/cards/{id}/doubt", Here, known::one::doubt),
        change("/known/cards/{id}/doubt/take-back", Here, known::one::take_back),
        look("/help", Anyone, help::show),
        look("/hard-day", Here, hard_day::show),
        change("/hard-day", Here, hard_day::write),
    ];
    ALL
}
