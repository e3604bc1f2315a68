//! JSON (RFC 8259) as a tree that borrows from its text.

use std::borrow::Cow;

/// One value.
#[derive(Debug, PartialEq)]
pub(crate) enum Node<'a> {
    Null,
    Boolean(bool),
    /// As written, so that every type reads it to its own last bit.
    Number(&'a str),
    Text(Cow<'a, str>),
    List(Vec<Node<'a>>),
    /// In the order written; of fields named twice the last counts.
    Table(Vec<(Cow<'a, str>, Node<'a>)>),
}

/// Where a text stops being JSON.
#[derive(Debug, PartialEq)]
pub(super) struct Fault {
    at: usize,
    /// None where the text ends too early.
    pub sentence: Option<&'static str>,
}

/// Deepest nesting: what reads deeper has run into something that is no file of ours.
const MOST_DEPTH: u32 = 64;

impl<'a> Node<'a> {
    /// The field `name` of a table.
    pub fn get(&self, name: &str) -> Option<&Node<'a>> {
        let Self::Table(fields) = self else { return None };
        fields.iter().rev().find(|(field, _)| field == name).map(|(_, node)| node)
    }
}

impl Fault {
    /// Line and column, from 1, of the fault in the text it was found in.
    pub fn position(&self, bytes: &[u8]) -> (usize, usize) {
        let before = bytes.get(..self.at).unwrap_or(bytes);
        let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        (before.iter().filter(|byte| **byte == b'\n').count() + 1, before.len() - line_start + 1)
    }
}

/// Parses a whole text.
pub(super) fn parse(bytes: &[u8]) -> Result<Node<'_>, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|error| Fault {
        at: error.valid_up_to(),
        sentence: error.error_len().map(|_| "the file is not UTF-8"),
    })?;
    let mut parser = Parser { text, at: 0 };
    let parsed = parser.value(0).and_then(|node| match parser.peek() {
        None => Ok(node),
        Some(_) => Err("something follows after its end"),
    });
    parsed.map_err(|sentence| Fault { at: parser.at, sentence: (parser.at < text.len()).then_some(sentence) })
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

type Parsed<T> = Result<T, &'static str>;

