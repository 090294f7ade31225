import type { Command } from 'commander';
import { createProgram } from './run.js';

const silent = {
  environment: {},
  stdin: process.stdin,
  out: () => undefined,
  err: () => undefined,
};

/** The reference part of `docs/operators/command-line.md`, from the commands themselves. */
export function renderCommands(): string {
  const { commands } = createProgram(silent, () => undefined);
  return commands
    .flatMap((command) => (command.commands.length === 0 ? [command] : command.commands))
    .map(render)
    .join('\n\n');
}

function render(command: Command): string {
  const name = [command.parent?.parent == null ? '' : `${command.parent.name()} `, command.name()].join('');
  const options = command.options.filter(({ long }) => !['--json', '--env-file'].includes(long ?? ''));
  const rows = options.map(({ flags, description }) => `| \`${flags}\` | ${description} |`);
  const table = rows.length === 0 ? [] : ['', '| Option | What it does |', '| --- | --- |', ...rows];
  const places = command.registeredArguments.map((argument) => ` <${argument.name()}>`).join('');
  return [`### \`datavizpro ${name}${places}\``, '', command.description(), ...table].join('\n');
}
