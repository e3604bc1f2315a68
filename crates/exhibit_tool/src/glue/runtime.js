/** Bytes of a string from the guest that are read; the rest is cut off. */
const MOST_STRING_BYTES = 4096;
/** Elements of a list from the guest that are copied when the caller names no number. */
const MOST_ELEMENTS = 1 << 24;

/** A guest did something the contract forbids. `code` names the page in `docs/errors/`. */
export class ModelError extends Error {
  constructor(code, detail, options) {
    super(`${code}: ${detail}`, options);
    this.name = 'ModelError';
    this.code = code;
    this.detail = detail;
  }
}

/** A guest answered with the error of its `result`: it is well, but will not do what was asked. */
export class ModelRefusal extends Error {
  constructor(detail) {
    super(detail);
    this.name = 'ModelRefusal';
    this.detail = detail;
  }
}

const utf8Decoder = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });

/** The guest's linear memory. Every pointer and length is the guest's word and is checked before anything is made of it. */
class GuestMemory {
  #exports;
  #view;

  attach(exports) {
    this.#exports = exports;
  }

  /** A view of the whole memory; made anew when the memory has grown, which detaches the old one. */
  get view() {
    const { buffer } = this.#exports.memory;
    if (this.#view?.buffer !== buffer) this.#view = new DataView(buffer);
    return this.#view;
  }

  /** The start of `count` elements of `size` bytes, if they lie in memory and on a multiple of `align`. */
  range(pointer, count, size, align, what) {
    const start = pointer >>> 0;
    // At most 2^32 × the size of an element: exact in a double.
    const end = start + count * size;
    if (start % align !== 0) {
      throw new ModelError('model-pointer', `${what}: address ${start} is not a multiple of ${align}`);
    }
    if (end > this.view.byteLength) {
      throw new ModelError('model-pointer', `${what}: ${end - start} bytes at ${start} leave the memory of ${this.view.byteLength}`);
    }
    return start;
  }

  /** A copy of the list whose pointer and length lie at `answer`. */
  list(TypedArray, answer, most, what) {
    const pair = this.range(answer, 2, 4, 4, what);
    const pointer = this.view.getUint32(pair, true);
    const length = this.view.getUint32(pair + 4, true);
    const size = TypedArray.BYTES_PER_ELEMENT;
    // Whether it lies in memory before how long it is, as the native sandbox asks.
    const start = this.range(pointer, length, size, size, what);
    if (length > most) {
      throw new ModelError('model-list-length', `${what} answered ${length} values where at most ${most} are expected`);
    }
    return new TypedArray(this.view.buffer, start, length).slice();
  }

  /** The text of `length` bytes at `pointer`. Bytes that are not UTF-8 become U+FFFD; a long text is cut. */
  string(pointer, length, what) {
    const bytes = length >>> 0;
    const start = this.range(pointer, bytes, 1, 1, what);
    const read = Math.min(bytes, MOST_STRING_BYTES);
    const text = utf8Decoder.decode(new Uint8Array(this.view.buffer, start, read));
    return read < bytes ? `${text}…` : text;
  }

  /** The error text of a `result<_, string>` at `answer`, or null. */
  refusal(answer, size, align, payload, what) {
    const start = this.range(answer, 1, size, align, what);
    switch (this.view.getUint8(start)) {
      case 0:
        return null;
      case 1:
        return this.string(this.view.getUint32(start + payload, true), this.view.getUint32(start + payload + 4, true), what);
      default:
        throw new ModelError('model-pointer', `${what} answered neither success nor error`);
    }
  }

  /** Room in the guest's memory, given by the guest. */
  #reserve(count, size, align, what) {
    return this.range(this.#exports.cabi_realloc(0, 0, align, count * size), count, size, align, what);
  }

  /** Copies numbers into the guest; gives their address. */
  storeArray(TypedArray, values, what) {
    const size = TypedArray.BYTES_PER_ELEMENT;
    const start = this.#reserve(values.length, size, size, what);
    new TypedArray(this.view.buffer, start, values.length).set(values);
    return start;
  }

  /** Writes each value with `write` into the guest; gives the address of the first. */
  storeList(values, size, align, write, what) {
    const start = this.#reserve(values.length, size, align, what);
    for (let i = 0; i < values.length; i++) write(this, start + i * size, values[i]);
    return start;
  }
}

/** A linked core module. After the first failure its state is unknown, so it answers nothing but that failure again. */
class Guest {
  #exports;
  #memory;
  #failure = null;

  constructor(exports, memory) {
    this.#exports = exports;
    this.#memory = memory;
  }

  static async start(coreBytes, memory, imports) {
    let instance;
    try {
      ({ instance } = await WebAssembly.instantiate(coreBytes, imports));
    } catch (cause) {
      throw new ModelError('model-invalid', String(cause?.message ?? cause), { cause });
    }
    memory.attach(instance.exports);
    return new Guest(instance.exports, memory);
  }

  call(what, body) {
    if (this.#failure) throw this.#failure;
    try {
      return body(this.#exports, this.#memory);
    } catch (cause) {
      if (cause instanceof ModelRefusal || cause instanceof TypeError) throw cause;
      this.#failure =
        cause instanceof ModelError
          ? cause
          : new ModelError('model-trapped', `${what}: ${String(cause?.message ?? cause)}`, { cause });
      throw this.#failure;
    }
  }
}

/** The case of an enum that the guest means by `number`. */
function enumCase(cases, number, what) {
  const name = cases[number >>> 0];
  if (name === undefined) throw new ModelError('model-pointer', `${what}: no case has the number ${number >>> 0}`);
  return name;
}
