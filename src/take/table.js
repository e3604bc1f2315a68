// The values of a chart as CSV: every one, with all its digits, as the model gave them.
import { say } from './words.js';

/** `{ headings, rows, csv }` of what `shownChart` gave; `rows` is how many there are. */
export function table({ xHeading, unit, x, series }) {
  const columns = series.flatMap(({ name, values, low, high }) => {
    const ends = low ? [[say('table-low', name), low], [say('table-high', name), high]] : [];
    return [[name, values], ...ends];
  });
  const headings = [xHeading, ...columns.map(([name]) => (unit ? `${name} (${unit})` : name))];
  const rows = x.map((at, row) => [at, ...columns.map(([, values]) => values[row])].map(number));
  return { headings, rows: rows.length, csv: csv([headings.map(quoted), ...rows]) };
}

/** All its digits; nothing for what is no number. */
const number = (value) => (Number.isFinite(value) ? String(value) : '');

/** A text in a cell. What would begin a formula begins with an apostrophe, which spreadsheets show as text. */
export const quoted = (text) => `"${text.replace(/^(?=[=+\-@＝＋－＠\t\r])/, "'").replaceAll('"', '""')}"`;

/** RFC 4180; the mark at its beginning tells spreadsheets that it is UTF-8. */
const csv = (lines) => `\uFEFF${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
