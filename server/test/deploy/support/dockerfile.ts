import { DockerfileParser } from 'dockerfile-ast';

export interface Instruction {
  readonly keyword: string;
  /** Arguments without flags, with continued lines joined and build arguments put in. */
  readonly text: string;
  readonly flags: Readonly<Record<string, string>>;
  /** From 1. */
  readonly line: number;
}

export interface Stage {
  readonly name: string;
  /** Image, or the name of an earlier stage. */
  readonly base: string;
  readonly line: number;
  readonly instructions: readonly Instruction[];
}

/** The stages of a Dockerfile, in order, with the defaults of its build arguments. */
export function parseDockerfile(text: string): Stage[] {
  const defaults = new Map<string, string>();
  const stages: (Stage & { instructions: Instruction[] })[] = [];
  for (const parsed of DockerfileParser.parse(text).getInstructions()) {
    const keyword = parsed.getKeyword();
    const content = (parsed.getArgumentsContent() ?? '').replace(/\s+/g, ' ');
    const line = parsed.getRange().start.line + 1;
    if (stages.length === 0 && keyword === 'ARG') {
      const [name = '', value = ''] = content.split('=');
      defaults.set(name, value);
      continue;
    }
    if (keyword === 'FROM') {
      const filled = content.replace(/\$\{(\w+)\}/g, (_whole, name: string) => defaults.get(name) ?? '');
      const [base = '', , name = String(stages.length)] = filled.split(' ');
      stages.push({ name, base, line, instructions: [] });
      continue;
    }
    stages.at(-1)?.instructions.push({ keyword, text: content, flags: flagsOf(parsed), line });
  }
  return stages;
}

function flagsOf(parsed: object): Record<string, string> {
  if (!('getFlags' in parsed)) return {};
  const flags = (parsed as { getFlags(): { getName(): string; getValue(): string | null }[] }).getFlags();
  return Object.fromEntries(flags.map((flag) => [flag.getName(), flag.getValue() ?? '']));
}

/** `NAME=value NAME="value with spaces"`. */
export function variablesOf(stage: Stage): Record<string, string> {
  const found = stage.instructions
    .filter(({ keyword }) => keyword === 'ENV')
    .flatMap(({ text }) => [...text.matchAll(/(\w+)=(?:"([^"]*)"|(\S*))/g)]);
  return Object.fromEntries(found.map(([, name = '', quoted, bare]) => [name, quoted ?? bare ?? '']));
}

/** The last instruction of a kind: the one that counts. */
export const lastOf = (stage: Stage, keyword: string): Instruction | undefined =>
  stage.instructions.findLast((instruction) => instruction.keyword === keyword);

/** The words of an instruction in exec form: `["node", "main.js"]`, perhaps with `CMD` before it. */
export const execForm = (instruction: Instruction): string[] =>
  JSON.parse(instruction.text.replace(/^CMD /, '')) as string[];
