import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** 32 MiB and about 0.1 s for each guess; the figures stand in each hash, so that they can grow later. */
const COST = { log2N: 15, r: 8, p: 1 };
const LENGTH = 32;

type Cost = typeof COST;

function derive(password: string, salt: Buffer, { log2N, r, p }: Cost): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** log2N, r, p, maxmem: 256 * 2 ** log2N * r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, LENGTH, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}

/** A salted scrypt hash as text: `scrypt$15$8$1$<salt>$<key>`, both base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  const { log2N, r, p } = COST;
  return ['scrypt', log2N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/**
 * Whether the password is the hashed one. Without a hash (no such account) it takes the same time and
 * answers no, so that the time of an answer does not tell which names exist.
 */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const [scheme, log2N, r, p, salt, key] = (hash ?? '').split('$');
  if (scheme !== 'scrypt' || salt === undefined || key === undefined) {
    await derive(password, randomBytes(16), COST);
    return false;
  }
  const wanted = Buffer.from(key, 'base64url');
  const cost = { log2N: Number(log2N), r: Number(r), p: Number(p) };
  const found = await derive(password, Buffer.from(salt, 'base64url'), cost);
  return found.length === wanted.length && timingSafeEqual(found, wanted);
}
