import { queryCases } from './cases.js';
import type { QueryCase } from './cases/case.js';
import type { EngineUnderTest } from './engines/engine.js';
import { engines } from './engines/index.js';
import { fixtureTables } from './tables.js';

/** What an engine cannot store of what a case reads. */
function missing(engine: EngineUnderTest, { spec }: QueryCase): string | undefined {
  const needs = fixtureTables.find(({ name }) => name === (spec.table ?? 'types'))?.needs;
  return needs !== undefined && engine.cannotStore?.includes(needs) === true ? needs : undefined;
}

const outcomes = ['run', 'stand-in', 'text', 'refused', 'not stored'] as const;
type Outcome = (typeof outcomes)[number];

function outcomeOf(engine: EngineUnderTest, item: QueryCase): Outcome {
  if (missing(engine, item) !== undefined) return 'not stored';
  if (item.lacking?.[engine.dialect] !== undefined) return 'refused';
  if (engine.standIn !== undefined) return 'stand-in';
  return engine.start ? 'run' : 'text';
}

const familyOf = ({ name }: QueryCase): string => name.split(':')[0] ?? '';
const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const headed = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** So many cases of each kind, per engine and outcome. */
function counts(cases: readonly QueryCase[], engine: EngineUnderTest): string {
  const found = cases.map((item) => outcomeOf(engine, item));
  const told = outcomes.flatMap((outcome) => {
    const count = found.filter((other) => other === outcome).length;
    return count > 0 ? [`${String(count)} ${outcome}`] : [];
  });
  return told.join(', ');
}

function lackingLines(): readonly string[] {
  return queryCases.flatMap((item) =>
    engines.flatMap((engine) => {
      const type = missing(engine, item);
      const reason = type === undefined ? item.lacking?.[engine.dialect] : `There are no ${type}.`;
      return reason === undefined ? [] : [`- ${engine.title}, "${item.name}": ${reason}`];
    }),
  );
}

/** The part of docs/conformance.md that follows from the cases and the engines. */
export function renderConformance(): string {
  const families = [...new Set(queryCases.map(familyOf))];
  const titles = engines.map(({ title }) => title);
  const overview = families.map((family) => {
    const cases = queryCases.filter((item) => familyOf(item) === family);
    return [family, ...engines.map((engine) => counts(cases, engine))];
  });
  const total = ['**all**', ...engines.map((engine) => counts(queryCases, engine))];
  const textOnly = engines.flatMap(({ title, textOnly: why, standIn }) =>
    [why, standIn].flatMap((reason) => (reason === undefined ? [] : [`- ${title}: ${reason}`])),
  );
  const everything = queryCases.map((item) => [
    `\`${item.name}\``,
    ...engines.map((engine) => outcomeOf(engine, item)),
  ]);
  return [
    headed(['Cases', ...titles], [...overview, total]),
    ...(textOnly.length > 0 ? ['Without a server to run on:', textOnly.join('\n')] : []),
    'What is missing where:',
    lackingLines().join('\n'),
    '<details><summary>Every case</summary>',
    headed(['Case', ...titles], everything),
    '</details>',
  ].join('\n\n');
}
