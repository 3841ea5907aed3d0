import {
  createSession,
  holdSession,
  cancelSession,
  recordAttendance,
  saveTrainingPlan,
} from '@gongkai/services/training';
import { SAMPLE_DEPARTMENTS, type SampleDepartment } from './data/departments.ts';
import type { SamplePeople } from './people.ts';

type SampleSession = {
  title: string;
  mode: 'inviting' | 'going-out';
  plannedOn: string;
  heldOn: string | null;
  trainer: string;
  venue: string;
  topics: string[];
  minutes: number;
  host: SampleDepartment;
  /** departments that nobody came from */
  absent: readonly SampleDepartment[];
  cancelled?: string;
};

const SESSIONS: readonly SampleSession[] = [
  {
    title: '政府信息公开条例专题辅导',
    mode: 'inviting',
    plannedOn: '2021-04-22',
    heldOn: '2021-04-22',
    trainer: '市政务公开办',
    venue: '局三楼会议室',
    topics: ['主动公开时限', '依申请公开流程'],
    minutes: 150,
    host: '人教处',
    absent: ['修复处', '登记中心'],
  },
  {
    title: '赴先进地区学习政务公开标准化',
    mode: 'going-out',
    plannedOn: '2021-06-17',
    heldOn: '2021-06-18',
    trainer: '省厅政务公开处',
    venue: '省厅',
    topics: ['标准目录', '基层公开'],
    minutes: 240,
    host: '办公室',
    absent: ['权益处', '修复处', '矿产处', '测绘处', '财务处', '人教处', '登记中心'],
  },
  {
    title: '依申请公开答复文书实务',
    mode: 'inviting',
    plannedOn: '2021-09-16',
    heldOn: '2021-09-23',
    trainer: '市司法局复议处',
    venue: '局三楼会议室',
    topics: ['答复文书', '复议诉讼案例'],
    minutes: 120,
    host: '法规处',
    absent: ['修复处'],
  },
  {
    title: '政务新媒体发布审核',
    mode: 'inviting',
    plannedOn: '2021-11-18',
    heldOn: '2021-11-18',
    trainer: '市网信办',
    venue: '信息中心机房会议室',
    topics: ['三审三校', '转载来源标注'],
    minutes: 90,
    host: '信息中心',
    absent: ['权益处', '修复处'],
  },
  {
    title: '信息处理费计收办法解读',
    mode: 'inviting',
    plannedOn: '2021-12-09',
    heldOn: null,
    trainer: '市财政局',
    venue: '局二楼会议室',
    topics: ['计收标准', '收费文书'],
    minutes: 90,
    host: '财务处',
    absent: [],
    cancelled: '讲师出差,并入下一期一并讲授',
  },
  {
    title: '发布前保密审查与量化评估',
    mode: 'inviting',
    plannedOn: '2021-12-24',
    heldOn: null,
    trainer: '市保密局',
    venue: '局三楼会议室',
    topics: ['一事一审查', '量化评估指标'],
    minutes: 120,
    host: '办公室',
    absent: [],
  },
];

/** Expected heads grow with the department's place in the list, so that the columns differ; the same every time. */
function rowsOf(people: SamplePeople, session: SampleSession) {
  return SAMPLE_DEPARTMENTS.map(({ shortName }, index) => {
    const expected = 2 + (index % 3);
    const present = session.absent.includes(shortName)
      ? 0
      : expected - ((index + session.minutes) % 4 === 0 ? 1 : 0);
    return {
      departmentId: people.departmentId(shortName),
      expected,
      actual: session.heldOn === null ? null : present,
    };
  });
}

/** The year's training, planned in January and recorded on the days it took place. */
export async function recordTraining(people: SamplePeople): Promise<void> {
  const january = await people.as('office', '2021-01-15');
  const plan = await saveTrainingPlan(january, {
    year: 2021,
    plannedSessions: 6,
    goal: '全年不少于 6 期,覆盖全部处室和直属单位',
    version: null,
  });
  for (const session of SESSIONS) {
    const { title, mode, plannedOn, trainer, venue, topics, minutes, host } = session;
    const made = await createSession(january, {
      trainingPlanId: plan.id,
      title,
      mode,
      plannedOn,
      trainer,
      venue,
      topics,
      minutes,
      note: '',
      hostDepartmentId: people.departmentId(host),
    });
    const office = await people.as('office', session.heldOn ?? plannedOn);
    if (session.cancelled !== undefined) {
      await cancelSession(office, { sessionId: made.id, version: made.version, reason: session.cancelled });
      continue;
    }
    const { version } =
      session.heldOn === null
        ? made
        : await holdSession(office, {
            sessionId: made.id,
            version: made.version,
            heldOn: session.heldOn,
            minutes,
          });
    await recordAttendance(office, { sessionId: made.id, version, rows: rowsOf(people, session) });
  }
}
