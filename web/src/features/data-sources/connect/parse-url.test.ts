import { describe, expect, it } from 'vitest';
import { parseAddress } from './parse-url';

describe('an address that is pasted', () => {
  it('of PostgreSQL, with everything in it', () => {
    const found = parseAddress(
      ' postgresql://reader:p%40ss%2Fword@db.example.org:6543/shop?sslmode=verify-full&pool=3 ',
    );
    expect(found).toEqual({
      type: 'postgres',
      values: { host: 'db.example.org', port: 6543, database: 'shop', user: 'reader', tls: 'verify' },
      secrets: { password: 'p@ss/word' },
      ignored: ['pool'],
    });
  });

  it.each([
    ['postgres://db/shop', 'postgres', { host: 'db', database: 'shop' }],
    ['mysql://root@127.0.0.1:3307/sales?ssl-mode=REQUIRED', 'mysql', { host: '127.0.0.1', port: 3307, tls: 'require' }],
    ['mariadb://u@[::1]:3306/x', 'mysql', { host: '::1', port: 3306 }],
    ['jdbc:postgresql://h:5433/d?user=u&currentSchema=a', 'postgres', { port: 5433, user: 'u', schemas: 'a' }],
    ['jdbc:mysql://h/d?useSSL=false', 'mysql', { host: 'h', database: 'd', tls: 'disable' }],
    ['clickhouse+https://u@ch.example.org:8443/logs', 'clickhouse', { port: 8443, tls: 'verify', database: 'logs' }],
    ['trino://ana@trino:8080/hive/web', 'trino', { catalog: 'hive', schema: 'web', user: 'ana' }],
    ['s3://events/2026/raw/', 'lake', { location: 's3', bucket: 'events', path: '2026/raw' }],
    [
      'jdbc:sqlserver://h:1444;databaseName=D;encrypt=true;trustServerCertificate=true',
      'sqlserver',
      { port: 1444, tls: 'require' },
    ],
    ['jdbc:sqlserver://h;databaseName=D;encrypt=true', 'sqlserver', { host: 'h', database: 'D', tls: 'verify' }],
    [
      'Server=tcp:h.example.org,1433;Initial Catalog=D;User ID=u;Encrypt=False',
      'sqlserver',
      { host: 'h.example.org', user: 'u', tls: 'disable' },
    ],
  ] as const)('%s', (text, type, values) => {
    const found = parseAddress(text);
    expect(found?.type).toBe(type);
    expect(found?.values).toMatchObject(values);
  });

  it('keeps passwords apart from what may be kept', () => {
    for (const text of [
      'mysql://u:secret@h/d',
      'Server=h;Password=secret',
      'jdbc:postgresql://h/d?user=u&password=secret',
    ]) {
      const found = parseAddress(text);
      expect(found?.secrets).toEqual({ password: 'secret' });
      expect(JSON.stringify(found?.values)).not.toContain('secret');
    }
  });

  it('of HTTP, only where HTTP is spoken', () => {
    expect(parseAddress('https://ch.example.org', 'clickhouse')?.values).toMatchObject({ port: 443, tls: 'verify' });
    expect(parseAddress('https://example.org', 'postgres')).toBeNull();
  });

  it.each(['', 'db.example.org', '10.0.0.1', 'localhost:5432', 'ftp://h/x', 'postgres://', 'javascript:alert(1)'])(
    'is none: %s',
    (text) => {
      expect(parseAddress(text)).toBeNull();
    },
  );
});
