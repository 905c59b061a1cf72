//! People's own models, as those who ask see them: the one client, and which addresses it may ask.

use std::time::Duration;

use fetch::{Bearer, Client, Origin, Policy, Post, Refused};
use intake::Refusal;
use intake::model::{Models, NoModels, Question};

/// Asks models within a policy: public addresses by https, and what the owner lists.
pub struct OwnModels {
    client: Client,
    /// Whether anything but what is listed may be asked.
    beyond_the_house: bool,
}

/// Longest that a model thinks. One that answers in whole is silent until then.
const LONGEST: Duration = Duration::from_secs(30);
/// Most bytes of an answer with what its server puts around it.
const LARGEST: usize = 64 * 1024;

impl OwnModels {
    /// Models at these servers, and at public addresses where anybody outside may be asked.
    pub fn new(listed: Vec<Origin>, beyond_the_house: bool) -> Self {
        let user_agent = concat!("Footbridge/", env!("CARGO_PKG_VERSION")).to_owned();
        let bounds = Policy { largest: LARGEST, longest: LONGEST, silence: LONGEST, redirects: 0, ..Policy::default() };
        let policy = Policy { user_agent, origins: listed, ..bounds };
        OwnModels { client: Client::new(policy), beyond_the_house }
    }

    fn within_the_house(&self, url: &str) -> Result<(), Refusal> {
        let listed = Origin::of(url).is_some_and(|origin| self.client.listed().contains(&origin));
        if listed || self.beyond_the_house { Ok(()) } else { NoModels.may_ask(url) }
    }
}

fn refusal(refused: Refused) -> Refusal {
    Refusal::new(refused.what, refused.next)
}

impl Models for OwnModels {
    fn listed(&self) -> Vec<String> {
        self.client.listed().iter().map(ToString::to_string).collect()
    }

    fn may_ask(&self, url: &str) -> Result<(), Refusal> {
        self.within_the_house(url)?;
        self.client.may_post(url).map_err(refusal)
    }

    fn ask(&self, question: &Question) -> Result<Vec<u8>, Refusal> {
        self.within_the_house(&question.url)?;
        let bearer = question.key.as_ref().map(|key| {
            Bearer::of(&key.0).ok_or_else(|| {
                Refusal::new("The key that is kept is none that can be sent.", "Copy it once more, and connect anew.")
            })
        });
        let post = Post { url: question.url.clone(), bearer: bearer.transpose()?, json: question.json.clone() };
        self.client.post(&post).map_err(refusal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn house(beyond: bool) -> OwnModels {
        OwnModels::new(vec!["http://127.0.0.1:11434".parse().expect("an origin")], beyond)
    }

    #[test]
    fn what_is_listed_may_be_asked_and_the_rest_of_the_house_may_not() {
        assert_eq!(house(true).listed(), ["http://127.0.0.1:11434"]);
        for beyond in [true, false] {
            assert!(house(beyond).may_ask("http://127.0.0.1:11434/api/chat").is_ok());
            for closed in
                ["http://127.0.0.1:4747/", "http://192.168.1.1/", "https://10.0.0.1/v1", "http://api.example.org/v1"]
            {
                assert!(house(beyond).may_ask(closed).is_err(), "{closed}");
            }
        }
    }

    #[test]
    fn an_instance_that_asks_nobody_asks_its_own_house_all_the_same() {
        assert!(house(true).may_ask("https://api.example.org/v1/chat/completions").is_ok());
        let refused = house(false).may_ask("https://api.example.org/v1/chat/completions").expect_err("nobody outside");
        assert!(refused.what.contains("asks no model"), "{refused:?}");
    }
}
