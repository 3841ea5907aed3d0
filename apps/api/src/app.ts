import type { ServiceDependencies } from '@gongkai/services/account';
import type { Auth } from './auth/create-auth.ts';
import type { Config } from './config.ts';

/** What the server's routes share. */
export type App = ServiceDependencies & { config: Config; auth: Auth };
