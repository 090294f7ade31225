import { useSyncExternalStore } from 'react';
import { fonts } from '../../ui/theme/tokens';
import { createMeasureText, estimateText, type MeasureText } from '../layout/text';

const textFont = '11px "Inter Variable"';
let measured: { readonly ready: boolean; readonly measure: MeasureText } | null = null;

const isReady = (): boolean => 'fonts' in document && document.fonts.check(textFont);

function subscribe(onChange: () => void): () => void {
  if (!('fonts' in document)) return () => undefined;
  document.fonts.addEventListener('loadingdone', onChange);
  return () => document.fonts.removeEventListener('loadingdone', onChange);
}

/** One measure for all charts; another one once the font has come, because widths differ. */
function currentMeasure(): MeasureText {
  const ready = isReady();
  if (measured?.ready !== ready) measured = { ready, measure: createMeasureText(fonts.ui) };
  return measured.measure;
}

/** Widths of text in the page's font; charts are laid out again when it has been loaded. */
export const useMeasure = (): MeasureText => useSyncExternalStore(subscribe, currentMeasure, () => estimateText);
