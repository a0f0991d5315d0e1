import { compare, concat, fromUtf8, utf8 } from "./bytes.js";
import { Refusal } from "./refusal.js";

/** A data item of the kinds that are used here: no floats, no undefined, integers of 64 bits with sign. */
export type Item =
  | { kind: "int"; value: bigint }
  | { kind: "bytes"; value: Uint8Array }
  | { kind: "text"; value: string }
  | { kind: "array"; items: Item[] }
  | { kind: "map"; entries: [Item, Item][] }
  | { kind: "tag"; number: bigint; content: Item }
  | { kind: "bool"; value: boolean }
  | { kind: "null" };

/** Bounds that are checked before anything is allocated; a single item has depth 0, keys and values count each. */
export interface Limits {
  bytes: number;
  depth: number;
  items: number;
}

/** What fits a QR code. */
export const TOKEN: Limits = { bytes: 1024, depth: 6, items: 128 };

const SMALLEST = [24n, 1n << 8n, 1n << 16n, 1n << 32n];

/** Reads exactly one item of deterministic CBOR (RFC 8949 §4.2.1); refuses whatever {@link encode} would not write. */
export function parse(input: Uint8Array, limits: Limits): Item {
  return new Reader(input, limits).readAll();
}

class Reader {
  private position = 0;
  private items = 0;

  constructor(
    private readonly input: Uint8Array,
    private readonly limits: Limits,
  ) {}

  readAll(): Item {
    if (this.input.length > this.limits.bytes) {
      throw refuse("TOO_LARGE", 0);
    }
    const item = this.readItem(0);
    if (this.position < this.input.length) {
      throw refuse("TRAILING_BYTES", this.position);
    }
    return item;
  }

  private readItem(depth: number): Item {
    const start = this.position;
    if (++this.items > this.limits.items) {
      throw refuse("TOO_MANY_ITEMS", start);
    }
    const head = this.nextByte();
    const major = head >> 5;
    if (major === 7) {
      return simple(head & 0x1f, start);
    }
    const argument = this.argument(head & 0x1f, start);
    if (major >= 4 && depth >= this.limits.depth) {
      throw refuse("TOO_DEEP", start);
    }
    switch (major) {
      case 0:
        return { kind: "int", value: argument };
      case 1:
        return { kind: "int", value: -1n - argument };
      case 2:
        return { kind: "bytes", value: this.string(argument, start) };
      case 3:
        return { kind: "text", value: text(this.string(argument, start), start) };
      case 4:
        return this.array(argument, start, depth);
      case 5:
        return this.map(argument, start, depth);
      default:
        return { kind: "tag", number: argument, content: this.readItem(depth + 1) };
    }
  }

  private argument(low: number, start: number): bigint {
    if (low < 24) {
      return BigInt(low);
    }
    if (low === 31) {
      throw refuse("INDEFINITE_LENGTH", start);
    }
    if (low > 27) {
      throw refuse("RESERVED", start);
    }
    let value = 0n;
    for (let i = 0; i < 1 << (low - 24); i++) {
      value = (value << 8n) | BigInt(this.nextByte());
    }
    if (value >= 1n << 63n) {
      throw refuse("INTEGER_OUT_OF_RANGE", start);
    }
    if (value < (SMALLEST[low - 24] as bigint)) {
      throw refuse("NOT_SHORTEST", start);
    }
    return value;
  }

  private string(length: bigint, start: number): Uint8Array {
    if (length > BigInt(this.input.length - this.position)) {
      throw refuse("TRUNCATED", start);
    }
    this.position += Number(length);
    return this.input.slice(this.position - Number(length), this.position);
  }

  private array(length: bigint, start: number, depth: number): Item {
    const items: Item[] = [];
    for (let left = this.announced(length, start); left > 0; left--) {
      items.push(this.readItem(depth + 1));
    }
    return { kind: "array", items };
  }

