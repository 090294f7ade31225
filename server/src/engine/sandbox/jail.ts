import { closeSync, constants, openSync } from 'node:fs';
import { chown, mkdir, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import type { EngineTable } from '../types.js';
import { lend, nobody } from '../unprivileged.js';

/** The number that the folder has among the open files of a child: see launch.ts. */
const folderFd = 4;
const seenFromInside = `/proc/self/fd/${String(folderFd)}`;

/** DuckDB goes by it to know what is compressed. */
const endingOf = (file: string): string => /(?:\.[a-z0-9]{1,7}){0,2}$/i.exec(path.basename(file))?.[0] ?? '';

/**
 * The only folder that a child without rights gets to know: it is handed over open, so that the way to it may be
 * closed to everybody else. The files of one query are in it for the time of that query, under names that say nothing.
 */
export class Jail {
  readonly fd: number;
  /** Where the child spills what does not fit into memory. */
  readonly spill = `${seenFromInside}/spill`;
  readonly #folder: string;
  #lent = 0;

  private constructor(folder: string, fd: number) {
    this.#folder = folder;
    this.fd = fd;
  }

  static async make(folder: string): Promise<Jail> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(path.join(folder, 'spill'), { recursive: true, mode: 0o711 });
    await chown(path.join(folder, 'spill'), nobody.uid, nobody.gid);
    return new Jail(folder, openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY));
  }

  /** The tables as the child sees them, and how to take them back. */
  async lend(
    tables: readonly EngineTable[],
  ): Promise<{ tables: readonly EngineTable[]; takeBack: () => Promise<void> }> {
    const lent: string[] = [];
    const takeBack = async (): Promise<void> => {
      for (const folder of lent) await rm(folder, { recursive: true, force: true });
    };
    try {
      const seen: EngineTable[] = [];
      for (const { name, path: from, files } of tables) {
        const folder = String((this.#lent += 1));
        lent.push(path.join(this.#folder, folder));
        if (!files) seen.push({ name, path: await this.#lendFile(from, folder, 0) });
        else {
          const paths: string[] = [];
          for (const [index, file] of files.paths.entries()) paths.push(await this.#lendFile(file, folder, index));
          seen.push({ name, path: '', files: { ...files, paths } });
        }
      }
      return { tables: seen, takeBack };
    } catch (error) {
      await takeBack();
      throw error;
    }
  }

  /** The folders whose names hold values keep them; all others, and the file's own name, say nothing. */
  async #lendFile(from: string, folder: string, index: number): Promise<string> {
    const values = path
      .dirname(from)
      .split(path.sep)
      .filter((segment) => segment.includes('='));
    const within = path.join(folder, ...values, `${String(index)}${endingOf(from)}`);
    const target = path.join(this.#folder, within);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o711 });
    await lend(await realpath(from), target);
    return `${seenFromInside}/${within}`;
  }

  async close(): Promise<void> {
    closeSync(this.fd);
    await rm(this.#folder, { recursive: true, force: true });
  }
}
