import { useEffect, useRef } from 'react';
import { useShortcutHelp, type ShortcutGroup } from '../../../ui/shortcuts';

const help: ShortcutGroup = {
  title: 'Chart editor',
  shortcuts: [
    { keys: ['Ctrl Z'], does: 'Undo' },
    { keys: ['Ctrl Shift Z', 'Ctrl Y'], does: 'Redo' },
    { keys: ['Ctrl S'], does: 'Save' },
  ],
};

interface EditorKeys {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
}

/** Text fields have an undo of their own; everywhere else the keys belong to the chart. */
const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type));

export function useEditorKeys(keys: EditorKeys): void {
  useShortcutHelp(help);
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const action = actionOf(event);
      if (action === null || (action !== 'save' && isText(event.target))) return;
      event.preventDefault();
      latest.current[action]();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function actionOf({ key, shiftKey }: KeyboardEvent): keyof EditorKeys | null {
  const letter = key.toLowerCase();
  if (letter === 's' && !shiftKey) return 'save';
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' ? 'redo' : null;
}
