import { useMutation } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { Redo2, Undo2 } from 'lucide-react';
import type { DataSource, TableDetail, TableReading } from '@datavizpro/contract';
import { formatCount } from '../../../ui/format';
import { color } from '../../../ui/theme/color';
import { frame, radius } from '../../../ui/theme/tokens';
import type { UndoableDraft } from '../../../ui/use-undoable-draft';
import { rereadSource, useRefreshSource } from '../api';
import { changeCount, emptyReview, overridesOf, type ReviewDraft } from './review-model';

interface ApplyBarProps {
  readonly source: DataSource;
  readonly table: TableDetail;
  readonly reading: TableReading;
  readonly draft: UndoableDraft<ReviewDraft>;
  readonly errors: ReadonlyMap<string, string>;
  readonly onStarted: () => void;
}

/** What is changed and not applied yet. Stays in sight. */
export function ApplyBar({ source, table, reading, draft, errors, onStarted }: ApplyBarProps) {
  const refresh = useRefreshSource();
  const apply = useMutation({
    mutationFn: () =>
      rereadSource(source, {
        table: table.name,
        options: draft.value.options,
        columns: overridesOf(draft.value, reading),
      }),
    onSuccess: () => {
      draft.settle(emptyReview);
      refresh(source.id);
      onStarted();
    },
    meta: { failure: 'The file was not read again' },
  });
  return (
    <Box role="region" aria-label="Changes that are not applied" sx={barStyle}>
      <Box sx={{ flex: '1 1 160px', fontSize: 13, minWidth: 0 }} role="status">
        <strong>{formatCount(changeCount(draft.value), 'change')}</strong>
        <Box component="span" sx={{ color: color.ink2 }}>
          {draft.restored ? ', kept from your last visit' : ', not applied yet'}
        </Box>
      </Box>
      <Tooltip describeChild title="Undo">
        <span>
          <IconButton aria-label="Undo" disabled={!draft.canUndo} onClick={draft.undo}>
            <Undo2 size={16} />
          </IconButton>
        </span>
      </Tooltip>
      <Tooltip describeChild title="Redo">
        <span>
          <IconButton aria-label="Redo" disabled={!draft.canRedo} onClick={draft.redo}>
            <Redo2 size={16} />
          </IconButton>
        </span>
      </Tooltip>
      <Button onClick={() => draft.change(emptyReview)} disabled={apply.isPending}>
        Discard
      </Button>
      <Button
        variant="contained"
        color="primary"
        disabled={errors.size > 0}
        loading={apply.isPending}
        onClick={() => apply.mutate()}
      >
        Apply
      </Button>
    </Box>
  );
}

const barStyle = {
  position: 'sticky',
  bottom: { xs: frame.bottomBar + 8, sm: 12 },
  zIndex: 5,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  px: 4,
  py: 2,
  bgcolor: color.raised,
  border: `1px solid ${color.hairStrong}`,
  borderRadius: `${radius.md}px`,
  boxShadow: color.shadow,
} as const;
