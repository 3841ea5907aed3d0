export { ADMIN_ROLES, DEPARTMENT_ROLES, ROLES, Role, isAdminRole, needsDepartment } from './role.ts';
