import { BlockList, isIP } from 'node:net';

/** All that is public lies in here (RFC 4291); what maps another network lies outside or is closed below. */
const global = new BlockList();
global.addSubnet('0.0.0.0', 0, 'ipv4');
global.addSubnet('2000::', 3, 'ipv6');

/**
 * Networks that are not public: one's own machine, local networks, metadata services, multicast, examples,
 * and IPv6 that leads to any IPv4 (RFC 6890, RFC 9637).
 */
const closed = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  closed.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed.addSubnet(network, prefix, 'ipv6');

/** Whether an IP address belongs to the public network. */
export function isPublic(address: string): boolean {
  const version = isIP(address);
  const family = version === 6 ? 'ipv6' : 'ipv4';
  return version !== 0 && global.check(address, family) && !closed.check(address, family);
}
