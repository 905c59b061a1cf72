//! The names that people give to sections.

/// What a section holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    /// Above the first heading.
    Top,
    Experience,
    Volunteering,
    Service,
    Education,
    Skills,
    Certificates,
    Languages,
    Projects,
    Publications,
    Awards,
    Interests,
    Summary,
    References,
    Contact,
    Coursework,
    /// A heading whose words say nothing known.
    Other,
}

impl Kind {
    /// Sections of named things rather than of entries with dates.
    pub(super) fn is_list(self) -> bool {
        matches!(self, Kind::Skills | Kind::Certificates | Kind::Languages | Kind::Awards | Kind::Interests)
    }

    /// Names that hardly mean anything else.
    pub(super) fn is_sure(self) -> bool {
        matches!(
            self,
            Kind::Experience
                | Kind::Education
                | Kind::Skills
                | Kind::Projects
                | Kind::Certificates
                | Kind::Publications
                | Kind::Volunteering
                | Kind::Awards
                | Kind::References
        )
    }
}

/// The kind whose name this is, spaces, letters set apart, icons and case aside.
pub(super) fn exact(text: &str) -> Option<Kind> {
    let letters: String =
        text.replace('&', "and").chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    if letters.is_empty() || letters.len() > 60 {
        return None;
    }
    NAMES.iter().find(|(_, names)| names.split('|').any(|name| same(name, &letters))).map(|(kind, _)| *kind)
}

fn same(name: &str, letters: &str) -> bool {
    name.chars().filter(|c| *c != ' ').eq(letters.chars())
}

/// The kind that a heading's words point to: "Performance Experience", "On Campus Involvement". Where nothing in the
/// layout sets headings apart, only the last word counts, and few words.
pub(super) fn by_words(text: &str, set_apart: bool) -> Option<Kind> {
    let lower = text.to_lowercase();
    let all: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let joined = [" - ", " – ", " — "].iter().any(|mark| text.contains(mark));
    if all.is_empty() || all.len() > if set_apart { 7 } else { 4 } || joined {
        return None;
    }
    let words = if set_apart { &all[..] } else { &all[all.len() - 1..] };
    WORDS
        .iter()
        .find(|(_, cues)| words.iter().any(|word| cues.split(' ').any(|cue| cue == *word)))
        .map(|(kind, _)| *kind)
}

/// Words that decide alone, the more telling first.
const WORDS: &[(Kind, &str)] = &[
    (
        Kind::Volunteering,
        "volunteer volunteering involvement leadership community extracurricular ehrenamt bénévolat voluntariado volontariato activities memberships membership",
    ),
    (Kind::Service, "military"),
    (Kind::Projects, "projects project projekte projets proyectos progetti projetos portfolio"),
    (Kind::Publications, "publications publication patents papers talks presentations conferences"),
    (Kind::Coursework, "coursework courses"),
    (
        Kind::Experience,
        "experience employment career internships internship work berufserfahrung expérience experiencia esperienza experiência werkervaring history jobs appointments",
    ),
    (
        Kind::Education,
        "education academic ausbildung bildung formation educación istruzione educação opleiding qualifications studies",
    ),
    (
        Kind::Certificates,
        "certifications certification certificates certificate licenses licensure licences credentials zertifikate certificaciones",
    ),
    (Kind::Awards, "awards award honors honours achievements accomplishments scholarships prizes"),
    (
        Kind::Skills,
        "skills strengths competencies expertise technologies proficiencies toolbox kenntnisse compétences habilidades competenze",
    ),
    (Kind::Languages, "languages sprachen langues idiomas lingue talen"),
    (Kind::Interests, "interests hobbies"),
    (Kind::Summary, "summary profile objective about"),
    (Kind::References, "references referees"),
];

