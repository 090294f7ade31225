import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** PEM texts of a small authority of our own. */
export interface TestCertificates {
  readonly ca: string;
  /** For `localhost` and 127.0.0.1. */
  readonly server: { readonly certificate: string; readonly key: string };
  /** Signed by the same authority, for `other.example` only. */
  readonly misnamed: { readonly certificate: string; readonly key: string };
}

const openssl = (folder: string, args: readonly string[]): void => {
  execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
};
const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** Made anew for each test process, by the openssl that the services bring along. */
export function makeCertificates(): TestCertificates {
  const folder = mkdtempSync(path.join(tmpdir(), 'dvp-tls-'));
  try {
    openssl(folder, [
      'req',
      '-x509',
      ...curve,
      '-days',
      '2',
      '-subj',
      '/CN=Test CA',
      '-keyout',
      'ca.key',
      '-out',
      'ca.crt',
    ]);
    const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
    const signed = (name: string, names: string) => {
      writeFileSync(path.join(folder, `${name}.ext`), `subjectAltName=${names}\nextendedKeyUsage=serverAuth\n`);
      openssl(folder, ['req', ...curve, '-subj', `/CN=${name}`, '-keyout', `${name}.key`, '-out', `${name}.csr`]);
      const authority = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2'];
      openssl(folder, [
        'x509',
        '-req',
        '-in',
        `${name}.csr`,
        ...authority,
        '-extfile',
        `${name}.ext`,
        '-out',
        `${name}.crt`,
      ]);
      return { certificate: read(`${name}.crt`), key: read(`${name}.key`) };
    };
    return {
      ca: read('ca.crt'),
      server: signed('localhost', 'DNS:localhost,IP:127.0.0.1'),
      misnamed: signed('other', 'DNS:other.example'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
