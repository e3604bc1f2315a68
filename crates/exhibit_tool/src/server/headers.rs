//! The headers every answer carries, the same a host on the open web should send (`docs/operators/hosting.md`).

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use exhibit_pack::hall::Hall;

use super::Site;

/// No code from elsewhere, no inline script, no `eval`; WebAssembly may be compiled. On worker scripts too: a worker's policy
/// is that of its own script. Data may come from where `hall.toml` lets exhibits come from, and the pages it names may embed one.
pub fn content_security_policy(hall: &Hall) -> String {
    let connect = [vec!["'self'"], hall.sources()].concat().join(" ");
    let embedding: String = hall.embed.origins.iter().map(|origin| format!(" {origin}")).collect();
    format!(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; \
         img-src 'self' blob: data:; connect-src {connect}; object-src 'none'; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'self'{embedding}"
    )
}

/// Adds what every answer carries.
pub async fn always(State(site): State<Arc<Site>>, mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, site.policy.clone());
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
    response
}

/// Sets type and caching by the file's name.
pub async fn by_path(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    if response.status().is_success() {
        let headers = response.headers_mut();
        if let Some(kind) = media_type(&path) {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        }
        let caching = if carries_its_content(&path) { "public, max-age=31536000, immutable" } else { "no-cache" };
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
        if path.starts_with("/packs/") {
            // Other halls may list and fetch what this one shows: it is public, and nothing here depends on who asks.
            headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        }
    }
    response
}

/// The media type of a path, where the name says it.
fn media_type(path: &str) -> Option<&'static str> {
    let name = path.rsplit('/').next().unwrap_or_default();
    Some(match name.rsplit_once('.').map(|(_, extension)| extension) {
        None if name.is_empty() => "text/html; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("ftl" | "txt" | "md" | "minisig" | "toml") => "text/plain; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("webp") => "image/webp",
        Some("avif") => "image/avif",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("glb") => "model/gltf-binary",
        Some("gltf") => "model/gltf+json",
        Some("ogg" | "opus") => "audio/ogg",
        Some("mp3") => "audio/mpeg",
        Some("woff2") => "font/woff2",
        _ => return None,
    })
}

/// Whether the name has eight hexadecimal digits before its extension: then its bytes never change.
fn carries_its_content(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let hash = name.rsplit_once('.').and_then(|(stem, _)| stem.rsplit_once('.')).map(|(_, hash)| hash);
    hash.is_some_and(|hash| hash.len() == 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::{Hall, carries_its_content, content_security_policy, media_type};

    #[test]
    fn pages_that_hall_toml_names_may_show_an_exhibit() {
        let hall = Hall::read("[embed]\norigins = [\"https://courses.example\"]").expect("it is sound");
        assert!(content_security_policy(&hall).ends_with("frame-ancestors 'self' https://courses.example"));
    }

    #[test]
    fn the_operators_page_has_the_policy_of_an_open_hall() {
        let page = include_str!("../../../../docs/operators/hosting.md");
        assert_eq!(page.matches(&content_security_policy(&Hall::default())).count(), 2, "in the table and for nginx");
    }

    #[test]
    fn names_with_a_hash_never_change() {
        assert!(carries_its_content("/packs/tub/model.0a1b2c3d.wasm"));
        assert!(!carries_its_content("/packs/catalogue.json"));
        assert!(!carries_its_content("/uPlot.iife.min.js"));
        assert!(!carries_its_content("/service_worker.js"), "browsers ask for it by that name for ever");
        assert!(!carries_its_content("/build.json"));
    }

    #[test]
    fn types_browsers_insist_on() {
        assert_eq!(media_type("/stage/stage_bg.wasm"), Some("application/wasm"));
        assert_eq!(media_type("/model/worker.js"), Some("text/javascript; charset=utf-8"));
        assert_eq!(media_type("/packs/tub/locales/en.0a1b2c3d.ftl"), Some("text/plain; charset=utf-8"));
        assert_eq!(media_type("/"), Some("text/html; charset=utf-8"));
        assert_eq!(media_type("/manifest.0a1b2c3d.webmanifest"), Some("application/manifest+json"));
    }
}
