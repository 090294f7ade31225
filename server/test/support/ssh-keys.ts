import ssh2 from 'ssh2';

/** A key pair that ssh2 can read: it writes about one in two hundred so that it cannot itself. */
export function sshKeyPair(): { readonly private: string; readonly public: string } {
  for (;;) {
    const pair = ssh2.utils.generateKeyPairSync('ed25519');
    if (!(ssh2.utils.parseKey(pair.private) instanceof Error)) return pair;
  }
}
