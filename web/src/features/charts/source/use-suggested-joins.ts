import { useMemo } from 'react';
import { isTableSource, type Join, type JoinSuggestion } from '@datavizpro/contract';
import { tableRef, useDataSource, useJoinSuggestions } from '../../data-sources';
import { useEditor } from '../editor/EditorContext';

/** A suggestion with its table as queries name it. */
export type SuggestedJoin = Omit<JoinSuggestion, 'table'> & Pick<Join, 'table'>;

const none: readonly SuggestedJoin[] = [];

/** Tables that go with the chart's first one, best first. */
export function useSuggestedJoins(): readonly SuggestedJoin[] {
  const { model, readOnly } = useEditor();
  const { source } = model;
  const type = useDataSource(source.dataSourceId).data?.type;
  const table = isTableSource(source) ? source.table : '';
  const found = useJoinSuggestions(source.dataSourceId, table, !readOnly && type !== undefined);
  return useMemo(
    () =>
      type === undefined
        ? none
        : (found.data ?? none).map((each) => ({
            ...each,
            table: tableRef(type, { schema: each.schema, name: each.table }),
          })),
    [type, found.data],
  );
}
