/** The kinds of files that can be read, for the file chooser. */
export const acceptedFiles =
  '.csv,.tsv,.txt,.json,.ndjson,.jsonl,.parquet,.xlsx,.gz,.zip,.zst,text/csv,application/json';

export const acceptedWords = 'CSV, TSV, JSON, NDJSON, Parquet or XLSX, also inside gzip, zip or zstd';

/** Whether something that is dragged holds files at all, and not a piece of text or one of our own fields. */
export const holdsFiles = (transfer: DataTransfer | null): boolean => transfer?.types.includes('Files') ?? false;

/** The files that were dropped. A folder is not a file: it is left out. */
export function droppedFiles(transfer: DataTransfer): File[] {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  return items.flatMap((item) => {
    const isFolder = item.webkitGetAsEntry()?.isDirectory ?? false;
    const file = isFolder ? null : item.getAsFile();
    return file ? [file] : [];
  });
}
