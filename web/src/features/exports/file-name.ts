/** A name that every file system takes. */
export function fileName(name: string, extension: string): string {
  const safe = name
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100);
  return `${safe || 'chart'}.${extension}`;
}
