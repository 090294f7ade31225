import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { ChartView, type ChartViewProps } from '../chart-view';
import type { AxisWindow } from '../model';
import type { ChartZoom } from './chart-zoom';
import { useCloudFit } from './use-cloud-fit';
import { useChartPart, type AskPart, type PartState } from './use-chart-part';

interface Props extends Omit<ChartViewProps, 'zoom'> {
  /** How more is learnt than what is in the result. */
  readonly ask: AskPart | null;
  /** Equal keys, equal rows. */
  readonly askKey: string;
}

/**
 * A chart that shows as much of its data as can be seen: long lines by pixels, crowds of points counted in fields, and
 * nearer by zooming in. What is drawn stays until the finer picture is there.
 */
export function PartChart({ ask, askKey, onMarkClick, ...props }: Props) {
  const { asTable = false } = props;
  const whole = { configuration: props.configuration, result: props.result, ask: asTable ? null : ask, askKey };
  const part = useChartPart(whole);
  const fit = useCloudFit(whole);
  const [axis, setAxis] = useState<AxisWindow | null>(null);
  const zoom = useZoom(part, setAxis);
  const { isNear, leave, enter } = part;
  const enterField = useSteady(enter);
  const click = enterField ?? onMarkClick;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isNear) return;
    event.stopPropagation();
    leave();
  };
  return (
    <div
      className="dvp-part"
      aria-busy={part.isLoading}
      data-waiting={part.isWaiting || undefined}
      onKeyDown={onKeyDown}
    >
      {isNear && !asTable ? (
        <div className="dvp-part-bar">
          <button type="button" className="dvp-reset" onClick={leave}>
            {part.view ? 'Reset zoom' : 'Show all points'}
          </button>
        </div>
      ) : null}
      <div className="dvp-part-chart">
        <ChartView
          {...props}
          configuration={asTable ? props.configuration : part.configuration}
          result={asTable ? props.result : part.result}
          fit={fit}
          {...(click ? { onMarkClick: click } : {})}
          {...(asTable ? {} : { zoom })}
        />
      </div>
      <div className="dvp-hidden" role="status">
        {said(part, axis)}
      </div>
      {part.error ? (
        <p className="dvp-part-error" role="alert">
          Finer data could not be read: {part.error.message}
        </p>
      ) : null}
    </div>
  );
}

/** The newest of a function that is made anew each time, under one identity; null while there is none. */
function useSteady<A>(made: ((argument: A) => void) | null): ((argument: A) => void) | null {
  const latest = useRef(made);
  useEffect(() => {
    latest.current = made;
  });
  const isThere = made !== null;
  return useMemo(() => (isThere ? (argument: A) => latest.current?.(argument) : null), [isThere]);
}

/** As steady as what it says: a chart is drawn again only for another picture. */
function useZoom(part: PartState, setAxis: (axis: AxisWindow | null) => void): ChartZoom {
  const latest = useRef(part);
  useEffect(() => {
    latest.current = part;
  });
  const { view, columns } = part;
  const isFields = part.enter !== null;
  return useMemo(
    () => ({
      view,
      columns,
      onView: (next) => latest.current.setView(next),
      onDrawn: (drawn) => {
        setAxis(drawn.window);
        latest.current.onDrawn(drawn);
      },
      ...(isFields ? { clickHint: 'Click for its points' } : {}),
    }),
    [view, columns, isFields, setAxis],
  );
}

/** What has changed, for those who do not see it. */
function said({ view, isLoading, isNear }: PartState, axis: AxisWindow | null): string {
  if (!isNear) return '';
  const loading = isLoading ? ' Finer data is on its way.' : '';
  return view && axis
    ? `Shows ${axis.write(view.from)} to ${axis.write(view.to)}.${loading}`
    : `Shows the points of one field.${loading}`;
}
