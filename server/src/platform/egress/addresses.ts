import ipaddr from 'ipaddr.js';

/** What is special about an address, in the order of how bad it is to reach it unasked. Null: public. */
export type AddressKind = 'metadata' | 'linkLocal' | 'unspecified' | 'multicast' | 'loopback' | 'private' | 'reserved';

export type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Services that clouds answer their machines at public-looking or private addresses. */
const metadataAddresses = ['169.254.169.254', '169.254.170.2', '168.63.129.16', '100.100.100.200', 'fd00:ec2::254'];
const metadata = new Set(metadataAddresses.map((address) => ipaddr.parse(address).toNormalizedString()));

const kinds: Readonly<Record<string, AddressKind | null>> = {
  unicast: null,
  unspecified: 'unspecified',
  broadcast: 'multicast',
  multicast: 'multicast',
  linkLocal: 'linkLocal',
  loopback: 'loopback',
  private: 'private',
  carrierGradeNat: 'private',
  uniqueLocal: 'private',
  deprecatedSiteLocal: 'private',
};

/** One spelling per address: `::ffff:127.0.0.1` is 127.0.0.1. Null: not an address (a name, or one with a zone). */
export function parseAddress(text: string): Address | null {
  const bare = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  if (bare.includes('%') || !ipaddr.isValid(bare)) return null;
  return ipaddr.process(bare);
}

/** Null: a public address, which may be connected to. What is not known to be public is `reserved`. */
export function kindOf(address: Address): AddressKind | null {
  if (metadata.has(address.toNormalizedString())) return 'metadata';
  const embedded = address instanceof ipaddr.IPv6 ? embeddedIn(address) : null;
  if (embedded !== null) return kindOf(embedded);
  // The whole of the public IPv6 internet is in 2000::/3; what is special inside of it has a range of its own.
  const isGlobal = address instanceof ipaddr.IPv4 || address.match(ipaddr.IPv6.parse('2000::'), 3);
  const kind = kinds[address.range()];
  if (kind === undefined) return 'reserved';
  return kind ?? (isGlobal ? null : 'reserved');
}

/** The IPv4 address that a NAT64 gateway (RFC 6052, well-known prefix) makes of an IPv6 one: that is who answers. */
function embeddedIn(address: ipaddr.IPv6): ipaddr.IPv4 | null {
  if (!address.match(ipaddr.IPv6.parse('64:ff9b::'), 96)) return null;
  return new ipaddr.IPv4(address.toByteArray().slice(12));
}

export const sameAddress = (a: Address, b: Address): boolean => a.toNormalizedString() === b.toNormalizedString();
