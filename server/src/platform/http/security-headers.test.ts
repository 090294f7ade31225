import express from 'express';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { securityHeaders } from './security-headers.js';

let server: Server | undefined;
afterEach(() => server?.close());

async function headersOf(path: string, embedOrigins: readonly string[]): Promise<Headers> {
  const app = express();
  app.use(...securityHeaders(true, embedOrigins), (_req, res) => res.end());
  server = createServer(app);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  return answer.headers;
}

const chart = '/embed/charts/7f1e0d5a-0000-4000-8000-000000000000';
const ancestors = (headers: Headers): string | undefined =>
  /frame-ancestors ([^;]+)/.exec(headers.get('content-security-policy') ?? '')?.[1];

test('one chart may be in frames of the origins that are allowed, and of no others', async () => {
  const headers = await headersOf(chart, ['https://wiki.example.org', 'https://portal.example.org']);
  expect(ancestors(headers)).toBe("'self' https://wiki.example.org https://portal.example.org");
  expect(headers.get('x-frame-options')).toBeNull();
});

test.each([
  '/',
  '/sign-in',
  '/charts/7f1e0d5a-0000-4000-8000-000000000000',
  '/api/charts',
  '/embed/charts/',
  '/embed/charts/../../sign-in',
  `${chart}/`,
  `${chart}/more`,
  `/x${chart}`,
  chart.toUpperCase(),
])('%s is in no frame', async (path) => {
  const headers = await headersOf(path, ['https://wiki.example.org']);
  expect(ancestors(headers)).toBe("'none'");
  expect(headers.get('x-frame-options')).toBe('DENY');
});

test('without allowed origins nothing is in a frame', async () => {
  const headers = await headersOf(chart, []);
  expect(ancestors(headers)).toBe("'none'");
  expect(headers.get('x-frame-options')).toBe('DENY');
});
