//! The visitor's language and its words: the runtime's own, of which a few are compiled in so that an error can always be
//! told, and the exhibit's, fetched with its pack.

use std::cell::Cell;
use std::rc::Rc;

use exhibit_contract::manifest::{ReadingLevel, Variable, XAxis};
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentBundle, FluentError, FluentResource, FluentValue};
use reactive_graph::owner::LocalStorage;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use wasm_bindgen_futures::spawn_local;

use super::element::Element;
use super::fetch;
use super::numbers::{self, Style};

/// A language of the hall, by its place in [`languages`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Language(u8);

/// What the hall says of a language: the parts of `<meta name="kepu:languages">`, which the tool writes out of
/// `assets/locales/`.
struct Listed {
    tag: &'static str,
    name: &'static str,
    short: &'static str,
    is_rtl: bool,
}

thread_local! {
    /// Lives as long as the page.
    static LISTED: &'static [Listed] = listed();
}

fn listed() -> &'static [Listed] {
    let text = super::site::meta("kepu:languages").unwrap_or_else(|| "en|English|EN".to_owned());
    let text: &'static str = text.leak();
    let read = |line: &'static str| {
        let mut parts = line.split('|');
        let mut next = || parts.next().unwrap_or_default();
        Listed { tag: next(), name: next(), short: next(), is_rtl: next() == "rtl" }
    };
    text.split(',').map(read).collect::<Vec<_>>().leak()
}

/// Every language, in the order of the switcher.
pub fn languages() -> impl Iterator<Item = Language> {
    (0..LISTED.with(|all| all.len()) as u8).map(Language)
}

impl Language {
    fn listed(self) -> &'static Listed {
        LISTED.with(|all| &all[usize::from(self.0)])
    }

    /// The BCP 47 tag, as in `locales/<tag>.ftl`.
    pub fn tag(self) -> &'static str {
        self.listed().tag
    }

    /// Its name in itself.
    pub fn name(self) -> &'static str {
        self.listed().name
    }

    /// The same where room is short.
    pub fn short(self) -> &'static str {
        self.listed().short
    }

    /// Which way it is written: `ltr` or `rtl`.
    pub fn direction(self) -> &'static str {
        if self.listed().is_rtl { "rtl" } else { "ltr" }
    }

    /// The language of exactly this tag, if the hall has it. `assets/arrival.js` knows which is meant by tags like `zh-TW`.
    pub fn parse(tag: &str) -> Option<Self> {
        languages().find(|language| language.tag() == tag)
    }

    /// Of the hall's languages that `has` holds for, the one to speak where this is wanted: itself, one of the same family, English,
    /// the hall's first.
    pub fn nearest(self, has: impl Fn(Self) -> bool) -> Option<Self> {
        let family = |language: Self| language.tag().split('-').next();
        let distance = |each: &Self| (*each != self, family(*each) != family(self), each.tag() != "en");
        languages().filter(|each| has(*each)).min_by_key(distance)
    }

    /// The few of the runtime's words that are here when no file has come.
    fn first_words(self) -> &'static str {
        match self.tag() {
            "zh-Hans" => include_str!("../../assets/locales/first/zh-Hans.ftl"),
            "zh-Hant" => include_str!("../../assets/locales/first/zh-Hant.ftl"),
            _ => include_str!("../../assets/locales/first/en.ftl"),
        }
    }
}

thread_local! {
    /// What the bundles' number formatter, which is a plain function, prints numbers in.
    static NUMBERS_IN: Cell<Language> = const { Cell::new(Language(0)) };
}

type Bundle = Rc<FluentBundle<FluentResource>>;

/// A value put into a sentence.
pub type Args<'a> = &'a [(&'static str, FluentValue<'a>)];

/// The words of the runtime and of the open exhibit in the visitor's language. Reading them follows the language.
#[derive(Clone, Copy)]
pub struct Words {
    language: RwSignal<Language>,
    own: RwSignal<Vec<(Language, Bundle)>, LocalStorage>,
    pack: RwSignal<Vec<(Language, Bundle)>, LocalStorage>,
    /// For whom the exhibit's words are written, where it has words for more than one kind of reader.
    pub reader: RwSignal<Option<ReadingLevel>>,
}

impl Words {
    /// Spoken in `language`. The runtime's words of it are `own`, or are fetched.
    pub fn new(language: Language, own: Option<String>) -> Self {
        NUMBERS_IN.set(language);
        let words = Self {
            language: RwSignal::new(language),
            own: RwSignal::new_local(own.iter().map(|text| (language, bundle(language, text).0)).collect()),
            pack: RwSignal::new_local(Vec::new()),
            reader: RwSignal::new(None),
        };
        words.fetch_own(language);
        words
    }