impl<'a> Parser<'a> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no white space; it is not taken.
    fn peek(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.byte() {
            self.at += 1;
        }
        self.byte()
    }

    /// Takes `wanted`, if it comes next.
    fn takes(&mut self, wanted: u8) -> bool {
        let comes = self.peek() == Some(wanted);
        self.at += usize::from(comes);
        comes
    }

    fn slice(&self, from: usize) -> &'a str {
        self.text.get(from..self.at).unwrap_or_default()
    }

    fn value(&mut self, depth: u32) -> Parsed<Node<'a>> {
        if depth > MOST_DEPTH {
            return Err("it is nested too deeply");
        }
        match self.peek() {
            Some(b'{') => {
                let mut fields = Vec::new();
                self.items(b'}', |parser| {
                    let name =
                        if parser.peek() == Some(b'"') { parser.string()? } else { return Err("a name is missing") };
                    if !parser.takes(b':') {
                        return Err("a colon is missing");
                    }
                    fields.push((name, parser.value(depth + 1)?));
                    Ok(())
                })?;
                Ok(Node::Table(fields))
            }
            Some(b'[') => {
                let mut items = Vec::new();
                self.items(b']', |parser| {
                    items.push(parser.value(depth + 1)?);
                    Ok(())
                })?;
                Ok(Node::List(items))
            }
            Some(b'"') => self.string().map(Node::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => self.word(),
        }
    }

    /// What stands between two brackets, with commas between.
    fn items(&mut self, end: u8, mut item: impl FnMut(&mut Self) -> Parsed<()>) -> Parsed<()> {
        self.at += 1;
        if self.takes(end) {
            return Ok(());
        }
        loop {
            item(self)?;
            if self.takes(end) {
                return Ok(());
            }
            if !self.takes(b',') {
                return Err("a comma or a closing bracket is missing");
            }
        }
    }

    fn word(&mut self) -> Parsed<Node<'a>> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        for (word, node) in [("true", Node::Boolean(true)), ("false", Node::Boolean(false)), ("null", Node::Null)] {
            if rest.starts_with(word) {
                self.at += word.len();
                return Ok(node);
            }
            if !rest.is_empty() && word.starts_with(rest) {
                self.at = self.text.len();
            }
        }
        Err("a value is missing")
    }

    fn digits(&mut self) -> Parsed<()> {
        if !self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
            return Err("a digit is missing");
        }
        while self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        Ok(())
    }

    fn number(&mut self) -> Parsed<Node<'a>> {
        let start = self.at;
        self.at += usize::from(self.byte() == Some(b'-'));
        match self.byte() {
            Some(b'0') => self.at += 1,
            _ => self.digits()?,
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.byte() {
            self.at += 1;
            self.at += usize::from(matches!(self.byte(), Some(b'+' | b'-')));
            self.digits()?;
        }
        let text = self.slice(start);
        if text.parse::<f64>().is_ok_and(f64::is_finite) {
            Ok(Node::Number(text))
        } else {
            Err("a number is too large")
        }
    }

    fn string(&mut self) -> Parsed<Cow<'a, str>> {
        self.at += 1;
        let mut start = self.at;
        let mut unescaped = String::new();
        loop {
            match self.byte() {
                None => return Err("a text has no end"),
                Some(0..=0x1f) => return Err("a text holds a control character"),
                Some(b'"') => {
                    let last = self.slice(start);
                    self.at += 1;
                    return Ok(if unescaped.is_empty() { Cow::Borrowed(last) } else { Cow::Owned(unescaped + last) });
                }
                Some(b'\\') => {
                    unescaped.push_str(self.slice(start));
                    self.at += 1;
                    unescaped.push(self.escaped()?);
                    start = self.at;
                }
                Some(_) => self.at += 1,
            }
        }
    }

    /// The character meant by what follows a backslash.
    fn escaped(&mut self) -> Parsed<char> {
        let letter = self.byte();
        self.at += usize::from(letter.is_some());
        Ok(match letter {
            Some(plain @ (b'"' | b'\\' | b'/')) => char::from(plain),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                let mut code = self.hexadecimal()?;
                if (0xd800..0xdc00).contains(&code)
                    && self.text.get(self.at..).is_some_and(|rest| rest.starts_with("\\u"))
                {
                    self.at += 2;
                    let low = self.hexadecimal()?;
                    code = 0x1_0000 + ((code - 0xd800) << 10) + low.wrapping_sub(0xdc00) % 0x400;
                    if !(0xdc00..0xe000).contains(&low) {
                        return Err("half of a character is missing");
                    }
                }
                char::from_u32(code).ok_or("half of a character is missing")?
            }
            _ => return Err("a backslash stands before a letter that means nothing"),
        })
    }

    fn hexadecimal(&mut self) -> Parsed<u32> {
        let mut code = 0;
        for _ in 0..4 {
            let digit =
                self.byte().and_then(|byte| char::from(byte).to_digit(16)).ok_or("a hexadecimal digit is missing")?;
            self.at += 1;
            code = code << 4 | digit;
        }
        Ok(code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(json: &str) -> Option<String> {
        match parse(json.as_bytes()) {
            Ok(Node::Text(text)) => Some(text.into_owned()),
            _ => None,
        }
    }

    #[test]
    fn what_serde_reads_is_read_and_nothing_else() {
        let deep = format!("{}1{}", "[".repeat(60), "]".repeat(60));
        for json in [
            "0",
            "-0",
            "1.5e3",
            "1E+2",
            "-1e-308",
            "01",
            "1.",
            ".5",
            "+1",
            "-",
            "1e",
            "1e999",
            "0x1",
            "NaN",
            "nul",
            "nulll",
            "true",
            "[1,2 , 3]",
            "[1,]",
            "[,]",
            "[1 2]",
            "{}",
            "{\"a\":1}",
            "{\"a\":1,}",
            "{a:1}",
            "{\"a\"}",
            "{\"a\":}",
            "[",
            "\"",
            "\"\\",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\u00e9\"",
            "\"\\ud83d\\ude00\"",
            "\"\\ud83d\"",
            "\"\\ud83dx\"",
            "\"\\ud83d\\u0041\"",
            "\"\\ude00\"",
            "\"a\nb\"",
            "\" \u{7f}é😀\"",
            "",
            " ",
            " 1 ",
            "1 1",
            "\u{feff}1",
            "[[[[]]]]",
            "{\"a\":{\"b\":[null]}}",
            "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
            "// a\n1",
            &deep,
        ] {
            let theirs = serde_json::from_str::<serde_json::Value>(json);
            assert_eq!(parse(json.as_bytes()).is_ok(), theirs.is_ok(), "{json}");
            assert_eq!(text(json), theirs.ok().and_then(|value| Some(value.as_str()?.to_owned())), "{json}");
        }
        assert!(parse(b"\"\xff\"").is_err());
        assert!(parse("[".repeat(100_000).as_bytes()).is_err());
    }

    #[test]
    fn a_cut_off_text_is_told_from_a_wrong_one() {
        let json = "{\"é\": [true, -1.5e-3, \"\\u00e9x\", {}], \"b\": null}";
        for length in 0..json.len() {
            assert_eq!(parse(&json.as_bytes()[..length]).map_err(|fault| fault.sentence), Err(None), "{length}");
        }
        let fault = parse(b"{\"a\":\n 1 2}").expect_err("it is wrong");
        assert!(fault.sentence.is_some());
        assert_eq!(fault.position(b"{\"a\":\n 1 2}"), (2, 4));
    }

    #[test]
    fn of_two_fields_the_last_counts() {
        let node = parse(br#"{"a":1,"a":2}"#).expect("it is JSON");
        assert_eq!(node.get("a"), Some(&Node::Number("2")));
    }
}
