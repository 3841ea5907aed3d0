import { addDays } from '@gongkai/domain/common';
import type { SampleDepartment } from './data/departments.ts';
import type { SampleTask } from './data/task.ts';

/** The sample office's day: every act lies before it. */
export const SAMPLE_TODAY = '2021-12-20';
/** The day on which the office issued the breakdown. */
export const ISSUED_ON = '2021-11-09';

/** One thing somebody did on one day; played through the services in order. */
export type Act = { on: string } & (
  | { kind: 'receive'; department: SampleDepartment }
  | {
      kind: 'report';
      department: SampleDepartment;
      percent: number;
      statement: string;
      submit: boolean;
      checkpoint?: string;
    }
  | { kind: 'verify'; department: SampleDepartment }
  | { kind: 'return'; department: SampleDepartment; reason: string }
  | { kind: 'close' }
  | { kind: 'request-extension'; toDueOn: string; reason: string }
  | { kind: 'grant-extension' }
  | { kind: 'occur'; label: string; happenedOn: string }
  | { kind: 'cancel'; reason: string }
);

type Report = Extract<Act, { kind: 'report' }>;
type Part = { department: SampleDepartment; isLead: boolean; order: number };

function partsOf(task: SampleTask, all: readonly SampleDepartment[]): Part[] {
  const support = task.support === 'all' ? all.filter((one) => one !== task.lead) : task.support;
  return [task.lead, ...support].map((department, order) => ({ department, isLead: order === 0, order }));
}

/** Signed for within a day or two; a few take longer. */
function receive(part: Part): Act {
  return { on: addDays(ISSUED_ON, 1 + (part.order % 4)), kind: 'receive', department: part.department };
}

function report(part: Part, on: string, percent: number, task: SampleTask, submit = false): Report {
  const share = part.isLead ? '牵头' : '配合';
  const stage =
    percent >= 100
      ? '已全部完成,佐证材料已上传'
      : percent >= 60
        ? '主要内容已完成,正在核对完善'
        : '已明确分工,正在收集整理';
  const statement = `${share}“${task.title}”:${stage},完成约 ${percent}%。`;
  return { on, kind: 'report', department: part.department, percent, statement, submit };
}

/** Receives, reports on the way, hands in on `doneOn`, is verified the day after. */
function complete(part: Part, task: SampleTask, doneOn: string): Act[] {
  const midway = addDays(ISSUED_ON, 6 + (part.order % 3));
  const received = receive(part);
  return [
    // Nobody reports before signing.
    received.on < doneOn ? received : { ...received, on: doneOn },
    ...(midway < doneOn ? [report(part, midway, 40 + 5 * (part.order % 5), task)] : []),
    report(part, doneOn, 100, task, true),
    { on: addDays(doneOn, 1), kind: 'verify', department: part.department },
  ];
}

/** Receives and reports up to a percentage, without handing in. */
function advance(part: Part, task: SampleTask, percent: number, lastOn: string): Act[] {
  const first = addDays(ISSUED_ON, 7 + (part.order % 5));
  return [
    receive(part),
    ...(first < lastOn ? [report(part, first, Math.round(percent / 2), task)] : []),
    report(part, lastOn, percent, task),
  ];
}

function completeAll(parts: Part[], task: SampleTask, doneOn: string): Act[] {
  const acts = parts.flatMap((part) =>
    complete(part, task, part.isLead ? doneOn : addDays(doneOn, -1 - (part.order % 3))),
  );
  return [...acts, { on: addDays(doneOn, 2), kind: 'close' }];
}