const NAMES: &[(Kind, &str)] = &[
    (
        Kind::Experience,
        "experience|experiences|work experience|working experience|professional experience|work history|employment|employment history|employment experience|professional background|career history|career|career summary|professional history|relevant experience|related experience|additional experience|other experience|internships|internship|internship experience|industry experience|research experience|teaching experience|positions|positions held|jobs|work|job history|where ive worked|what ive done|experience and projects|professional appointments|clinical experience|leadership experience|berufserfahrung|beruflicher werdegang|berufspraxis|praktika|praktische erfahrung|werdegang|arbeitserfahrung|expérience|expériences|expérience professionnelle|expériences professionnelles|parcours professionnel|parcours|stages|experiencia|experiencia laboral|experiencia profesional|experiencia de trabajo|historial laboral|esperienza|esperienze|esperienza professionale|esperienze professionali|esperienza lavorativa|esperienze lavorative|experiência|experiência profissional|experiências profissionais|histórico profissional|werkervaring|ervaring|arbeidsverleden|erhvervserfaring|arbetslivserfarenhet|doświadczenie|doświadczenie zawodowe|工作经历|工作经验|职业经历|職務経歴|职歴|opyt raboty|опыт работы",
    ),
    (
        Kind::Volunteering,
        "volunteering|volunteer|volunteer experience|volunteer work|voluntary work|voluntary experience|volunteerism|community service|community involvement|community|community engagement|community work|service|civic engagement|involvement|campus involvement|on campus involvement|leadership|leadership and activities|activities and leadership|leadership and involvement|extracurricular activities|extracurriculars|extracurricular|activities|memberships|professional memberships|affiliations|professional affiliations|board memberships|unpaid work|ehrenamt|ehrenamtliches engagement|ehrenamtliche tätigkeiten|engagement|bénévolat|engagement associatif|activités associatives|voluntariado|volontariato|vrijwilligerswerk|志愿者经历",
    ),
    (
        Kind::Service,
        "military service|military experience|military|wehrdienst|zivildienst|servizio civile|service civique",
    ),
    (
        Kind::Education,
        "education|education and training|educational background|academic background|academic history|academic qualifications|academics|academic credentials|education and qualifications|education and certifications|qualifications|studies|schooling|training|training and education|ausbildung|bildung|bildungsweg|schulbildung|studium|akademischer werdegang|formation|formations|éducation|études|diplômes|formation académique|educación|formación|formación académica|estudios|istruzione|istruzione e formazione|formazione|titoli di studio|educação|formação|formação académica|formação acadêmica|opleiding|opleidingen|onderwijs|uddannelse|utbildning|wykształcenie|edukacja|教育背景|教育经历|学歴|образование",
    ),
    (
        Kind::Skills,
        "skills|skill|skillset|skill set|technical skills|tech skills|core skills|key skills|top skills|soft skills|hard skills|professional skills|computer skills|it skills|software skills|additional skills|relevant skills|other skills|skills summary|summary of skills|skills and abilities|skills and tools|skills and technologies|skills and expertise|skills and interests|skills and awards|skills and competencies|core competencies|competencies|key competencies|competences|areas of expertise|expertise|technical expertise|technical proficiencies|proficiencies|technical proficiency|technologies|technology|tech stack|tools|tools and technologies|languages and technologies|programming languages|programming skills|programming|software|software programs|strengths|what i do|kenntnisse|fähigkeiten|fachkenntnisse|kompetenzen|it kenntnisse|edv kenntnisse|compétences|compétences techniques|compétences informatiques|savoir faire|habilidades|aptitudes|competencias|conocimientos|competenze|competenze tecniche|capacità|habilidades e competências|competências|vaardigheden|competenties|färdigheter|umiejętności|技能|专业技能|スキル|навыки",
    ),
    (
        Kind::Certificates,
        "certifications|certification|certificates|certificate|certifications and training|certifications and licenses|licenses and certifications|licenses|licences|licensure|licenses and certificates|professional certifications|professional development|credentials|courses and certifications|certifications and courses|trainings|zertifikate|zertifizierungen|weiterbildung|weiterbildungen|certificats|certificaciones|certificados|certificazioni|certificaten|certificações|证书",
    ),
    (
        Kind::Languages,
        "languages|language|language skills|languages spoken|foreign languages|sprachen|sprachkenntnisse|langues|idiomas|lingue|lingue straniere|línguas|talen|talenkennis|språk|sprog|języki|语言|语言能力|語学|языки",
    ),
    (
        Kind::Projects,
        "projects|project|personal projects|side projects|selected projects|key projects|academic projects|university projects|school projects|class projects|course projects|technical projects|open source|open source projects|open source contributions|project experience|portfolio|projekte|projets|proyectos|progetti|projetos|projecten|项目经历|项目经验",
    ),
    (
        Kind::Publications,
        "publications|publication|selected publications|papers|research papers|articles|patents|patents and publications|publications and patents|talks|invited talks|presentations|conferences|conference presentations|speaking|veröffentlichungen|publikationen|publicaciones|pubblicazioni|publicações|发表论文",
    ),
    (
        Kind::Awards,
        "awards|award|awards and honors|honors and awards|honours and awards|awards and achievements|honors|honours|selected honors|achievements|accomplishments|key achievements|recognition|awards and recognition|scholarships|scholarships and awards|fellowships|grants|prizes|distinctions|auszeichnungen|preise|stipendien|prix|prix et distinctions|premios|reconocimientos|premi|riconoscimenti|prêmios|prijzen|获奖经历",
    ),
    (
        Kind::Interests,
        "interests|hobbies|hobbies and interests|interests and hobbies|personal interests|interessen|hobbys|loisirs|centres dintérêt|centre dintérêt|intereses|aficiones|interessi|hobby|interesses|兴趣爱好",
    ),
    (
        Kind::Summary,
        "summary|professional summary|executive summary|summary of qualifications|qualifications summary|career objective|objective|objectives|job objective|professional objective|profile|professional profile|personal profile|about|about me|personal statement|introduction|bio|biography|overview|who i am|profil|kurzprofil|über mich|zusammenfassung|à propos|resumen|perfil|perfil profesional|objetivo|sobre mí|profilo|chi sono|resumo|sobre mim|profiel|over mij|自我评价|个人简介",
    ),
    (
        Kind::References,
        "references|referees|reference|referenzen|références|referencias|referenze|referências|referenties",
    ),
    (
        Kind::Contact,
        "contact|contact information|contact info|contact details|contact me|personal information|personal info|personal details|details|personal data|links|profiles|online profiles|social|social media|find me online|kontakt|persönliche daten|coordonnées|contacto|datos personales|contatti|dati personali|contato|dados pessoais|gegevens|persoonlijke gegevens|个人信息|联系方式",
    ),
    (
        Kind::Coursework,
        "coursework|relevant coursework|courses|relevant courses|selected coursework|key courses|kurse|cours|cursos|corsi",
    ),
];
