export { fitLine, movingMeans, type FittedLine } from './line.js';
export { forecastSeries, type SeriesForecast } from './forecast.js';
export {
  closedValues,
  courseRefusal,
  forecastFloor,
  forecastOfRun,
  forecastRun,
  noSteps,
  noTimeline,
  numberTimeline,
  timeTimeline,
  type FitTimeline,
  type ForecastWish,
} from './course.js';
