//! Words that are more than words, or fewer than needed.

use exhibit_contract::error::Code;

use super::sound::WORDS;
use super::{Hostile, with};

pub fn all() -> Vec<Hostile> {
    let titled = |title: &str| WORDS.replacen("Made up", title, 1).into_bytes();
    let added = |message: &str| format!("{WORDS}{message}\n").into_bytes();
    [
        ("markup", Code::LocaleMarkup, titled("Made <b>up</b>")),
        ("script", Code::LocaleMarkup, titled("<script>alert(1)</script>")),
        ("reference", Code::LocaleMarkup, titled("Made &lt;up&gt;")),
        ("markup-in-a-literal", Code::LocaleMarkup, titled("{ \"<img src=x onerror=alert(1)>\" }")),
        ("markup-escaped", Code::LocaleMarkup, titled("{ \"\\u003Cimg src=x>\" }")),
        ("markup-in-an-attribute", Code::LocaleMarkup, added("extra = a\n    .why = <i>b</i>")),
        ("turned", Code::LocaleControlCharacter, titled("Made \u{202e}pu")),
        ("isolate", Code::LocaleControlCharacter, titled("Made \u{2066}up")),
        ("turned-escaped", Code::LocaleControlCharacter, titled("{ \"\\u202E\" }up")),
        ("byte-order-mark", Code::LocaleControlCharacter, titled("Made\u{feff} up")),
        ("bell", Code::LocaleControlCharacter, titled("Made\u{7} up")),
        ("tag-characters", Code::LocaleControlCharacter, titled("Made\u{e0041} up")),
        ("100000-letters", Code::LocaleTooLong, titled(&"long".repeat(25_000))),
        ("message-missing", Code::LocaleMessageMissing, WORDS.replace("readout-answer = Answer\n", "").into_bytes()),
        ("message-without-text", Code::LocaleMessageMissing, titled("\n    .text = Made up")),
        ("variable-not-given", Code::LocaleMessageMissing, titled("Made { $up }")),
        ("message-not-there", Code::LocaleMessageMissing, titled("Made { up }")),
        ("term-not-there", Code::LocaleMessageMissing, titled("Made { -up }")),
        ("function-not-there", Code::LocaleMessageMissing, titled("Made { UP() }")),
        ("garbage", Code::LocaleSyntax, added("}}} ???")),
        ("escape-cut-by-a-letter", Code::LocaleSyntax, added("extra = { \"\\u1eӒ\" }")),
        ("message-twice", Code::LocaleSyntax, added("title = Made up again")),
        ("cut-off", Code::LocaleSyntax, added("extra = { $n ->\n [one] a")),
        ("not-utf8", Code::LocaleSyntax, [WORDS.as_bytes(), b"extra = \xff\xfe\n"].concat()),
        ("deep-braces", Code::LocaleSyntax, added(&format!("extra = {}", "{".repeat(200_000)))),
        ("deep-calls", Code::LocaleSyntax, added(&format!("extra = {{ {}", "A(".repeat(200_000)))),
        ("deep-lines", Code::LocaleSyntax, added(&format!("extra = {{\n{}", "A({\n".repeat(100_000)))),
        ("of-2-mib", Code::FileTooLarge, vec![b'#'; 2 << 20]),
    ]
    .into_iter()
    .map(|(name, code, text)| Hostile::exhibit(&format!("locale-{name}"), code, &with("locales/en.ftl", text)))
    .chain([Hostile::exhibit("locale-unnamed", Code::PackStrayFile, &with("locales/fr.ftl", WORDS))])
    .collect()
}
