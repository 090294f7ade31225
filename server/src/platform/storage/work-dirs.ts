import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const Hour = { ms: 60 * 60 * 1000 };
const oldestMs = 24 * Hour.ms;

/** Folders for work in progress, and drafts of single files. What a crash left there is swept after a day. */
export class WorkDirs {
  readonly #root: string;
  #timer: NodeJS.Timeout | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  /** Sweeps now and every hour. */
  async start(): Promise<void> {
    await mkdir(this.#root, { recursive: true, mode: 0o750 });
    await this.sweep(new Date());
    this.#timer = setInterval(() => void this.sweep(new Date()).catch(() => undefined), Hour.ms);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async create(): Promise<string> {
    const dir = path.join(this.#root, randomUUID());
    await mkdir(dir, { recursive: true, mode: 0o750 });
    return dir;
  }

  /** A name for a file that will be renamed away. */
  async draft(): Promise<string> {
    await mkdir(this.#root, { recursive: true, mode: 0o750 });
    return path.join(this.#root, `${randomUUID()}.draft`);
  }

  /** Removes what nothing has written to for a day. */
  async sweep(now: Date): Promise<void> {
    for (const name of await readdir(this.#root)) {
      const entry = path.join(this.#root, name);
      if (now.getTime() - (await lastTouched(entry)) > oldestMs) await rm(entry, { recursive: true, force: true });
    }
  }
}

async function lastTouched(entry: string): Promise<number> {
  const stats = await stat(entry).catch(() => null);
  if (stats === null || !stats.isDirectory()) return stats?.mtimeMs ?? 0;
  const names = await readdir(entry).catch(() => []);
  const times = await Promise.all(names.map((name) => lastTouched(path.join(entry, name))));
  return Math.max(stats.mtimeMs, ...times);
}
