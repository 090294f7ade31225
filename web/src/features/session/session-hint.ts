const key = 'datavizpro.signedIn';

/**
 * Remembers that this browser has a refresh cookie, which scripts cannot see.
 * Without it the sign-in page would begin every visit with a refused request.
 */
export const sessionHint = {
  set(): void {
    try {
      localStorage.setItem(key, '1');
    } catch {
      // No storage: `mayBeSignedIn` then says yes, and the server is asked.
    }
  },
  clear(): void {
    try {
      localStorage.removeItem(key);
    } catch {
      // See above.
    }
  },
  mayBeSignedIn(): boolean {
    try {
      return localStorage.getItem(key) !== null;
    } catch {
      return true;
    }
  },
};
