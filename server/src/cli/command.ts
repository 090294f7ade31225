import { Command } from 'commander';
import type { Io } from './io.js';

/** What a command answers: lines for people, an object for programs. */
export interface Outcome {
  /** False ends with exit code 1. */
  readonly ok: boolean;
  readonly lines: readonly string[];
  readonly json: object;
}

/** Told while it works; never on standard output, which belongs to the answer. */
export type Progress = (line: string) => void;

interface Answering {
  readonly io: Io;
  /** Called with the exit code. */
  readonly ended: (ok: boolean) => void;
}

/** Where commands hand in their work. */
export interface CommandContext extends Answering {
  readonly io: Io;
}

/** A command with the options that all of them have. */
export function newCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option('--json', 'answer with one JSON object, for programs')
    .option('--env-file <file>', 'read variables that are not set from this file, one NAME=value a line');
}

/** Runs the work when the command is called, and prints its answer. */
export function answering(
  command: Command,
  { io, ended }: CommandContext,
  work: (progress: Progress) => Promise<Outcome>,
): Command {
  return command.action(async () => {
    const outcome = await work((line) => io.err(`${line}\n`));
    const isJson = command.opts<{ json?: boolean }>().json === true;
    io.out(isJson ? `${JSON.stringify({ ok: outcome.ok, ...outcome.json }, null, 2)}\n` : asText(outcome.lines));
    ended(outcome.ok);
  });
}

const asText = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
