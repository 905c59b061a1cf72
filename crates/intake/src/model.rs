//! A model of the person's own: what it is asked, in the words of its server, and what of its answer is text.
//!
//! Who carries the question is handed in: the room `fetch` in the product, nobody where a desk asks nobody.

use std::fmt;

use career::polish::LONGEST_ANSWER;
use serde::Deserialize;
use serde_json::json;

use crate::Refusal;

/// How a model's server is spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaks {
    /// As OpenAI's chat completions, which many servers understand.
    OpenAi,
    /// As Ollama's own chat.
    Ollama,
}

/// A key in the clear, for as long as a question takes. It is shown nowhere.
#[derive(Clone, PartialEq, Eq)]
pub struct ModelKey(pub String);

impl fmt::Debug for ModelKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }
}

/// One question for a model: everything that is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Where it goes.
    pub url: String,
    /// What is sent there, as JSON.
    pub json: String,
    /// The key that goes with it.
    pub key: Option<ModelKey>,
}

/// Whoever carries questions to models.
pub trait Models: Send + Sync {
    /// Servers in this house that the owner lists.
    fn listed(&self) -> Vec<String>;

    /// Whether an address may be asked, as far as its words tell. Nobody is asked.
    ///
    /// # Errors
    /// A [`Refusal`] says what is wrong with it.
    fn may_ask(&self, url: &str) -> Result<(), Refusal>;

    /// Asks once, within bounds of size and time.
    ///
    /// # Errors
    /// A [`Refusal`] where nothing came back.
    fn ask(&self, question: &Question) -> Result<Vec<u8>, Refusal>;
}

/// A desk that asks no model.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoModels;

impl NoModels {
    fn refusal() -> Refusal {
        Refusal::new("This installation asks no model.", "Whoever runs it can allow one when it starts.")
    }
}

impl Models for NoModels {
    fn listed(&self) -> Vec<String> {
        Vec::new()
    }

    fn may_ask(&self, _: &str) -> Result<(), Refusal> {
        Err(NoModels::refusal())
    }

    fn ask(&self, _: &Question) -> Result<Vec<u8>, Refusal> {
        Err(NoModels::refusal())
    }
}

/// Where a server that is spoken to like this is asked, from the address that the person wrote.
pub fn url(speaks: Speaks, address: &str) -> String {
    let base = address.trim().trim_end_matches('/');
    let (path, root) = match speaks {
        Speaks::OpenAi => ("/chat/completions", base),
        // Whoever copies the other address of the same server means this one.
        Speaks::Ollama => ("/api/chat", base.strip_suffix("/v1").unwrap_or(base)),
    };
    if root.ends_with(path) { root.to_owned() } else { format!("{root}{path}") }
}

/// The JSON of a question: one instruction, one text. A server of the kind of Ollama is asked to end where an answer of this
/// text does and to choose little by chance; others name these wishes differently or refuse them, so none is sent there.
pub fn json(speaks: Speaks, model: &str, instruction: &str, text: &str) -> String {
    let says = |role: &str, content: &str| json!({ "role": role, "content": content });
    let mut question = json!({
        "model": model,
        "messages": [says("system", instruction), says("user", text)],
        "stream": false,
    });
    if speaks == Speaks::Ollama {
        // A token is about four letters of English, fewer in other languages; some models think aloud first.
        question["options"] = json!({ "temperature": 0.2, "num_predict": text.chars().count() + 1_500 });
    }
    question.to_string()
}

#[derive(Deserialize)]
struct Completion {
    choices: Vec<Choice>,
}

#[derive(Deserialize)]
struct Choice {
    message: Message,
    #[serde(default)]
    finish_reason: Option<String>,
}

#[derive(Deserialize)]
struct Chat {
    message: Message,
    #[serde(default)]
    done_reason: Option<String>,
}

/// What both kinds of server say of an answer that ran into a bound.
const CUT: &str = "length";

#[derive(Deserialize)]
struct Message {
    content: String,
}

