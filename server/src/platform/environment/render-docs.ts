import { variables, type Variable } from './definitions.js';

/** The reference part of `docs/operators/configuration.md`: one table per group, from the same definitions that check. */
export function renderConfiguration(): string {
  const groups = [...new Set(variables.map((variable) => variable.group))];
  return groups.map((group) => renderGroup(group)).join('\n\n');
}

function renderGroup(group: string): string {
  const rows = variables.filter((variable) => variable.group === group).map(renderRow);
  return [`### ${group}`, '', '| Variable | What it does | When not set |', '| --- | --- | --- |', ...rows].join('\n');
}

function renderRow({ name, text, otherwise, secret }: Variable): string {
  const cells = [secret === true ? `\`${name}\` †` : `\`${name}\``, text, otherwise];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