function datedActs(task: SampleTask, parts: Part[], dueOn: string): Act[] {
  const [lead, ...support] = parts as [Part, ...Part[]];
  const others = (percent: number, lastOn: string): Act[] =>
    support.flatMap((part) => advance(part, task, Math.max(10, percent - 5 * (part.order % 4)), lastOn));
  switch (task.story) {
    case 'done-on-time':
      return completeAll(parts, task, addDays(dueOn, -4));
    case 'done-late':
      return completeAll(parts, task, addDays(dueOn, 4));
    case 'done-after-return': {
      const handedIn = addDays(dueOn, -5);
      const again = addDays(dueOn, -1);
      return [
        ...support.flatMap((part) => complete(part, task, handedIn)),
        ...complete(lead, task, handedIn).slice(0, -1),
        {
          on: addDays(handedIn, 1),
          kind: 'return',
          department: lead.department,
          reason: '专栏中有 3 件文件未标注有效性,请补充后再报。',
        },
        report(lead, again, 100, task, true),
        { on: addDays(again, 1), kind: 'verify', department: lead.department },
        { on: addDays(again, 2), kind: 'close' },
      ];
    }
    case 'near-deadline':
      return [...advance(lead, task, 90, '2021-12-17'), ...others(88, '2021-12-16')];
    case 'on-course':
      return [...advance(lead, task, 85, '2021-12-16'), ...others(85, '2021-12-15')];
    case 'behind':
      return [...advance(lead, task, 45, '2021-12-10'), ...others(40, '2021-12-08')];
    case 'overdue':
      return [...advance(lead, task, 70, '2021-12-09'), ...others(60, '2021-12-07')];
    case 'awaiting-receipt':
      return support.slice(1).map(receive);
    case 'submitted':
      return [
        ...complete(lead, task, '2021-12-17').slice(0, -1),
        ...support.flatMap((part) =>
          part.order % 3 === 0
            ? complete(part, task, '2021-12-16').slice(0, -1)
            : complete(part, task, '2021-12-15'),
        ),
      ];
    case 'returned':
      return [
        ...complete(lead, task, '2021-12-14').slice(0, -1),
        {
          on: '2021-12-16',
          kind: 'return',
          department: lead.department,
          reason: '咨询服务记录缺少答复时间,请补正。',
        },
        ...support.flatMap((part) => complete(part, task, '2021-12-13')),
      ];
    case 'extension-pending':
      return [
        ...advance(lead, task, 55, '2021-12-15'),
        ...others(50, '2021-12-13'),
        {
          on: '2021-12-17',
          kind: 'request-extension',
          toDueOn: '2022-01-14',
          reason: '市级集约化平台迁移窗口推迟到明年一月,需顺延两周完成整合。',
        },
      ];
    case 'extended':
      return [
        ...advance(lead, task, 75, '2021-12-14'),
        ...others(70, '2021-12-13'),
        {
          on: '2021-12-13',
          kind: 'request-extension',
          toDueOn: '2021-12-28',
          reason: '收费标准需与财政部门会商,会商定于十二月下旬。',
        },
        { on: '2021-12-14', kind: 'grant-extension' },
      ];
    case 'cancelled':
      return [{ on: '2021-11-22', kind: 'cancel', reason: '上级要求停止新建移动客户端,本项工作不再实施。' }];
    default:
      throw new Error(`A dated task cannot have the story ${task.story}.`);
  }
}

/** Standing tasks: one report for each period that ended, and one under way. */
function standingActs(task: SampleTask, parts: Part[], cycle: 'monthly' | 'quarterly'): Act[] {
  const [lead, ...support] = parts as [Part, ...Part[]];
  const kept = task.story !== 'standing-missed';
  const first = { ...report(lead, '2021-11-26', cycle === 'monthly' ? 50 : 40, task), checkpoint: '2021-11' };
  return [
    receive(lead),
    ...support.map(receive),
    ...(cycle === 'monthly' && kept ? [first] : [report(lead, '2021-11-24', 30, task)]),
    ...support.flatMap((part) => [report(part, '2021-12-06', 55, task)]),
    report(lead, '2021-12-14', kept ? 80 : 40, task),
  ];
}

/** Event-driven tasks: things happened; most were answered in time. */
function eventActs(task: SampleTask, parts: Part[], eventName: string): Act[] {
  const [lead, ...support] = parts as [Part, ...Part[]];
  const early = task.story === 'event-kept';
  return [
    receive(lead),
    ...support.map(receive),
    { on: '2021-11-15', kind: 'occur', label: `${eventName}(第 1 件)`, happenedOn: '2021-11-15' },
    { ...report(lead, early ? '2021-11-17' : '2021-12-07', 50, task), checkpoint: `${eventName}(第 1 件)` },
    ...support.map((part) => report(part, '2021-12-08', 60, task)),
    { on: '2021-12-09', kind: 'occur', label: `${eventName}(第 2 件)`, happenedOn: '2021-12-08' },
    ...(early
      ? [{ ...report(lead, '2021-12-10', 80, task), checkpoint: `${eventName}(第 2 件)` } as Act]
      : []),
  ];
}

/** What happened to a task, in the order in which it happened. */
export function actsFor(task: SampleTask, all: readonly SampleDepartment[]): Act[] {
  const parts = partsOf(task, all);
  const { deadline } = task;
  const acts =
    'dueOn' in deadline
      ? datedActs(task, parts, deadline.dueOn)
      : 'cycle' in deadline
        ? standingActs(task, parts, deadline.cycle)
        : eventActs(task, parts, deadline.eventName);
  return acts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
