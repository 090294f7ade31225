/** Saved queries: SQL that somebody wrote, for everybody who may see its data. */
export {
  createSavedQuery,
  deleteSavedQuery,
  queriesPath,
  queryKey,
  readSavedQuery,
  updateSavedQuery,
  useQueryDescription,
  useQueryHistory,
  useSavedQuery,
} from './api';
export { SavedQueryList } from './SavedQueryList';
export { chartOfQueryPath, sqlPath } from './paths';
