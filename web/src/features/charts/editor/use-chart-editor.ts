import { useCallback, useMemo, useRef, useEffect } from 'react';
import type { Chart, QuerySource } from '@datavizpro/contract';
import { useUndoableDraft, type UndoableDraft } from '../../../ui/use-undoable-draft';
import { createFacts } from '../model/facts';
import { reduce, type EditorAction } from '../model/reducer';
import { toConfiguration, type Compiled } from '../model/to-configuration';
import type { TableFacts } from '../model/types';
import { newState, savedText, sourceKeyOf, stateOf, type EditorState } from './editor-state';
import { useFields, type Fields } from './use-fields';

export interface ChartEditorState {
  readonly draft: UndoableDraft<EditorState>;
  readonly facts: TableFacts;
  readonly fields: Fields;
  readonly compiled: Compiled;
  readonly dispatch: (action: EditorAction, mergeKey?: string) => void;
  /** There is something that a reload of the stored chart would not bring back. */
  readonly isDirty: boolean;
}

/** The editor's state: a draft with undo over the pure reducer, and what is known of the data. */
export function useChartEditor(chart: Chart | null, source: QuerySource): ChartEditorState {
  const initial = useMemo(() => (chart ? stateOf(chart) : newState(source)), [chart, source]);
  const draft = useUndoableDraft<EditorState>(draftKey(chart, source), initial);
  const { model } = draft.value;
  const fields = useFields(model);
  const facts = useMemo(() => createFacts(fields.columns, fields.profile), [fields.columns, fields.profile]);
  const latestFacts = useRef(facts);
  useEffect(() => {
    latestFacts.current = facts;
  });
  const { change } = draft;
  const dispatch = useCallback(
    (action: EditorAction, mergeKey?: string) =>
      change((state) => withModel(state, reduce(state.model, action, latestFacts.current)), mergeKey),
    [change],
  );
  useNewerChart(initial, draft);
  const compiled = useMemo(() => toConfiguration(model), [model]);
  const settledText = useMemo(() => savedText(initial), [initial]);
  const isDirty = useMemo(() => savedText(draft.value) !== settledText, [draft.value, settledText]);
  return { draft, facts, fields, compiled, dispatch, isDirty };
}

/** A newer state was fetched, and nothing was changed here: go on with the newer one. */
function useNewerChart(initial: EditorState, { value, settle }: UndoableDraft<EditorState>): void {
  const before = useRef(initial);
  useEffect(() => {
    const last = before.current;
    before.current = initial;
    if (initial.version > value.version && savedText(value) === savedText(last)) settle(initial);
    // Only a newer chart is a reason, not what is typed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [initial]);
}

const withModel = (state: EditorState, model: EditorState['model']): EditorState =>
  model === state.model ? state : { ...state, model };

const draftKey = (chart: Chart | null, source: QuerySource): string =>
  chart ? `chart.${chart.id}` : `chart.new.${source.dataSourceId}.${sourceKeyOf(source)}`;
