/** What the system says in codes, where a person can do something about it; null for everything else. */
export function inWords(error: unknown, place?: string): string | null {
  const { code = '', path = 'its place' } = error as NodeJS.ErrnoException;
  const where = place ?? path;
  const words: Readonly<Record<string, string>> = {
    ENOSPC: `The disk of ${where} is full. Make room, or give it more.`,
    EDQUOT: `The quota of ${where} is used up. Make room, or raise it.`,
    EROFS: `${where} is on a file system that is mounted read-only. Mount it writable, or choose another place.`,
    EACCES: `This user may not use ${where}. Give it the right, or choose another place.`,
    EPERM: `This user may not use ${where}. Give it the right, or choose another place.`,
    ENOTDIR: `${where} leads through a file that is no folder. Choose another place.`,
    EIO: `The disk of ${where} does not answer (input/output error). Check disk and mount.`,
    ENOENT: `${where} is not there.`,
  };
  return words[code] ?? null;
}
