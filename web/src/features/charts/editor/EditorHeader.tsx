import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { Redo2, Undo2 } from 'lucide-react';
import type { Chart } from '@datavizpro/contract';
import { ConflictDialog } from '../../../ui/ConflictDialog';
import { PageHeader } from '../../../ui/PageHeader';
import { color } from '../../../ui/theme/color';
import { missing } from '../model/fit';
import { isEmpty } from '../model/reducer';
import { SaveDialog } from '../save/SaveDialog';
import type { ChartResult } from '../stage/use-chart-result';
import { ChartMenu } from './ChartMenu';
import { newState, stateOf, titleOf } from './editor-state';
import { NameField } from './NameField';
import type { ChartEditorState } from './use-chart-editor';
import { useEditorKeys } from './use-editor-keys';
import { useSaving } from './use-saving';

interface EditorHeaderProps {
  readonly chart: Chart | null;
  readonly editor: ChartEditorState;
  readonly result: ChartResult;
  readonly dashboardId: string | undefined;
  readonly readOnly: boolean;
}

/** Name, undo, saving, and everything else one can do with a chart. */
export function EditorHeader({ chart, editor, result, dashboardId, readOnly }: EditorHeaderProps) {
  const { draft, isDirty } = editor;
  const { value } = draft;
  const saving = useSaving(chart, editor);
  const [naming, setNaming] = useState<'save' | 'copy' | null>(null);
  const suggestion = titleOf(value.model);
  const savable = !isEmpty(value.model) && missing(value.model) === null && result.error === null;
  const save = (): void => {
    if (!savable || readOnly) return;
    if (chart === null) setNaming('save');
    else if (isDirty) saving.save();
  };
  useEditorKeys({ undo: draft.undo, redo: draft.redo, save });
  const rename = (name: string): void => draft.change((state) => ({ ...state, name }), 'name');
  return (
    <>
      <PageHeader
        title={value.name || suggestion}
        breadcrumbs={[{ label: 'Charts', to: '/charts' }]}
        heading={<NameField value={value.name} suggestion={suggestion} readOnly={readOnly} onChange={rename} />}
        status={<DraftStatus {...{ chart, editor, readOnly }} />}
        actions={
          <>
            {!readOnly && <UndoButtons editor={editor} />}
            {!readOnly && (
              <Button
                variant="contained"
                color="primary"
                disabled={!savable || (chart !== null && !isDirty)}
                loading={saving.versioned.isSaving}
                onClick={save}
              >
                Save
              </Button>
            )}
            {chart && (
              <ChartMenu chart={chart} onCopy={() => setNaming('copy')} onTake={saving.take} isDirty={isDirty} />
            )}
          </>
        }
      />
      {naming && (
        <SaveDialog
          title={naming === 'copy' ? 'Save as a copy' : 'Save the chart'}
          start={{
            name: naming === 'copy' ? `${value.name || suggestion} (copy)` : value.name || suggestion,
            description: value.description,
          }}
          dashboardId={dashboardId}
          busy={saving.create.isPending}
          error={saving.create.error}
          onSave={(request) => saving.create.mutate(request, { onSuccess: () => setNaming(null) })}
          onClose={() => {
            saving.create.reset();
            setNaming(null);
          }}
        />
      )}
      <ConflictDialog noun="chart" saving={saving.versioned} />
    </>
  );
}

function UndoButtons({ editor: { draft } }: { readonly editor: ChartEditorState }) {
  return (
    <Box sx={{ display: 'flex' }}>
      <Tooltip describeChild title="Undo (Ctrl Z)">
        <span>
          <IconButton aria-label="Undo" disabled={!draft.canUndo} onClick={draft.undo}>
            <Undo2 size={17} />
          </IconButton>
        </span>
      </Tooltip>
      <Tooltip describeChild title="Redo (Ctrl Shift Z)">
        <span>
          <IconButton aria-label="Redo" disabled={!draft.canRedo} onClick={draft.redo}>
            <Redo2 size={17} />
          </IconButton>
        </span>
      </Tooltip>
    </Box>
  );
}

type DraftStatusProps = Pick<EditorHeaderProps, 'chart' | 'editor' | 'readOnly'>;

/** Whether what is seen is stored; what came back from an earlier visit can be given up. */
function DraftStatus({ chart, editor: { draft, isDirty }, readOnly }: DraftStatusProps) {
  if (readOnly) return 'You may look, but not change';
  if (!isDirty) return chart ? 'Saved' : '';
  if (!draft.restored) return 'Not saved yet; kept on this device';
  const fresh = chart ? stateOf(chart) : newState(draft.value.model.source);
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
      Restored from your last visit
      <Button onClick={() => draft.settle(fresh)} sx={{ minHeight: 24, py: 0, color: color.brand }}>
        {chart ? 'Back to the saved one' : 'Start over'}
      </Button>
    </Box>
  );
}
