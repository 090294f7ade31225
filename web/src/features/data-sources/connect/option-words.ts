/** Choices of a form in words; one that has none is shown as it is. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  tls: {
    disable: 'disable: not encrypted',
    require: 'require: encrypted, certificate not checked',
    verify: 'verify: encrypted, certificate checked',
  },
  location: { s3: 'S3-compatible storage', disk: 'A folder of this server' },
  format: { parquet: 'Parquet', csv: 'CSV', ndjson: 'NDJSON' },
};

export const optionWord = (field: string, option: string): string => words[field]?.[option] ?? option;
