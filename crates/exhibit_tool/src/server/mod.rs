//! Answers a browser on this machine with a folder of files: brotli where there is some and it is asked for, the right
//! types, a strict policy on everything, and the state of a stage that is still being built.

mod headers;

use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use exhibit_pack::hall::Hall;
use serde::Serialize;
use tower_http::services::ServeDir;

use crate::{Result, Trouble};

pub use headers::content_security_policy;

/// How far the stage is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StageState {
    /// Its files are not there yet.
    Building,
    /// Its files are there.
    Ready,
    /// Its files will not come, and why.
    Failed(String),
}

/// What is served. Both can change while it is: the stage joins later.
pub struct Site {
    now: RwLock<(PathBuf, StageState)>,
    /// The `Content-Security-Policy`.
    policy: HeaderValue,
}

impl Site {
    /// A site of the files in `root`, with the policy that its hall asks for.
    pub fn new(root: PathBuf, stage: StageState, hall: &Hall) -> Self {
        // What hall.toml may hold as an address, a header may hold too.
        let policy = HeaderValue::try_from(content_security_policy(hall));
        Self {
            now: RwLock::new((root, stage)),
            policy: policy.unwrap_or(HeaderValue::from_static("default-src 'none'")),
        }
    }

    /// Serves another folder from now on.
    pub fn set_root(&self, root: PathBuf) {
        self.now.write().unwrap_or_else(PoisonError::into_inner).0 = root;
    }

    /// Says how far the stage is from now on.
    pub fn set_stage(&self, stage: StageState) {
        self.now.write().unwrap_or_else(PoisonError::into_inner).1 = stage;
    }

    fn now(&self) -> (PathBuf, StageState) {
        self.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Opens a port on this machine; `command` is the one that wanted it.
pub fn listen(address: SocketAddr, command: &str) -> Result<TcpListener> {
    TcpListener::bind(address).map_err(|error| {
        let place = format!("http://{address}/");
        let other = address.port().checked_add(1).unwrap_or(8080);
        match error.kind() {
            std::io::ErrorKind::AddrInUse => Trouble::new(
                place,
                format!("port {} is taken by another program", address.port()),
                format!("Stop that program, or choose another port: `cargo kepu {command} --port {other}`."),
            ),
            _ => Trouble::new(
                place,
                format!("port {} cannot be opened: {error}", address.port()),
                format!("Choose another port: `cargo kepu {command} --port {other}`."),
            ),
        }
    })
}

/// Serves `site` until the program ends.
pub fn serve(listener: TcpListener, site: Arc<Site>) -> Result<()> {
    answer(listener, router(site))
}

/// Answers what `router` knows until the program ends.
pub fn answer(listener: TcpListener, router: Router) -> Result<()> {
    let failed = |error: std::io::Error| Trouble::new("the server", format!("it stopped: {error}"), "Start it again.");
    listener.set_nonblocking(true).map_err(failed)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_io().build().map_err(failed)?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener).map_err(failed)?;
        axum::serve(listener, router).await.map_err(failed)
    })
}

/// The files of `site`, and the state of its stage.
pub fn router(site: Arc<Site>) -> Router {
    Router::new()
        .route("/stage/status.json", get(status))
        .fallback(file)
        .layer(middleware::map_response_with_state(Arc::clone(&site), headers::always))
        .layer(middleware::from_fn(headers::by_path))
        .with_state(site)
}

#[derive(Serialize)]
struct Status<'a> {
    state: &'a str,
    detail: &'a str,
    #[serde(rename = "stage-js")]
    js: &'a str,
    #[serde(rename = "stage-wasm")]
    wasm: &'a str,
    #[serde(rename = "stage-worker")]
    worker: &'a str,
}

async fn status(State(site): State<Arc<Site>>) -> Response {
    status_body(&site.now().1)
}

fn status_body(stage: &StageState) -> Response {
    let (state, detail) = match stage {
        StageState::Building => ("building", "the stage is being built"),
        StageState::Ready => ("ready", ""),
        StageState::Failed(why) => ("failed", why.as_str()),
    };
    let status =
        Status { state, detail, js: "./stage/stage.js", wasm: "./stage/stage_bg.wasm", worker: "./stage/worker.js" };
    let json = serde_json::to_string(&status).unwrap_or_default();
    ([(header::CONTENT_TYPE, "application/json")], json).into_response()
}

async fn file(State(site): State<Arc<Site>>, request: Request) -> Response {
    let (root, stage) = site.now();
    let of_stage = request.uri().path().starts_with("/stage/");
    let found = match ServeDir::new(root).precompressed_br().try_call(request).await {
        Ok(response) => response.map(Body::new),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => StatusCode::NOT_FOUND.into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("the file cannot be read: {error}")).into_response(),
    };
    match found.status() {
        StatusCode::NOT_FOUND if of_stage && stage != StageState::Ready => {
            let mut response = status_body(&stage);
            *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
            response
        }
        StatusCode::NOT_FOUND => (StatusCode::NOT_FOUND, "There is no such file here.\n").into_response(),
        _ => found,
    }
}
