import { computeChoropleth, prepareChoropleth, type ChoroplethModel } from '../types/choropleth';
import { MapPlot } from './map-plot';
import { defineChart } from './plot';

export default {
  ...defineChart<ChoroplethModel>('choropleth', computeChoropleth, MapPlot),
  prepare: prepareChoropleth,
};
