import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  scryptSync,
  sign,
  verify,
} from 'node:crypto';

/*
 * Minisign's files (https://jedisct1.github.io/minisign/): Ed25519 over the BLAKE2b-512 digest of the
 * signed file, and a second signature that binds the trusted comment to the first.
 */

const KEY_BYTES = 158;
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const COMMENT = 'trusted comment: ';

export interface SigningKey {
  /** Eight bytes that name the key pair. */
  id: Buffer;
  secret: KeyObject;
  publicKey: Buffer;
}

/** A key or signature that cannot be used; the message says why. */
export class KeyError extends Error {}

/**
 * Reads a minisign secret key file.
 * @param text the file's text: a comment line and a line of Base64
 * @param password needed for a key that was made with one
 * @throws KeyError when the text is no such key, or the password does not open it
 */
export function readSigningKey(text: string, password?: string): SigningKey {
  const key = Buffer.from(dataLine(text), 'base64');
  if (
    key.length !== KEY_BYTES ||
    key.toString('latin1', 0, 2) !== 'Ed' ||
    key.toString('latin1', 4, 6) !== 'B2'
  ) {
    throw new KeyError('It is not a minisign secret key.');
  }
  const pair = key.subarray(54);
  const locked = key.toString('latin1', 2, 4) === 'Sc';
  if (locked && password === undefined) throw new KeyError('The key is locked with a password.');
  const open = locked ? unlock(key, pair, password ?? '') : pair;
  const publicKey = open.subarray(40, 72);
  const secret = createPrivateKey({
    key: Buffer.concat([ED25519_PKCS8, open.subarray(8, 40)]),
    format: 'der',
    type: 'pkcs8',
  });
  if (!createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32).equals(publicKey)) {
    throw new KeyError(locked ? 'The password does not open the key.' : 'The key is damaged.');
  }
  return { id: open.subarray(0, 8), secret, publicKey };
}

function unlock(key: Buffer, pair: Buffer, password: string): Buffer {
  const cost = scryptCost(Number(key.readBigUInt64LE(38)), Number(key.readBigUInt64LE(46)));
  const maxmem = 128 * cost.N * cost.r + 128 * cost.r * cost.p + (1 << 20);
  const stream = scryptSync(password, key.subarray(6, 38), pair.length, { ...cost, maxmem });
  return Buffer.from(pair.map((byte, i) => byte ^ (stream[i] ?? 0)));
}

/** libsodium's way from its two limits to scrypt's three parameters. */
function scryptCost(operations: number, memory: number): { N: number; r: number; p: number } {
  const r = 8;
  const limit = Math.max(32_768, operations);
  const below = (most: number) => 2 ** Math.max(1, Math.floor(Math.log2(most / 2)) + 1);
  if (limit < memory / 32) return { N: below(limit / (r * 4)), r, p: 1 };
  const N = below(memory / (r * 128));
  return { N, r, p: Math.floor(Math.min(0x3fff_ffff, Math.floor(limit / 4 / N)) / r) };
}

/** The public key as readers give it to `minisign -P`. */
export function publicKeyOf({ id, publicKey }: SigningKey): string {
  return Buffer.concat([Buffer.from('Ed'), id, publicKey]).toString('base64');
}

/** A minisign signature of the data: the text of the `.minisig` file. The same arguments give the same text. */
export function signData(data: Uint8Array, key: SigningKey, trusted: string): string {
  const signature = sign(null, digest(data), key.secret);
  const bound = sign(null, Buffer.concat([signature, Buffer.from(trusted)]), key.secret);
  return [
    'untrusted comment: signature from a minisign secret key',
    Buffer.concat([Buffer.from('ED'), key.id, signature]).toString('base64'),
    `${COMMENT}${trusted}`,
    `${bound.toString('base64')}\n`,
  ].join('\n');
}

/**
 * Whether the signature is this key's and of exactly this data.
 * @param publicKey as {@link publicKeyOf} writes it, or the text of a `minisign.pub` file
 * @throws KeyError when the key cannot be read
 */
export function verifyData(data: Uint8Array, signature: string, publicKey: string): boolean {
  const key = Buffer.from(dataLine(publicKey), 'base64');
  if (key.length !== 42 || key.toString('latin1', 0, 2) !== 'Ed') {
    throw new KeyError('It is not a minisign public key.');
  }
  const [, first = '', comment = '', second = ''] = signature.split('\n');
  const signed = Buffer.from(first, 'base64');
  const prehashed = signed.toString('latin1', 0, 2) === 'ED';
  if (!prehashed || signed.length !== 74 || !signed.subarray(2, 10).equals(key.subarray(2, 10))) return false;
  if (!comment.startsWith(COMMENT)) return false;
  const verifier = createPublicKey({
    key: Buffer.concat([ED25519_SPKI, key.subarray(10)]),
    format: 'der',
    type: 'spki',
  });
  const trusted = Buffer.concat([signed.subarray(10), Buffer.from(comment.slice(COMMENT.length))]);
  return (
    verify(null, digest(data), verifier, signed.subarray(10)) &&
    verify(null, trusted, verifier, Buffer.from(second, 'base64'))
  );
}

function digest(data: Uint8Array): Buffer {
  return createHash('blake2b512').update(data).digest();
}

/** The Base64 of a key file: its second line, or the only one. */
function dataLine(text: string): string {
  const lines = text.trim().split(/\r?\n/);
  return (lines[0]?.startsWith('untrusted comment:') ? lines[1] : lines[0]) ?? '';
}
