import { closeSync, constants, openSync } from 'node:fs';
import { chown, mkdir, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import type { EngineTable } from '../types.js';
import { lend, nobody } from '../unprivileged.js';

/** The number that the folder has among the open files of a child: see launch.ts. */
const folderFd = 4;
const seenFromInside = `/proc/self/fd/${String(folderFd)}`;

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
      for (const file of lent) await rm(file, { force: true });
    };
    try {
      const seen: EngineTable[] = [];
      for (const { name, path: from } of tables) {
        const fileName = `${String((this.#lent += 1))}.parquet`;
        lent.push(path.join(this.#folder, fileName));
        await lend(await realpath(from), path.join(this.#folder, fileName));
        seen.push({ name, path: `${seenFromInside}/${fileName}` });
      }
      return { tables: seen, takeBack };
    } catch (error) {
      await takeBack();
      throw error;
    }
  }

  async close(): Promise<void> {
    closeSync(this.fd);
    await rm(this.#folder, { recursive: true, force: true });
  }
}
