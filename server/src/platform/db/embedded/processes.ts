import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Is there such a process? A zombie (killed, and nobody collected it, as in containers) counts as dead. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return statFields(pid)?.[0] !== 'Z';
}

/** A value that differs between two processes that got the same id one after the other. Null where unknown. */
export function processStart(pid: number): string | null {
  return statFields(pid)?.[19] ?? null;
}

/** Live processes whose command line holds this text. Null where they cannot be listed (Windows). */
export function findProcesses(text: string): number[] | null {
  if (process.platform === 'linux') return fromProc(text);
  return process.platform === 'win32' ? null : fromPs(text);
}

function fromProc(text: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && readText(`/proc/${name}/cmdline`).includes(text))
    .map(Number);
}

function fromPs(text: string): number[] {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((line) => line.includes(text))
    .map((line) => Number.parseInt(line, 10));
}

/** Fields of /proc/<pid>/stat after the name, which may hold spaces and brackets: state first. */
function statFields(pid: number): string[] | null {
  const text = readText(`/proc/${pid}/stat`);
  return text === '' ? null : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