    /// Sees to it that the runtime's words of `language` come. Until then, or if they cannot be had, other words stand in.
    fn fetch_own(self, language: Language) {
        if self.own.with_untracked(|own| own.iter().any(|(each, _)| *each == language)) {
            return;
        }
        spawn_local(async move {
            let tag = language.tag();
            let url = super::site::meta(&format!("kepu:words-{tag}")).unwrap_or_else(|| format!("words/{tag}.ftl"));
            match fetch::bytes(&url).await {
                Ok(text) => {
                    let bundle = bundle(language, &String::from_utf8_lossy(&text)).0;
                    self.own.update(|own| own.push((language, bundle)));
                }
                Err(trouble) => super::log(&trouble.fault("file-missing", &url).detail),
            }
        });
    }

    /// The language spoken.
    pub fn language(self) -> Language {
        self.language.get()
    }

    /// The language spoken, without following it.
    pub fn language_untracked(self) -> Language {
        self.language.get_untracked()
    }

    /// Speaks `language` from now on.
    pub fn speak(self, language: Language) {
        NUMBERS_IN.set(language);
        self.language.set(language);
        self.fetch_own(language);
    }

    /// Takes an exhibit's words of one language. Says how many of its lines could not be read.
    pub fn add_pack(self, language: Language, text: &str) -> usize {
        let (bundle, wrong) = bundle(language, text);
        self.pack.update(|bundles| {
            bundles.retain(|(each, _)| *each != language);
            bundles.push((language, bundle));
        });
        wrong
    }

    /// Whether the exhibit's words of `language` are here.
    pub fn has_pack(self, language: Language) -> bool {
        self.pack.with_untracked(|bundles| bundles.iter().any(|(each, _)| *each == language))
    }

    /// Forgets the exhibit's words.
    pub fn clear_pack(self) {
        self.pack.set(Vec::new());
    }

    /// The runtime's message `id`.
    pub fn say(self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// The runtime's message `id` with values in it.
    pub fn say_with(self, id: &str, args: Args) -> String {
        let language = self.language.get();
        let said = self.own.with(|own| first_of(own, language, |bundle| message(bundle, id, None, args)));
        said.or_else(|| message(&bundle(language, language.first_words()).0, id, None, args))
            .unwrap_or_else(|| id.to_owned())
    }

    /// The exhibit's message `id`, or the id itself where no language has it.
    pub fn pack(self, id: &str) -> String {
        self.pack_part::<&str>(id, None, &[]).unwrap_or_else(|| id.to_owned())
    }

    /// The exhibit's message `id` with values in it.
    pub fn pack_with(self, id: &str, args: Args) -> String {
        self.pack_part(id, None, args).unwrap_or_else(|| id.to_owned())
    }

    /// The exhibit's message `id`, if there is one.
    pub fn pack_if_any(self, id: &str) -> Option<String> {
        self.pack_part::<&str>(id, None, &[])
    }

    /// The exhibit's own word, if there is one, for what its manifest names `name`: the message `<kind>-<name>`.
    pub fn pack_word(self, kind: &str, name: &str) -> Option<String> {
        let letters = |character: char| if character.is_ascii_alphanumeric() { character } else { '-' };
        self.pack_if_any(&format!("{kind}-{}", name.chars().map(letters).collect::<String>()))
    }

    /// `names` one after the other, as the visitor's language does.
    pub fn list(self, names: Vec<String>) -> String {
        names.join(&self.say("list-comma"))
    }

    /// The attribute `name` of the exhibit's message `id`, if there is one.
    pub fn pack_attribute(self, id: &str, name: &str, args: Args) -> Option<String> {
        self.pack_part(id, Some(name), args)
    }

    /// The same with values whose names are known only from the manifest.
    pub fn pack_attribute_named(self, id: &str, name: &str, args: &[(String, FluentValue)]) -> Option<String> {
        self.pack_part(id, Some(name), args)
    }

    /// `element`, which holds words of the exhibit, marked with their language where that is not the visitor's.
    pub fn mark(self, element: Element) -> Element {
        let foreign = move |part: fn(Language) -> &'static str| {
            let spoken = self.language.get();
            let told_in = self.pack.with(|bundles| nearest(bundles, spoken));
            told_in.filter(|language| *language != spoken).map(|language| part(language).to_owned())
        };
        element.attr_with("lang", move || foreign(Language::tag)).attr_with("dir", move || foreign(Language::direction))
    }

    /// The exhibit's word for a unit; nothing for calendar years and pure numbers without a word.
    pub fn unit(self, unit: &str) -> String {
        match (self.pack_word("unit", unit), unit) {
            (_, "a") | (None, "1") => String::new(),
            (Some(word), _) => word,
            (None, _) => unit.to_owned(),
        }
    }

