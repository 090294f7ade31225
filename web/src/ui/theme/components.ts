import type { ThemeOptions } from '@mui/material/styles';
import { color } from './color.js';
import { frame, radius } from './tokens.js';

/** How Material UI's own components look here: small, flat, hairlined, no ripples. */
export const components: NonNullable<ThemeOptions['components']> = {
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: {
      root: {
        fontFamily: 'inherit',
        // Material UI takes the outline away and shows a ripple instead, which we do not have.
        '&:focus-visible, &.Mui-focusVisible': { outline: `2px solid ${color.brand}`, outlineOffset: 2 },
      },
    },
  },
  MuiButton: {
    defaultProps: { disableElevation: true, size: 'small', color: 'inherit' },
    styleOverrides: {
      root: {
        minHeight: frame.control,
        padding: '3px 10px',
        borderRadius: radius.sm,
        whiteSpace: 'nowrap',
        '& .MuiButton-startIcon': { marginRight: 6, marginLeft: -1 },
        '& .MuiButton-endIcon': { marginLeft: 4, marginRight: -2 },
      },
      outlined: { borderColor: color.hairStrong, backgroundColor: color.surface },
      text: { '&:hover': { backgroundColor: color.hover } },
    },
  },
  MuiIconButton: {
    defaultProps: { size: 'small' },
    styleOverrides: { root: { borderRadius: radius.sm, width: frame.control, height: frame.control } },
  },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiPopover: { styleOverrides: { paper: floating() } },
  // Menus open outside the page's landmarks: each is one itself, so that nothing stands outside of all.
  MuiMenu: {
    defaultProps: { slotProps: { root: { role: 'region', 'aria-label': 'Menu' } } },
    styleOverrides: { list: { padding: 4 } },
  },
  MuiMenuItem: {
    styleOverrides: {
      root: {
        fontSize: 13,
        minHeight: 32,
        borderRadius: radius.xs,
        padding: '4px 10px',
        gap: 8,
        '&:focus-visible, &.Mui-focusVisible': { outlineOffset: -2 },
      },
    },
  },
  MuiAutocomplete: { styleOverrides: { paper: floating(), option: { fontSize: 13 } } },
  MuiDialog: { styleOverrides: { paper: { ...floating(), borderRadius: radius.lg } } },
  MuiDialogTitle: { styleOverrides: { root: { padding: '18px 20px 8px' } } },
  MuiDialogContent: { styleOverrides: { root: { padding: '8px 20px 16px' } } },
  MuiDialogActions: { styleOverrides: { root: { padding: '8px 20px 18px', gap: 4 } } },
  MuiBackdrop: { styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: color.scrim } } } },
  MuiChip: {
    defaultProps: { size: 'small' },
    styleOverrides: { root: { borderRadius: 5, height: 22, fontSize: 11.5, fontWeight: 540 } },
  },
  MuiTooltip: {
    defaultProps: { enterDelay: 350 },
    styleOverrides: {
      tooltip: {
        fontSize: 12,
        borderRadius: radius.sm,
        padding: '6px 8px',
        color: color.ink,
        backgroundColor: color.raised,
        border: `1px solid ${color.hairStrong}`,
        boxShadow: color.shadow,
      },
    },
  },
  MuiToggleButtonGroup: { styleOverrides: { root: { backgroundColor: color.surface } } },
  MuiToggleButton: {
    styleOverrides: {
      root: {
        textTransform: 'none',
        padding: '2px 9px',
        height: 28,
        fontSize: 12,
        fontWeight: 540,
        gap: 5,
        color: color.ink2,
        borderColor: color.hairStrong,
        '&.Mui-selected': { color: color.ink, backgroundColor: color.sunken },
      },
    },
  },
  MuiOutlinedInput: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      root: {
        borderRadius: radius.sm,
        fontSize: 13,
        backgroundColor: color.surface,
        '& .MuiOutlinedInput-notchedOutline': { borderColor: color.control },
        '& ::placeholder': { color: color.ink3, opacity: 1 },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderWidth: 2 },
      },
      input: { padding: '6px 10px', height: 18, '&:focus-visible': { outline: 'none' } },
      multiline: { padding: '6px 10px' },
    },
  },
  MuiInputLabel: { defaultProps: { size: 'small' }, styleOverrides: { root: { fontSize: 13 } } },
  MuiFormHelperText: { styleOverrides: { root: { marginLeft: 0, marginRight: 0, fontSize: 12 } } },
  MuiFormControlLabel: { styleOverrides: { label: { fontSize: 13 } } },
  MuiSelect: { defaultProps: { size: 'small' } },
  MuiTabs: { styleOverrides: { root: { minHeight: 36 }, indicator: { height: 2 } } },
  MuiTab: {
    styleOverrides: { root: { minHeight: 36, padding: '6px 12px', fontSize: 13, textTransform: 'none', minWidth: 0 } },
  },
  MuiTableCell: {
    styleOverrides: {
      root: { borderColor: color.hair, padding: '8px 12px', fontSize: 13 },
      head: { color: color.ink2, fontSize: 12, fontWeight: 540, padding: '7px 12px' },
    },
  },
  MuiAlert: {
    defaultProps: { variant: 'standard' },
    styleOverrides: { root: { borderRadius: radius.sm, fontSize: 13, padding: '4px 12px', alignItems: 'flex-start' } },
  },
  MuiLink: { defaultProps: { underline: 'hover' } },
  MuiSkeleton: { defaultProps: { animation: 'wave', variant: 'rounded' } },
};

function floating(): Record<string, unknown> {
  return {
    backgroundColor: color.raised,
    border: `1px solid ${color.hairStrong}`,
    borderRadius: radius.sm + 2,
    boxShadow: color.shadow,
  };
}
