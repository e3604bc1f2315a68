// A reporter of Node's test runner: the files of which a test failed, a line each.

/** `source`: the events of a run. */
export default async function* failedFiles(source) {
  const told = new Set();
  for await (const { type, data } of source) {
    if (type !== 'test:fail' || data.todo !== undefined || !data.file || told.has(data.file)) continue;
    told.add(data.file);
    yield `${data.file}\n`;
  }
}
