/** Dashboards: how a chart is put on one, wherever that is asked for. */
export { newId, sizeFor } from './model/draft';
export { addTile } from './model/layout';
