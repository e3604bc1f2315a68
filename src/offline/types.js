// The media type of a file, by the ending of its path: `crates/exhibit_tool/src/server/headers.rs` has the same ones. What a server
// said of a file once would else stay for ever, and a browser runs no script that came as text.
const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  wasm: 'application/wasm',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  ftl: 'text/plain; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/plain; charset=utf-8',
  minisig: 'text/plain; charset=utf-8',
  toml: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  avif: 'image/avif',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  glb: 'model/gltf-binary',
  gltf: 'model/gltf+json',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  mp3: 'audio/mpeg',
  woff2: 'font/woff2',
};

export const typeOf = (path) => TYPES[path.split('.').at(-1)] ?? 'application/octet-stream';
