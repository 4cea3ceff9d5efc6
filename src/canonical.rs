//! Canonical JSON: the subset of RFC 8785 in which headers, payloads and plans are written.
//!
//! Keys in ASCII and sorted; strings, booleans, null, arrays, objects, whole numbers up to 2^53 - 1 in magnitude; no floats, no
//! duplicate keys, no white space between tokens. Reading refuses whatever writing would not have produced, byte for byte.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// Largest magnitude of a number: what every JSON reader holds exactly.
pub const MAX_INTEGER: i64 = (1 << 53) - 1;

/// Deepest nesting that is read or written.
const MAX_DEPTH: usize = 32;

/// Why bytes or a value are not in the subset.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CanonicalError {
    /// Not JSON, or JSON of another shape than expected; the text is the reader's own.
    #[error("not readable as JSON of the expected shape: {0}")]
    Unreadable(String),
    /// JSON, but other bytes than the canonical writer gives (white space, key order, duplicate keys, escapes, …).
    #[error("not in canonical form")]
    NotCanonical,
    /// A value that the subset does not have (a float, a large number, a key outside ASCII, deep nesting).
    #[error("a value outside the subset: {0}")]
    Outside(&'static str),
}

/// The canonical bytes of `value`.
///
/// # Errors
/// [`CanonicalError::Outside`] where the value holds something that the subset does not have.
pub fn to_bytes<T: Serialize>(value: &T) -> Result<Vec<u8>, CanonicalError> {
    let value = serde_json::to_value(value).map_err(|error| CanonicalError::Unreadable(error.to_string()))?;
    let mut out = Vec::new();
    write(&value, 0, &mut out)?;
    Ok(out)
}

/// Reads bytes that must be canonical, down to the last byte.
///
/// # Errors
/// Any of [`CanonicalError`].
pub fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, CanonicalError> {
    let value: Value = serde_json::from_slice(bytes).map_err(|error| CanonicalError::Unreadable(error.to_string()))?;
    let mut again = Vec::with_capacity(bytes.len());
    write(&value, 0, &mut again)?;
    if again != bytes {
        return Err(CanonicalError::NotCanonical);
    }
    serde_json::from_value(value).map_err(|error| CanonicalError::Unreadable(error.to_string()))
}

fn write(value: &Value, depth: usize, out: &mut Vec<u8>) -> Result<(), CanonicalError> {
    if depth > MAX_DEPTH {
        return Err(CanonicalError::Outside("nesting deeper than 32"));
    }
    match value {
        Value::Null => out.extend_from_slice(b"null"),
        Value::Bool(true) => out.extend_from_slice(b"true"),
        Value::Bool(false) => out.extend_from_slice(b"false"),
        Value::Number(number) => match number.as_i64() {
            Some(n) if (-MAX_INTEGER..=MAX_INTEGER).contains(&n) => out.extend_from_slice(n.to_string().as_bytes()),
            _ => return Err(CanonicalError::Outside("a number that is not whole, or beyond 2^53 - 1")),
        },
        Value::String(text) => write_string(text, out),
        Value::Array(items) => {
            out.push(b'[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                write(item, depth + 1, out)?;
            }
            out.push(b']');
        }
        Value::Object(map) => {
            let mut entries: Vec<_> = map.iter().collect();
            entries.sort_unstable_by_key(|(key, _)| *key);
            out.push(b'{');
            for (i, (key, item)) in entries.into_iter().enumerate() {
                if !key.is_ascii() {
                    return Err(CanonicalError::Outside("a key outside ASCII"));
                }
                if i > 0 {
                    out.push(b',');
                }
                write_string(key, out);
                out.push(b':');
                write(item, depth + 1, out)?;
            }
            out.push(b'}');
        }
    }
    Ok(())
}

/// RFC 8785, section 3.2.2.2: only what must be escaped is, `serde_json` writes strings just so.
fn write_string(text: &str, out: &mut Vec<u8>) {
    serde_json::to_writer(out, text).expect("a string always has a JSON form");
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn keys_are_sorted_and_nothing_is_added() {
        let value = json!({"b": [1, -2, {"z": true, "a": null}], "a": "é\"\\\n\u{1}\u{7f}"});
        let bytes = to_bytes(&value).unwrap();
        assert_eq!(String::from_utf8(bytes.clone()).unwrap(), "{\"a\":\"é\\\"\\\\\\n\\u0001\u{7f}\",\"b\":[1,-2,{\"a\":null,\"z\":true}]}");
        assert_eq!(from_bytes::<Value>(&bytes).unwrap(), value);
    }

    #[test]
    fn other_spellings_of_the_same_value_are_refused() {
        for text in ["{\"b\":1,\"a\":2}", "{ \"a\":1}", "{\"a\":1}\n", "{\"a\":1,\"a\":1}", "\"\\u0061\"", "\"\\/\"", "[1,2 ]", "1e2", "-0"]
        {
            assert!(from_bytes::<Value>(text.as_bytes()).is_err(), "{text}");
        }
        assert_eq!(from_bytes::<Value>(b"{\"a\":1,\"a\":1}"), Err(CanonicalError::NotCanonical));
    }

    #[test]
    fn values_outside_the_subset_are_refused() {
        for value in [json!(1.5), json!(9_007_199_254_740_992_i64), json!(u64::MAX), json!({"é": 1})] {
            assert!(matches!(to_bytes(&value), Err(CanonicalError::Outside(_))), "{value}");
        }
        assert_eq!(to_bytes(&json!(-MAX_INTEGER)).unwrap(), b"-9007199254740991");
        let deep = format!("{}{}", "[".repeat(40), "]".repeat(40));
        assert!(matches!(from_bytes::<Value>(deep.as_bytes()), Err(CanonicalError::Outside(_))));
    }
}
