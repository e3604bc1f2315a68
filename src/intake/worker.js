// The intake's thread: reads what somebody brought or another hall sent, once its sizes are known to be within the limits, and
// has it checked by src/intake/main.rs. The page ends it when it says nothing for too long.
import init, { Brought, compare, read_catalogue, weigh, weigh_archive, weigh_picture } from './intake.js';

const TASKS = {
  exhibit: examined,
  catalogue: ({ bytes, url }) => read_catalogue(bytes, url),
  picture: ({ path, bytes }) => weigh_picture(path, bytes) ?? {},
};

self.onmessage = async ({ data: { wasm, task, ...question } }) => {
  try {
    await init({ module_or_path: wasm });
    const outcome = await TASKS[task](question);
    const bytes = [...(outcome.files?.values() ?? [])].map((each) => each.buffer);
    self.postMessage(outcome, bytes);
  } catch (error) {
    self.postMessage({ broken: String(error) });
  }
};

async function examined({ name, files, attestations, hall, sha256 }) {
  const brought = new Brought(hall);
  for (const { name, text } of attestations) brought.attest(name, text);
  // A file by itself is an archive, whatever its name says; a folder has files with paths.
  if (files.length === 1 && !files[0].path.includes('/') && files[0].path !== 'exhibit.toml') {
    const [{ file }] = files;
    const tooLarge = weigh_archive(name, file.size);
    if (tooLarge) return tooLarge;
    const archive = await bytes(file);
    return (sha256 && compare(archive, sha256, name)) || brought.unpack(archive, name);
  }
  const faults = weigh(files.map(({ path }) => path), Float64Array.from(files, ({ file }) => file.size));
  if (faults) return faults;
  for (const { path, file } of files) brought.add(path, await bytes(file));
  return brought.make(name);
}

async function bytes(file) {
  return new Uint8Array(await file.arrayBuffer());
}
