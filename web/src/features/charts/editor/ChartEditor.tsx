import { useEffect, useMemo, useRef } from 'react';
import Box from '@mui/material/Box';
import type { Chart, QuerySource } from '@datavizpro/contract';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorState } from '../../../ui/ErrorState';
import { color } from '../../../ui/theme/color';
import { useDataSource } from '../../data-sources';
import { ApiProblem } from '../../session';
import { FieldPanel } from '../fields/FieldPanel';
import { FilterShelf } from '../filters/FilterShelf';
import { LookPanel } from '../look/LookPanel';
import { missing } from '../model/fit';
import { defaultCondition } from '../model/filters';
import { findColumn, hasColumn } from '../model/facts';
import { placeProblems, type PlacedProblems } from '../model/problems';
import { isEmpty } from '../model/reducer';
import { JoinSection } from '../source/JoinSection';
import { SourcePicker } from '../source/SourcePicker';
import { ShelfList } from '../shelves/ShelfList';
import { Stage } from '../stage/Stage';
import { MoreSuggestions } from '../stage/Suggestions';
import { useChartResult } from '../stage/use-chart-result';
import { EditorHeader } from './EditorHeader';
import { DragProvider, type Dragged, type DropPlace } from './drag';
import { EditorLayout } from './EditorLayout';
import { EditorProvider, useEditor, type EditorScope } from './EditorContext';
import { looksSaved, sourceWords, titleOf } from './editor-state';
import { useChartEditor, type ChartEditorState } from './use-chart-editor';
import type { Fields } from './use-fields';

interface ChartEditorProps {
  /** Null: a new one. */
  readonly chart: Chart | null;
  readonly source: QuerySource;
  /** A column to begin with. */
  readonly firstColumn?: string | undefined;
  /** Where a new chart is put after saving. */
  readonly dashboardId?: string | undefined;
  /** Another table was chosen for a chart that was never saved. */
  readonly onSource: (dataSourceId: string, table: string | null) => void;
}

const noProblems: PlacedProblems = { byId: new Map(), byRole: new Map(), rest: [] };

/** Fields on the left, shelves in the middle, the chart at once on the right. */
export function ChartEditor({ chart, source, firstColumn, dashboardId, onSource }: ChartEditorProps) {
  const editor = useChartEditor(chart, source);
  const { draft, facts, compiled, dispatch, fields } = editor;
  const { model } = draft.value;
  // What is withheld would be lost with a save.
  const withheld = chart?.withheld === true;
  const readOnly = chart?.access === 'view' || withheld;
  const complete = !isEmpty(model) && missing(model) === null;
  const saved = useMemo(
    () => (chart !== null && (readOnly || looksSaved(draft.value, chart)) ? chart : null),
    [chart, readOnly, draft.value],
  );
  const result = useChartResult(compiled.configuration, complete, saved);
  const problems = useMemo(
    () => (result.error instanceof ApiProblem ? placeProblems(result.error, compiled.places) : noProblems),
    [result.error, compiled.places],
  );
  useFirstColumn(firstColumn, editor);
  const mayAsk = useMayAsk(model.source.dataSourceId) && !withheld;
  const scope = useMemo<EditorScope>(
    () => ({ model, facts, dispatch, problems, readOnly, mayAsk }),
    [model, facts, dispatch, problems, readOnly, mayAsk],
  );
  const drop = (dragged: Dragged, { target, index }: DropPlace): void => applyDrop(scope, dragged, target, index);
  return (
    <EditorProvider value={scope}>
      <DragProvider onDrop={drop}>
        <EditorHeader chart={chart} editor={editor} result={result} dashboardId={dashboardId} readOnly={readOnly} />
        <EditorLayout
          fields={
            <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
              <Box sx={{ px: 3, pt: 3, pb: 3, borderBottom: `1px solid ${color.hair}` }}>
                <SourcePicker source={model.source} readOnly={readOnly} onChange={onSource} />
                {mayAsk && <JoinSection />}
              </Box>
              <FieldsOf fields={fields} readOnly={readOnly} />
            </Box>
          }
          build={
            <Box sx={{ display: 'grid', gap: 4 }}>
              <ShelfList />
              <FilterShelf />
              <MoreSuggestions />
            </Box>
          }
          look={<LookPanel drawn={result.drawn} />}
          stage={
            <Stage
              title={draft.value.name || titleOf(model)}
              table={sourceWords(model.source)}
              configuration={compiled.configuration}
              result={result}
              withheld={withheld || !mayAsk}
            />
          }
        />
      </DragProvider>
    </EditorProvider>
  );
}

function FieldsOf({ fields, readOnly }: { readonly fields: Fields; readonly readOnly: boolean }) {
  const { mayAsk } = useEditor();
  if (fields.error === null) return <FieldPanel />;
  if (readOnly || !mayAsk) {
    return (
      <EmptyState compact sketch="lost" title="The data is not shared with you">
        You see what the chart shows of it.
      </EmptyState>
    );
  }
  return <ErrorState compact error={fields.error} onRetry={fields.retry} />;
}

/** A chart is shown to those who may not ask its data anything else. */
function useMayAsk(dataSourceId: string): boolean {
  const { error } = useDataSource(dataSourceId);
  return !(error instanceof ApiProblem && error.code === 'not_found');
}

function applyDrop({ dispatch, facts }: EditorScope, dragged: Dragged, target: string, index: number): void {
  if (target === 'remove') {
    if (dragged.kind === 'pill') dispatch({ do: 'removePill', id: dragged.id });
    return;
  }
  if (target === 'filters') {
    if (dragged.field.kind !== 'column') return;
    const column = findColumn(facts, dragged.field.column);
    dispatch({ do: 'addFilter', filter: defaultCondition(column, facts.profile.get(column.name)) });
    return;
  }
  if (dragged.kind === 'pill') dispatch({ do: 'movePill', id: dragged.id, role: target, index });
  else dispatch({ do: 'addField', field: dragged.field, role: target, index });
}

/** A column that the person came with, from a profile say, is put on the chart once the table is known. */
function useFirstColumn(column: string | undefined, { draft, facts, fields, dispatch }: ChartEditorState): void {
  const factsReady = fields.ready;
  const done = useRef(false);
  const empty = isEmpty(draft.value.model);
  useEffect(() => {
    if (done.current || column === undefined || !factsReady) return;
    done.current = true;
    if (empty && hasColumn(facts, column)) dispatch({ do: 'addField', field: { kind: 'column', column } });
  }, [column, empty, facts, factsReady, dispatch]);
}
