import { fonts } from '../../ui/theme/tokens';
import type { ChartModel, Size } from '../model';
import { patternFill, tileOf } from '../scene/patterns';
import { sceneFont, type Scene, type SceneShape, type SceneText } from '../scene/scene';
import { PatternDefs } from './pattern-defs';
import type { PlotProps } from './plot';

/** A chart whose picture was decided whole in its model. */
export interface SceneModel extends ChartModel {
  readonly scene: Scene;
}

/** Paints a scene: no layout, no state, a node for each kind of paint and each word. */
export function ScenePlot({ model }: PlotProps<SceneModel>) {
  return <SceneSvg {...model} />;
}

/** A scene as a drawing of its own. */
export function SceneSvg({ scene, width, height }: Size & { readonly scene: Scene }) {
  return (
    <svg width={width} height={height} fontFamily={fonts.ui} fontSize={sceneFont}>
      <SceneMarkup scene={scene} />
    </svg>
  );
}

/** The nodes of a scene, for pictures that are made of several. */
export function SceneMarkup({ scene }: { readonly scene: Scene }) {
  return (
    <>
      <PatternDefs patterns={scene.shapes.flatMap(({ pattern }) => pattern ?? [])} />
      {scene.shapes.map((shape, index) => (
        <Shape key={index} {...shape} />
      ))}
      {scene.texts.map((text, index) => (
        <Word key={index} {...text} />
      ))}
    </>
  );
}

function Shape({ d, fill = 'none', fillOpacity, stroke, strokeWidth, dash, pattern }: SceneShape) {
  return (
    <>
      <path
        d={d}
        fill={fill}
        fillOpacity={fillOpacity}
        stroke={stroke}
        strokeWidth={strokeWidth}
        strokeDasharray={dash}
      />
      {pattern && tileOf(pattern.index) ? <path d={d} fill={patternFill(pattern)} /> : null}
    </>
  );
}

/** One word of a scene. */
export function Word({ x, y, text, color, anchor = 'middle', size, weight, turn, halo }: SceneText) {
  return (
    <text
      x={Math.round(x * 10) / 10}
      y={Math.round(y * 10) / 10}
      fill={color}
      fontSize={size}
      fontWeight={weight}
      textAnchor={anchor}
      dominantBaseline="central"
      stroke={halo}
      strokeWidth={halo === undefined ? undefined : 3}
      strokeLinejoin={halo === undefined ? undefined : 'round'}
      paintOrder={halo === undefined ? undefined : 'stroke'}
      transform={turn === undefined ? undefined : `rotate(${turn} ${x} ${y})`}
    >
      {text}
    </text>
  );
}
