import path from 'node:path';
import { Api } from '../objects/api.js';
import { applyObjects, type Applied } from '../objects/apply.js';
import { answering, newCommand, type CommandContext, type Outcome } from '../command.js';
import { readVariables } from '../environment.js';

interface Options {
  readonly url?: string;
  readonly from: string;
  readonly dryRun?: true;
  readonly secrets?: true;
}

/** `datavizpro apply`: makes a server have what a folder of files says. */
export function applyCommand(context: CommandContext) {
  const command = newCommand(
    'apply',
    'Make a server have the data sources, queries, charts and dashboards of a folder.',
  )
    .requiredOption('--from <folder>', 'what "datavizpro export" wrote, or somebody by hand')
    .option('--url <address>', 'of the server; DATAVIZPRO_URL by default. The token comes from DATAVIZPRO_TOKEN(_FILE)')
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--secrets', 'send secrets again to connections that are there already');
  return answering(command, context, async (progress) => {
    const { from, url, dryRun = false, secrets = false } = command.opts<Options>();
    const variables = readVariables(context.io, command);
    const api = Api.from(variables, url);
    const dir = path.resolve(from);
    return describe(await applyObjects({ api, dir, variables, dryRun, withSecrets: secrets, progress }), dryRun);
  });
}

function describe(applied: Applied, dryRun: boolean): Outcome {
  const { created, changed, unchanged } = applied;
  const counts = `${created.length} created, ${changed.length} changed, ${unchanged.length} as they were`;
  return {
    ok: true,
    lines: [dryRun ? `It would be: ${counts}. Nothing was done.` : `${counts}.`],
    json: { dryRun, ...applied },
  };
}
