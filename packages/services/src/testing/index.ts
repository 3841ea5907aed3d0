export { makeOffice, type TestDepartment, type TestOffice, type TestUser } from './make-office.ts';
export { contextFor, createMemoryFileStore, systemContext, TEST_TODAY } from './context-for.ts';
