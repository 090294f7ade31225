import { useMemo, useState } from 'react';
import type { ChartConfiguration, QueryResult } from '@datavizpro/contract';
import { withKnownBins } from '@datavizpro/contract/shapes';
import { tokens as allTokens, type Mode } from '../ui/theme/tokens';
import { createColorBook, type ColorBook } from './colors';
import { withTooltipFields } from './data/tooltip-fields';
import { withNaturalFormat } from './format/natural-format';
import { formatCount } from './format/numbers';
import type { MeasureText } from './layout/text';
import type { ChartInput, ChartModel, CloudFit, SelectedMarks, Size } from './model';
import type { ChartType } from './plots/plot';
import type { ChartZoom } from './zoom/chart-zoom';

/** What of a chart's properties its picture is made of. */
interface Drawn {
  readonly configuration: ChartConfiguration;
  readonly result: QueryResult;
  readonly mode: Mode;
  readonly selected?: SelectedMarks | null;
  readonly colors?: ColorBook;
  readonly fit?: CloudFit | undefined;
  readonly zoom?: ChartZoom;
}

interface Noted {
  readonly model: ChartModel;
  readonly notes: readonly string[];
}

const noteHeight = 20;

const locale = (): string => (typeof navigator === 'undefined' ? 'en' : navigator.language);

/** Computes the model; when there is something to say about the data, in the room that the line of notes leaves. */
export function useModel(drawn: Drawn, size: Size, ratio: number, type: ChartType, measure: MeasureText): Noted {
  const { configuration: given, result, mode, selected = null, colors, fit } = drawn;
  const { view = null, columns = null } = drawn.zoom ?? {};
  const [ownColors] = useState(createColorBook);
  const { width, height } = size;
  return useMemo(() => {
    const configuration = withNaturalFormat(withKnownBins({ configuration: given, result }));
    const environment = { locale: locale(), tokens: allTokens[mode], measure, colors: colors ?? ownColors };
    const input: ChartInput = {
      ...{ configuration, result, environment, selected, width, height, view, fit },
      columns: columns === null ? null : columns / ratio,
    };
    return compute(input, type);
  }, [type, given, result, mode, width, height, view, columns, ratio, selected, colors, ownColors, measure, fit]);
}

/** The line of notes takes its room: what is drawn in the rest may be less, and is told as it is. */
function compute(input: ChartInput, type: ChartType): Noted {
  const { result, environment } = input;
  const cut = cutNote(result, environment.locale);
  const warnings = result.warnings ?? [];
  const draw = (room: Partial<ChartInput>): Noted => {
    const asked = { ...input, ...room };
    const model = withTooltipFields(asked, type.compute(asked));
    return { model, notes: [...cut, ...model.notes, ...warnings] };
  };
  const lower = { height: Math.max(20, input.height - noteHeight) };
  if (cut.length + warnings.length > 0) return draw(lower);
  const first = draw({ notesFirst: true });
  return first.notes.length === 0 || first.model.empty !== null ? first : draw(lower);
}

const cutNote = (result: QueryResult, language: string): string[] =>
  result.truncated ? [`Only the first ${formatCount(result.rowCount, language)} rows are shown: there are more.`] : [];
