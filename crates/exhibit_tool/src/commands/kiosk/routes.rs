//! What the page and the operator's panel tell the kiosk: that the page lives, that Chromium should start again, that the
//! kiosk should end. Only the kiosk's own page is heard. Every answer says that a kiosk gave it (`x-kepu-kiosk: 1`), so that the
//! page knows whom to tell.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use serde::Deserialize;
use tokio::sync::mpsc::Sender;

/// What was heard.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// The page lives.
    Beat(Beat),
    /// Start Chromium again, now.
    Restart,
    /// End Chromium and this program.
    Exit,
}

/// What a page says of itself with each beat; what it leaves out is 0.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Beat {
    /// Visits counted at this kiosk.
    pub visits: f64,
    /// How long it has been open.
    pub uptime_secs: f64,
    /// What its scripts hold in memory.
    pub heap_bytes: f64,
}

/// More than any beat is long.
const MOST_BYTES: usize = 4096;

struct Desk {
    heard: Sender<Heard>,
    /// The origins the kiosk's own page can have.
    own: [String; 2],
}

/// `hall` and the paths of the kiosk at `port`; what is heard goes to `heard`.
pub fn router(hall: Router, heard: Sender<Heard>, port: u16) -> Router {
    let own = ["127.0.0.1", "localhost"].map(|host| format!("http://{host}:{port}"));
    let desk = Arc::new(Desk { heard, own });
    let own = Router::new()
        .route("/kiosk/alive", post(alive))
        .route("/kiosk/restart", post(restart))
        .route("/kiosk/exit", post(exit))
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .layer(middleware::from_fn_with_state(Arc::clone(&desk), refuse_strangers))
        .with_state(desk);
    hall.merge(own).layer(middleware::map_response(mark))
}

async fn mark(mut answer: Response) -> Response {
    answer.headers_mut().insert("x-kepu-kiosk", HeaderValue::from_static("1"));
    answer
}

async fn refuse_strangers(State(desk): State<Arc<Desk>>, request: Request, next: Next) -> Response {
    if is_own(request.headers(), &desk.own) {
        next.run(request).await
    } else {
        (StatusCode::FORBIDDEN, "Only the kiosk's own page is heard here.\n").into_response()
    }
}

async fn alive(State(desk): State<Arc<Desk>>, body: Bytes) -> Response {
    match serde_json::from_slice(&body) {
        Ok(beat) => desk.hear(Heard::Beat(beat)).await,
        Err(error) => (StatusCode::BAD_REQUEST, format!("This is no beat: {error}.\n")).into_response(),
    }
}

async fn restart(State(desk): State<Arc<Desk>>) -> Response {
    desk.hear(Heard::Restart).await
}

async fn exit(State(desk): State<Arc<Desk>>) -> Response {
    desk.hear(Heard::Exit).await
}

impl Desk {
    async fn hear(&self, heard: Heard) -> Response {
        match self.heard.send(heard).await {
            Ok(()) => StatusCode::NO_CONTENT.into_response(),
            Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "The kiosk is ending.\n").into_response(),
        }
    }
}

/// Whether a browser says that the kiosk's own page asks. Every browser names the origin with a POST.
fn is_own(headers: &HeaderMap, own: &[String]) -> bool {
    let value = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    let from_own = value(header::ORIGIN.as_str()).is_some_and(|origin| own.iter().any(|one| one == origin));
    from_own && value("sec-fetch-site").is_none_or(|site| site == "same-origin")
}

#[cfg(test)]
mod tests {
    use super::{Beat, Heard, router};
    use axum::Router;
    use axum::body::Body;
    use axum::http::{Request, StatusCode};
    use tokio::sync::mpsc;
    use tower::ServiceExt;

    const OWN: [(&str, &str); 2] = [("origin", "http://127.0.0.1:8070"), ("sec-fetch-site", "same-origin")];

    /// The answer's status, and what was heard.
    fn ask(method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> (StatusCode, Option<Heard>) {
        let (sender, mut receiver) = mpsc::channel(4);
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(body.to_owned())).expect("it is a request");
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("there is a runtime");
        let router = router(Router::new(), sender, 8070);
        let answer = runtime.block_on(router.oneshot(request)).expect("it answers");
        assert!(answer.headers().contains_key("x-kepu-kiosk"), "{method} {path}");
        (answer.status(), receiver.try_recv().ok())
    }

    #[test]
    fn the_kiosks_own_page_is_heard() {
        let said = Beat { visits: 3.0, uptime_secs: 61.5, heap_bytes: 1e7 };
        let body = r#"{"visits":3,"uptime_secs":61.5,"heap_bytes":10000000}"#;
        let heard = |heard| (StatusCode::NO_CONTENT, Some(heard));
        assert_eq!(ask("POST", "/kiosk/alive", &OWN, body), heard(Heard::Beat(said)));
        assert_eq!(ask("POST", "/kiosk/alive", &OWN, "{}"), heard(Heard::Beat(Beat::default())));
        assert_eq!(ask("POST", "/kiosk/restart", &OWN, ""), heard(Heard::Restart));
        assert_eq!(ask("POST", "/kiosk/exit", &[("origin", "http://localhost:8070")], ""), heard(Heard::Exit));
    }

    #[test]
    fn strangers_are_not() {
        for headers in [
            &[][..],
            &[("sec-fetch-site", "same-origin")],
            &[("origin", "null")],
            &[("origin", "http://127.0.0.1:8071")],
            &[("origin", "https://127.0.0.1:8070")],
            &[("origin", "http://127.0.0.1:8070.example")],
            &[("origin", "http://127.0.0.1:8070"), ("sec-fetch-site", "cross-site")],
        ] {
            for path in ["/kiosk/alive", "/kiosk/restart", "/kiosk/exit"] {
                assert_eq!(ask("POST", path, headers, "whatever"), (StatusCode::FORBIDDEN, None), "{path} {headers:?}");
            }
        }
    }

    #[test]
    fn nothing_happens_by_following_a_link_or_by_nonsense() {
        assert_eq!(ask("GET", "/kiosk/exit", &OWN, ""), (StatusCode::METHOD_NOT_ALLOWED, None));
        assert_eq!(ask("POST", "/kiosk/alive", &OWN, "beat"), (StatusCode::BAD_REQUEST, None));
        let long = format!("{{\"visits\":1{}}}", " ".repeat(5000));
        assert_eq!(ask("POST", "/kiosk/alive", &OWN, &long), (StatusCode::PAYLOAD_TOO_LARGE, None));
    }
}
