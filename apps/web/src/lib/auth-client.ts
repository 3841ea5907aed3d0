import { createAuthClient } from 'better-auth/react';
import { twoFactorClient, usernameClient } from 'better-auth/client/plugins';

/** Sign-in, sign-out, passwords and the second factor, at `/api/auth`. */
export const authClient = createAuthClient({ plugins: [usernameClient(), twoFactorClient()] });
