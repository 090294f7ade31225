import path from 'node:path';
import { Api } from '../objects/api.js';
import { exportObjects } from '../objects/export.js';
import { answering, newCommand, type CommandContext } from '../command.js';
import { readVariables } from '../environment.js';

/** `datavizpro export`: what a token's person may edit, as files for a repository. */
export function exportCommand(context: CommandContext) {
  const command = newCommand('export', 'Write data sources (without secrets), queries, charts and dashboards as files.')
    .requiredOption('--to <folder>', 'where they are written; files that are there keep their names')
    .option(
      '--url <address>',
      'of the server; DATAVIZPRO_URL by default. The token comes from DATAVIZPRO_TOKEN(_FILE)',
    );
  return answering(command, context, async (progress) => {
    const { to, url } = command.opts<{ to: string; url?: string }>();
    const api = Api.from(readVariables(context.io, command), url);
    const { written, stale } = await exportObjects(api, path.resolve(to), progress);
    return {
      ok: true,
      lines: [
        `${written.length} objects are in ${to}.`,
        ...(stale.length > 0
          ? ['Not on the server any more, or not yours to edit:', ...stale.map((name) => `  ${name}`)]
          : []),
      ],
      json: { written, stale },
    };
  });
}
