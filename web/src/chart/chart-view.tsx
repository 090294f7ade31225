import {
  memo,
  Suspense,
  use,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  type ReactNode,
  type Ref,
} from 'react';
import type { ChartConfiguration, QueryResult } from '@datavizpro/contract';
import { tokens as allTokens, type Mode } from '../ui/theme/tokens';
import type { ColorBook } from './colors';
import type { AxisWindow, ChartModel, CloudFit, MarkValues, SelectedMarks, Size } from './model';
import { ChartErrorBoundary } from './parts/error-boundary';
import { Legend, Ramp } from './parts/legend';
import { MarksLayer } from './parts/marks-layer';
import { Notes } from './parts/notes';
import { ReferenceLayer } from './parts/reference-layer';
import { useMeasure } from './parts/use-measure';
import { useSize } from './parts/use-size';
import { scaleFor } from './layout/scale';
import { drawPicture, type Picture } from './picture/draw-picture';
import type { RampModel } from './picture/ramp-svg';
import { loadChartType } from './registry';
import { useModel } from './use-model';
import { zoomByKey, zoomKeys, type ChartZoom } from './zoom/chart-zoom';
import { ZoomLayer } from './zoom/zoom-layer';
import './chart.css';

/** What stands around a chart's picture. */
export interface PictureWords {
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** Filters, the time of the data. */
  readonly footnotes?: readonly string[];
}

/** What others may do with a chart that is on the page. */
export interface ChartHandle {
  /** The picture as it is seen, with its title; null for tables, which are no pictures. */
  readonly picture: (words: PictureWords) => Promise<Picture | null>;
}

export interface ChartViewProps {
  readonly configuration: ChartConfiguration;
  readonly result: QueryResult;
  readonly mode: Mode;
  /** What the chart is called: said to those who hear it. */
  readonly title?: string;
  /** Measured from the parent when absent. */
  readonly size?: Size;
  /** The dimension values of the mark that was clicked, or chosen with Enter. */
  readonly onMarkClick?: (values: MarkValues) => void;
  /** Dragged from one mark to another, or Enter with Shift held after a first one. */
  readonly onMarkRange?: (from: MarkValues, to: MarkValues) => void;
  /** The clicked mark: others step back. */
  readonly selected?: SelectedMarks | null;
  readonly animate?: boolean;
  /** The same numbers as a table. */
  readonly asTable?: boolean;
  /** Shared by charts that should give one value one colour. */
  readonly colors?: ColorBook;
  readonly handle?: Ref<ChartHandle>;
  /** The trend of all rows, where not all of them are here. */
  readonly fit?: CloudFit | undefined;
  /** Charts along a continuous axis can be looked at from nearer. */
  readonly zoom?: ChartZoom;
}

/** Marks that may move without being a burden. */
const mostAnimated = 100;
const noteFont = 11.5;

/** A chart of any type: loads its code, computes, draws, and says in words what it shows. */
export const ChartView = memo(function ChartView(props: ChartViewProps) {
  const host = useRef<HTMLElement>(null);
  const size = useSize(host, props.size);
  const { title = 'Chart' } = props;
  const describedBy = useId();
  return (
    <figure
      ref={host}
      className="dvp-chart"
      role="group"
      aria-label={title}
      aria-describedby={describedBy}
      style={props.size ? { width: props.size.width, height: props.size.height } : undefined}
    >
      <ChartErrorBoundary resetKey={props.result}>
        <Suspense fallback={<div className="dvp-waiting" aria-busy="true" />}>
          {size ? <Drawing {...props} title={title} size={size} describedBy={describedBy} /> : null}
        </Suspense>
      </ChartErrorBoundary>
    </figure>
  );
});

interface DrawingProps extends ChartViewProps {
  readonly title: string;
  readonly size: Size;
  readonly describedBy: string;
}

