import { useCallback } from 'react';
import { useColorScheme } from '@mui/material/styles';
import type { Mode } from './tokens.js';

export const modeChoices = ['light', 'dark', 'system'] as const;
export type ModeChoice = (typeof modeChoices)[number];

interface ModeState {
  /** What the person chose on this device. */
  readonly choice: ModeChoice;
  /** What it comes to now. */
  readonly mode: Mode;
  readonly setChoice: (choice: ModeChoice) => void;
  /** From whatever is seen to its opposite. */
  readonly toggle: () => void;
}

/** Light, dark, or as the device has it; kept on this device. */
export function useMode(): ModeState {
  const { mode: choice = 'system', systemMode, setMode } = useColorScheme();
  const mode = choice === 'system' ? (systemMode ?? 'light') : choice;
  const toggle = useCallback(() => setMode(mode === 'light' ? 'dark' : 'light'), [mode, setMode]);
  return { choice, mode, setChoice: setMode, toggle };
}
