import { editDistance } from '@datavizpro/contract';
import { variables } from './definitions.js';
import type { Environment } from './read-values.js';

/** Of names this long, one or two keystrokes are more likely a slip than somebody else's variable. */
const longName = 8;
const shortName = 5;

/** Sentences about variables that are none of ours, but nearly: a slip would otherwise pass for a default. */
export function misspeltNames(environment: Environment): readonly string[] {
  const names = variables.flatMap(({ name, secret }) => (secret === true ? [name, `${name}_FILE`] : [name]));
  const known = new Set(names);
  return Object.keys(environment)
    .filter((name) => environment[name] !== undefined && !known.has(name))
    .flatMap((name) => {
      const [meant] = names.filter((candidate) => isSlip(name, candidate) && environment[candidate] === undefined);
      return meant === undefined ? [] : [`${name} is set, which DataVizPro does not know. Is ${meant} meant?`];
    });
}

function isSlip(name: string, meant: string): boolean {
  const length = Math.min(name.length, meant.length);
  const most = length >= longName ? 2 : length >= shortName ? 1 : 0;
  return Math.abs(name.length - meant.length) <= most && editDistance(name.toUpperCase(), meant) <= most;
}
