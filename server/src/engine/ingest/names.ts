/** Names of tables and columns, cleaned for reading and made unique; compared without regard to case, as SQL does. */
export class UniqueNames {
  readonly #taken = new Set<string>();

  /** `name`, or `name 2`, `name 3`… where it is taken. */
  take(name: string, separator = ' '): string {
    let candidate = name;
    for (let n = 2; this.#taken.has(candidate.toLowerCase()); n++) candidate = `${name}${separator}${n}`;
    this.#taken.add(candidate.toLowerCase());
    return candidate;
  }
}

const longestName = 120;

/** Text on one line, without control characters and edges of blanks. */
function cleaned(name: string): string {
  return name
    .replace(/[\p{Cc}\p{Zs}\u200b-\u200f\ufeff]+/gu, ' ')
    .trim()
    .slice(0, longestName)
    .trim();
}

/** A column's name as shown and used in queries; `column 3` where the file has none. */
export function columnName(header: string, index: number): string {
  return cleaned(header) || `column ${index + 1}`;
}

const extensions = /\.(?:csv|tsv|tab|txt|json|ndjson|jsonl|parquet|pq|xlsx|xlsm|xlsb|xls|ods|gz|gzip|zip|zst|zstd)$/i;

/** A table's name from a file's: without folders and extensions. */
export function tableName(fileName: string): string {
  let name = fileName.split(/[\\/]/).at(-1) ?? '';
  while (extensions.test(name)) name = name.replace(extensions, '');
  return cleaned(name) || 'data';
}

/** A sheet's name, which may be empty of anything readable. */
export function sheetTableName(sheet: string, index: number): string {
  return cleaned(sheet) || `sheet ${index + 1}`;
}