function Drawing(props: DrawingProps) {
  const { configuration, mode, title, asTable = false, onMarkClick = null } = props;
  const kind = asTable ? 'table' : configuration.type;
  // On a wall, words and strokes are larger: the picture is laid out smaller, and enlarged as a whole.
  const scale = isGrid(kind) || kind === 'number' ? 1 : scaleFor(props.size);
  const size = useMemo(
    () => ({ width: Math.floor(props.size.width / scale), height: Math.floor(props.size.height / scale) }),
    [props.size.width, props.size.height, scale],
  );
  const type = use(loadChartType(kind));
  const waiting = type.prepare?.(configuration, props.result) ?? null;
  if (waiting) use(waiting);
  const tokens = allTokens[mode];
  const measure = useMeasure();
  const ratio = scale * (typeof devicePixelRatio === 'number' ? devicePixelRatio : 1);
  const { model, notes } = useModel(props, size, ratio, type, measure);
  const box = useRef<HTMLDivElement>(null);
  const { zoom } = props;
  const axis = (zoom && model.window) ?? null;
  const said = notes.join(' ');
  useDrawn(zoom, axis, size, ratio);
  useImperativeHandle(
    props.handle,
    () => ({
      picture: async ({ title: heading, subtitle, footnotes = [] }) =>
        box.current && !isGrid(kind)
          ? drawPicture({
              ...{ root: box.current, model, tokens, measure, title: heading, subtitle },
              footnotes: [...notes, ...footnotes],
            })
          : null,
    }),
    [kind, model, tokens, measure, notes],
  );
  const animate = (props.animate ?? false) && model.marks.count <= mostAnimated && !prefersStill();
  return (
    <div style={scale === 1 ? undefined : { ...size, transform: `scale(${scale})`, transformOrigin: '0 0' }}>
      <p id={props.describedBy} className="dvp-hidden">
        {[model.description, ...notes, ...(axis ? [zoomKeys] : [])].join(' ')}
      </p>
      <div
        ref={box}
        className="dvp-drawing"
        style={{ width: size.width, height: model.height }}
        onKeyDownCapture={(event) => axis && zoom && zoomByKey(event, axis, zoom)}
      >
        {model.empty === null ? (
          <>
            {model.legend ? <Legend legend={model.legend} /> : null}
            <RampOf model={model} />
            <ReferenceLayer model={model} layer="under" />
            <PlotBox model={model} hidden={!isGrid(kind) && kind !== 'number'}>
              <type.Plot model={model} tokens={tokens} animate={animate} onMarkClick={onMarkClick} />
            </PlotBox>
            <ReferenceLayer model={model} layer="over" />
            {model.marks.count > 0 ? (
              <MarksLayer
                model={model}
                tokens={tokens}
                title={title}
                onMarkClick={onMarkClick}
                onMarkRange={props.onMarkRange ?? null}
                clickHint={zoom?.clickHint}
              />
            ) : null}
            {axis && zoom ? <ZoomLayer window={axis} height={model.height} onView={zoom.onView} area={box} /> : null}
          </>
        ) : (
          <div className="dvp-message">
            <p>{model.empty}</p>
          </div>
        )}
      </div>
      {notes.length > 0 ? <Notes text={said} isCut={measure(said, noteFont) > size.width} most={size.height} /> : null}
    </div>
  );
}

/** Tells how the picture came out: what is asked for next depends on it. */
function useDrawn(zoom: ChartZoom | undefined, axis: AxisWindow | null, size: Size, ratio: number): void {
  const onDrawn = zoom?.onDrawn;
  useEffect(() => {
    onDrawn?.({ window: axis, size, ratio, isWhole: zoom?.view === null, isReduced: zoom?.columns !== null });
    // Who is told may change with each picture: they have been told of this one.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [axis, size, ratio]);
}

/** Tables are read and walked as such, and are no pictures. */
const isGrid = (kind: ChartConfiguration['type']): boolean => kind === 'table' || kind === 'pivot';

function prefersStill(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Where Nivo's own box stands; hidden from readers, who get the description and the marks. */
function PlotBox({
  model,
  hidden,
  children,
}: {
  readonly model: ChartModel;
  readonly hidden: boolean;
  readonly children: ReactNode;
}) {
  const outer = outerOf(model);
  const style = { left: outer.x, top: outer.y, width: outer.width, height: outer.height };
  return (
    <div className="dvp-plot" style={style} aria-hidden={hidden || undefined}>
      {children}
    </div>
  );
}

interface Placed {
  readonly outer: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}
const hasFrame = (model: ChartModel): model is ChartModel & { readonly frame: Placed } => 'frame' in model;
const hasOuter = (model: ChartModel): model is ChartModel & Placed => 'outer' in model;

function outerOf(model: ChartModel): Placed['outer'] {
  if (hasFrame(model)) return model.frame.outer;
  if (hasOuter(model)) return model.outer;
  return { x: 0, y: 0, width: model.width, height: model.height };
}

interface WithRamp {
  readonly ramp: RampModel | null;
}
const hasRamp = (model: ChartModel): model is ChartModel & WithRamp => 'ramp' in model;

function RampOf({ model }: { readonly model: ChartModel }) {
  return hasRamp(model) && model.ramp ? <Ramp {...model.ramp} /> : null;
}
