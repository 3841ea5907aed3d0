import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Encrypts personal data at rest. What is sealed is bound to the row it belongs to: moved to another row, it does
 * not open.
 */
export type Vault = {
  seal: (text: string, boundTo: string) => string;
  /** @throws VaultError when it was sealed with another key, for another row, or was altered. */
  open: (sealed: string, boundTo: string) => string;
  /** Equal texts have equal fingerprints; nobody without the key can tell which text one belongs to. */
  fingerprint: (text: string) => string;
};

/** Sealed data that this installation's key does not open. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
}

const VERSION = 'v1';
const CIPHER = 'aes-256-gcm';

function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

/**
 * A vault whose key is derived from the installation's secret (HKDF-SHA-256). Format: `v1.<iv>.<tag>.<data>`, each
 * base64url; AES-256-GCM with a fresh 96-bit IV. Fingerprints are HMAC-SHA-256.
 */
export function createVault(secret: string): Vault {
  const key = Buffer.from(hkdfSync('sha256', secret, 'gongkai', 'personal data v1', 32));
  // A key of its own: what is compared must tell nothing about what is sealed.
  const printKey = Buffer.from(hkdfSync('sha256', secret, 'gongkai', 'fingerprints v1', 32));
  return {
    seal: (text, boundTo) => {
      const iv = randomBytes(12);
      const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(boundTo));
      const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [VERSION, toText(iv), toText(cipher.getAuthTag()), toText(data)].join('.');
    },
    open: (sealed, boundTo) => {
      const [version, ...parts] = sealed.split('.');
      if (version !== VERSION || parts.length !== 3)
        throw new VaultError(`sealed in an unknown format: ${String(version).slice(0, 10)}`);
      const [iv, tag, data] = parts.map((part) => Buffer.from(part, 'base64url')) as [Buffer, Buffer, Buffer];
      try {
        const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: 16 });
        decipher.setAAD(Buffer.from(boundTo)).setAuthTag(tag);
        return Buffer.concat([decipher.update(data), decipher.final()]).toString('utf8');
      } catch (cause) {
        throw new VaultError(
          '个人信息无法解密:密钥(GONGKAI_SECRET 或数据目录中的 data-secret)与加密时不同,或数据被改动。' +
            'Personal data cannot be opened: the secret (GONGKAI_SECRET, or data-secret in the data folder) is not ' +
            'the one it was sealed with, or the data was altered.',
          { cause },
        );
      }
    },
    fingerprint: (text) => createHmac('sha256', printKey).update(text, 'utf8').digest('base64url'),
  };
}
