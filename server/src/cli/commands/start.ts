import { loadEnv } from '../../platform/environment/index.js';
import { serve } from '../../roles/serve.js';
import { newCommand, type CommandContext } from '../command.js';
import { readVariables } from '../environment.js';

interface Options {
  readonly port?: string;
  readonly host?: string;
  readonly dataDir?: string;
}

/** `datavizpro start`: the server itself, until it is told to stop. */
export function startCommand({ io }: CommandContext) {
  const command = newCommand('start', 'Start the server; Ctrl-C stops it. Everything is set by variables.')
    .option('--port <number>', 'instead of PORT')
    .option('--host <address>', 'instead of HOST')
    .option('--data-dir <folder>', 'instead of DATA_DIR');
  return command.action(async () => {
    const { port, host, dataDir } = command.opts<Options>();
    const given = { PORT: port, HOST: host, DATA_DIR: dataDir };
    const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    await serve(loadEnv({ ...readVariables(io, command), ...set }));
  });
}
