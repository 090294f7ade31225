import type { Condition } from '@datavizpro/contract';
import { useEditor } from '../editor/EditorContext';
import { findColumn } from '../model/facts';
import { editorKind } from '../model/filters';
import { DateFilter } from './DateFilter';
import { ListFilter } from './ListFilter';
import { NumberFilter } from './NumberFilter';
import { OperatorField } from './OperatorField';
import { TextFilter } from './TextFilter';

interface ConditionEditorProps {
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
}

const editors = { list: ListFilter, number: NumberFilter, date: DateFilter, text: TextFilter } as const;

/** One condition, with the editor that suits its column. */
export function ConditionEditor({ condition, onChange }: ConditionEditorProps) {
  const { facts } = useEditor();
  const column = findColumn(facts, condition.column);
  const Editor = editors[editorKind(column, condition)];
  return (
    <>
      <OperatorField column={column} condition={condition} onChange={onChange} />
      <Editor condition={condition} onChange={onChange} />
    </>
  );
}
