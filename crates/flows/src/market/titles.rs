//! What the titles of applications mean, each read once as long as this runs: a page of figures over a thousand
//! applications does not ask the lexicon a thousand times again.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::{Arc, Mutex, PoisonError};

use career::atlas::OccupationId;
use career::reading::SURE_ENOUGH;
use lexicon::Lexicon;

/// Titles that are held at most; then all are forgotten and read anew.
const MOST: usize = 50_000;

/// What titles mean, held under a number made of their words: no words of anybody stay in memory.
#[derive(Clone, Debug, Default)]
pub struct HeldTitles {
    all: Arc<Mutex<HashMap<u64, Option<OccupationId>>>>,
}

impl HeldTitles {
    /// What each of these titles means, where that is clear, in their order. Those that are new are read together.
    pub(super) fn understood(&self, lexicon: &dyn Lexicon, titles: &[&str]) -> Vec<Option<OccupationId>> {
        let keys: Vec<u64> = titles.iter().map(|title| key(title)).collect();
        let mut new: HashMap<u64, &str> = HashMap::new();
        {
            let all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
            let unknown = keys.iter().zip(titles).filter(|(key, _)| !all.contains_key(key));
            new.extend(unknown.map(|(key, title)| (*key, *title)));
        }
        let (new, words): (Vec<u64>, Vec<&str>) = new.into_iter().unzip();
        // Read while nobody else waits for it.
        let read: Vec<Option<OccupationId>> = lexicon.all_titles(&words).into_iter().map(sure).collect();
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() + new.len() > MOST {
            all.clear();
        }
        let read: HashMap<u64, Option<OccupationId>> = new.into_iter().zip(read).collect();
        all.extend(read.iter().map(|(key, meant)| (*key, *meant)));
        keys.iter().map(|key| read.get(key).or_else(|| all.get(key)).copied().flatten()).collect()
    }
}

fn sure(found: Vec<career::reading::TitleMatch>) -> Option<OccupationId> {
    found.first().filter(|best| best.confidence.share() >= SURE_ENOUGH).map(|best| best.occupation)
}

/// Titles that differ in case and spaces alone are one.
fn key(title: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    title.split_whitespace().for_each(|word| word.to_lowercase().hash(&mut hasher));
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use career::evidence::Confidence;
    use career::reading::{Mention, TitleMatch};
    use lexicon::Kind;

    use super::*;

    /// Takes every title that begins like a baker's for the first occupation, and counts how often it is asked.
    #[derive(Default)]
    struct Bakers(AtomicUsize);

    impl Lexicon for Bakers {
        fn version(&self) -> &str {
            "bakers"
        }

        fn mentions(&self, _: &str) -> Vec<Mention> {
            Vec::new()
        }

        fn title(&self, title: &str, _: &[&str]) -> Vec<TitleMatch> {
            self.0.fetch_add(1, Ordering::SeqCst);
            let confidence = Confidence::new(if title.to_lowercase().starts_with("bak") { 0.9 } else { 0.4 });
            vec![TitleMatch { occupation: OccupationId(0), esco: None, confidence }]
        }

        fn titleness(&self, _: &str) -> f32 {
            0.0
        }

        fn rank(&self, _: Kind, _: &[&str], _: &[&str], _: usize) -> Vec<Vec<usize>> {
            Vec::new()
        }
    }

    #[test]
    fn each_title_is_read_once_however_often_and_however_it_is_spaced() {
        let (lexicon, held) = (Bakers::default(), HeldTitles::default());
        let titles = ["Baker", "Dreamer", "baker ", "Baker"];
        let meant = [Some(OccupationId(0)), None, Some(OccupationId(0)), Some(OccupationId(0))];
        for _ in 0..3 {
            assert_eq!(held.understood(&lexicon, &titles), meant);
        }
        assert_eq!(lexicon.0.load(Ordering::SeqCst), 2);
    }
}
