import { readFileSync, readdirSync } from 'node:fs';

const ticksPerSecond = 100;

/** CPU seconds (user + system) that a process and all below it have used; Linux only. */
export function cpuSeconds(pid: number): number {
  return tree(pid).reduce((sum, each) => sum + ownCpuSeconds(each), 0);
}

/** CPU seconds of the one process, finished children left out. */
export function ownCpuSeconds(pid: number): number {
  const fields = statFields(pid);
  return fields === null ? 0 : (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** Resident bytes of the one process. */
export function residentBytes(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Resident bytes of a process and all below it; pages that they share are counted for each. */
export function residentBytesBelow(pid: number): number {
  return tree(pid).reduce((sum, each) => sum + residentBytes(each), 0);
}

/** Seconds, children that have ended included: what a whole job cost. */
export function cpuSecondsWithEnded(pid: number): number {
  const fields = statFields(pid);
  if (fields === null) return 0;
  const ended = (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
  return cpuSeconds(pid) + ended;
}

function tree(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const fields = statFields(Number(name));
    if (fields !== null) parents.set(Number(name), Number(fields[1]));
  }
  const found = [pid];
  for (let index = 0; index < found.length; index += 1)
    for (const [child, parent] of parents) if (parent === found[index]) found.push(child);
  return found;
}

/** The fields of /proc/<pid>/stat after the command's name: index 0 is the state. */
function statFields(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
