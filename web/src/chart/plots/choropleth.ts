import { computeChoropleth, type ChoroplethModel } from '../types/choropleth';
import { MapPlot } from './map-plot';
import { defineChart } from './plot';

export default defineChart<ChoroplethModel>('choropleth', computeChoropleth, MapPlot);
