import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The same from `src` and from `dist`, in the repository and in the installed package. */
const root = path.resolve(import.meta.dirname, '../../..');

/** Where this program lies, and which version it is. */
export const installation = {
  root,
  version: (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version,
};
