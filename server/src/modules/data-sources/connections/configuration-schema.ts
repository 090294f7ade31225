import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import Joi from 'joi';
import type { ConnectorForm } from '@datavizpro/contract';

type FormField = ConnectorForm['fields'][number];

/** Longest texts by the type of field; those of one line hold no control characters. */
const maxLengths: Readonly<Record<FormField['type'], number>> = {
  text: 500,
  password: 4_000,
  select: 200,
  textarea: 64_000,
  number: 0,
  boolean: 0,
};
const maxListItems = 200;
/** Sent as arrays of texts. */
const listFields: ReadonlySet<string> = new Set(['schemas']);

/**
 * How one field is checked, whatever stands beside it. No message repeats the value: it may be a secret.
 * That it is required, or out of place, depends on the others: see `check-configuration.ts`.
 */
export function fieldSchema(field: FormField): Joi.Schema {
  if (listFields.has(field.name)) return Joi.array().items(textSchema(field)).max(maxListItems).unique();
  if (field.type === 'boolean') return Joi.boolean();
  if (field.type === 'number') return numberSchema(field);
  if (field.type === 'select') return Joi.string().valid(...(field.options ?? []));
  return textSchema(field);
}

function numberSchema({ name }: FormField): Joi.Schema {
  const isPort = /port$/i.test(name);
  return isPort ? Joi.number().integer().min(1).max(65_535) : Joi.number().min(0).max(Number.MAX_SAFE_INTEGER);
}

function textSchema(field: FormField): Joi.Schema {
  const schema = Joi.string().max(maxLengths[field.type]);
  if (field.type === 'password') return schema.custom(refusing(isAnyText, 'must not hold NUL'));
  if (field.type === 'textarea') return schema.custom(refusing(...multilineRule(field.name)));
  return schema.custom(refusing(...lineRule(field.name)));
}

type Rule = readonly [isFine: (text: string) => boolean, otherwise: string];

function lineRule(name: string): Rule {
  if (/host$/i.test(name)) return [isHost, 'must be a host name or an address, without scheme, port or path'];
  if (/hostKey$/i.test(name))
    return [isFingerprint, 'must be SHA256: and the fingerprint, as ssh-keygen -lf prints it'];
  if (/endpoint$/i.test(name)) return [isHttpUrl, 'must be an address such as https://s3.example.org'];
  return [isLine, 'must be one line of text'];
}

function multilineRule(name: string): Rule {
  if (/(ca|certificate)$/i.test(name)) return [isCertificates, 'must be certificates in PEM form'];
  if (/privateKey$/i.test(name)) return [isPrivateKey, 'must be a private key in PEM or OpenSSH form'];
  return [isAnyText, 'must not hold NUL'];
}

function refusing(isFine: Rule[0], otherwise: string): Joi.CustomValidator<string> {
  return (text, helpers) => (isFine(text) ? text : helpers.message({ custom: `{{#label}} ${otherwise}` }));
}

const isAnyText = (text: string): boolean => !text.includes('\0');
const isLine = (text: string): boolean => /^(?!\s)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u.test(text);

/** A name as resolvers know it, underscores included; an IPv4 or IPv6 address, brackets allowed. */
function isHost(text: string): boolean {
  if (isIP(text.replace(/^\[(.*)\]$/, '$1')) !== 0) return true;
  const labels = text.replace(/\.$/, '').split('.');
  return text.length <= 253 && labels.every((label) => /^(?!-)[\p{L}\p{N}_-]{1,63}(?<!-)$/u.test(label));
}

const isFingerprint = (text: string): boolean => /^SHA256:[A-Za-z0-9+/]{43}=?$/.test(text);

function isHttpUrl(text: string): boolean {
  if (!URL.canParse(text) || /\s/.test(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === '';
}

const certificate = /-----BEGIN CERTIFICATE-----[\sA-Za-z0-9+/=]+-----END CERTIFICATE-----/g;

/** One or several, nothing between them, each of which can be read. */
function isCertificates(text: string): boolean {
  const found = text.match(certificate) ?? [];
  if (found.length === 0 || text.replace(certificate, '').trim() !== '') return false;
  try {
    for (const pem of found) new X509Certificate(pem);
    return true;
  } catch {
    return false;
  }
}

const isPrivateKey = (text: string): boolean =>
  /^-----BEGIN [A-Z ]*PRIVATE KEY-----\r?\n[\s\S]+-----END [A-Z ]*PRIVATE KEY-----$/.test(text.trim());
