import type {} from '@mui/material/themeCssVarsAugmentation';
import { createTheme, type ColorSystemOptions } from '@mui/material/styles';
import { color, colorVariables } from './color.js';
import { components } from './components.js';
import { fonts, radius, tokens, type Mode } from './tokens.js';

/** The attribute on `<html>` that holds the mode; `public/theme.js` sets it before the first paint. */
const modeAttribute = 'data-theme';
/** Where this device remembers the choice; `public/theme.js` reads it as well. */
export const modeStorageKey = 'datavizpro.theme';

function colorSystem(mode: Mode): ColorSystemOptions {
  const t = tokens[mode];
  return {
    palette: {
      mode,
      primary: { main: t.brand, dark: t.brandHover, light: t.brandSoft, contrastText: t.onBrand },
      secondary: { main: t.accent },
      success: { main: t.good },
      error: { main: t.bad },
      warning: { main: t.warn },
      info: { main: t.info },
      background: { default: t.canvas, paper: t.surface },
      text: { primary: t.ink, secondary: t.ink2, disabled: t.ink3 },
      divider: t.hair,
      action: { hover: t.hover, selected: t.brandSoft },
    },
  };
}

const heading = { fontFamily: fonts.head, fontWeight: 620 } as const;

/** Material UI in our look. One theme for both modes: switching sets an attribute and renders nothing. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: modeAttribute },
  colorSchemes: { light: colorSystem('light'), dark: colorSystem('dark') },
  shape: { borderRadius: radius.sm },
  spacing: 4,
  typography: {
    fontFamily: fonts.ui,
    fontSize: 13,
    h1: { ...heading, fontSize: 22, letterSpacing: '-0.02em', lineHeight: 1.2 },
    h2: { ...heading, fontSize: 16, letterSpacing: '-0.012em', lineHeight: 1.3 },
    h3: { ...heading, fontSize: 13.5, letterSpacing: 0, lineHeight: 1.3 },
    h4: {
      ...heading,
      fontSize: 26,
      fontWeight: 560,
      letterSpacing: '-0.025em',
      lineHeight: 1.1,
      fontVariantNumeric: 'tabular-nums lining-nums',
    },
    body1: { fontSize: 13.5, lineHeight: 1.5 },
    body2: { fontSize: 13, lineHeight: 1.45 },
    caption: { fontSize: 11.5, lineHeight: 1.35 },
    button: { textTransform: 'none', fontWeight: 540, fontSize: 13, letterSpacing: 0 },
    overline: { fontSize: 11.5, fontWeight: 520, textTransform: 'none', letterSpacing: 0, lineHeight: 1.35 },
  },
  transitions: {
    duration: {
      shortest: 90,
      shorter: 110,
      short: 130,
      standard: 160,
      complex: 200,
      enteringScreen: 150,
      leavingScreen: 110,
    },
  },
  components: {
    ...components,
    MuiCssBaseline: {
      styleOverrides: {
        ...colorVariables,
        body: {
          backgroundColor: color.canvas,
          color: color.ink,
          fontFeatureSettings: '"cv11","ss03"',
          WebkitFontSmoothing: 'antialiased',
        },
        // Figures of one width where they stand under each other. In running text they tear hyphens apart.
        'dl, time, output, [role="grid"], .MuiTableCell-alignRight, .tabular': {
          fontVariantNumeric: 'tabular-nums lining-nums',
        },
        '*:focus-visible': { outline: `2px solid ${color.brand}`, outlineOffset: 2 },
        '::selection': { backgroundColor: color.brandSoft },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animationDuration: '0.01ms !important',
            animationIterationCount: '1 !important',
            transitionDuration: '0.01ms !important',
            scrollBehavior: 'auto !important',
          },
        },
      },
    },
  },
});
