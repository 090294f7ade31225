import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { sql } from '@codemirror/lang-sql';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  EditorView,
  drawSelection,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import { sqlCompletion, type SchemaSource } from './completion';
import { editorDialect } from './dialects';
import { look } from './look';
import { wordAt, type SqlProblem } from './problems';

/** What is to run: the selection, or all of it. */
export interface RunnableText {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly offset: number;
}

export interface SqlEditorHandle {
  readonly runnable: () => RunnableText;
  /** Writes at the cursor, and goes on there. */
  readonly insert: (text: string) => void;
  readonly focus: () => void;
}

interface SqlEditorProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onRun: () => void;
  readonly schema: SchemaSource;
  readonly problem: SqlProblem | null;
  readonly readOnly: boolean;
  readonly handle?: Ref<SqlEditorHandle>;
}

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;

/** A real editor for SQL. Comes in a file of code of its own. */
export function SqlEditor({ value, onChange, onRun, schema, problem, readOnly, handle }: SqlEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const language = useRef(new Compartment());
  const locked = useRef(new Compartment());
  const latest = useRef({ onChange, onRun });
  useEffect(() => {
    latest.current = { onChange, onRun };
  });

  useEffect(() => {
    if (!host.current) return undefined;
    const made = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: value,
        extensions: [
          ...basics(() => latest.current.onRun()),
          language.current.of(languageOf(schema)),
          locked.current.of(lock(readOnly)),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    return () => {
      made.destroy();
      view.current = null;
    };
    // Made once; what changes later is told to it below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    view.current?.dispatch({ effects: language.current.reconfigure(languageOf(schema)) });
  }, [schema]);
  useEffect(() => {
    view.current?.dispatch({ effects: locked.current.reconfigure(lock(readOnly)) });
  }, [readOnly]);
  useEffect(() => {
    const current = view.current;
    if (!current || current.state.doc.toString() === value) return;
    current.dispatch({ changes: { from: 0, to: current.state.doc.length, insert: value } });
  }, [value]);
  useEffect(() => {
    if (view.current) underline(view.current, problem);
  }, [problem]);
  useImperativeHandle(handle, () => ({
    runnable: () => runnableIn(view.current?.state, value),
    insert: (text) => {
      view.current?.dispatch(view.current.state.replaceSelection(text));
      view.current?.focus();
    },
    focus: () => view.current?.focus(),
  }));
  return <div ref={host} style={{ height: '100%', minHeight: 0 }} />;
}

const basics = (run: () => void): readonly Extension[] => [
  ...(nonce === undefined ? [] : [EditorView.cspNonce.of(nonce)]),
  lineNumbers(),
  history(),
  drawSelection(),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  highlightSelectionMatches(),
  placeholder('select …'),
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({ 'aria-label': 'SQL' }),
  look,
  // Tab leaves the editor, as everywhere; Ctrl ] and Ctrl [ indent.
  keymap.of([
    {
      key: 'Mod-Enter',
      run: () => {
        run();
        return true;
      },
    },
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...searchKeymap,
    ...historyKeymap,
    ...defaultKeymap,
  ]),
];

const languageOf = (schema: SchemaSource): Extension => [
  sql({ dialect: editorDialect(schema.type) }).language,
  autocompletion({ override: [sqlCompletion(schema)], icons: false, maxRenderedOptions: 60 }),
];

const lock = (readOnly: boolean): Extension => EditorState.readOnly.of(readOnly);

function underline(view: EditorView, problem: SqlProblem | null): void {
  const text = view.state.doc.toString();
  const place = problem && wordAt(text, problem.position);
  const found = place ? [{ ...place, severity: 'error' as const, message: problem.message }] : [];
  view.dispatch(setDiagnostics(view.state, found));
  if (place) view.dispatch({ effects: EditorView.scrollIntoView(place.from, { y: 'nearest', yMargin: 20 }) });
}

function runnableIn(state: EditorState | undefined, value: string): RunnableText {
  const range = state?.selection.main;
  if (!state || !range || range.empty) return { text: value, offset: 0 };
  const text = state.sliceDoc(range.from, range.to);
  return text.trim() === '' ? { text: value, offset: 0 } : { text, offset: range.from };
}
