import { collation, dayMs, firstDay, i64, u16, u32, u8, ucs2, written } from './bytes.js';

export type TdsValue = string | number | bigint | boolean | null;

/** How a column of one type stands in an answer: its description, its values, its null. */
export interface TdsType {
  readonly info: Buffer;
  readonly none: Buffer;
  encode(value: Exclude<TdsValue, null>): Buffer;
}

const none = u8(0);
const days = (ms: number): Buffer =>
  written(3, (buffer) => buffer.writeUIntLE(Math.floor((ms - firstDay) / dayMs), 0, 3));
/** Units of 100 nanoseconds since midnight. */
const ticks = (ms: number, finer: number): Buffer =>
  written(5, (buffer) => buffer.writeUIntLE((((ms % dayMs) + dayMs) % dayMs) * 10_000 + finer, 0, 5));

/** `2024-03-10 02:30:00.1234567` → milliseconds, and units of 100 nanoseconds beyond them. */
function momentOf(text: string): { readonly ms: number; readonly finer: number } {
  const [whole = '', fraction = ''] = text.replace(' ', 'T').replace('Z', '').split('.');
  const digits = fraction.padEnd(7, '0');
  return { ms: new Date(`${whole}.${digits.slice(0, 3)}Z`).getTime(), finer: Number(digits.slice(3, 7)) };
}

const integer = (bytes: 1 | 2 | 4 | 8): TdsType => ({
  info: Buffer.from([0x26, bytes]),
  none,
  encode: (value) => {
    if (bytes === 8) return Buffer.concat([u8(8), i64(BigInt(value))]);
    return written(bytes + 1, (buffer) => {
      buffer[0] = bytes;
      if (bytes === 1) buffer.writeUInt8(Number(value), 1);
      else buffer.writeIntLE(Number(value), 1, bytes);
    });
  },
});

const nvarchar: TdsType = {
  info: Buffer.concat([u8(0xe7), u16(8_000), collation]),
  none: u16(0xffff),
  encode: (value) => {
    const text = ucs2(String(value));
    return Buffer.concat([u16(text.length), text]);
  },
};

/** Long values are sent in pieces of about a packet. */
const pieceBytes = 8_000;

const nvarcharMax: TdsType = {
  info: Buffer.concat([u8(0xe7), u16(0xffff), collation]),
  none: Buffer.alloc(8, 0xff),
  encode: (value) => {
    const text = ucs2(String(value));
    const pieces = Array.from({ length: Math.ceil(text.length / pieceBytes) }, (_, piece) =>
      text.subarray(piece * pieceBytes, (piece + 1) * pieceBytes),
    );
    return Buffer.concat([i64(text.length), ...pieces.flatMap((piece) => [u32(piece.length), piece]), u32(0)]);
  },
};

const decimal = (precision: number, scale: number): TdsType => ({
  info: Buffer.from([0x6a, 17, precision, scale]),
  none,
  encode: (value) => {
    const [whole = '', fraction = ''] = String(value).replace('-', '').split('.');
    let rest = BigInt(whole + fraction.padEnd(scale, '0').slice(0, scale));
    return written(18, (buffer) => {
      buffer[0] = 17;
      buffer[1] = String(value).startsWith('-') ? 0 : 1;
      for (let at = 2; at < 18; at += 1, rest >>= 8n) buffer[at] = Number(rest & 255n);
    });
  },
});

export const tdsTypes = {
  tinyint: integer(1),
  int: integer(4),
  bigint: integer(8),
  bit: { info: Buffer.from([0x68, 1]), none, encode: (value) => Buffer.from([1, value === true ? 1 : 0]) },
  float: {
    info: Buffer.from([0x6d, 8]),
    none,
    encode: (value) => Buffer.concat([u8(8), written(8, (buffer) => buffer.writeDoubleLE(Number(value)))]),
  },
  nvarchar,
  nvarcharMax,
  decimal9: decimal(9, 2),
  decimal38: decimal(38, 9),
  date: {
    info: u8(0x28),
    none,
    encode: (value) => Buffer.concat([u8(3), days(momentOf(`${String(value)} 00:00:00`).ms)]),
  },
  time: {
    info: Buffer.from([0x29, 7]),
    none,
    encode: (value) => {
      const { ms, finer } = momentOf(`1970-01-01 ${String(value)}`);
      return Buffer.concat([u8(5), ticks(ms, finer)]);
    },
  },
  datetime2: {
    info: Buffer.from([0x2a, 7]),
    none,
    encode: (value) => {
      const { ms, finer } = momentOf(String(value));
      return Buffer.concat([u8(8), ticks(ms, finer), days(ms)]);
    },
  },
  /** Given in UTC, told with an offset of two hours. */
  datetimeoffset: {
    info: Buffer.from([0x2b, 7]),
    none,
    encode: (value) => {
      const { ms, finer } = momentOf(String(value));
      return Buffer.concat([u8(10), ticks(ms, finer), days(ms), u16(120)]);
    },
  },
  varbinary: {
    info: Buffer.concat([u8(0xa5), u16(8_000)]),
    none: u16(0xffff),
    encode: (value) => {
      const bytes = Buffer.from(String(value), 'hex');
      return Buffer.concat([u16(bytes.length), bytes]);
    },
  },
} satisfies Record<string, TdsType>;
export type TdsTypeName = keyof typeof tdsTypes;
