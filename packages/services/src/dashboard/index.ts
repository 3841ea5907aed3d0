export { readActivity, type Activity } from './read-activity.ts';
export { readDepartment } from './read-department.ts';
export { readLeadership } from './read-leadership.ts';
