import path from 'node:path';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

interface TrinoGrammar {
  validate(sql: string): readonly { readonly message: string }[];
}

/** Node cannot load the package as it is shipped (its own imports lack their endings): one file of it can. */
export async function loadTrinoGrammar(): Promise<(sql: string) => readonly string[]> {
  const require = createRequire(import.meta.url);
  const entry = path.join(path.dirname(require.resolve('dt-sql-parser')), 'parser/trino/index.js');
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    logLevel: 'error',
  });
  const module = { exports: {} as { TrinoSQL: new () => TrinoGrammar } };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the bundle that was just made, of a package of ours
  new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '')(module, module.exports, require);
  const grammar = new module.exports.TrinoSQL();
  return (sql) => grammar.validate(sql).map(({ message }) => message);
}
