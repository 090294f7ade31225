import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Mark, MarkRow } from '../model';

interface Props {
  readonly mark: Mark;
  /** Where the mark is in the window. */
  readonly x: number;
  readonly y: number;
  readonly hint: string | null;
}

const distance = 14;
const edge = 8;
const mostRows = 12;

/** The values of a mark, beside it. In the body of the page, because cards cut what stands out of them. */
export function Tooltip({ mark, x, y, hint }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const { offsetWidth = 0, offsetHeight = 0 } = box.current ?? {};
    const fitsRight = x + distance + offsetWidth + edge <= window.innerWidth;
    const left = fitsRight ? x + distance : x - distance - offsetWidth;
    const top = Math.min(window.innerHeight - offsetHeight - edge, y - offsetHeight / 2);
    setPlace({ left: Math.max(edge, left), top: Math.max(edge, top) });
  }, [x, y, mark]);
  const rows = mark.rows.slice(0, mostRows);
  const more = mark.rows.length - rows.length;
  return createPortal(
    <div
      ref={box}
      className="dvp-tooltip"
      style={place ?? { left: x, top: y, visibility: 'hidden' }}
      aria-hidden="true"
    >
      {mark.title === '' ? null : <p className="dvp-tooltip-title">{mark.title}</p>}
      {rows.map((row, index) => (
        <TooltipRow key={index} row={row} active={row.active && mark.rows.length > 1} />
      ))}
      {more > 0 ? <p className="dvp-tooltip-hint">and {more} more</p> : null}
      {mark.told && mark.told.length > 0 ? (
        <div className="dvp-tooltip-told">
          {mark.told.map((row) => (
            <TooltipRow key={row.label} row={row} active={false} />
          ))}
        </div>
      ) : null}
      {hint === null ? null : <p className="dvp-tooltip-hint">{hint}</p>}
    </div>,
    document.body,
  );
}

function TooltipRow({ row, active }: { readonly row: MarkRow; readonly active: boolean }) {
  return (
    <div className={active ? 'dvp-tooltip-row dvp-active' : 'dvp-tooltip-row'}>
      {row.color === null ? <i /> : <i style={{ background: row.color }} />}
      <span>{row.label}</span>
      <b>{row.value}</b>
    </div>
  );
}