    /// A value with its unit, as of `variable`.
    pub fn quantity(self, variable: &Variable, value: f64, digits: u8, signed: bool) -> String {
        let number = self.number(value, digits, signed, &variable.unit);
        match self.unit(&variable.unit) {
            unit if unit.is_empty() => number,
            unit if unit.starts_with('%') => format!("{number}{unit}"),
            unit => format!("{number}\u{a0}{unit}"),
        }
    }

    /// A value alone. Calendar years (unit `"a"`) are not grouped.
    pub fn number(self, value: f64, digits: u8, signed: bool, unit: &str) -> String {
        let style = Style { min_digits: digits, max_digits: digits, signed, grouped: unit != "a" };
        numbers::format(self.language.get(), value, style)
    }

    /// The day `iso`, such as `2026-10-31`.
    pub fn date(self, iso: &str) -> String {
        numbers::date(self.language.get(), iso)
    }

    /// A value along a chart's horizontal axis, with its unit and as many digits as it has.
    pub fn along(self, axis: &XAxis, x: f64) -> String {
        let style = Style { min_digits: 0, max_digits: 3, signed: false, grouped: axis.unit != "a" };
        let number = numbers::format(self.language.get(), x, style);
        match self.unit(&axis.unit) {
            unit if unit.is_empty() => number,
            unit => format!("{number}\u{a0}{unit}"),
        }
    }

    fn pack_part<N: AsRef<str>>(self, id: &str, attribute: Option<&str>, args: &[(N, FluentValue)]) -> Option<String> {
        let language = self.language.get();
        let reader = self.reader.get().map(|reader| ("reader", reader.name().into()));
        let mut args: Vec<(&str, FluentValue)> =
            args.iter().map(|(name, value)| (name.as_ref(), value.clone())).collect();
        args.extend(reader);
        self.pack.with(|bundles| first_of(bundles, language, |bundle| message(bundle, id, attribute, &args)))
    }
}

/// Which of these languages to speak where `wanted` is.
fn nearest(bundles: &[(Language, Bundle)], wanted: Language) -> Option<Language> {
    wanted.nearest(|language| bundles.iter().any(|(each, _)| *each == language))
}

/// What `find` finds in the bundle nearest to `wanted`. While a language is on its way, words of any language are better than
/// none.
fn first_of(
    bundles: &[(Language, Bundle)],
    wanted: Language,
    find: impl Fn(&Bundle) -> Option<String>,
) -> Option<String> {
    let best = nearest(bundles, wanted);
    let best = bundles.iter().find(|(each, _)| Some(*each) == best);
    best.into_iter().chain(bundles).find_map(|(_, bundle)| find(bundle))
}

/// A number for a sentence, with so many digits after the point. Whole ones have no options about digits, because
/// Fluent's selectors (`[0]`) match a number only if its options are the usual ones too.
pub fn value(value: f64, digits: u8, grouped: bool) -> FluentValue<'static> {
    match digits {
        0 => number(value.round(), None, grouped),
        digits => number(value, Some(digits.into()), grouped),
    }
}

/// A number for a sentence with as many digits as it has, at most two.
pub fn short(value: f64) -> FluentValue<'static> {
    number((value * 100.0).round() / 100.0, None, true)
}

fn number(value: f64, digits: Option<usize>, grouped: bool) -> FluentValue<'static> {
    FluentValue::Number(FluentNumber {
        value,
        options: FluentNumberOptions {
            use_grouping: grouped,
            minimum_fraction_digits: digits,
            maximum_fraction_digits: digits,
            ..Default::default()
        },
    })
}

fn bundle(language: Language, text: &str) -> (Bundle, usize) {
    let id = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![id]);
    // From left to right, marks around values would only disturb copying.
    bundle.set_use_isolating(language.listed().is_rtl);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => {
            let digits = |count: Option<usize>, otherwise: u8| count.map_or(otherwise, |count| count.min(20) as u8);
            let min_digits = digits(number.options.minimum_fraction_digits, 0);
            let style = Style {
                min_digits,
                max_digits: digits(number.options.maximum_fraction_digits, 3).max(min_digits),
                signed: false,
                grouped: number.options.use_grouping,
            };
            Some(numbers::format(NUMBERS_IN.get(), number.value, style))
        }
        _ => None,
    }));
    let _ = bundle.add_builtins();
    let (resource, mut wrong) = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => (resource, 0),
        Err((resource, errors)) => (resource, errors.len()),
    };
    if let Err(twice) = bundle.add_resource(resource) {
        wrong += twice.len();
    }
    (Rc::new(bundle), wrong)
}

fn message(bundle: &Bundle, id: &str, attribute: Option<&str>, args: &[(&str, FluentValue)]) -> Option<String> {
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        values.set(*name, value.clone());
    }
    let mut errors: Vec<FluentError> = Vec::new();
    Some(bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned())
}
