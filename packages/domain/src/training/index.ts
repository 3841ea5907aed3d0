export {
  decideAttendance,
  decideCancelSession,
  decideHoldSession,
  decidePlanSession,
  type SessionState,
} from './decide.ts';
export {
  trainingFigures,
  type DepartmentTraining,
  type FigureAttendance,
  type FigureDepartment,
  type FigureSession,
  type Share,
  type TrainingFigures,
} from './figures.ts';
export { AttendanceProblemCode, parseAttendance, type AttendanceProblem } from './parse-attendance.ts';
export * from './schema.ts';
