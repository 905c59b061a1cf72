//! The plain words by which a line tells a doing, whether or not it contains a skill that ESCO has a label for.
//!
//! "Showed seasonal hires how to use the scanner" is teaching, and no list of skills knows it. Each cue is a few verbs
//! and, where the verb alone could mean something else, what it must be done to. Reviewed by hand; a cue that fits
//! several doings is left out.

/// The ESCO branch of a doing, verbs, and objects of which one must follow somewhere in the line (none: the verb is
/// enough). A `*` at the end stands for any ending; two words stand for two in a row.
pub(super) type Cue = (&'static str, &'static str, &'static str);

const PEOPLE: &str = "new hires hire* newcomer* crew staff employee* colleague* co-worker* coworker* intern interns \
    student* volunteer* engineer* nurse* teacher* cashier* successor* people children kids adults member members team \
    teams apprentice* trainee* agents representatives drivers cooks servers customers users clients workers associates \
    residents graduates juniors beginners soldiers cadets managers analysts developers technicians";

#[rustfmt::skip]
pub(super) const CUES: &[Cue] = &[
    ("S1.3", "taught teach teaches teaching tutor* mentor* coach* precept* instructed home-school* homeschool* onboarded", ""),
    ("S1.3", "train trains trained training", PEOPLE),
    ("S1.3", "show showed shows showing explained", "how"),
    ("S1.3", "show showed shows showing", "newcomer* new substitute* trainees ropes routines"),
    ("S1.3", "walk walked walks walking", "newcomer* new temps trainees interns"),
    ("S1.3", "help helped helps helping", "learn learned"),
    ("S1.3", "brief briefed briefs", "newcomer* volunteers crew hires"),
    ("S1.3", "gave give led ran held hosted", "class classes workshop workshops lessons course courses tutorial tutorials seminar seminars training onboarding"),
    ("S4.5", "led lead leads leading supervise* supervising manage manages managed managing oversaw oversee* headed captained direct directed command* assigning delegat*",
        "team teams crew staff people reports employees volunteers engineers nurses cooks drivers players workers shift shifts analysts developers officers soldiers students contractors"),
    ("S4.7", "recruit* interviewed hired hiring", "candidate* applicant* staff team volunteer* engineer* nurse* people employees members managers"),
    ("S4.2", "schedule schedules scheduled scheduling rota roster* timetable*", ""),
    ("S4.2.2", "organised organized organise organize organising organizing planned plan hosted host ran run coordinate* founded",
        "event events conference* festival* fundraiser* fair fairs meetup* tournament* hackathon* concert* gala reunion* camp camps"),
    ("S4.2.3", "led lead managed manage ran run coordinate* coordinating delivered directed oversaw", "project projects migration* launch launches rollout* roll-out implementation* move"),
    ("S4.3.1", "budget budgets budgeted budgeting", ""),
    ("S2.2.1", "bookkeep* reconcil* ledger* invoic* payroll", ""),
    ("S2.2.1", "keep kept keeps keeping close closed", "books accounts month-end year"),
    ("S4.4.2", "handle handled handling count counted counts take took process processed balanced", "cash till drawer drawers payment payments checks deposit deposits"),
    ("S4.3.3", "inventory inventories stocktak* cycle-count* restock*", ""),
    ("S4.3.3", "order ordered orders ordering stocked stock", "supplies produce goods parts materials suppliers equipment linen ingredients"),
    ("S1.6.3", "purchase purchased purchasing procure* sourced", ""),
    ("S1.1", "negotiat*", ""),
    ("S1.1.3", "complaint* de-escalat* deescalat*", ""),
    ("S1.1.3", "calm calmed resolved handled", "guest guests customer customers caller callers client clients upset angry"),
    ("S1.1.2", "mediat*", ""),
    ("S1.1.2", "resolve resolved settled", "conflict conflicts dispute disputes"),
    ("S3.4", "serve served serving help helped helping assist* greet* welcom* answer answered support supported supporting", "customer customers guest guests client clients patron patrons visitor visitors callers public residents shoppers members passengers users"),
    ("S3.2", "cared care treated administer* assessed", "patient patients medication medications wounds"),
    ("S3.6", "cared care looked feeding bathing", "father mother parent parents grandmother grandfather elderly resident residents relative husband wife brother sister"),
    ("S3.6.3", "babys* childcare child-care nanny nannied", ""),
    ("S3.1", "counsel* consol*", ""),
    ("S3.1", "support supported supporting", "families survivors refugees veterans grieving homeless youth"),
    ("S3.1.3", "appeal appeals", "insurance benefits"),
    ("S3.1.3", "connected referred helped help navigated", "services benefits housing paperwork application applications shelter"),
    ("S1.5", "advise advised advises advising consulted consulting", ""),
    ("S1.13", "wrote write writes writing authored edited editing drafted co-authored", "article articles newsletter* blog column essay essays book story stories copy report reports brief briefs speech speeches press poem* chapter"),
    ("S2.2.6", "wrote write wrote maintained drafted created documented", "guide guides handbook handbooks manual manuals documentation runbook* checklist checklists playbook* instructions wiki procedures"),
    ("S2.2.6", "documented documenting", ""),
    ("S2.2.3", "wrote write secured won drafted prepared", "grant grants proposal proposals tender tenders bid bids permit permits"),
    ("S1.4", "presented present presenting spoke keynote* pitched explained explain explaining demonstrated", ""),
    ("S1.9.2", "streamlin* redesigned introduced rebuilt rewrote reorganised reorganized automated overhauled modernised modernized revamped simplified", ""),
    ("S1.9.2", "reduced reduce cut shortened improved lowered halved", "time times cost costs waste errors readmissions turnaround downtime delays latency process processes"),
    ("S2.7", "analyse* analyze* analysing analyzing analysis forecast*", ""),
    ("S2.8", "inspect inspected inspecting inspection inspections audit audited audits auditing", ""),
    ("S2.8.1", "tested testing", "equipment products devices samples units circuits machines"),
    ("S3.3.7", "compliance complied regulatory", ""),
    ("S3.3.1", "enforce* ensure* taught led wrote kept checked", "safety"),
    ("S8.7", "repair repaired repairs repairing fix fixed fixing install installed installing maintain maintained servic* troubleshoot*",
        "equipment machine machines machinery laptop laptops printer printers vehicle vehicles engine engines pump pumps hvac appliances bikes bicycles wiring plumbing computers hardware lines"),
    ("S2.1.1", "research researched researching", ""),
    ("S1.15.2", "translat* interpreted interpreter", ""),
    ("S1.6.2", "promoted promote promoting publicis* publiciz* advertised", ""),
    ("S1.6.2", "ran run led managed planned created launched designed", "campaign campaigns outreach publicity"),
    ("S1.6.1", "sold sell selling upsold upselling sales", ""),
    ("S6.1", "load loaded loading unload* packed packing picked shipped", "order orders truck trucks trailer pallets freight boxes loads lumber goods shipments containers"),
    ("S8.2", "drive drove driving", "truck trucks bus van loads flatbed route routes miles vehicle forklift passengers children"),
    ("S6.11", "clean cleaned cleaning sanitis* sanitiz* disinfect*", ""),
    ("S3.5.1", "cook cooked cooking", "meals food dinner breakfast lunch line dishes"),
    ("S3.5.1", "prepare prepared preparing", "meals food dishes drinks"),
    ("S2.2", "keep kept maintained updated log logged", "record records log logs logbook files register registers"),
    ("S4.1.3", "wrote established created set drafted developed", "policy policies procedure procedures rules standards protocol protocols"),
    ("S4.1", "set sets defined shaped wrote led developed", "strategy roadmap roadmaps vision goals"),
    ("S1.2.3", "partnership partnerships liais* stakeholder stakeholders", ""),
    ("S1.2.3", "built build developed maintained", "relationships relations network"),
    ("S2.2.7", "incident incidents", "review reviews report reported reports reporting run investigated"),
    ("S1.1.1", "contract contracts", "negotiated drafted managed signed reviewed"),
    ("S5.2", "administer* configured set-up maintained", "servers network networks workstations firewall firewalls accounts"),
    ("S5.1", "built build building rebuilt developed developing implemented coded programmed shipped wrote",
        "service services api apis app apps application applications software website websites site module modules library backend frontend feature features pipeline code microservice* script scripts bot plugin compiler platform"),
    ("S1.11.1", "designed architected design architect", "system systems service services software architecture api apis platform schema database databases"),
    ("S5.5", "data database databases sql", ""),
    ("S6.4", "planted planting gardening harvest*", ""),
    ("S6.9", "fed groomed walked bred", "animals dogs horses cattle cats"),
    ("S1.14.2", "performed played sang danced acted", "concert concerts stage theatre theater band orchestra choir audiences"),
    ("S6.5", "sewed sewing welded assembled soldered carved built", "furniture garments costumes parts frames sets cabinets by-hand"),
];

/// Words of a line, as cues are compared with them: lower case, hyphens and apostrophes inside words kept.
pub(super) fn words(line: &str) -> Vec<String> {
    line.split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '\'' || c == '’'))
        .map(|word| word.trim_matches(['-', '\'', '’']).to_lowercase())
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether the words show the cue: a verb that is not told of somebody else, and an object after or before it.
pub(super) fn shows(words: &[String], (_, verbs, objects): &Cue) -> bool {
    let done = words.iter().enumerate().any(|(i, word)| fits(word, verbs) && !is_passive(words, i));
    done && (objects.is_empty() || words.iter().any(|word| fits(word, objects)))
}

