export { fitLine, movingMeans, type FittedLine } from './line.js';
export { fewestValues, forecastSeries, type SeriesForecast } from './forecast.js';
