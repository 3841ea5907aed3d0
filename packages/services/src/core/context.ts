import type { Calendar } from '@gongkai/domain/calendar';
import type { PlainDate } from '@gongkai/domain/common';
import type { Role } from '@gongkai/domain/account';
import type { Database } from '@gongkai/db';
import type { FetchPage } from './fetch-page.ts';
import type { LiveBus } from './live.ts';
import type { Vault } from './vault.ts';

/** Who acts. `system` is the program itself: start-up, sample data, the command line. */
export type Actor =
  | {
      kind: 'user';
      userId: string;
      name: string;
      organisationId: string;
      departmentId: string | null;
      roles: Role[];
    }
  | { kind: 'system'; name: string; organisationId: string };

/** Where uploaded bytes live, addressed by the SHA-256 of their content. */
export type FileStore = {
  put: (sha256: string, bytes: Uint8Array) => Promise<void>;
  get: (sha256: string) => Promise<Uint8Array>;
};

/** Everything a verb needs: nothing is taken from the surroundings. */
export type ServiceContext = {
  db: Database;
  actor: Actor;
  /** the instant of the act, for the audit trail */
  now: Date;
  /** the office's calendar day */
  today: PlainDate;
  calendar: Calendar;
  live: LiveBus;
  files: FileStore;
  /** seals and opens personal data */
  vault: Vault;
  /** asks the public internet for one page */
  fetchPage: FetchPage;
};

declare const scoped: unique symbol;

/** Proof that a `where` is bound to the actor's organisation; only {@link organisationScope} makes one. */
export type Scope = { organisationId: string } & { [scoped]: true };

/** The organisation that every query of this actor is bound to. */
export function organisationScope(ctx: Pick<ServiceContext, 'actor'>): Scope {
  return { organisationId: ctx.actor.organisationId } as Scope;
}

/** The acting user's id; null for the program itself. */
export function actorId(ctx: Pick<ServiceContext, 'actor'>): string | null {
  return ctx.actor.kind === 'user' ? ctx.actor.userId : null;
}
