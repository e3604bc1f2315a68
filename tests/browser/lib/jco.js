// What jco makes of a component: JavaScript and core modules, in memory.
import { transpileBytes } from '@bytecodealliance/jco-transpile';

/** The files of the transpiled component, by name, and the core module that exports the model. */
export async function transpiled(component) {
  const { files } = await transpileBytes(component, { name: 'model', instantiation: 'async', nodejsCompat: false });
  const cores = Object.entries(files).filter(([name]) => name.endsWith('.wasm'));
  const [, core] = cores.find(([, bytes]) => exportsModel(bytes)) ?? [];
  if (!core) throw new Error('no core module of the component exports the model');
  return { files, core };
}

const exportsModel = (bytes) =>
  WebAssembly.Module.exports(new WebAssembly.Module(bytes)).some(({ name }) => name.startsWith('kepu:exhibit/model@'));
