// The stage's thread. It starts the stage when the page's `start` brings the compiled module, and keeps what comes before
// the stage listens. All else is in Rust: src/stage/host.rs.
import init, { host } from './stage.js';

const early = [];

self.onmessage = async (event) => {
  early.push(event.data);
  if (event.data.kind !== 'start') return;
  try {
    // So that a test can take the drawing context away.
    self.stageCanvas = event.data.canvas;
    await init({ module_or_path: event.data.module });
    host(self, undefined);
    for (const data of early) self.onmessage({ data });
  } catch (error) {
    self.postMessage({ kind: 'failed', code: 'stage-panicked', detail: String(error) });
  }
};
