import { fonts } from '../../ui/theme/tokens';
import type { ChartModel } from '../model';
import { sceneFont, type Scene, type SceneText } from '../scene/scene';
import type { PlotProps } from './plot';

/** A chart whose picture was decided whole in its model. */
export interface SceneModel extends ChartModel {
  readonly scene: Scene;
}

/** Paints a scene: no layout, no state, a node for each kind of paint and each word. */
export function ScenePlot({ model }: PlotProps<SceneModel>) {
  const { scene, width, height } = model;
  return (
    <svg width={width} height={height} fontFamily={fonts.ui} fontSize={sceneFont}>
      {scene.shapes.map(({ d, fill = 'none', stroke, strokeWidth, dash }, index) => (
        <path key={index} d={d} fill={fill} stroke={stroke} strokeWidth={strokeWidth} strokeDasharray={dash} />
      ))}
      {scene.texts.map((text, index) => (
        <Word key={index} {...text} />
      ))}
    </svg>
  );
}

function Word({ x, y, text, color, anchor = 'middle', size, weight, turn }: SceneText) {
  return (
    <text
      x={Math.round(x * 10) / 10}
      y={Math.round(y * 10) / 10}
      fill={color}
      fontSize={size}
      fontWeight={weight}
      textAnchor={anchor}
      dominantBaseline="central"
      transform={turn === undefined ? undefined : `rotate(${turn} ${x} ${y})`}
    >
      {text}
    </text>
  );
}
