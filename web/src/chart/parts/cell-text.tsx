import { lookNames, lookSigns, type CellDress } from '../data/cell-look';

interface Props {
  readonly text: string;
  readonly dress: CellDress | null;
}

/** What stands in a cell of a table: its text, on its ground, over its bar. */
export function CellText({ text, dress }: Props) {
  if (!dress) return text;
  const { ground, ink, look, bar } = dress;
  return (
    <>
      {ground === null ? null : <span className="dvp-cell-ground" style={{ background: ground }} />}
      {look === null ? null : <span className={`dvp-cell-ground dvp-look-${look}`} />}
      {bar ? (
        <span className="dvp-cell-track">
          <span
            className="dvp-cell-bar"
            style={{ left: `${bar.from * 100}%`, width: `${(bar.to - bar.from) * 100}%` }}
          />
        </span>
      ) : null}
      <span
        className={look === null ? 'dvp-cell-text' : `dvp-cell-text dvp-look-text-${look}`}
        style={ink === null ? undefined : { color: ink }}
      >
        {look !== null && lookSigns[look] !== '' ? (
          <span className="dvp-look-sign" role="img" aria-label={lookNames[look]}>
            {lookSigns[look]}
          </span>
        ) : null}
        {text}
      </span>
    </>
  );
}