  private map(length: bigint, start: number, depth: number): Item {
    const entries: [Item, Item][] = [];
    let last: Uint8Array | undefined;
    for (let left = this.announced(2n * length, start) / 2; left > 0; left--) {
      const from = this.position;
      const key = this.readItem(depth + 1);
      const encoded = this.input.subarray(from, this.position);
      const order = last === undefined ? -1 : compare(last, encoded);
      if (order >= 0) {
        throw refuse(order === 0 ? "DUPLICATE_KEY" : "KEY_ORDER", from);
      }
      entries.push([key, this.readItem(depth + 1)]);
      last = encoded;
    }
    return { kind: "map", entries };
  }

  /** Each item needs a byte, so an announced number beyond the rest of the input is refused before reading. */
  private announced(number: bigint, start: number): number {
    if (number > BigInt(this.limits.items - this.items)) {
      throw refuse("TOO_MANY_ITEMS", start);
    }
    if (number > BigInt(this.input.length - this.position)) {
      throw refuse("TRUNCATED", start);
    }
    return Number(number);
  }

  private nextByte(): number {
    const value = this.input[this.position];
    if (value === undefined) {
      throw refuse("TRUNCATED", this.position);
    }
    this.position++;
    return value;
  }
}

function simple(low: number, start: number): Item {
  switch (low) {
    case 20:
      return { kind: "bool", value: false };
    case 21:
      return { kind: "bool", value: true };
    case 22:
      return { kind: "null" };
    case 25:
    case 26:
    case 27:
      throw refuse("FLOAT", start);
    case 28:
    case 29:
    case 30:
      throw refuse("RESERVED", start);
    case 31:
      throw refuse("INDEFINITE_LENGTH", start);
    default:
      throw refuse("SIMPLE_VALUE", start);
  }
}

function text(content: Uint8Array, start: number): string {
  const read = fromUtf8(content);
  if (read === undefined) {
    throw refuse("BAD_UTF_8", start);
  }
  return read;
}

function refuse(defect: string, position: number): Refusal {
  return new Refusal("cbor", defect, `at byte ${position}`);
}

/** The one encoding of an item: shortest lengths, keys of maps in the order of their encoded bytes. */
export function encode(item: Item): Uint8Array<ArrayBuffer> {
  switch (item.kind) {
    case "int":
      return item.value >= 0n ? head(0, item.value) : head(1, -1n - item.value);
    case "bytes":
      return concat(head(2, BigInt(item.value.length)), item.value);
    case "text": {
      const content = utf8(item.value);
      return concat(head(3, BigInt(content.length)), content);
    }
    case "array":
      return concat(head(4, BigInt(item.items.length)), ...item.items.map(encode));
    case "map": {
      const entries = item.entries.map(([key, value]): [Uint8Array, Uint8Array] => [encode(key), encode(value)]);
      entries.sort((a, b) => compare(a[0], b[0]));
      return concat(head(5, BigInt(entries.length)), ...entries.flat());
    }
    case "tag":
      return concat(head(6, item.number), encode(item.content));
    case "bool":
      return Uint8Array.of(item.value ? 0xf5 : 0xf4);
    case "null":
      return Uint8Array.of(0xf6);
  }
}

function head(major: number, argument: bigint): Uint8Array<ArrayBuffer> {
  const high = major << 5;
  if (argument < 24n) {
    return Uint8Array.of(high | Number(argument));
  }
  const size = SMALLEST.filter((smallest) => argument >= smallest).length - 1;
  const bytes = Array.from({ length: 1 << size }, (_, i) => Number((argument >> BigInt(8 * ((1 << size) - 1 - i))) & 0xffn));
  return Uint8Array.of(high | (24 + size), ...bytes);
}

/** An integer. */
export function int(value: number | bigint): Item {
  return { kind: "int", value: BigInt(value) };
}

/** The value under an integer key, if the item is a map that has one. */
export function get(item: Item | undefined, key: number): Item | undefined {
  return item?.kind === "map"
    ? item.entries.find(([name]) => name.kind === "int" && name.value === BigInt(key))?.[1]
    : undefined;
}

/** True when the item is a map with exactly these integer keys. */
export function hasExactly(item: Item, ...keys: number[]): boolean {
  return item.kind === "map" && item.entries.length === keys.length && keys.every((key) => get(item, key) !== undefined);
}
