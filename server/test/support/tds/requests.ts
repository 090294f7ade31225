import { dayMs, firstDay } from './bytes.js';
import type { TdsValue } from './types.js';

/** What LOGIN7 said. */
export interface TdsLogin {
  readonly user: string;
  readonly password: string;
  readonly application: string;
  readonly database: string;
  readonly readOnlyIntent: boolean;
}

/** Texts stand where the fixed part says. */
export function readLogin(body: Buffer): TdsLogin {
  const bytes = (at: number) => {
    const from = body.readUInt16LE(at);
    return body.subarray(from, from + 2 * body.readUInt16LE(at + 2));
  };
  const text = (at: number) => bytes(at).toString('utf16le');
  const password = Buffer.from(bytes(44)).map((byte) => {
    const plain = byte ^ 0xa5;
    return ((plain << 4) | (plain >> 4)) & 255;
  });
  return {
    user: text(40),
    password: Buffer.from(password).toString('utf16le'),
    application: text(48),
    database: text(68),
    readOnlyIntent: ((body[26] ?? 0) & 0x20) !== 0,
  };
}

export interface TdsParameter {
  readonly name: string;
  readonly value: TdsValue;
}
/** A remote procedure call: of a procedure by its name, or by the number that TDS gives some of them. */
export interface TdsCall {
  readonly procedure: string;
  readonly parameters: readonly TdsParameter[];
}

const byNumber: Readonly<Record<number, string>> = { 10: 'sp_executesql' };

export function readCall(body: Buffer): TdsCall {
  const reader = new Reader(body, body.readUInt32LE(0));
  const length = reader.u16();
  const procedure = length === 0xffff ? (byNumber[reader.u16()] ?? '') : reader.text(length);
  reader.u16();
  const parameters: TdsParameter[] = [];
  while (!reader.atEnd) parameters.push(readParameter(reader));
  return { procedure, parameters };
}

function readParameter(reader: Reader): TdsParameter {
  const name = reader.text(reader.u8());
  reader.u8();
  const type = reader.u8();
  const read = readers[type];
  if (!read) throw new Error(`The double does not know parameters of type 0x${type.toString(16)}`);
  return { name, value: read(reader) };
}

class Reader {
  readonly #body: Buffer;
  #at: number;

  constructor(body: Buffer, at: number) {
    this.#body = body;
    this.#at = at;
  }

  get atEnd(): boolean {
    return this.#at >= this.#body.length;
  }
  bytes(size: number): Buffer {
    this.#at += size;
    return this.#body.subarray(this.#at - size, this.#at);
  }
  u8(): number {
    return this.bytes(1).readUInt8();
  }
  u16(): number {
    return this.bytes(2).readUInt16LE();
  }
  u32(): number {
    return this.bytes(4).readUInt32LE();
  }
  u64(): bigint {
    return this.bytes(8).readBigUInt64LE();
  }
  text(characters: number): string {
    return this.bytes(2 * characters).toString('utf16le');
  }
}

function readInteger(reader: Reader): TdsValue {
  reader.u8();
  const size = reader.u8();
  if (size === 0) return null;
  const bytes = reader.bytes(size);
  return size === 8 ? bytes.readBigInt64LE() : bytes.readIntLE(0, size);
}

function readText(reader: Reader): TdsValue {
  const longest = reader.u16();
  reader.bytes(5);
  if (longest !== 0xffff) {
    const length = reader.u16();
    return length === 0xffff ? null : reader.bytes(length).toString('utf16le');
  }
  if (reader.u64() === 0xffffffffffffffffn) return null;
  const parts: Buffer[] = [];
  for (let size = reader.u32(); size > 0; size = reader.u32()) parts.push(reader.bytes(size));
  return Buffer.concat(parts).toString('utf16le');
}

const readers: Readonly<Record<number, (reader: Reader) => TdsValue>> = {
  0x26: readInteger,
  0x68: (reader) => {
    const value = readInteger(reader);
    return value === null ? null : value !== 0;
  },
  0x6d: (reader) => {
    reader.u8();
    const size = reader.u8();
    return size === 0 ? null : reader.bytes(size).readDoubleLE();
  },
  0xe7: readText,
  0x28: (reader) => {
    const size = reader.u8();
    if (size === 0) return null;
    return new Date(reader.bytes(3).readUIntLE(0, 3) * dayMs + firstDay).toISOString().slice(0, 10);
  },
};
