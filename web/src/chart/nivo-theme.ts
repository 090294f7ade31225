import type { PartialTheme } from '@nivo/theming';
import { fonts, type Tokens } from '../ui/theme/tokens';
import { axisFont } from './layout/axis-ticks';

const themes = new WeakMap<Tokens, PartialTheme>();

/** Nivo's theme from our tokens: plain values, because canvases read them. One object for each mode. */
export function nivoTheme(tokens: Tokens): PartialTheme {
  const known = themes.get(tokens);
  if (known) return known;
  const made = createTheme(tokens);
  themes.set(tokens, made);
  return made;
}

const createTheme = (tokens: Tokens): PartialTheme => ({
  background: 'transparent',
  text: { fontFamily: fonts.ui, fontSize: axisFont, fill: tokens.ink2, outlineWidth: 0, outlineColor: 'transparent' },
  axis: {
    domain: { line: { stroke: 'transparent', strokeWidth: 0 } },
    ticks: { line: { stroke: tokens.hairStrong, strokeWidth: 1 }, text: { fill: tokens.ink2, fontSize: axisFont } },
    legend: { text: { fill: tokens.ink2, fontSize: axisFont, fontWeight: 540 } },
  },
  grid: { line: { stroke: tokens.hair, strokeWidth: 1 } },
  labels: { text: { fill: tokens.ink, fontSize: axisFont } },
});
