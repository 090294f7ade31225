import type { Tokens } from '../../ui/theme/tokens';
import { isDark } from '../colors';

export interface Edge {
  readonly stroke: string;
  readonly strokeWidth: number;
}

/** On a dark ground an empty field is hardly seen: it has an outline. A fill would be taken for a small value. */
export const emptyEdge = (tokens: Tokens): Edge | null =>
  isDark(tokens) ? { stroke: tokens.hairStrong, strokeWidth: 0.8 } : null;
