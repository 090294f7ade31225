import type { FromQueryChild, QueryTask, ToQueryChild } from '../protocol.js';
import { toFailure } from '../protocol.js';
import type { EngineQuery } from '../types.js';
import { QueryDatabase } from '../query/database.js';
import { QueryService } from '../query/query-service.js';

/** The process that runs our own SQL, converts results and encodes them. Started by `query-process.ts`. */

let service: QueryService | null = null;

function send(message: FromQueryChild): void {
  // The channel is gone when the server is: then this process ends as well.
  if (process.connected) process.send?.(message);
}

async function run(id: number, query: EngineQuery, task: QueryTask): Promise<void> {
  if (service === null) throw new Error('The engine was asked before it was configured.');
  switch (task.kind) {
    case 'columns': {
      send({ kind: 'columns', id, result: await service.columns(id, query, task.encoding) });
      return;
    }
    case 'rows': {
      send({ kind: 'rows', id, rows: await service.rows(id, query) });
      return;
    }
    case 'export':
      await service.export(id, query, task.format, (bytes) => send({ kind: 'chunk', id, bytes }));
      {
        send({ kind: 'end', id });
        return;
      }
  }
}

async function handle(message: ToQueryChild): Promise<void> {
  switch (message.kind) {
    case 'configure':
      service = new QueryService(await QueryDatabase.open(message.settings));
      {
        send({ kind: 'ready' });
        return;
      }
    case 'run':
      return run(message.id, message.query, message.task).catch((error: unknown) =>
        send({ kind: 'failed', id: message.id, failure: toFailure(error) }),
      );
    case 'acknowledge':
      return service?.acknowledge(message.id);
    case 'cancel':
      return service?.cancel(message.id);
  }
}

process.on('message', (message: ToQueryChild) => {
  handle(message).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
});
process.on('disconnect', () => process.exit(0));
// A signal to the whole group (Ctrl-C) is for the server, which ends this process when it has finished.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
