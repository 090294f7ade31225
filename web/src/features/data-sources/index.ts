/** Data sources: uploads that any page may start, and what is known of tables. */
export { uploadFiles } from './uploads/uploads';
export { UploadTray } from './uploads/UploadTray';
export { UploadButton } from './uploads/UploadButton';
export { droppedFiles, holdsFiles, acceptedWords } from './uploads/dropped-files';
export { FileDrop } from './uploads/FileDrop';
export { fetchTables, useJoinSuggestions, useTableSearch } from './connected/api';
export { TableList } from './connected/TableList';
export { shortName, tableParts, tableRef } from './connected/table-ref';
export { fetchTable, useDataSource, useTable, useTableProfile, useTables } from './api';
export { TypeIcon, isRightAligned, typeTitles } from './column-types';
export { ConnectButton } from './connect/ConnectButton';
export { KindIcon } from './connect/KindIcon';
export { DataGrid } from './preview/DataGrid';
export { SourceChoice } from './SourceChoice';
export { describeSize } from './size-words';
export { sourcePath, dataPath, newChartPath } from './paths';
