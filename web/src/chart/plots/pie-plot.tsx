import { useMemo } from 'react';
import { Pie } from '@nivo/pie';
import { fonts, type Tokens } from '../../ui/theme/tokens';
import { nivoTheme } from '../nivo-theme';
import type { PieModel } from '../types/pie';
import { sceneFont } from '../scene/scene';
import type { PlotProps } from './plot';
import { Word } from './scene-plot';

interface Datum {
  readonly id: string;
  readonly value: number;
  readonly color: string;
}

export function PiePlot({ model, tokens, animate }: PlotProps<PieModel>) {
  const data = useMemo(
    () => model.slices.map((slice, index): Datum => ({ id: String(index), value: slice.value, color: slice.color })),
    [model],
  );
  const layers = useMemo(
    () => ['arcs' as const, () => <Shares model={model} />, () => <Total model={model} tokens={tokens} />],
    [model, tokens],
  );
  const { outer, radius } = model;
  const side = { x: (outer.width - radius * 2) / 2, y: (outer.height - radius * 2) / 2 };
  return (
    <Pie<Datum>
      data={data}
      width={outer.width}
      height={outer.height}
      margin={{ top: side.y, bottom: side.y, left: side.x, right: side.x }}
      theme={nivoTheme(tokens)}
      colors={{ datum: 'data.color' }}
      innerRadius={model.hole}
      fit={false}
      sortByValue={false}
      borderWidth={model.slices.length > 1 ? 1.5 : 0}
      borderColor={tokens.surface}
      enableArcLabels={false}
      enableArcLinkLabels={false}
      layers={layers}
      isInteractive={false}
      animate={animate}
      motionConfig="stiff"
    />
  );
}

function Shares({ model }: { readonly model: PieModel }) {
  return (
    <g fontFamily={fonts.ui} fontSize={sceneFont}>
      {model.labels.map((label, index) => (
        <Word key={index} {...label} />
      ))}
    </g>
  );
}

function Total({ model, tokens }: { readonly model: PieModel; readonly tokens: Tokens }) {
  if (model.total === null) return null;
  const room = model.radius * model.hole * 2 - 16;
  const fontSize = Math.max(11, Math.min(24, room / Math.max(3, model.total.length * 0.62)));
  return (
    <text
      x={model.radius}
      y={model.radius}
      textAnchor="middle"
      dominantBaseline="central"
      fontFamily={fonts.head}
      fontSize={fontSize}
      fontWeight={560}
      fill={tokens.ink}
    >
      {model.total}
    </text>
  );
}
