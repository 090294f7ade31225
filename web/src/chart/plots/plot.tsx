import type { ComponentType } from 'react';
import type { ChartConfiguration, QueryResult } from '@datavizpro/contract';
import type { Tokens } from '../../ui/theme/tokens';
import type { ChartInput, ChartModel, MarkValues } from '../model';

/** What a plot draws; everything was decided in its model. */
export interface PlotProps<Model extends ChartModel = ChartModel> {
  readonly model: Model;
  readonly tokens: Tokens;
  readonly animate: boolean;
  readonly onMarkClick: ((values: MarkValues) => void) | null;
}

/** One type of chart: how it is computed, and how it is drawn. */
export interface ChartType {
  /** What must be there before it can be computed, beyond its code; null when all is. The same promise until it is kept. */
  readonly prepare?: (configuration: ChartConfiguration, result: QueryResult) => Promise<unknown> | null;
  readonly compute: (input: ChartInput) => ChartModel;
  readonly Plot: ComponentType<PlotProps>;
}

/** Binds a compute to the component that draws its models. Models with nothing to draw are shown by the view. */
export function defineChart<Model extends ChartModel & { readonly kind: string }>(
  kind: Model['kind'],
  compute: (input: ChartInput) => Model | ChartModel,
  Plot: ComponentType<PlotProps<Model>>,
): ChartType {
  const isOwn = (model: ChartModel): model is Model => 'kind' in model && model.kind === kind;
  function OwnPlot(props: PlotProps) {
    return isOwn(props.model) ? <Plot {...props} model={props.model} /> : null;
  }
  return { compute, Plot: OwnPlot };
}
