import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DataSource } from 'typeorm';
import { auditQuerySchema } from '@datavizpro/contract/schemas';
import { route, sent, type Route } from '../../platform/http/index.js';
import { exportEvents, listEvents } from './audit-events.js';
import { formatEvents, mediaTypes } from './export.js';
import { verifyChain } from './verify.js';

const administrators = { policy: { kind: 'role', role: 'ADMIN' }, scope: 'admin' } as const;
const none = 0;

/** `/api/audit`: for administrators. */
export function auditRoutes(db: DataSource): readonly Route[] {
  return [
    route(
      {
        ...administrators,
        method: 'GET',
        path: '/api/audit',
        action: 'audit.list',
        summary: 'What was done and refused, newest first; `format` downloads everything that matches',
        query: auditQuerySchema,
        produces: Object.values(mediaTypes),
        limits: { deadlineMs: none, priority: 'export', perMinute: 120 },
      },
      async ({ query, res, signal }) => {
        const { format } = query;
        if (format === undefined) return { body: await listEvents(db, query) };
        res.set({
          'Content-Type': mediaTypes[format],
          'Content-Disposition': `attachment; filename="audit.${format}"`,
          'Cache-Control': 'no-store',
        });
        await pipeline(Readable.from(formatEvents(exportEvents(db, query, signal), format)), res);
        return sent;
      },
    ),
    route(
      {
        ...administrators,
        method: 'GET',
        path: '/api/audit/verify',
        action: 'audit.verify',
        summary: 'Checks that no event was altered or deleted',
        limits: { deadlineMs: none, priority: 'export', perMinute: 6 },
      },
      async () => ({ body: await verifyChain(db) }),
    ),
  ];
}
