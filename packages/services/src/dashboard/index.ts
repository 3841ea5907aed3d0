export { readDepartment } from './read-department.ts';
export { readLeadership } from './read-leadership.ts';
