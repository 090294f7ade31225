/** Numbers and texts as TDS writes them: little-endian, UTF-16, lengths in front. */
export const u8 = (number: number): Buffer => Buffer.from([number]);
export const u16 = (number: number): Buffer => written(2, (buffer) => buffer.writeUInt16LE(number));
export const u32 = (number: number): Buffer => written(4, (buffer) => buffer.writeUInt32LE(number >>> 0));
export const i64 = (number: bigint | number): Buffer => written(8, (buffer) => buffer.writeBigInt64LE(BigInt(number)));

export const ucs2 = (text: string): Buffer => Buffer.from(text, 'utf16le');
/** Length in characters, in one byte. */
export const shortText = (text: string): Buffer => Buffer.concat([u8(text.length), ucs2(text)]);
/** Length in characters, in two bytes. */
export const longText = (text: string): Buffer => Buffer.concat([u16(text.length), ucs2(text)]);

export function written(size: number, write: (buffer: Buffer) => void): Buffer {
  const buffer = Buffer.alloc(size);
  write(buffer);
  return buffer;
}

/** Milliseconds of midnight of 0001-01-01, from where days are counted. */
export const firstDay = new Date('0001-01-01T00:00:00Z').getTime();
export const dayMs = 86_400_000;

/** Latin1_General, as every answer says it. */
export const collation = Buffer.from([0x09, 0x04, 0xd0, 0x00, 0x34]);
