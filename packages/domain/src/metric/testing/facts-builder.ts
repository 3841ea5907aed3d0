import { EvaluationFacts, type EvaluationFactsInput, type FactAssignment, type FactTask } from '../facts.ts';

type TaskInput = Partial<Omit<FactTask, 'assignments'>> & { assignments?: Partial<FactAssignment>[] };

/** A part with harmless figures: issued to department `d1`, nothing done yet. */
function aPart(input: Partial<FactAssignment> = {}): FactAssignment {
  return {
    id: 'a1',
    departmentId: 'd1',
    role: 'lead',
    required: true,
    status: 'in-progress',
    percent: 0,
    receiptDueOn: '2021-03-04',
    receivedOn: '2021-03-02',
    submittedOn: null,
    verifiedOn: null,
    returnCount: 0,
    reportCount: 0,
    lastReportOn: null,
    evidenceCount: 0,
    extensionCount: 0,
    ...input,
  };
}

/** An issued task of item `i1`, due on 2021-06-30, with one part unless told otherwise. */
export function aTask(input: TaskInput = {}): FactTask {
  const { assignments = [{}], ...rest } = input;
  const id = rest.id ?? 't1';
  return {
    id,
    number: 1,
    title: `task ${id}`,
    itemId: 'i1',
    weight: 100,
    deadlineKind: 'dated',
    status: 'issued',
    light: 'on-course',
    issuedOn: '2021-03-01',
    startsOn: '2021-03-01',
    dueOn: '2021-06-30',
    originalDueOn: '2021-06-30',
    closedOn: null,
    percent: 0,
    expectedPercent: null,
    trajectory: [],
    checkpoints: [],
    extensionCount: 0,
    reportCount: 0,
    lastReportOn: null,
    ...rest,
    assignments: assignments.map((part, at) => aPart({ id: `${id}-a${at + 1}`, ...part })),
  };
}

/** Facts of a bureau with departments d1 (the office), d2, d3 and items i1, i2, as of 2021-07-15. */
export function someFacts(input: Partial<EvaluationFactsInput> = {}): EvaluationFacts {
  return EvaluationFacts.parse({
    organisation: { id: 'o1', name: '示例局' },
    plan: { id: 'p1', year: 2021, title: null },
    asOf: '2021-07-15',
    rounding: 'rows',
    departments: [
      { id: 'd1', name: '局办公室', shortName: '办公室', kind: 'office', position: 1 },
      { id: 'd2', name: '政策法规处', shortName: '法规处', kind: 'division', position: 2 },
      { id: 'd3', name: '信息中心', shortName: '信息中心', kind: 'unit', position: 3 },
    ],
    items: [
      { id: 'i1', number: 1, heading: '梳理公开规范性文件', position: 1, sectionNumber: 1 },
      { id: 'i2', number: 2, heading: null, position: 2, sectionNumber: 1 },
    ],
    tasks: [],
    training: { plannedSessions: null, sessions: [] },
    ...input,
  });
}
