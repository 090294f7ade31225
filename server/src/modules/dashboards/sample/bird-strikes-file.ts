import { join } from 'node:path';
import type { SampleFile } from '../../data-sources/index.js';

/** Columns with the names that the charts use: short, and as one would say them. */
const names: Readonly<Record<string, string>> = {
  'Airport Name': 'Airport',
  'Aircraft Make Model': 'Aircraft',
  'Effect Amount of damage': 'Damage',
  'Flight Date': 'Flight date',
  'Aircraft Airline Operator': 'Operator',
  'Origin State': 'State',
  'Phase of flight': 'Phase of flight',
  'Wildlife Size': 'Animal size',
  'Wildlife Species': 'Species',
  'Time of day': 'Time of day',
  'Cost Other': 'Other cost',
  'Cost Repair': 'Repair cost',
  'Cost Total $': 'Total cost',
  'Speed IAS in knots': 'Speed',
};

/** The shipped data set; `samples/README.md` says where it is from. */
export const birdStrikesFile = (samplesDir: string): SampleFile => ({
  name: 'Bird strikes',
  path: join(samplesDir, 'bird-strikes.csv'),
  fileName: 'bird-strikes.csv',
  columns: Object.entries(names).map(([source, name]) => ({ source, name })),
});
