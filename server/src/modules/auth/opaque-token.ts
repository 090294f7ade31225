import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, to be shown once and stored as their hash. */
export const createOpaqueToken = (prefix = ''): string => prefix + randomBytes(32).toString('base64url');

/** A plain SHA-256 is enough: there is nothing to guess in 256 random bits. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
