//! Codes to phrases: rooms give enums, this gives the key of their phrase and what fills its places.
//!
//! A variant `UnknownValue { feature, nearest: None }` with the prefix `fault` is the key `fault-unknown-value`, with places `feature` and, being
//! empty, no `nearest`: then `fault-unknown-value-without-nearest` is asked for first.

use super::{Fill, Words};
use crate::text::shown;
use serde::Serialize;
use serde_json::Value;

/// Places whose text is itself a code, or several, and what stands before it in the key: `{ $role }` filled with `rows` reads as the phrase
/// `role-rows`, where there is one.
const CODES: [(&str, &str); 12] = [
    ("allowed", "who"),
    ("audience", "audience"),
    ("deed", "deed"),
    ("fairness", "fairness"),
    ("method", "method"),
    ("next", "status"),
    ("power", "power"),
    ("role", "role"),
    ("rule", "rule"),
    ("shape", "shape"),
    ("status", "status"),
    ("wanted", "status"),
];

/// A key and its places, ready to be phrased in any language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coded {
    key: String,
    places: Vec<(String, Place)>,
    /// Where: phrases that stand before this one.
    spots: Vec<Coded>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    Text(String),
    Number(u64),
    Missing,
}

impl Place {
    /// The phrases of a place that is a code, or several.
    fn code(&self, name: &str, words: &Words) -> Option<String> {
        let Self::Text(text) = self else { return None };
        let (_, before) = CODES.iter().find(|(place, _)| *place == name)?;
        let phrase = |code: &str| {
            let key = format!("{before}-{}", code.replace('_', "-"));
            if words.has(&key) { words.say(&key) } else { code.to_owned() }
        };
        Some(text.split(", ").map(phrase).collect::<Vec<_>>().join(", "))
    }
}

