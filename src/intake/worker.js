// The intake's thread: reads what somebody brought, once its sizes are known to be within the limits, and has it checked by
// src/intake/main.rs. It lives for one exhibit; the page ends it when it says nothing for too long.
import init, { Folder, unpack, weigh, weigh_archive } from './intake.js';

self.onmessage = async ({ data: { wasm, files } }) => {
  try {
    await init({ module_or_path: wasm });
    const outcome = await examined(files);
    const bytes = [...(outcome.files?.values() ?? [])].map((each) => each.buffer);
    self.postMessage(outcome, bytes);
  } catch (error) {
    self.postMessage({ broken: String(error) });
  }
};

async function examined(files) {
  // A file by itself is an archive, whatever its name says; a folder has files with paths.
  if (files.length === 1 && !files[0].path.includes('/') && files[0].path !== 'exhibit.toml') {
    const [{ path, file }] = files;
    return weigh_archive(path, file.size) ?? unpack(await bytes(file), path);
  }
  const faults = weigh(files.map(({ path }) => path), Float64Array.from(files, ({ file }) => file.size));
  if (faults) return faults;
  const folder = new Folder();
  for (const { path, file } of files) folder.add(path, await bytes(file));
  return folder.make();
}

async function bytes(file) {
  return new Uint8Array(await file.arrayBuffer());
}
