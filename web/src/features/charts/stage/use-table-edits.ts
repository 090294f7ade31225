import { useMemo } from 'react';
import type { TableEdits } from '../../../chart';
import { useEditor } from '../editor/EditorContext';
import { changeColumn } from '../look/table-columns';
import { outputsOf } from '../model/parts';
import { queryPills } from '../model/shelves';
import type { EditorModel } from '../model/types';

const directions = { asc: 'ascending', desc: 'descending' } as const;

/** A table's heads change the chart, with undo as everything else; null where nothing may be changed. */
export function useTableEdits(): TableEdits | null {
  const { model, dispatch, readOnly } = useEditor();
  return useMemo(() => {
    if (readOnly || model.type !== 'table') return null;
    return {
      sort: sortOf(model),
      onSort: (sort) => {
        const name = sort?.by ?? sortOf(model)?.by;
        const pill = queryPills(model).find((each) => outputsOf(each).some((output) => output.name === name));
        const direction = sort === null ? null : sort.direction === 'ascending' ? 'asc' : 'desc';
        if (pill) dispatch({ do: 'sortBy', id: pill.id, direction });
      },
      onChange: (column, change) => {
        // What is switched off is no longer said.
        const said = Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value || undefined]));
        const columns = changeColumn(model.visual.columns, column, said);
        dispatch({ do: 'setVisual', change: { columns } }, `column ${column} ${Object.keys(change).join()}`);
      },
    };
  }, [model, dispatch, readOnly]);
}

/** The first of the sorts that a person chose. */
function sortOf(model: EditorModel): TableEdits['sort'] {
  const first = model.sort === 'auto' ? undefined : model.sort[0];
  const pill = first && queryPills(model).find(({ id }) => id === first.pillId);
  return first && pill ? { by: pill.name, direction: directions[first.direction] } : null;
}
