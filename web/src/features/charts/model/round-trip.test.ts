import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartConfiguration } from '@datavizpro/contract';
import { action, configuration, facts, source } from './model-arbitraries';
import { fromConfiguration } from './from-configuration';
import { emptyModel, reduce } from './reducer';
import { outputsOf } from './parts';
import { definitionOf } from './pill';
import { allPills, isFull, queryPills, refusalOf, rolesOf, shelf } from './shelves';
import { toConfiguration } from './to-configuration';
import { autoSort } from './auto-sort';

const sorted = <T extends { as?: string }>(list: readonly T[] | undefined): T[] =>
  [...(list ?? [])].sort((a, b) => (a.as ?? '').localeCompare(b.as ?? ''));

const sortedHaving = ({ having }: ChartConfiguration['query']): unknown =>
  having && [...having].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

/** Of equal outputs it does not matter of which one something is calculated. */
function madeOf(name: string, query: ChartConfiguration['query']): string {
  const { as: _name, ...measure } = query.measures?.find(({ as }) => as === name) ?? {};
  const { as: _own, of, ...calculation } = query.calculations?.find(({ as }) => as === name) ?? { of: null };
  return JSON.stringify(of === null ? measure : [calculation, madeOf(of, query)]);
}

/** The order of outputs says nothing: the mapping does. Nor does that of conditions on groups. */
const normalised = (value: ChartConfiguration): unknown => ({
  ...value,
  query: {
    ...value.query,
    dimensions: sorted(value.query.dimensions),
    measures: sorted(value.query.measures),
    calculations: sorted(value.query.calculations).map((each) => ({ ...each, of: madeOf(each.of, value.query) })),
    having: sortedHaving(value.query),
  },
});

const afterActions = fc
  .array(action, { maxLength: 25 })
  .map((actions) => actions.reduce((model, next) => reduce(model, next, facts), emptyModel(source)));

describe('shelves and configuration', () => {
  it('gives any saved configuration back as it was', () => {
    fc.assert(
      fc.property(configuration, (saved) => {
        const model = fromConfiguration(saved);
        const again = toConfiguration(model).configuration;
        // An absent order is filled in by the automatic one only where that says nothing.
        if (saved.query.sort === undefined && autoSort(model).length > 0) expect(model.sort).toEqual([]);
        expect(normalised(again)).toEqual(normalised(saved));
      }),
      { numRuns: 300 },
    );
  });

  it('loses nothing of what a person built when it is saved and opened', () => {
    fc.assert(
      fc.property(afterActions, (model) => {
        const saved = toConfiguration(model).configuration;
        const opened = fromConfiguration(saved);
        expect(toConfiguration(opened).configuration).toEqual(saved);
        expect(queryPills(opened).map((pill) => pill.name)).toEqual(queryPills(model).map((pill) => pill.name));
      }),
      { numRuns: 300 },
    );
  });

  it('survives a trip through JSON', () => {
    fc.assert(
      fc.property(afterActions, (model) => {
        expect(JSON.parse(JSON.stringify(model))).toEqual(model);
      }),
      { numRuns: 300 },
    );
  });
});

describe('whatever a person does', () => {
  it('no two different outputs share a name, no role overflows, no pill lies where it is refused', () => {
    fc.assert(
      fc.property(afterActions, (model) => {
        const byName = new Map<string, string>();
        for (const pill of queryPills(model).flatMap(outputsOf)) {
          expect(byName.get(pill.name) ?? definitionOf(pill)).toBe(definitionOf(pill));
          byName.set(pill.name, definitionOf(pill));
        }
        for (const role of rolesOf(model.type)) {
          if (role.max !== null) expect(shelf(model, role.role).length).toBeLessThanOrEqual(role.max);
          if (isFull(model, role)) expect(role.max).not.toBeNull();
          for (const pill of shelf(model, role.role)) expect(refusalOf(role, pill, facts)).toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('pills keep ids of their own, and sorts name outputs that exist', () => {
    fc.assert(
      fc.property(afterActions, (model) => {
        const ids = allPills(model).map((pill) => pill.id);
        expect(new Set(ids).size).toBe(ids.length);
        const { query } = toConfiguration(model).configuration;
        const names = [...(query.dimensions ?? []), ...(query.measures ?? []), ...(query.calculations ?? [])].map(
          (output) => output.as,
        );
        for (const sort of query.sort ?? []) expect(names).toContain(sort.by);
      }),
      { numRuns: 300 },
    );
  });
});
