/** Every code an account rule or schema refuses with; each needs a message in both languages. */
export const AccountRefusal = [
  'password-too-short',
  'password-too-long',
  'password-too-simple',
  'password-contains-username',
  'password-common',
  'password-unchanged',
  'username-malformed',
  'username-taken',
  'account-locked',
  'account-inactive',
  'wrong-credentials',
  'role-exclusive',
  'role-already-held',
  'role-not-held',
  'role-needs-department',
  'grant-to-oneself',
  'deactivate-oneself',
  'last-administrator',
] as const;
export type AccountRefusal = (typeof AccountRefusal)[number];