impl Coded {
    /// A key of one's own.
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), ..Self::default() }
    }

    /// The key of a variant and its fields. Enums serialise as serde does by default, variants in kebab case.
    pub fn of<T: Serialize>(prefix: &str, code: &T) -> Self {
        let mut coded = Self::new(prefix);
        coded.take("value", serde_json::to_value(code).unwrap_or_default());
        coded
    }

    fn take(&mut self, name: &str, value: Value) {
        match value {
            Value::Object(map) if map.len() == 1 && map.values().next().is_some_and(|inner| name == "value" && !inner.is_null()) => {
                for (variant, fields) in map {
                    self.key = format!("{}-{variant}", self.key);
                    match fields {
                        // A variant around a code of another room speaks with the other's words.
                        Value::Object(inner) if inner.len() == 1 && inner.values().all(Value::is_object) => {
                            self.take("value", Value::Object(inner));
                        }
                        Value::Object(fields) => fields.into_iter().for_each(|(name, value)| self.fill(&name, value)),
                        other => self.fill("detail", other),
                    }
                }
            }
            Value::String(variant) if name == "value" => self.key = format!("{}-{variant}", self.key),
            other => self.fill(name, other),
        }
    }

    fn fill(&mut self, name: &str, value: Value) {
        let place = match value {
            Value::Null => Place::Missing,
            Value::Number(number) => number.as_u64().map_or_else(|| Place::Text(number.to_string()), Place::Number),
            Value::String(text) => Place::Text(shown(&text)),
            Value::Array(items) => {
                Place::Text(items.iter().map(|item| item.as_str().map_or_else(|| item.to_string(), shown)).collect::<Vec<_>>().join(", "))
            }
            other => Place::Text(shown(&other.to_string())),
        };
        self.places.push((name.to_owned(), place));
    }

    /// Fills a place with text; what could deceive a terminal is made visible.
    #[must_use]
    pub fn with(mut self, name: &str, text: impl AsRef<str>) -> Self {
        self.places.push((name.to_owned(), Place::Text(shown(text.as_ref()))));
        self
    }

    /// Fills a place with a number.
    #[must_use]
    pub fn count(mut self, name: &str, number: u64) -> Self {
        self.places.push((name.to_owned(), Place::Number(number)));
        self
    }

    /// Says where: phrases that stand before this one, joined by `located`.
    #[must_use]
    pub fn at(mut self, spots: Vec<Self>) -> Self {
        self.spots = spots;
        self
    }

    /// Whether a place of that name is filled already.
    pub fn fills(&self, name: &str) -> bool {
        self.places.iter().any(|(place, _)| place == name)
    }

    /// The phrase `<before><key>`, if there is one.
    pub fn phrase_as(&self, before: &str, words: &Words) -> Option<String> {
        let key = format!("{before}{}", self.key);
        let missing = self.places.iter().filter(|(_, place)| *place == Place::Missing).map(|(name, _)| format!("{key}-without-{name}"));
        // A plain code within a code has arrived as its detail, or as the guess that a fault makes.
        let detail = self.places.iter().filter_map(|(name, place)| match place {
            Place::Text(text) if name == "detail" || name == "guess" => Some(format!("{key}-{text}")),
            _ => None,
        });
        // And a code with one value within a code, as a place of its own name: the value is its detail.
        let inner = self.places.iter().map(|(name, _)| (format!("{key}-{name}"), name));
        let plain = missing.chain(detail).chain([key.clone()]).find(|key| words.has(key));
        let (key, inner) = plain.map(|key| (key, None)).or_else(|| {
            let (key, name) = inner.into_iter().find(|(key, _)| words.has(key))?;
            Some((key, Some(name)))
        })?;
        let codes: Vec<Option<String>> = self.places.iter().map(|(name, place)| place.code(name, words)).collect();
        let places: Vec<(&str, Fill<'_>)> = self
            .places
            .iter()
            .zip(&codes)
            .map(|((name, place), code)| {
                let name = if inner == Some(name) { "detail" } else { name };
                let fill = match place {
                    Place::Text(text) => Fill::Text(code.as_ref().unwrap_or(text)),
                    Place::Number(number) => Fill::Number(*number),
                    Place::Missing => Fill::Text(""),
                };
                (name, fill)
            })
            .collect();
        let text = words.tell(&key, &places);
        let spots: Vec<_> = self.spots.iter().map(|spot| spot.phrase(words)).filter(|spot| !spot.is_empty()).collect();
        if spots.is_empty() {
            return Some(text);
        }
        Some(words.tell("located", &[("place", (&spots.join(", ")).into()), ("text", (&text).into())]))
    }

    /// The phrase of the key; the key itself in brackets where there is none (a test sees to it that there is).
    pub fn phrase(&self, words: &Words) -> String {
        self.phrase_as("", words).unwrap_or_else(|| format!("[{}]", self.key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    #[serde(rename_all = "kebab-case")]
    enum Code {
        Plain,
        WithFields { name: String, number: u64, nearest: Option<String> },
        Around(Inner),
        List(Vec<String>),
    }

    #[derive(Serialize)]
    #[serde(rename_all = "kebab-case")]
    enum Inner {
        DeepInside { size: u32 },
        Bare,
    }

    #[test]
    fn variants_become_keys_and_fields_places() {
        assert_eq!(Coded::of("x", &Code::Plain), Coded::new("x-plain"));
        let fields = Coded::of("x", &Code::WithFields { name: "a\u{202e}".into(), number: 3, nearest: None });
        assert_eq!(fields.key, "x-with-fields");
        let place = |name: &str| fields.places.iter().find(|(place, _)| place == name).map(|(_, filled)| filled.clone());
        assert_eq!(place("name"), Some(Place::Text("a\\u{202e}".into())));
        assert_eq!((place("number"), place("nearest")), (Some(Place::Number(3)), Some(Place::Missing)));
        assert_eq!(Coded::of("x", &Code::Around(Inner::DeepInside { size: 2 })).key, "x-around-deep-inside");
        assert_eq!(Coded::of("x", &Code::Around(Inner::Bare)).places, Coded::new("").with("detail", "bare").places);
        assert_eq!(Coded::of("x", &Code::List(vec!["a".into(), "b".into()])), Coded::new("x-list").with("detail", "a, b"));
    }
}
