/** With whom a thing is shared, and how it came to be: the same dialogs for data sources, charts and dashboards. */
export { ShareDialog, type ShareDialogProps } from './ShareDialog';
export { HistoryDialog, type HistoryDialogProps } from './HistoryDialog';
