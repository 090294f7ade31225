import * as echarts from 'echarts';
import { binned, type DrawnKind, type Points } from './data';

/** ECharts on canvas, told to draw at once, so that what it does later is not missed. */
export function drawEcharts(stage: HTMLElement, kind: DrawnKind, points: Points): void {
  const chart = echarts.init(stage, null, { renderer: 'canvas' });
  chart.setOption({ animation: false, tooltip: {}, ...optionOf(kind, points) });
}

export const clearEcharts = (stage: HTMLElement): void => echarts.getInstanceByDom(stage)?.dispose();

function optionOf(kind: DrawnKind, { x, y }: Points): echarts.EChartsOption {
  const pairs = (): (number | string)[][] => y.map((value, index) => [x[index]!, value]);
  const named = () => y.map((value, index) => ({ name: String(x[index]), value }));
  const plain = { xAxis: { type: 'value' as const, scale: true }, yAxis: { type: 'value' as const, scale: true } };
  switch (kind) {
    case 'line':
      return { ...plain, series: [{ type: 'line', showSymbol: false, data: pairs() }] };
    case 'scatter':
      return { ...plain, series: [{ type: 'scatter', symbolSize: 4, progressive: 0, data: pairs() }] };
    case 'bar':
      return { xAxis: { type: 'category', data: x.map(String) }, yAxis: {}, series: [{ type: 'bar', data: [...y] }] };
    case 'pie':
      return { series: [{ type: 'pie', data: named() }] };
    case 'treemap':
      return { series: [{ type: 'treemap', data: named() }] };
    case 'histogram': {
      const cells = binned({ x, y }, false);
      return { xAxis: { type: 'category', data: cells.x }, yAxis: {}, series: [{ type: 'bar', data: cells.count }] };
    }
    case 'heatmap': {
      const side = Math.floor(Math.sqrt(y.length));
      const data = Array.from({ length: side * side }, (_, index) => [
        index % side,
        Math.floor(index / side),
        y[index]!,
      ]);
      const names = Array.from({ length: side }, (_, index) => String(index));
      return {
        xAxis: { type: 'category', data: names },
        yAxis: { type: 'category', data: names },
        visualMap: { min: 0, max: 2 },
        series: [{ type: 'heatmap', progressive: 0, data }],
      };
    }
  }
}
