import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link2, Plus, TriangleAlert } from 'lucide-react';
import { isTableSource, type Join } from '@datavizpro/contract';
import { color } from '../../../ui/theme/color';
import { useEditor } from '../editor/EditorContext';
import { joinPrefix, joinsOf, tableName } from '../model/joins';
import { PillFrame } from '../shelves/PillFrame';
import { describeFanOut, describeKeys, isSameJoin } from './join-words';
import { JoinDialog } from './JoinDialog';
import { useSuggestedJoins } from './use-suggested-joins';

/** Tables that go with the chart's first one; each can be changed and taken away. */
export function JoinSection() {
  const { model, readOnly } = useEditor();
  const [editing, setEditing] = useState<number | 'new' | null>(null);
  const joins = joinsOf(model);
  if (!isTableSource(model.source) || (readOnly && joins.length === 0)) return null;
  return (
    <Box sx={{ display: 'grid', gap: 1, mt: 2 }}>
      {joins.length > 0 && (
        <Box component="ul" aria-label="Joined tables" sx={listStyle}>
          {joins.map((join, index) => (
            <JoinRow key={joinPrefix(join)} join={join} index={index} onEdit={() => setEditing(index)} />
          ))}
        </Box>
      )}
      {!readOnly && (
        <Button startIcon={<Plus size={14} />} onClick={() => setEditing('new')} sx={addStyle}>
          Join a table
        </Button>
      )}
      {editing !== null && <JoinDialog index={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Box>
  );
}

interface JoinRowProps {
  readonly join: Join;
  readonly index: number;
  readonly onEdit: () => void;
}

function JoinRow({ join, index, onEdit }: JoinRowProps) {
  const { model, dispatch, readOnly } = useEditor();
  const suggested = useSuggestedJoins();
  const known = suggested.find((each) => isSameJoin(each, join));
  const left = isTableSource(model.source) ? tableName(model.source.table) : '';
  const warning = known ? describeFanOut(known, left) : null;
  const prefix = joinPrefix(join);
  return (
    <Box component="li" sx={{ minWidth: 0 }}>
      <PillFrame
        disabled={readOnly}
        aria-label={`Join with ${prefix}: ${describeKeys(join.on)}${warning === null ? '' : `. ${warning}`}`}
        onOpen={onEdit}
        title={[`${join.table}: ${describeKeys(join.on)}`, warning ?? ''].join('\n').trim()}
        removeLabel={`Remove the join with ${prefix}`}
        onRemove={readOnly ? null : () => dispatch({ do: 'removeJoin', index })}
      >
        {warning === null ? (
          <Link2 size={14} aria-hidden style={{ flexShrink: 0 }} />
        ) : (
          <TriangleAlert size={14} aria-hidden style={{ flexShrink: 0, color: color.warn }} />
        )}
        <Box component="span" sx={nameStyle}>
          {prefix}
          <Box component="span" sx={{ color: color.ink2, fontWeight: 430 }}>
            {' '}
            on {join.on[0]?.left}
          </Box>
        </Box>
      </PillFrame>
    </Box>
  );
}

const listStyle = { listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 } as const;

const nameStyle = {
  minWidth: 0,
  fontWeight: 540,
  textAlign: 'left',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;

const addStyle = { justifyContent: 'flex-start', color: color.ink2, ml: -1 } as const;
