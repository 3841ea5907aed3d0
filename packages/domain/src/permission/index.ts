export { PERMISSION_MATRIX } from './matrix.ts';
export { Actor, may, permissionsOf, scopeOf, type PermissionHolder, type Relation } from './may.ts';
export { PERMISSIONS, Permission, PermissionScope } from './permission.ts';
