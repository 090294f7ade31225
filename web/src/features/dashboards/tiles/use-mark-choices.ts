import { useMemo } from 'react';
import type { Chart, QueryResult } from '@datavizpro/contract';
import type { ChartViewProps, MarkValues, SelectedMarks } from '../../../chart';
import { chosenMark, chosenRange, hasBins } from '../model/bin-ranges';

/** What choosing marks of a chart does on its dashboard: bins are chosen from edge to edge, one of them or several. */
export function useMarkChoices(
  chart: Chart | undefined,
  result: QueryResult | null,
  select: ((chartId: string, values: SelectedMarks) => void) | null,
): Pick<ChartViewProps, 'onMarkClick' | 'onMarkRange'> {
  return useMemo(() => {
    if (!chart || !result || !select) return {};
    const { id, configuration } = chart;
    const shown = { configuration, result };
    return {
      onMarkClick: (values: MarkValues) => select(id, chosenMark(shown, values)),
      ...(hasBins(configuration) && {
        onMarkRange: (from: MarkValues, to: MarkValues) => {
          const range = chosenRange(shown, from, to);
          if (range) select(id, range);
        },
      }),
    };
  }, [chart, result, select]);
}
