//! The name of a card. Advice names its card by this type, so that advice without one does not compile.

/// Makes the names: the variant for code, the key for the table and for addresses.
macro_rules! ids {
    ($($name:ident $key:literal $about:literal,)*) => {
        /// Which card. Each has one record in `cards.txt`, under its key.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Id {
            $(#[doc = $about] $name,)*
        }

        impl Id {
            /// All, in the order of the table.
            pub const ALL: &'static [Id] = &[$(Id::$name,)*];

            /// Its name in the table and in addresses; it stays the same.
            pub fn key(self) -> &'static str {
                match self {
                    $(Id::$name => $key,)*
                }
            }
        }
    };
}

ids! {
    SkillsAndMotivation "skills-and-motivation" "Programmes that train both.",
    HowWellOneSearches "how-well-one-searches" "More searching, and better searching.",
    PeerCircle "peer-circle" "A circle of equals.",
    JobClub "job-club" "A club that trained staff lead.",
    WrittenPlan "written-plan" "A plan that says what, when and where.",
    SmallSteps "small-steps" "A first step of half an hour.",
    LookAgain "look-again" "A day on which to look at the whole plan.",
    StopRules "stop-rules" "When to stop, said in advance.",
    OpenQuestions "open-questions" "What must be true for a path to be worth it.",
    FixedShares "fixed-shares" "Time for people and learning in every week.",
    Rest "rest" "Rest that belongs to the hours.",
    WeakTies "weak-ties" "People whom one knows moderately well.",
    RarelySeen "rarely-seen" "People whom one rarely sees.",
    ReachingOut "reaching-out" "A word to somebody after a long time.",
    KeepInTouch "keep-in-touch" "A rhythm for each person.",
    TalkToInsiders "talk-to-insiders" "Twenty minutes with somebody who does the work.",
    WhereTheyTalk "where-they-talk" "Where people who do the work talk to each other.",
    PlacesToGo "places-to-go" "Places where people of a kind of work meet.",
    AgainOrLetGo "again-or-let-go" "After three visits.",
    GiveAndAsk "give-and-ask" "Help that goes both ways.",
    RelatedWork "related-work" "Other work that is near.",
    StayAndChange "stay-and-change" "The same work with one thing changed.",
    SteppingStone "stepping-stone" "A far path in two steps.",
    TryInSmall "try-in-small" "Trying a piece before the whole.",
    BridgeWork "bridge-work" "Work that pays soon, on the way.",
    ExposureDiffers "exposure-differs" "What AI can touch, by two studies.",
    LearnALittle "learn-a-little" "The first hour before the course.",
    AskTheBoard "ask-the-board" "Who licenses the work.",
    ResumeWriting "resume-writing" "Clearer writing in a résumé.",
    OwnLines "own-lines" "A line for each thing that is asked.",
    WhatChanged "what-changed" "Lines that say what changed.",
    SeveralTitles "several-titles" "Several titles for the same work.",
    DecidesFirst "decides-first" "Musts before hours.",
    AskBeforeAnHour "ask-before-an-hour" "A question before an application.",
    NotFilledSoon "not-filled-soon" "Postings that nobody hurries to fill.",
    ReferralsConvert "referrals-convert" "Ways to be hired, compared.",
    FewReferred "few-referred" "Few are referred, many are hired.",
    OneClick "one-click" "Applications by one click.",
    Silence "silence" "No answer is the usual answer.",
    TimeToAnswer "time-to-answer" "How long an answer takes.",
    TwoReminders "two-reminders" "Two reminders, then rest.",
    NoFees "no-fees" "Who pays for hiring.",
    NobodyCanPromise "nobody-can-promise" "A promised outcome.",
    HurryHidesComparing "hurry" "Few left, or little time.",
    PriceOnThePage "price-on-the-page" "A price that is told on a call.",
    ChosenStories "chosen-stories" "Stories of some.",
    NoSecretMethod "no-secret-method" "A method that is hidden.",
    PaidPraise "paid-praise" "A place that is paid for.",
    AskInWriting "ask-in-writing" "Questions before paying.",
    PaidCourses "paid-courses" "What courses count.",
    IncomeFromHome "income-from-home" "What is left after costs.",
    FreeFirst "free-first" "The same help for nothing.",
    AiWriting "ai-writing" "Writing with a model, tried.",
    AiUneven "ai-uneven" "Where a model misleads, tried.",
    AiPosting "ai-posting" "Understanding a posting.",
    AiResumeLine "ai-resume-line" "Wording a line.",
    AiTailor "ai-tailor" "Tailoring a document.",
    AiLetter "ai-letter" "Drafting a letter.",
    AiTranslate "ai-translate" "Translating.",
    AiScreening "ai-screening" "Answering screening questions.",
    AiManyApplications "ai-many-applications" "Sending many applications.",
    AiResearch "ai-research" "Looking into an organisation.",
    AiRehearse "ai-rehearse" "Rehearsing an interview.",
    AiTakeHome "ai-take-home" "Tasks to take home.",
    AiMessages "ai-messages" "Writing to people.",
    AiSalary "ai-salary" "Counting and choosing pay.",
}

impl Id {
    /// The card of a key.
    pub fn of(key: &str) -> Option<Self> {
        Id::ALL.iter().copied().find(|id| id.key() == key)
    }

    /// What it says.
    pub fn card(self) -> &'static super::Card {
        super::table().of(self)
    }
}
