import { saveFile } from '../../ui/save-file';
import { ApiProblem, apiFetch } from '../session';
import { fileName } from './file-name';
import { toCsv } from './shown-rows';
import { filteredSpec, type ExportSubject } from './subject';

export type DataFormat = 'csv' | 'xlsx';

/** The rows behind a chart, from the source: all of them, not only those that were drawn. */
export async function saveData(subject: ExportSubject, format: DataFormat): Promise<void> {
  const shown = (): void =>
    saveFile(new Blob([toCsv(subject.result)], { type: 'text/csv;charset=utf-8' }), fileName(subject.name, 'csv'));
  if (subject.withheld && format === 'csv') {
    shown();
    return;
  }
  try {
    const answer = await apiFetch(`/api/query?format=${format}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(filteredSpec(subject)),
    });
    saveFile(await answer.blob(), fileName(subject.name, format));
  } catch (error) {
    // Who may see the chart but not its data source gets what the chart shows.
    const isHidden = error instanceof ApiProblem && (error.status === 403 || error.status === 404);
    if (!isHidden || format !== 'csv') throw error;
    shown();
  }
}
