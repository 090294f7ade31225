import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { isTableSource, type Join } from '@datavizpro/contract';
import { useEditor } from '../editor/EditorContext';
import { freePrefix, joinPrefix, joinsOf, tableName } from '../model/joins';
import { ChooseJoinTable, type ChosenTable } from './ChooseJoinTable';
import { JoinKeys } from './JoinKeys';

interface JoinDialogProps {
  /** Null: another table. */
  readonly index: number | null;
  readonly onClose: () => void;
}

/** Which table joins, by which keys, and which rows stay. */
export function JoinDialog({ index, onClose }: JoinDialogProps) {
  const { model, dispatch } = useEditor();
  const joins = joinsOf(model);
  const [join, setJoin] = useState<Join | null>(index === null ? null : (joins[index] ?? null));
  const first = isTableSource(model.source) ? model.source.table : '';
  const taken = [tableName(first), ...joins.map(joinPrefix)];

  const take = ({ table, dataSourceId, on }: ChosenTable): void => {
    const as = freePrefix(table, taken);
    setJoin({
      table,
      on: on ?? [{ left: '', right: '' }],
      kind: 'left',
      ...(as === undefined ? {} : { as }),
      ...(dataSourceId === model.source.dataSourceId ? {} : { dataSourceId }),
    });
  };
  const complete =
    join !== null && join.on.length > 0 && join.on.every(({ left, right }) => left !== '' && right !== '');
  const save = (): void => {
    if (!complete) return;
    dispatch(index === null ? { do: 'addJoin', join } : { do: 'changeJoin', index, join });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="join-title">
      <DialogTitle variant="h2" id="join-title" sx={{ overflowWrap: 'anywhere' }}>
        {join === null ? `Join a table with ${tableName(first)}` : `${tableName(first)} with ${tableName(join.table)}`}
      </DialogTitle>
      <DialogContent>
        <Box sx={{ minHeight: 220 }}>
          {join === null ? (
            <ChooseJoinTable onChoose={take} />
          ) : (
            <JoinKeys join={join} onChange={setJoin} others={index ?? joins.length} />
          )}
        </Box>
      </DialogContent>
      <DialogActions>
        {join !== null && index === null && (
          <Button onClick={() => setJoin(null)} sx={{ mr: 'auto' }}>
            Another table
          </Button>
        )}
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" color="primary" disabled={!complete} onClick={save}>
          {index === null ? 'Join' : 'Done'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
