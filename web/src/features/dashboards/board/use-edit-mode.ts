import { useSearchParams } from 'react-router-dom';
import { useStable } from './use-stable';

const editKey = 'edit';

/** Whether the dashboard is being edited. In the address, so that the back button ends it. */
export function useEditMode(mayEdit: boolean): {
  readonly isEditing: boolean;
  readonly setEditing: (editing: boolean) => void;
} {
  const [address, setAddress] = useSearchParams();
  const setEditing = useStable((editing: boolean) =>
    setAddress((before) => {
      const next = new URLSearchParams(before);
      if (editing) next.set(editKey, '1');
      else next.delete(editKey);
      return next;
    }),
  );
  return { isEditing: mayEdit && address.get(editKey) === '1', setEditing };
}
