/** Keys of all storage objects that data sources consist of. An import that is still running has none of them yet. */
export const referencedObjectsSql = `
  SELECT storage_key AS key FROM source_files
  UNION SELECT parquet_key FROM source_tables
  UNION SELECT profile_key FROM source_tables
  UNION SELECT rejects_key FROM source_tables WHERE rejects_key IS NOT NULL
  ORDER BY key`;

/** Run again and again while objects are copied: what is replaced or deleted meanwhile stays until the copy is done. */
export const keepRetiredObjectsSql = 'UPDATE retired_objects SET retired_at = now()';
