import { useEditor } from '../editor/EditorContext';
import { NumberSetting } from './NumberSetting';

/** Groups or rows that a chart may be limited to. */
const bounds = { min: 1, max: 50_000, whole: true } as const;

/** At most so many groups or rows, in the order of the chart. */
export function LimitField() {
  const { model, dispatch } = useEditor();
  return (
    <NumberSetting
      label="At most"
      placeholder="All rows"
      {...bounds}
      value={model.limit ?? undefined}
      onChange={(limit) => dispatch({ do: 'setLimit', limit: limit ?? null }, 'limit')}
    />
  );
}
