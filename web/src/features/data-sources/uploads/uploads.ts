import { useSyncExternalStore } from 'react';
import type { UploadAnswer } from '@datavizpro/contract';
import { api } from '../../session';
import { cancelIngest, discardFailed } from '../api';
import { dataSourcesPath } from '../keys';
import type { Upload } from './upload';
import { createUploadStore } from './upload-store';
import { watchIngest } from './watch-ingest';

async function sendFiles(
  files: readonly File[],
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<UploadAnswer> {
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  const { data } = await api.post<UploadAnswer>(`${dataSourcesPath}/upload`, form, {
    signal,
    onUploadProgress: (progress) => onSent(progress.loaded),
  });
  return data;
}

/** The uploads of this page; they go on when another page is opened. */
export const uploads = createUploadStore({
  send: sendFiles,
  watch: watchIngest,
  cancelIngest,
  discard: discardFailed,
  now: () => performance.now(),
});

export const useUploads = (): readonly Upload[] => useSyncExternalStore(uploads.subscribe, uploads.list);

/**
 * Sends files as one data source: each file becomes a table of it. Answers the upload's id.
 * Progress is shown in the tray, and the page goes on to the data source when it is there.
 */
export function uploadFiles(files: Iterable<File>): string | null {
  const list = [...files];
  return list.length === 0 ? null : uploads.start(list, window.location.pathname);
}
