import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import {
  hashPassword,
  requireMaySignIn,
  verifyPassword,
  type ServiceDependencies,
} from '@gongkai/services/account';
import { ServiceError } from '@gongkai/services/core';
import { authSecretOf, type Config } from '../config.ts';
import { toAuthError } from './auth-error.ts';
import { signInPlugin } from './sign-in-plugin.ts';

/** The header in which our own route tells better-auth the caller's address; what a client sends is dropped. */
export const ADDRESS_HEADER = 'x-gongkai-address';

/** The provider id of the office's single sign-on. */
export const OIDC_PROVIDER = 'oidc';

const UPDATE_AGE_SECONDS = 60;

/** Single sign-on proves a person; it never makes an account: the office's administrator does. */
function singleSignOn({ oidc }: Config) {
  if (oidc === null) return [];
  return [
    genericOAuth({
      config: [
        {
          providerId: OIDC_PROVIDER,
          name: oidc.name,
          discoveryUrl: `${oidc.issuer.replace(/\/$/u, '')}/.well-known/openid-configuration`,
          requireIdTokenVerification: true,
          clientId: oidc.clientId,
          clientSecret: oidc.clientSecret,
          scopes: ['openid', 'profile'],
          disableSignUp: true,
          // Accounts are found by their user name, which is the local part of their synthetic address.
          mapProfileToUser: (profile) => ({
            email: `${String(profile['preferred_username'] ?? '').toLowerCase()}@accounts.invalid`,
            emailVerified: true,
          }),
        },
      ],
    }),
  ];
}

function sessionHooks(deps: ServiceDependencies) {
  return {
    session: {
      create: {
        before: async (session: { userId: string }) => {
          try {
            await requireMaySignIn(deps, session.userId);
          } catch (error) {
            throw error instanceof ServiceError ? toAuthError(error) : error;
          }
        },
      },
    },
  };
}

/**
 * Identity: sessions that end when idle, the second factor and single sign-on. Passwords, lock-out and the
 * audit trail are the services'.
 *
 * @param baseUrl the address people use; sets where single sign-on returns to, and secure cookies under https.
 */
export function createAuth(deps: ServiceDependencies, config: Config, baseUrl: string) {
  return betterAuth({
    appName: 'Gongkai',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret: authSecretOf(config),
    database: prismaAdapter(deps.db, { provider: 'postgresql' }),
    // Our own hook checks the origin of every request, also those of other routes.
    trustedOrigins: (request) => [request?.headers.get('origin')],
    session: { expiresIn: config.idleMinutes * 60, updateAge: UPDATE_AGE_SECONDS },
    emailAndPassword: {
      enabled: false,
      password: { hash: hashPassword, verify: ({ password, hash }) => verifyPassword(password, hash) },
    },
    account: { accountLinking: { enabled: true, trustedProviders: [OIDC_PROVIDER] } },
    databaseHooks: sessionHooks(deps),
    advanced: {
      cookiePrefix: 'gongkai',
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      // Ids are UUIDv7, made by the database client.
      database: { generateId: false },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    plugins: [signInPlugin(deps), twoFactor({ issuer: '政务公开 Gongkai' }), ...singleSignOn(config)],
  });
}

export type Auth = ReturnType<typeof createAuth>;
