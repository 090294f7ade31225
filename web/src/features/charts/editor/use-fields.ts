import { useMemo } from 'react';
import { isTableSource, type Column, type QuerySpec, type TableProfile } from '@datavizpro/contract';
import { useDataSource, useTable, useTableProfile } from '../../data-sources';
import { useQueryDescription } from '../../queries';
import { joinsOf } from '../model/joins';
import type { EditorModel } from '../model/types';

/** What a chart can be made of, and how far that is known. */
export interface Fields {
  readonly columns: readonly Column[];
  readonly profile: TableProfile | undefined;
  /** All that will be known is known. */
  readonly ready: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/**
 * The columns of the chart's source. A table of its own tells them; joined tables and SQL are described by the server,
 * without being run. Only what is stored here is profiled unasked: a profile reads the whole table.
 */
export function useFields(model: EditorModel): Fields {
  const { source } = model;
  const joins = joinsOf(model);
  const plain = isTableSource(source) && joins.length === 0;
  const table = isTableSource(source) ? source.table : '';
  const isFile = useDataSource(source.dataSourceId).data?.type === 'file';
  const columns = useTable(source.dataSourceId, plain ? table : '');
  const profile = useTableProfile(source.dataSourceId, isFile ? table : '');
  const spec = useMemo<QuerySpec>(() => ({ source, ...(joins.length > 0 ? { joins } : {}) }), [source, joins]);
  const described = useQueryDescription(spec, !plain && source.dataSourceId !== '');
  const asked = plain ? columns : described;
  const known = plain ? columns.data?.columns : described.data?.sourceColumns;
  return {
    columns: known ?? none,
    profile: isFile ? profile.data : undefined,
    ready: asked.isSuccess && (!isFile || table === '' || !profile.isPending),
    error: asked.error,
    retry: () => void asked.refetch(),
  };
}

const none: readonly Column[] = [];
