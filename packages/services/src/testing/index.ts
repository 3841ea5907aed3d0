export { makeOffice, type TestDepartment, type TestOffice, type TestUser } from './make-office.ts';
export { contextFor, createMemoryFileStore, systemContext, TEST_TODAY, TEST_VAULT } from './context-for.ts';
export {
  makeIssuedTask,
  makePlan,
  makeStoredFile,
  TEST_SOURCE,
  type TestPlan,
  type TestTask,
  type TestTaskOptions,
} from './make-issued-task.ts';
