const maxLength = 200;

/** A person's file name for showing: the last part of any path, without control characters. Never used as a path. */
export function cleanFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const printable = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
  if (printable === '' || /^\.+$/.test(printable)) return 'file';
  if (printable.length <= maxLength) return printable;
  const extension = /(\.[\w.]{1,20})$/.exec(printable)?.[1] ?? '';
  return printable.slice(0, maxLength - extension.length) + extension;
}

/** What to call a data source after its files: `orders.csv.gz` → `orders`, several → `orders and 2 more`. */
export function nameFromFiles(fileNames: readonly string[]): string {
  const [first = 'Data', ...rest] = fileNames;
  const stem = first
    .replace(/(\.(csv|tsv|txt|json|ndjson|jsonl|parquet|xlsx?|xlsb|ods|gz|gzip|zip|zst))+$/i, '')
    .trim();
  const name = stem === '' ? first : stem;
  return rest.length === 0 ? name : `${name} and ${rest.length} more`;
}