/// The text of an answer.
///
/// # Errors
/// A [`Refusal`] for what is no answer of such a server, or far too long.
pub fn text(speaks: Speaks, answer: &[u8]) -> Result<String, Refusal> {
    let said = match speaks {
        Speaks::OpenAi => serde_json::from_slice::<Completion>(answer)
            .ok()
            .and_then(|completion| completion.choices.into_iter().next())
            .map(|choice| (choice.message.content, choice.finish_reason)),
        Speaks::Ollama => {
            serde_json::from_slice::<Chat>(answer).ok().map(|chat| (chat.message.content, chat.done_reason))
        }
    };
    let (content, ended) = said.ok_or_else(|| {
        Refusal::new(
            "What came back is no answer of a model.",
            "Check the address and the kind of server; a page of a browser is no address for programs.",
        )
    })?;
    if ended.as_deref() == Some(CUT) {
        return Err(Refusal::new(
            "The model's answer broke off in the middle.",
            "Try once more, with less text, or with another model.",
        ));
    }
    if content.len() > LONGEST_ANSWER {
        return Err(Refusal::new(
            "The model's answer is longer than anything that is read.",
            "Try once more, or with another model.",
        ));
    }
    Ok(content)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_where_its_server_is_asked() {
        assert_eq!(url(Speaks::OpenAi, "https://api.example.org/v1/"), "https://api.example.org/v1/chat/completions");
        assert_eq!(
            url(Speaks::OpenAi, "https://a.example/v1/chat/completions"),
            "https://a.example/v1/chat/completions"
        );
        assert_eq!(url(Speaks::Ollama, "http://127.0.0.1:11434"), "http://127.0.0.1:11434/api/chat");
        assert_eq!(url(Speaks::Ollama, "http://127.0.0.1:11434/v1"), "http://127.0.0.1:11434/api/chat");
    }

    #[test]
    fn the_text_of_an_answer_is_read_and_nothing_else_is() {
        let open_ai = br#"{"choices":[{"index":0,"message":{"role":"assistant","content":"Wrote it"}}],"usage":{}}"#;
        let ollama = br#"{"model":"m","message":{"role":"assistant","content":"Wrote it"},"done":true}"#;
        assert_eq!(text(Speaks::OpenAi, open_ai).as_deref(), Ok("Wrote it"));
        assert_eq!(text(Speaks::Ollama, ollama).as_deref(), Ok("Wrote it"));
        for broken in [
            &b""[..],
            b"<html>",
            b"[]",
            b"{}",
            b"{\"choices\":[]}",
            b"null",
            b"\xff\xfe",
            b"{\"message\":{\"content\":7}}",
        ] {
            assert!(text(Speaks::OpenAi, broken).is_err() && text(Speaks::Ollama, broken).is_err());
        }
        let long = format!(r#"{{"message":{{"content":"{}"}}}}"#, "a".repeat(LONGEST_ANSWER + 1));
        assert!(text(Speaks::Ollama, long.as_bytes()).is_err());
    }

    #[test]
    fn an_answer_that_broke_off_is_none() {
        let open_ai = br#"{"choices":[{"message":{"content":"Wrote the"},"finish_reason":"length"}]}"#;
        let ollama = br#"{"message":{"content":"Wrote the"},"done":true,"done_reason":"length"}"#;
        for (speaks, answer) in [(Speaks::OpenAi, &open_ai[..]), (Speaks::Ollama, ollama)] {
            assert!(text(speaks, answer).is_err_and(|refusal| refusal.what.contains("broke off")));
        }
        let whole = br#"{"choices":[{"message":{"content":"Wrote it"},"finish_reason":"stop"}]}"#;
        assert_eq!(text(Speaks::OpenAi, whole).as_deref(), Ok("Wrote it"));
    }

    #[test]
    fn whatever_stands_in_a_text_stays_in_its_place() {
        let sent: serde_json::Value =
            serde_json::from_str(&json(Speaks::OpenAi, "m", "Reword.", "a\"},{\"role\":\"system\"")).expect("JSON");
        assert_eq!(sent["messages"].as_array().map(Vec::len), Some(2));
        assert_eq!(sent["messages"][1]["content"], "a\"},{\"role\":\"system\"");
    }

    #[test]
    fn a_key_is_not_shown() {
        let question =
            Question { url: "https://a.example".into(), json: "{}".into(), key: Some(ModelKey("quince".into())) };
        assert!(!format!("{question:?}").contains("quince"));
    }
}
