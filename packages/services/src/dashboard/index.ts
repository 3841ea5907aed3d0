export { readDepartment, ReadDepartmentInput } from './read-department.ts';
export { readLeadership } from './read-leadership.ts';
