export { ExportDialog } from './ExportDialog';
export type { ExportSubject } from './subject';
