import { useRef } from 'react';
import type { ChartModel, MarkValues } from '../model';

interface Choice {
  readonly click: (index: number | null) => void;
  /** From where a choice began to here; false when that is no range. */
  readonly choose: (index: number | null) => boolean;
  /** A pointer went down, and up again. */
  readonly begin: (index: number | null) => void;
  readonly end: (index: number | null) => void;
  /** The last press chose a range: its click means nothing. */
  readonly isDragged: () => boolean;
}

/** What is done with marks: one by a click, all from one to another by dragging, or by keys. */
export function useChoice(
  model: ChartModel,
  onMarkClick: ((values: MarkValues) => void) | null,
  onMarkRange: ((from: MarkValues, to: MarkValues) => void) | null,
): Choice {
  const first = useRef<MarkValues | null>(null);
  const dragged = useRef(false);
  const valuesAt = (index: number | null): MarkValues | null => {
    const values = index === null ? null : model.marks.mark(index)?.values;
    return values && Object.keys(values).length > 0 ? values : null;
  };
  const choose = (index: number | null): boolean => {
    const [from, to] = [first.current, valuesAt(index)];
    if (!onMarkRange || !from || !to || JSON.stringify(from) === JSON.stringify(to)) return false;
    onMarkRange(from, to);
    return true;
  };
  return {
    choose,
    click: (index) => {
      const values = valuesAt(index);
      if (values) onMarkClick?.(values);
      first.current = values;
    },
    begin: (index) => {
      dragged.current = false;
      first.current = valuesAt(index);
    },
    end: (index) => {
      dragged.current = choose(index);
    },
    isDragged: () => dragged.current,
  };
}