fn fits(word: &str, patterns: &str) -> bool {
    patterns.split_whitespace().any(|pattern| match pattern.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => word == pattern,
    })
}

/// "were hired", "was trained in", "received training": done to them, not by them.
fn is_passive(words: &[String], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|i| words.get(i)).map_or("", String::as_str);
    matches!(
        before,
        "was"
            | "were"
            | "been"
            | "being"
            | "be"
            | "got"
            | "is"
            | "are"
            | "received"
            | "completed"
            | "attended"
            | "annual"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(line: &str) -> Vec<&'static str> {
        let words = words(line);
        let mut out: Vec<&str> = CUES.iter().filter(|cue| shows(&words, cue)).map(|cue| cue.0).collect();
        out.dedup();
        out
    }

    #[test]
    fn plain_words_tell_a_doing_that_no_skill_list_names() {
        for (line, doing) in [
            ("Train every new crew member during their first two weeks", "S1.3"),
            ("Showed seasonal hires how to use the scanner", "S1.3"),
            ("Home-schooled two children for three years", "S1.3"),
            ("Preceptor for fourteen graduate nurses", "S1.3"),
            ("Write the weekly schedule for a team of 18", "S4.2"),
            ("Calm down upset guests and put their orders right", "S1.1.3"),
            ("Keep the books in QuickBooks", "S2.2.1"),
            ("Wrote the onboarding guide for new engineers", "S2.2.6"),
        ] {
            assert!(told(line).contains(&doing), "{line}: {:?}", told(line));
        }
    }

    #[test]
    fn what_was_done_to_somebody_is_not_their_doing() {
        for (line, doing) in [
            ("Mentored three interns, two of whom were hired", "S4.7"),
            ("Trained a neural network on street scenes", "S1.3"),
            ("Was trained in first aid with my colleagues", "S1.3"),
            ("Received training for new staff", "S1.3"),
        ] {
            assert!(!told(line).contains(&doing), "{line}: {:?}", told(line));
        }
    }
}
