export {
  decideDeactivate,
  decideGrant,
  decideRevoke,
  rolesExclude,
  rolesGoTogether,
  type Grantee,
} from './grant.ts';
export { PASSWORD_MAX_BYTES, PASSWORD_MIN, PasswordText, checkPassword } from './password.ts';
export { AccountRefusal } from './refusal.ts';
export { ADMIN_ROLES, DEPARTMENT_ROLES, ROLES, Role, isAdminRole, needsDepartment } from './role.ts';
export * from './schema.ts';
export {
  DEFAULT_SIGN_IN_POLICY,
  SignInPolicy,
  decideSignIn,
  maySignIn,
  type SignInFigures,
  type SignInState,
} from './sign-in.ts';
