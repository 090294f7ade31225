import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { ChartModel, Mark, MarkStep, MarkValues } from '../model';
import type { Tokens } from '../../ui/theme/tokens';
import { shownBox } from './shown-box';
import { Tooltip } from './tooltip';
import { useChoice } from './use-choice';

interface Props {
  readonly model: ChartModel;
  readonly tokens: Tokens;
  readonly title: string;
  readonly onMarkClick: ((values: MarkValues) => void) | null;
  readonly onMarkRange: ((from: MarkValues, to: MarkValues) => void) | null;
  /** What a click does; it filters where nothing else is said. */
  readonly clickHint?: string | undefined;
}

interface Active {
  readonly index: number;
  readonly by: 'pointer' | 'keyboard';
}

const steps: Readonly<Record<string, MarkStep>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/**
 * One layer over every kind of plot: pointing, clicking, the arrow keys and the reading of marks.
 * The plot below never draws again for it.
 */
export function MarksLayer({ model, tokens, title, onMarkClick, onMarkRange, clickHint = 'Click to filter' }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Active | null>(null);
  // Other data, other marks: what was pointed at is gone.
  useEffect(() => setActive(null), [model.marks]);
  useEffect(() => {
    if (active?.by !== 'pointer') return;
    const leave = (): void => setActive(null);
    window.addEventListener('scroll', leave, { capture: true, passive: true });
    return () => window.removeEventListener('scroll', leave, { capture: true });
  }, [active?.by]);
  const mark = active ? model.marks.mark(active.index) : null;
  const hitAt = (event: { clientX: number; clientY: number }): number | null => {
    const shown = shownBox(layer.current);
    if (!shown) return null;
    const { left, top, scale } = shown;
    return model.marks.hit((event.clientX - left) / scale, (event.clientY - top) / scale);
  };
  const { click, choose, begin, end, isDragged } = useChoice(model, onMarkClick, onMarkRange);
  const onPointerMove = (event: PointerEvent): void => {
    const index = hitAt(event);
    setActive((before) =>
      index === null ? null : before?.index === index && before.by === 'pointer' ? before : { index, by: 'pointer' },
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const index = active?.index ?? null;
      if (!event.shiftKey || !choose(index)) click(index);
      return;
    }
    if (event.key === 'Escape' && active) {
      setActive(null);
      event.stopPropagation();
      return;
    }
    const way = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (!way) return;
    event.preventDefault();
    setActive({ index: model.marks.step(active?.index ?? null, way), by: 'keyboard' });
  };
  const clickable = onMarkClick !== null && mark !== null && Object.keys(mark.values).length > 0;
  const place = mark ? windowPlace(layer.current, mark) : null;
  return (
    <div
      ref={layer}
      className="dvp-marks"
      role="application"
      aria-roledescription="chart"
      aria-label={`Marks of ${title}. The arrow keys go through them${onMarkClick ? ', Enter filters by one' : ''}${onMarkRange ? ', Shift and Enter by all from the last one on' : ''}.`}
      tabIndex={0}
      style={{ cursor: clickable ? 'pointer' : 'default' }}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setActive(null)}
      onBlur={() => setActive(null)}
      onPointerDown={(event) => {
        if (event.button === 0 && event.isPrimary) begin(hitAt(event));
      }}
      onPointerUp={(event) => {
        if (event.isPrimary) end(hitAt(event));
      }}
      onClick={(event) => {
        if (!isDragged()) click(hitAt(event));
      }}
      onKeyDown={onKeyDown}
    >
      {mark ? <Pointer model={model} mark={mark} tokens={tokens} ring={active?.by === 'keyboard'} /> : null}
      {mark && place ? (
        <Tooltip mark={mark} {...place} hint={active?.by === 'pointer' && clickable ? clickHint : null} />
      ) : null}
      <div className="dvp-hidden" aria-live="polite">
        {active?.by === 'keyboard' ? mark?.reading : ''}
      </div>
    </div>
  );
}

function windowPlace(layer: HTMLElement | null, mark: Mark): { x: number; y: number } | null {
  const shown = shownBox(layer);
  return shown && { x: shown.left + mark.x * shown.scale, y: shown.top + mark.y * shown.scale };
}

interface PointerProps {
  readonly model: ChartModel;
  readonly mark: Mark;
  readonly tokens: Tokens;
  readonly ring: boolean;
}

/** The crosshair, dots on lines, and the outline of the mark. */
function Pointer({ model, mark, tokens, ring }: PointerProps) {
  const { crosshair } = model.marks;
  return (
    <svg className="dvp-pointer" width={model.width} height={model.height} aria-hidden="true">
      {crosshair ? (
        <line
          x1={mark.x}
          x2={mark.x}
          y1={crosshair.y}
          y2={crosshair.y + crosshair.height}
          stroke={tokens.ink3}
          strokeDasharray="3 3"
        />
      ) : null}
      {mark.dots?.map((dot, index) => (
        <circle
          key={index}
          cx={dot.x}
          cy={dot.y}
          r={dot.y === mark.y ? 4.5 : 3}
          fill={dot.color}
          stroke={tokens.surface}
          strokeWidth={1.5}
        />
      ))}
      {mark.outline === undefined ? null : (
        <path d={mark.outline} fill="none" stroke={tokens.ink} strokeWidth={ring ? 2 : 1} />
      )}
      {mark.box && mark.outline === undefined ? (
        <rect
          x={mark.box.x - 1.5}
          y={mark.box.y - 1.5}
          width={mark.box.width + 3}
          height={mark.box.height + 3}
          rx={3}
          fill="none"
          stroke={tokens.ink}
          strokeWidth={ring ? 2 : 1}
        />
      ) : null}
      {!mark.box && mark.outline === undefined && ring ? (
        <circle cx={mark.x} cy={mark.y} r={9} fill="none" stroke={tokens.ink} strokeWidth={2} />
      ) : null}
    </svg>
  );
}
