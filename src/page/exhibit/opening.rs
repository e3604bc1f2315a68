//! Opening an exhibit: its pack's index, manifest, words and model, fetched, checked and made ready to run.

use std::rc::Rc;

use exhibit_contract::error::Code;
use exhibit_contract::guest;
use exhibit_contract::manifest::Manifest;
use exhibit_contract::pack::{CatalogueEntry, Pack, Trust};

use crate::model::Blueprint;
use crate::page::fault::Fault;
use crate::page::fetch;
use crate::page::site::{meta, whole_url};
use crate::page::words::{Language, Words};

/// An exhibit's words of one language, as they came.
pub struct Locale {
    language: Language,
    path: String,
    bytes: Result<Vec<u8>, Fault>,
}

impl Locale {
    async fn fetch(index: &Pack, folder: &str, language: Language) -> Self {
        let path = locale_path(language);
        let bytes = file(index, folder, &path).await;
        Self { language, path, bytes }
    }

    /// Lets the page say them. Whoever waited for them makes sure that the exhibit is still the one open: there is one place for
    /// the words of all.
    pub fn take(self, words: Words) -> Result<(), Fault> {
        let Self { language, path, bytes } = self;
        let text = String::from_utf8(bytes?)
            .map_err(|_| Fault::new(Code::LocaleSyntax.as_str(), format!("{path}: not UTF-8")))?;
        exhibit_contract::locale::check(&text, &path)?;
        match words.add_pack(language, &text) {
            0 => Ok(()),
            // What could be read is used; the designer learns of the rest.
            wrong => {
                crate::page::log(&format!("{path}: {wrong} entries could not be read"));
                Ok(())
            }
        }
    }
}

/// An open pack.
pub struct OpenPack {
    /// How the address and what is kept of a visit name it.
    pub name: String,
    /// Who vouches for it in this hall.
    pub trust: Trust,
    /// Everything but the words, the model and the pictures.
    pub manifest: Manifest,
    /// The manifest's scene as JSON, for the stage.
    pub scene_json: String,
    /// The pack's index.
    pub index: Pack,
    /// Where its files are, relative to the page, with a `/` at the end.
    pub folder: String,
    /// What the model is made from; or why there is none, so that the words still show.
    pub blueprint: Blueprint,
}

impl OpenPack {
    /// Fetches and checks everything the exhibit needs, which the address calls `name`, before it can be operated. Its words in
    /// `wanted`, or else the nearest language, come with it.
    pub async fn open(name: &str, entry: &CatalogueEntry, wanted: Language) -> Result<(Rc<Self>, Locale), Fault> {
        let bytes = fetch::bytes(&entry.pack).await.map_err(|trouble| trouble.fault("file-missing", &entry.pack))?;
        let index = Pack::read(&bytes, &entry.id)?;
        let folder = fetch::folder(&entry.pack).to_owned();
        let manifest = async {
            let bytes = file(&index, &folder, "exhibit.json").await?;
            Ok::<_, Fault>((Manifest::from_json(&bytes)?, scene_json(&bytes)))
        };
        let model = file(&index, &folder, "model.wasm");
        let locale = Locale::fetch(&index, &folder, best_language(&index, wanted));
        // All three are on their way at once; the slowest decides.
        let (manifest, model, locale) = join(manifest, model, locale).await;
        let ((manifest, scene_json), model) = (manifest?, model?);
        let limits = &manifest.limits;
        let module = index.check_limits(limits).and_then(|()| guest::admit(&model, limits))?;
        let blueprint = Blueprint {
            module: Rc::new(module),
            layers: manifest.scene.layers.iter().map(|layer| layer.kind.most_numbers()).collect(),
            outputs: manifest.model.output_count(),
            tick_millis: manifest.limits.tick_millis,
            log_lines_per_sec: manifest.limits.log_lines_per_sec,
            seed: manifest.model.seed,
            ticks_per_sec: manifest.model.ticks_per_sec,
            runs: manifest.model.runs,
            worker_url: whole_url(&meta("kepu:model-worker").unwrap_or_else(|| "model/worker.js".to_owned())),
        };
        let open = Rc::new(Self {
            name: name.to_owned(),
            trust: entry.trust.clone(),
            manifest,
            scene_json,
            index,
            folder,
            blueprint,
        });
        Ok((open, locale))
    }

    /// The exhibit's words in `wanted`, or else the nearest language; nothing where `words` has them.
    pub async fn locale(&self, words: Words, wanted: Language) -> Option<Locale> {
        let language = best_language(&self.index, wanted);
        if words.has_pack(language) {
            return None;
        }
        Some(Locale::fetch(&self.index, &self.folder, language).await)
    }

    /// One file of the pack.
    pub async fn file(&self, path: &str) -> Result<Vec<u8>, Fault> {
        file(&self.index, &self.folder, path).await
    }
}

/// The scene of a manifest that has been read, taken out by the browser's own JSON: nothing here writes one.
fn scene_json(manifest: &[u8]) -> String {
    let manifest = js_sys::JSON::parse(&String::from_utf8_lossy(manifest)).unwrap_or_default();
    let scene = js_sys::JSON::stringify(&crate::link::property(&manifest, "scene"));
    scene.map(String::from).unwrap_or_default()
}

fn locale_path(language: Language) -> String {
    format!("locales/{}.ftl", language.tag())
}

/// The visitor's language where the pack has it, else the nearest that it has.
fn best_language(index: &Pack, wanted: Language) -> Language {
    wanted.nearest(|language| index.files.contains_key(&locale_path(language))).unwrap_or(wanted)
}

async fn file(index: &Pack, folder: &str, path: &str) -> Result<Vec<u8>, Fault> {
    match index.files.get(path) {
        Some(promised) => fetch::pack_file(folder, path, promised).await,
        None => Err(Fault::new(Code::PackIncomplete.as_str(), path.to_owned())),
    }
}

/// Awaits three things at once.
async fn join<A, B, C>(
    a: impl Future<Output = A>,
    b: impl Future<Output = B>,
    c: impl Future<Output = C>,
) -> (A, B, C) {
    let (mut a, mut b, mut c) = (std::pin::pin!(a), std::pin::pin!(b), std::pin::pin!(c));
    let (mut got_a, mut got_b, mut got_c) = (None, None, None);
    std::future::poll_fn(move |context| {
        use std::task::Poll;
        fn poll<T>(
            future: std::pin::Pin<&mut impl Future<Output = T>>,
            got: &mut Option<T>,
            context: &mut std::task::Context,
        ) {
            if got.is_none()
                && let Poll::Ready(value) = future.poll(context)
            {
                *got = Some(value);
            }
        }
        poll(a.as_mut(), &mut got_a, context);
        poll(b.as_mut(), &mut got_b, context);
        poll(c.as_mut(), &mut got_c, context);
        match (got_a.take(), got_b.take(), got_c.take()) {
            (Some(a), Some(b), Some(c)) => Poll::Ready((a, b, c)),
            (a, b, c) => {
                (got_a, got_b, got_c) = (a, b, c);
                Poll::Pending
            }
        }
    })
    .await
}
