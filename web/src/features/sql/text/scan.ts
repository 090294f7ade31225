/** A stretch of SQL that is code: not in a string, a quoted name, or a comment. */
export interface CodeSpan {
  readonly from: number;
  readonly to: number;
}

/** What begins something that is no code, and where that ends. Unclosed: at the end of the text. */
const skipped = [
  /--[^\n]*/y,
  /\/\*[\s\S]*?(?:\*\/|$)/y,
  /'(?:[^']|'')*(?:'|$)/y,
  /"(?:[^"]|"")*(?:"|$)/y,
  /`(?:[^`]|``)*(?:`|$)/y,
  /\$([A-Za-z_]\w*)?\$[\s\S]*?(?:\$\1\$|$)/y,
];

/** The code in a text, stretch by stretch. An aid for the editor: the server reads with each database's own rules. */
export function codeSpans(sql: string): readonly CodeSpan[] {
  const spans: CodeSpan[] = [];
  let from = 0;
  let at = 0;
  while (at < sql.length) {
    const end = skipFrom(sql, at);
    if (end === at) {
      at += 1;
      continue;
    }
    if (at > from) spans.push({ from, to: at });
    at = end;
    from = end;
  }
  if (sql.length > from) spans.push({ from, to: sql.length });
  return spans;
}

function skipFrom(sql: string, at: number): number {
  if (!'-/\'"`$'.includes(sql.charAt(at))) return at;
  for (const pattern of skipped) {
    pattern.lastIndex = at;
    const match = pattern.exec(sql);
    if (match !== null && match[0].length > 0) return at + match[0].length;
  }
  return at;
}

/** Only the code; everything else is blanks of the same length. */
export function codeOnly(sql: string): string {
  let text = '';
  for (const { from, to } of codeSpans(sql)) text += ' '.repeat(from - text.length) + sql.slice(from, to);
  return text.padEnd(sql.length);
}
