// The model worker: runs one guest and nothing else. The page asks, the worker answers with the same `id`; the page ends
// the worker when an answer does not come. Nothing here is trusted with the visit: state and inputs live in the page.
//
// Asked                                                          Answered
// load         module, outputs, layers, log_lines_per_sec, port?  loaded
// instantiate  seed                                               ready     tick, outputs, millis, not_finite?
// advance      batches: [{inputs, ticks}], state                  advanced  tick, outputs, millis, state?, not_finite?
// set-state    state, tick                                        advanced  (as above, no state)
// stage        port                                               (none: the layers are sent through the port)
// any                                                             failed    code, detail: see docs/errors
//
// `outputs` in `load` is how many numbers the manifest's outputs make; `layers` how many layers there are, or, better, a
// list of the most numbers each layer's buffer may hold. `ticks` may be 0: the inputs are applied and no time passes.
// `not_finite` is the place of the first output that is NaN or infinite. After each answer the layers go through the
// stage port as {kind: 'layers', tick, buffers}. Lines the guest logs come unasked as {kind: 'log', level, text}.
import { Model, ModelError, ModelRefusal } from './model_abi.js';

/** Most numbers in a layer's buffer where `load` does not say: 4 MiB. */
const MOST_LAYER_NUMBERS = 1 << 20;
/** Most bytes of a state. */
const MOST_STATE_BYTES = 16 << 20;

let model = null;
let begun = false; // whether the model was instantiated: before, it has nothing to show
let outputCount = 0;
let layerLimits = [];
let tick = 0;
let stagePort = null;
let mayLog = () => false;

/** Lets `perSecond` lines through in each second; says once a second how many it held back. */
function logLimiter(perSecond) {
  let second = -1;
  let passed = 0;
  let held = 0;
  return () => {
    const now = Math.floor(performance.now() / 1000);
    if (now !== second) {
      if (held > 0) postMessage({ kind: 'log', level: 'warn', text: `${held} more lines were not shown` });
      second = now;
      passed = 0;
      held = 0;
    }
    if (passed < perSecond) {
      passed += 1;
      return true;
    }
    held += 1;
    return false;
  };
}

const host = {
  log(level, text) {
    if (mayLog()) postMessage({ kind: 'log', level, text });
  },
};

/** The guest's outputs, held to the manifest's count. */
function outputs() {
  let values;
  try {
    values = model.outputs(outputCount);
  } catch (error) {
    // Far too many is the same fault as one too few.
    throw error.code === 'model-list-length' ? new ModelError('model-output-count', error.detail) : error;
  }
  if (values.length === outputCount) return values;
  throw new ModelError('model-output-count', `outputs answered ${values.length} values where the manifest declares ${outputCount}`);
}

/** The layers' buffers, if there is a stage to show them. */
function layers() {
  return stagePort === null || !begun ? null : layerLimits.map((most, index) => model.layer(index, most));
}

function send(buffers) {
  if (buffers !== null) stagePort.postMessage({ kind: 'layers', tick, buffers }, buffers.map((layer) => layer.buffer));
}

/** The answer to `message`: the outputs as they now are, and how long the guest worked on it since `start`. */
function answer(message, kind, start, state) {
  const values = outputs();
  const buffers = layers();
  const more = { millis: performance.now() - start };
  if (state) more.state = state;
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) more.not_finite = bad;
  const transfer = state ? [values.buffer, state.buffer] : [values.buffer];
  postMessage({ kind, id: message.id, tick, outputs: values, ...more }, transfer);
  send(buffers);
}

function loaded() {
  if (model === null) throw new ModelError('model-failed', 'the worker was asked before it had a model');
  return model;
}

const handlers = {
  async load(message) {
    mayLog = logLimiter(message.log_lines_per_sec);
    outputCount = message.outputs;
    layerLimits = Array.isArray(message.layers) ? message.layers : Array(message.layers).fill(MOST_LAYER_NUMBERS);
    stagePort = message.port ?? stagePort;
    begun = false;
    model = await Model.instantiate(message.module, host);
    postMessage({ kind: 'loaded', id: message.id });
  },

  instantiate(message) {
    const start = performance.now();
    refusedAs('model-refused', () => loaded().instantiate(BigInt(message.seed)));
    tick = 0;
    begun = true;
    answer(message, 'ready', start);
  },

  advance(message) {
    const start = performance.now();
    for (const { inputs, ticks } of message.batches) {
      if (inputs.length > 0) loaded().apply(inputs);
      for (let i = 0; i < ticks; i++) {
        loaded().doStep();
        tick += 1;
      }
    }
    const state = message.state ? loaded().getState(MOST_STATE_BYTES) : undefined;
    answer(message, 'advanced', start, state);
  },

  'set-state'(message) {
    const start = performance.now();
    refusedAs('model-state-refused', () => loaded().setState(message.state));
    tick = message.tick;
    answer(message, 'advanced', start);
  },

  stage(message) {
    stagePort?.close();
    stagePort = message.port;
    send(layers());
  },
};

/** Runs `body`; what the guest refuses gets a code. */
function refusedAs(code, body) {
  try {
    body();
  } catch (error) {
    throw error instanceof ModelRefusal ? new ModelError(code, error.detail) : error;
  }
}

async function handle(message) {
  try {
    const handler = Object.hasOwn(handlers, message.kind) ? handlers[message.kind] : null;
    if (handler === null) throw new ModelError('model-failed', `no such message: ${message.kind}`);
    await handler(message);
  } catch (error) {
    const known = error instanceof ModelError;
    const code = known ? error.code : 'model-failed';
    postMessage({ kind: 'failed', id: message.id, code, detail: known ? error.detail : String(error) });
  }
}

// One after the other, also while a module compiles.
let previous = Promise.resolve();
self.onmessage = ({ data }) => {
  previous = previous.then(() => handle(data));
};
