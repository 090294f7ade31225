import { collation, i64, longText, shortText, u16, u32, u8 } from './bytes.js';
import { tdsTypes, type TdsTypeName, type TdsValue } from './types.js';

export interface TdsColumn {
  readonly name: string;
  readonly type: TdsTypeName;
}

/** What SQL Server says of something that went wrong. */
export class TdsError extends Error {
  readonly number: number;
  readonly line: number;

  constructor(number: number, message: string, line = 1) {
    super(message);
    this.number = number;
    this.line = line;
  }
}

export const done = { more: 0x01, error: 0x02, count: 0x10, attention: 0x20 } as const;
export const doneToken = { batch: 0xfd, call: 0xfe, inCall: 0xff } as const;

export const writeDone = (status: number, rows = 0, token: number = doneToken.batch): Buffer =>
  Buffer.concat([u8(token), u16(status), u16(0xc1), i64(rows)]);

const sized = (token: number, body: Buffer): Buffer => Buffer.concat([u8(token), u16(body.length), body]);

export function writeError({ number, message, line }: TdsError, severity = 16): Buffer {
  const head = Buffer.concat([u32(number), Buffer.from([1, severity]), longText(message)]);
  return sized(0xaa, Buffer.concat([head, shortText('double'), shortText(''), u32(line)]));
}

export const writeColumns = (columns: readonly TdsColumn[]): Buffer =>
  Buffer.concat([
    u8(0x81),
    u16(columns.length),
    ...columns.flatMap(({ name, type }) => [u32(0), u16(1), tdsTypes[type].info, shortText(name)]),
  ]);

export const writeRow = (columns: readonly TdsColumn[], values: readonly TdsValue[]): Buffer =>
  Buffer.concat([u8(0xd1), ...columns.map(({ type }, index) => writeCell(type, values[index] ?? null))]);

const writeCell = (type: TdsTypeName, value: TdsValue): Buffer =>
  value === null ? tdsTypes[type].none : tdsTypes[type].encode(value);

const change = (type: number, now: Buffer, before: Buffer): Buffer =>
  sized(0xe3, Buffer.concat([u8(type), now, before]));

export const packetBytes = 4096;

/** After a login that is taken: the database, the collation, who this is, and how long packets may be. */
export function writeWelcome(database: string): Buffer {
  const program = 'Microsoft SQL Server';
  const acknowledged = Buffer.concat([
    Buffer.from([1, 0x74, 0, 0, 4]),
    shortText(program),
    Buffer.from([16, 0, 16, 0]),
  ]);
  return Buffer.concat([
    change(1, shortText(database), shortText('master')),
    change(7, Buffer.concat([u8(5), collation]), u8(0)),
    sized(0xad, acknowledged),
    change(4, shortText(String(packetBytes)), shortText(String(packetBytes))),
    writeDone(0),
  ]);
}

/** "Ask that server instead." */
export function writeRouting(host: string, port: number): Buffer {
  const target = Buffer.concat([u8(0), u16(port), longText(host)]);
  return Buffer.concat([sized(0xe3, Buffer.concat([u8(20), u16(target.length), target, u16(0)]))]);
}

export const returnStatus = Buffer.concat([u8(0x79), u32(0)]);
