import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Group } from '@datavizpro/contract';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { SideDrawer } from '../../ui/SideDrawer.js';
import { TextInput } from '../../ui/TextInput.js';
import { useNotifier } from '../../ui/notifications.js';
import { useUnsavedDraft } from '../../ui/use-unsaved-draft.js';
import { useDeleteGroup, useSaveGroup } from './groups-api.js';
import { MemberPicker } from './MemberPicker.js';

interface GroupDrawerProps {
  /** Null: a new one. */
  readonly group: Group | null;
  readonly onClose: () => void;
}

/** Name and members of a group. */
export function GroupDrawer({ group, onClose }: GroupDrawerProps) {
  const draft = useUnsavedDraft(`group.${group?.id ?? 'new'}`, {
    name: group?.name ?? '',
    memberIds: group?.memberIds ?? [],
  });
  const { notifyDone } = useNotifier();
  const saving = useSaveGroup();
  const { value, setValue } = draft;
  const save = (): void => {
    const content = { ...value, name: value.name.trim() };
    saving.mutate(
      { group, content },
      {
        onSuccess: (saved) => {
          draft.discard();
          notifyDone(group === null ? `Group “${saved.name}” created` : `Group “${saved.name}” saved`);
          onClose();
        },
      },
    );
  };
  return (
    <SideDrawer
      open
      title={group === null ? 'New group' : 'Group'}
      onClose={onClose}
      footer={
        <>
          {group !== null && <DeleteGroup group={group} onDeleted={onClose} />}
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="contained"
            color="primary"
            onClick={save}
            loading={saving.isPending}
            disabled={value.name.trim() === ''}
          >
            {group === null ? 'Create group' : 'Save group'}
          </Button>
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 4 }}>
        <ErrorNote error={saving.error} />
        <TextInput
          label="Name"
          required
          maxLength={200}
          autoFocus={group === null}
          value={value.name}
          onChange={(name) => setValue({ ...value, name })}
        />
        <MemberPicker memberIds={value.memberIds} onChange={(memberIds) => setValue({ ...value, memberIds })} />
      </Box>
    </SideDrawer>
  );
}

function DeleteGroup({ group, onDeleted }: { readonly group: Group; readonly onDeleted: () => void }) {
  const [asking, setAsking] = useState(false);
  const { notifyDone } = useNotifier();
  const deleting = useDeleteGroup();
  return (
    <>
      <Button color="error" sx={{ mr: 'auto' }} onClick={() => setAsking(true)}>
        Delete
      </Button>
      <ConfirmDialog
        open={asking}
        title={`Delete “${group.name}”?`}
        confirm="Delete group"
        destructive
        busy={deleting.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() =>
          deleting.mutate(group, {
            onSuccess: () => {
              notifyDone(`Group “${group.name}” deleted`);
              onDeleted();
            },
          })
        }
      >
        Its members keep their accounts and lose what was shared with them only through this group.
      </ConfirmDialog>
    </>
  );
}
