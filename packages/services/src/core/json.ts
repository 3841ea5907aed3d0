import { createHash } from 'node:crypto';
import { canonicalJson } from '@gongkai/domain/audit';
import type { Prisma } from '@gongkai/db';

/** Plain JSON by its schema, as the database wants it; dates and undefined do not occur. */
export function toJson(value: unknown): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;
}

/** SHA-256, in hex, over canonical JSON. */
export function sha256Of(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
