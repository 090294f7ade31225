interface NotesProps {
  readonly text: string;
  /** It is longer than its line. */
  readonly isCut: boolean;
  /** Pixels that it may take at most when it is shown whole. */
  readonly most: number;
}

const reached = { tabIndex: 0, role: 'note', 'aria-label': 'Notes on the data' } as const;

/** What is to be said about the data: in one line below the chart, and whole when pointed at, tapped or focused. */
export function Notes({ text, isCut, most }: NotesProps) {
  return (
    <div className="dvp-notes-line">
      {/* What is cut has to be reached without a mouse, too: what is focused says what it is. */}
      <p className="dvp-notes" style={{ maxHeight: most }} {...(isCut ? reached : {})}>
        {text}
      </p>
    </div>
  );
}
