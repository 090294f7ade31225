import { describe, expect, test } from 'vitest';
import { kindOf, parseAddress } from './addresses.js';
import { AllowList, type Listing } from './allow-list.js';

describe('kinds of address', () => {
  test.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['2130706433', 'loopback'],
    ['0177.0.0.1', 'loopback'],
    ['0x7f000001', 'loopback'],
    ['::1', 'loopback'],
    ['[::1]', 'loopback'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['::ffff:7f00:1', 'loopback'],
    ['0:0:0:0:0:ffff:127.0.0.1', 'loopback'],
    ['64:ff9b::127.0.0.1', 'loopback'],
    ['64:ff9b::a9fe:a9fe', 'metadata'],
    ['169.254.169.254', 'metadata'],
    ['::ffff:169.254.169.254', 'metadata'],
    ['0xa9fea9fe', 'metadata'],
    ['168.63.129.16', 'metadata'],
    ['100.100.100.200', 'metadata'],
    ['fd00:ec2::254', 'metadata'],
    ['169.254.0.1', 'linkLocal'],
    ['fe80::1', 'linkLocal'],
    ['10.0.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.0.1', 'private'],
    ['100.64.0.1', 'private'],
    ['fd12:3456::1', 'private'],
    ['fec0::1', 'private'],
    ['64:ff9b::10.1.2.3', 'private'],
    ['0.0.0.0', 'unspecified'],
    ['0.1.2.3', 'unspecified'],
    ['::', 'unspecified'],
    ['224.0.0.1', 'multicast'],
    ['255.255.255.255', 'multicast'],
    ['ff02::1', 'multicast'],
    // Forms that carry another address, or that nobody should be at.
    ['::127.0.0.1', 'loopback'],
    ['::7f00:1', 'reserved'],
    ['::ffff:0:127.0.0.1', 'reserved'],
    ['64:ff9b:1::127.0.0.1', 'reserved'],
    ['2002:7f00:1::', 'reserved'],
    ['2001:0:7f00:1::', 'reserved'],
    ['198.18.0.1', 'reserved'],
    ['192.0.2.1', 'reserved'],
    ['192.0.0.192', 'reserved'],
    ['240.0.0.1', 'reserved'],
    ['4000::1', 'reserved'],
    ['8.8.8.8', null],
    ['::ffff:8.8.8.8', null],
    ['64:ff9b::8.8.8.8', null],
    ['2606:4700::1111', null],
  ])('%s is %s', (text, kind) => {
    expect(kindOf(parseAddress(text)!)).toBe(kind);
  });

  test.each(['localhost', 'fe80::1%eth0', '127.0.0.1.example.org', '1.2.3.4:80', ''])('%j is no address', (text) => {
    expect(parseAddress(text)).toBeNull();
  });
});

describe('EGRESS_ALLOW', () => {
  const find = (entries: string[], host: string, port: number, address = host): Listing | null =>
    new AllowList(entries).find({ host, port }, parseAddress(address)!);

  test.each<[string, string, number, string, Listing | null]>([
    ['10.0.0.5', '10.0.0.5', 5432, '10.0.0.5', 'exactly'],
    ['10.0.0.5', '10.0.0.6', 5432, '10.0.0.6', null],
    ['10.0.0.5:5432', '10.0.0.5', 5432, '10.0.0.5', 'exactly'],
    ['10.0.0.5:5432', '10.0.0.5', 5433, '10.0.0.5', null],
    ['10.0.0.0/8', 'db.internal', 5432, '10.9.9.9', 'widely'],
    ['10.0.0.0/8', 'db.internal', 5432, '11.0.0.1', null],
    ['10.0.0.0/8:5432', 'db.internal', 5432, '10.9.9.9', 'exactly'],
    ['10.0.0.0/8:5432', 'db.internal', 6379, '10.9.9.9', null],
    ['10.0.0.0/8', 'x', 1, '::ffff:10.0.0.1', 'widely'],
    ['fd00::/8', 'x', 1, 'fd12::1', 'widely'],
    ['fd00::1', 'x', 1, 'fd00::1', 'exactly'],
    ['[fd00::1]:5432', 'x', 5432, 'fd00::1', 'exactly'],
    ['[fd00::1]:5432', 'x', 5433, 'fd00::1', null],
    ['[fd00::]/8:5432', 'x', 5432, 'fd12::1', 'exactly'],
    ['db.internal', 'DB.Internal.', 5432, '10.0.0.1', 'exactly'],
    ['db.internal', 'evil-db.internal', 5432, '10.0.0.1', null],
    ['db.internal:5432', 'db.internal', 5433, '10.0.0.1', null],
    ['*.internal', 'a.b.internal', 1, '10.0.0.1', 'exactly'],
    ['*.internal', 'internal', 1, '10.0.0.1', null],
    // Its owner could point a name anywhere: the worst addresses have to be listed as such.
    ['db.internal', 'db.internal', 80, '169.254.169.254', null],
    ['db.internal', 'db.internal', 80, '0.0.0.0', null],
    ['169.254.169.254:80', 'x', 80, '169.254.169.254', 'exactly'],
  ])('%s finds %s:%i at %s: %s', (entry, host, port, address, expected) => {
    expect(find(['192.0.2.7', entry], host, port, address)).toBe(expected);
  });

  test.each([
    '10.0.0.0/33',
    '10.0.0.300',
    'a b',
    'http://x',
    'db:99999',
    'db:0',
    'fd00::/200',
    '*',
    'a.*.b',
    '10.0.0.0/',
  ])('%j is refused at the start', (entry) => {
    expect(() => new AllowList([entry])).toThrow(/is not|cannot be/);
  });
});
