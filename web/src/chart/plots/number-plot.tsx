import { ArrowDownRight, ArrowRight, ArrowUpRight } from 'lucide-react';
import type { Delta, NumberModel, Spark } from '../types/number';
import type { PlotProps } from './plot';

const arrows = { up: ArrowUpRight, down: ArrowDownRight, flat: ArrowRight } as const;

export function NumberPlot({ model, tokens }: PlotProps<NumberModel>) {
  const beside = model.spark !== null && model.spark.width < model.width * 0.9;
  return (
    <div className={`dvp-number${beside ? ' dvp-number-beside' : model.spark === null ? ' dvp-number-alone' : ''}`}>
      <div className="dvp-number-words">
        <p className="dvp-number-figure" style={{ fontSize: model.fontSize }} title={model.exact}>
          {model.figure}
        </p>
        {(model.delta ?? model.when) && (
          <p className="dvp-number-note" style={{ fontSize: model.noteSize }}>
            {model.delta ? <Change delta={model.delta} size={model.noteSize} /> : null}
            <span>{[model.when, model.delta?.against].filter(Boolean).join(' ')}</span>
          </p>
        )}
      </div>
      {model.spark ? <Sparkline spark={model.spark} stroke={tokens.ink3} /> : null}
    </div>
  );
}

/** Told by arrow and sign; colour says whether it is good news, where the chart knows. */
function Change({ delta, size }: { readonly delta: Delta; readonly size: number }) {
  const Arrow = arrows[delta.direction];
  return (
    <span className={`dvp-delta dvp-delta-${delta.news}`}>
      <Arrow size={Math.ceil(size)} aria-hidden />
      {delta.text}
    </span>
  );
}

function Sparkline({ spark, stroke }: { readonly spark: Spark; readonly stroke: string }) {
  const [x, y] = spark.end;
  return (
    <svg className="dvp-spark" width={spark.width} height={spark.height} aria-hidden="true">
      <path
        d={spark.path}
        fill="none"
        stroke={stroke}
        strokeWidth={spark.stroke}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx={x} cy={y} r={spark.stroke + 1} fill={stroke} />
    </svg>
  );
}
