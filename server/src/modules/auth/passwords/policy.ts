import { AppError } from '../../../platform/app-error.js';
import { commonPasswords } from './common-passwords.js';

const minLength = 10;
const maxLength = 1_000;

/** Throws `weak_password` with the reason; `field` is where the request has the password. Length counts what a person sees as characters. */
export function requireGoodPassword(password: string, email: string, field = 'password'): void {
  const reason = findWeakness(password, email);
  if (reason === null) return;
  throw new AppError('weak_password', reason, { errors: [{ path: field, message: reason }] });
}

function findWeakness(password: string, email: string): string | null {
  const length = Array.from(password.normalize('NFKC')).length;
  if (length < minLength) return `Use at least ${minLength} characters.`;
  if (length > maxLength) return `Use at most ${maxLength} characters.`;
  const plain = password.normalize('NFKC').toLowerCase();
  const [mailbox = ''] = email.toLowerCase().split('@');
  if (plain === email.toLowerCase() || plain === mailbox) return 'The password must not be your e-mail address.';
  if (commonPasswords.has(plain) || isRepetition(plain)) return 'This password is among the first that are guessed.';
  return null;
}

/** `aaaaaaaaaa`, `1212121212`, `passwordpassword`: a short or common piece over and over. */
function isRepetition(password: string): boolean {
  for (let size = 1; size <= password.length / 2; size += 1) {
    if (password.length % size !== 0) continue;
    const piece = password.slice(0, size);
    if ((size <= 4 || commonPasswords.has(piece)) && piece.repeat(password.length / size) === password) return true;
  }
  return false;
}
