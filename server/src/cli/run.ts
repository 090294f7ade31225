import { Command, CommanderError } from 'commander';
import { AppError } from '../platform/app-error.js';
import { inWords } from '../platform/errno-words.js';
import { EnvError } from '../platform/environment/index.js';
import { installation } from '../roles/installation.js';
import { CliError } from './cli-error.js';
import { commands } from './commands/index.js';
import { exitCodes } from './exit-codes.js';
import type { Io } from './io.js';

/** Runs one command line. Null: a server was started, which ends the process itself. */
export async function runCli(args: readonly string[], io: Io): Promise<number | null> {
  const state: { code: number | null } = { code: null };
  const ended = (ok: boolean): void => {
    state.code = ok ? exitCodes.done : exitCodes.failed;
  };
  const program = createProgram(io, ended);
  try {
    await program.parseAsync(args, { from: 'user' });
    return state.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    tell(io, args.includes('--json'), error);
    return exitCodes.failed;
  }
}

/** All commands, told where to write. */
export function createProgram(io: Io, ended: (ok: boolean) => void): Command {
  const program = new Command('datavizpro')
    .description('DataVizPro: starts it, looks after it, and keeps charts and dashboards as files.')
    .version(installation.version, '-v, --version', 'print the version')
    .helpCommand('help [command]', 'explain a command')
    .showHelpAfterError('(datavizpro --help says what there is)');
  for (const command of commands) program.addCommand(command({ io, ended }));
  applyToAll(program, (command) =>
    command.exitOverride().configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text) }),
  );
  return program;
}

function applyToAll(command: Command, apply: (command: Command) => unknown): void {
  apply(command);
  for (const child of command.commands) applyToAll(child, apply);
}

function tell(io: Io, isJson: boolean, error: unknown): void {
  const problems = error instanceof EnvError ? error.problems : [messageOf(error)];
  if (isJson) io.out(`${JSON.stringify({ ok: false, problems }, null, 2)}\n`);
  else io.err(`${error instanceof EnvError ? error.message : messageOf(error)}\n`);
  const isExpected = error instanceof CliError || error instanceof EnvError || error instanceof AppError;
  if (!isExpected && io.environment['LOG_LEVEL'] === 'debug') io.err(`${(error as Error).stack ?? ''}\n`);
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? (inWords(error) ?? error.message) : String(error);
