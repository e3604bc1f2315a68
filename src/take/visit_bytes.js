// A visit in few bytes: the form that crates/exhibit_contract/src/visit/bytes.rs describes, from and to the JSON lines in which
// the page gives and keeps a visit (lines.rs beside it).

const MAGIC = [0x4b, 0x56, 1]; // "KV", version 1
const TOUCHES = ['press', 'drag', 'release'];
const TOUCH = 4;
const ACTION = 7;

/** What cannot be read. */
export class Unreadable extends Error {}

/** The bytes of a visit given as JSON lines. */
export function toBytes(lines) {
  const [head, ...inputs] = lines.trim().split('\n').map((line) => JSON.parse(line));
  const writer = new Writer();
  writer.bytes.push(...MAGIC);
  for (const part of head.contract.split('.')) writer.number(part);
  writer.bytes.push(...fromHex(head.pack));
  writer.number(head.seed);
  writer.number(head.ticks);
  writer.number(inputs.length);
  let before = 0;
  for (const [tick, input] of inputs) {
    writer.number(tick - before);
    before = tick;
    writer.input(input);
  }
  return Uint8Array.from(writer.bytes);
}

/** Reads such bytes: `{ pack, ticks, lines }`. */
export function fromBytes(bytes) {
  const reader = new Reader(bytes);
  if (MAGIC.some((byte) => reader.byte() !== byte)) throw new Unreadable('these bytes are no visit');
  const contract = `${reader.number()}.${reader.number()}`;
  const pack = toHex(reader.take(32));
  const seed = String(reader.number());
  const [ticks, count] = [reader.whole(), reader.whole()];
  const head = JSON.stringify({ pack, contract, seed, ticks });
  const lines = [head];
  let tick = 0;
  for (let i = 0; i < count; i++) {
    tick += reader.whole();
    if (tick > ticks) throw new Unreadable('an input comes after the end');
    lines.push(`[${tick},${reader.input()}]`);
  }
  if (reader.left > 0) throw new Unreadable('bytes are left over');
  return { pack, ticks, lines: `${lines.join('\n')}\n` };
}

class Writer {
  bytes = [];

  /** Unsigned LEB128. */
  number(value) {
    let rest = BigInt(value);
    for (; rest >= 0x80n; rest >>= 7n) this.bytes.push(Number(rest & 0x7fn) | 0x80);
    this.bytes.push(Number(rest));
  }

  float(value) {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value, true);
    this.bytes.push(...new Uint8Array(view.buffer));
  }

  input({ tag, val }) {
    if (tag === 'action') {
      this.bytes.push(ACTION);
      this.number(val);
    } else if (tag === 'set') {
      this.set(val.variable, val.value);
    } else {
      this.bytes.push(TOUCH + TOUCHES.indexOf(tag));
      this.number(val.pointer);
      this.float(val.x);
      this.float(val.y);
    }
  }

  set(variable, { tag, val }) {
    this.bytes.push({ float64: 0, int64: 1, boolean: 2 + Number(val) }[tag]);
    this.number(variable);
    if (tag === 'float64') this.float(val);
    if (tag === 'int64') this.number(BigInt.asUintN(64, (BigInt(val) << 1n) ^ (BigInt(val) >> 63n)));
  }
}

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  get left() {
    return this.bytes.length - this.at;
  }

  take(count) {
    if (this.left < count) throw new Unreadable('the visit is cut off');
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  byte() {
    return this.take(1)[0];
  }

  /** Unsigned LEB128 of 64 bits at most, as a BigInt. */
  number() {
    let value = 0n;
    for (let shift = 0n; shift < 64n; shift += 7n) {
      const byte = this.byte();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80 && value < 1n << 64n) return value;
    }
    throw new Unreadable('a number is too large');
  }

  /** A number that JavaScript counts exactly. */
  whole() {
    const value = Number(this.number());
    if (!Number.isSafeInteger(value)) throw new Unreadable('a number is too large');
    return value;
  }

  whole32() {
    const value = this.whole();
    if (value > 0xffff_ffff) throw new Unreadable('a number is too large');
    return value;
  }

  /** The text of a finite float that gives the same bits when read. */
  float() {
    const bytes = this.take(8);
    const value = new DataView(bytes.buffer, bytes.byteOffset).getFloat64(0, true);
    if (!Number.isFinite(value)) throw new Unreadable('an input is not a number, or infinite');
    return Object.is(value, -0) ? '-0.0' : String(value);
  }

  /** The JSON of an input. */
  input() {
    const kind = this.byte();
    const first = this.whole32();
    const set = (tag, value) => `{"tag":"set","val":{"variable":${first},"value":{"tag":"${tag}","val":${value}}}}`;
    if (kind === 0) return set('float64', this.float());
    if (kind === 1) {
      const zigzag = this.number();
      return set('int64', BigInt.asIntN(64, (zigzag >> 1n) ^ -(zigzag & 1n)));
    }
    if (kind === 2 || kind === 3) return set('boolean', kind === 3);
    if (kind === ACTION) return `{"tag":"action","val":${first}}`;
    if (kind > ACTION) throw new Unreadable(`there is no kind of input ${kind}`);
    return `{"tag":"${TOUCHES[kind - TOUCH]}","val":{"pointer":${first},"x":${this.float()},"y":${this.float()}}}`;
  }
}

const fromHex = (text) => text.match(/../g).map((digits) => parseInt(digits, 16));
const toHex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
