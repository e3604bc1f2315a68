//! Fetching files: with progress, with the bytes counted and their SHA-256 held against what the pack promises.

use exhibit_contract::pack::PackFile;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStreamDefaultReader, Response};

use super::brought;
use super::fault::Fault;

/// Why a file is not here.
#[derive(Debug)]
pub enum Trouble {
    /// No answer: no network, blocked.
    NoAnswer(String),
    /// An answer other than the file.
    Status(u16),
}

impl Trouble {
    /// As a fault about `path`.
    pub fn fault(self, code: &str, path: &str) -> Fault {
        match self {
            Self::NoAnswer(detail) => Fault::new(code, format!("{path}: {detail}")),
            Self::Status(status) => Fault::new(code, format!("{path}: HTTP {status}")),
        }
    }
}

async fn response(url: &str) -> Result<Response, Trouble> {
    let window = web_sys::window().ok_or_else(|| Trouble::NoAnswer("no window".into()))?;
    let answer = JsFuture::from(window.fetch_with_str(url)).await.map_err(|error| Trouble::NoAnswer(said(&error)))?;
    let response: Response = answer.unchecked_into();
    if response.ok() { Ok(response) } else { Err(Trouble::Status(response.status())) }
}

/// What a thrown value says.
pub fn said(error: &JsValue) -> String {
    js_sys::Object::from(error.clone()).to_string().into()
}

/// All of a file's bytes.
pub async fn bytes(url: &str) -> Result<Vec<u8>, Trouble> {
    if let Some(brought) = url.strip_prefix(brought::SCHEME) {
        return brought::bytes(brought).await;
    }
    let response = response(url).await?;
    let buffer = response.array_buffer().map_err(|error| Trouble::NoAnswer(said(&error)))?;
    let buffer = JsFuture::from(buffer).await.map_err(|error| Trouble::NoAnswer(said(&error)))?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The folder of the file at `url`, with a `/` at the end.
pub fn folder(url: &str) -> &str {
    url.rfind('/').map_or("", |end| &url[..=end])
}

/// A file of a pack, refused when it is not the one the pack names: cut off, or changed since.
pub async fn pack_file(folder: &str, path: &str, promised: &PackFile) -> Result<Vec<u8>, Fault> {
    let url = format!("{folder}{}", promised.name);
    let bytes = bytes(&url).await.map_err(|trouble| trouble.fault("file-missing", path))?;
    if bytes.len() as u64 != promised.bytes {
        let detail = format!("{path}: {} of {} bytes", bytes.len(), promised.bytes);
        return Err(Fault::new("file-cut-off", detail));
    }
    if exhibit_contract::pack::sha256_hex(&bytes) != promised.sha256 {
        return Err(Fault::new("file-changed", path.to_owned()));
    }
    Ok(bytes)
}

/// A file's bytes as a JavaScript array, telling the share that has come, 0 to 1, where the length is known.
pub async fn with_progress(url: &str, told: impl Fn(f64)) -> Result<Uint8Array, Trouble> {
    let response = response(url).await?;
    let header = |name: &str| response.headers().get(name).ok().flatten();
    // The length of a compressed answer says nothing about the bytes that come out of it.
    let length = header("content-encoding").is_none().then(|| header("content-length")?.parse::<f64>().ok()).flatten();
    let lost = |error: JsValue| Trouble::NoAnswer(said(&error));
    let Some(body) = response.body() else {
        return Err(Trouble::NoAnswer("empty".into()));
    };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    let (parts, mut come) = (Array::new(), 0u32);
    loop {
        let part = JsFuture::from(reader.read()).await.map_err(lost)?;
        if crate::link::property(&part, "done").is_truthy() {
            break;
        }
        let part: Uint8Array = crate::link::property(&part, "value").unchecked_into();
        come += part.length();
        parts.push(&part);
        if let Some(length) = length.filter(|length| *length > 0.0) {
            told((f64::from(come) / length).min(1.0));
        }
    }
    let whole = Uint8Array::new_with_length(come);
    let mut at = 0;
    for part in parts.iter() {
        let part: Uint8Array = part.unchecked_into();
        whole.set(&part, at);
        at += part.length();
    }
    Ok(whole)
}
