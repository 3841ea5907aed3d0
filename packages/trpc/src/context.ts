import type { ServiceContext } from '@gongkai/services/core';

/** The signed-in account, as far as procedures need it beyond the actor. */
export type AccountState = {
  username: string;
  locale: 'zh-CN' | 'en';
  mustChangePassword: boolean;
};

/** What the transport hands to every procedure; both are null for a stranger. */
export type TrpcContext = {
  services: ServiceContext | null;
  account: AccountState | null;
};
