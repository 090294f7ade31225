import type { Condition } from '@datavizpro/contract';

/** What every editor of a condition gets. */
export interface FilterEditorProps<C extends Condition = Condition> {
  readonly condition: C;
  readonly onChange: (condition: Condition) => void;
}
