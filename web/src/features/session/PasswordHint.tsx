/** Says what is missing, not how strong it looks: meters reward tricks. */
export function PasswordHint({ password }: { readonly password: string }) {
  const missing = 10 - Array.from(password).length;
  if (password === '') return 'At least 10 characters. A few words nobody would guess work well.';
  if (missing > 0) return missing === 1 ? 'One more character.' : `${missing} more characters.`;
  return 'Long enough. Do not use it anywhere else.';
}
