//! Boards that an organisation of a name would have: spelled as most spell theirs.

use career::legal_form::LEGAL_FORMS;
use career::posting::Source;

use super::Board;

/// What else addresses leave out of a name beside its legal form.
const BESIDE: &[&str] = &["company", "se", "pbc", "kg", "ab", "as", "the", "srl", "spa"];

/// Boards in the order in which they are worth asking; none for what is no name.
pub(super) fn boards(name: &str) -> Vec<Board> {
    let words = words(name);
    let odd = name.contains([':', '/', '\\', '<', '>', '@', '=', '(', '{', '\n']);
    if words.is_empty() || name.len() > 100 || odd {
        return Vec::new();
    }
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let glued = lower.concat();
    let hyphened = lower.join("-");
    let both = if glued == hyphened { vec![glued.clone()] } else { vec![glued.clone(), hyphened.clone()] };
    let board = |source, token: &str, host: String| Board { source, token: token.to_owned(), host };
    let mut boards = Vec::new();
    for (source, host) in [
        (Source::Greenhouse, "boards-api.greenhouse.io"),
        (Source::Lever, "api.lever.co"),
        (Source::Ashby, "api.ashbyhq.com"),
        (Source::Workable, "apply.workable.com"),
    ] {
        boards.extend(both.iter().map(|token| board(source, token, host.to_owned())));
    }
    boards.push(board(Source::Recruitee, &glued, format!("{glued}.recruitee.com")));
    boards.push(board(Source::Personio, &hyphened, format!("{hyphened}.jobs.personio.de")));
    let capitals: String = words.iter().map(|word| capitalised(word)).collect();
    boards.push(board(Source::SmartRecruiters, &capitals, "api.smartrecruiters.com".to_owned()));
    boards
}

/// The words of a name in plain letters, legal forms left out unless there is nothing else.
fn words(name: &str) -> Vec<String> {
    let plain: String = name.chars().flat_map(plain_letter).collect();
    let spaced = plain.replace('&', " and ");
    let all: Vec<String> = spaced
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .take(6)
        .collect();
    let is_own = |word: &str| !LEGAL_FORMS.contains(&word) && !BESIDE.contains(&word);
    let own: Vec<String> = all.iter().filter(|word| is_own(&word.to_lowercase())).cloned().collect();
    if own.is_empty() { all } else { own }
}

/// Letters as addresses write them; an apostrophe leaves no gap.
fn plain_letter(c: char) -> Vec<char> {
    match c {
        'ä' | 'Ä' => vec!['a', 'e'],
        'ö' | 'Ö' => vec!['o', 'e'],
        'ü' | 'Ü' => vec!['u', 'e'],
        'ß' => vec!['s', 's'],
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' => vec!['e'],
        'á' | 'à' | 'â' | 'ã' | 'å' | 'Å' | 'Á' => vec!['a'],
        'í' | 'ì' | 'î' | 'ï' => vec!['i'],
        'ó' | 'ò' | 'ô' | 'õ' | 'ø' | 'Ø' => vec!['o'],
        'ú' | 'ù' | 'û' => vec!['u'],
        'ç' | 'Ç' => vec!['c'],
        'ñ' | 'Ñ' => vec!['n'],
        '\'' | '’' => Vec::new(),
        other => vec![other],
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
}
