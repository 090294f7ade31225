import { createContext, useContext } from 'react';
import type { EditorAction } from '../model/reducer';
import type { PlacedProblems } from '../model/problems';
import type { EditorModel, TableFacts } from '../model/types';

/** What every part of the editor sees and does. */
export interface EditorScope {
  readonly model: EditorModel;
  readonly facts: TableFacts;
  readonly dispatch: (action: EditorAction, mergeKey?: string) => void;
  readonly problems: PlacedProblems;
  /** May look, but not change. */
  readonly readOnly: boolean;
  /** False: the chart was shared, its data was not. Nothing but the chart itself may be asked for. */
  readonly mayAsk: boolean;
}

const EditorContext = createContext<EditorScope | null>(null);

export const EditorProvider = EditorContext.Provider;

export function useEditor(): EditorScope {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('useEditor needs a ChartEditor above it.');
  return editor;
}
