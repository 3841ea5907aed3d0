import type { SampleDepartment } from './departments.ts';

/** How the sample office fares with a task; each story is played through the services, day by day. */
export type SampleStory =
  | 'done-on-time'
  | 'done-late'
  | 'done-after-return'
  | 'on-course'
  | 'near-deadline'
  | 'behind'
  | 'overdue'
  | 'awaiting-receipt'
  | 'submitted'
  | 'returned'
  | 'extension-pending'
  | 'extended'
  | 'standing-kept'
  | 'standing-missed'
  | 'event-kept'
  | 'event-late'
  | 'cancelled';

export type SampleDeadline =
  | { dueOn: string }
  | { cycle: 'monthly' | 'quarterly' }
  | { eventName: string; limitAmount: number; limitUnit: 'working-day' | 'calendar-day' };

export type SampleTask = {
  item: number;
  /** words of the plan that the task comes from */
  quote: string;
  title: string;
  deliverable: string;
  lead: SampleDepartment;
  support: readonly SampleDepartment[] | 'all';
  deadline: SampleDeadline;
  /** hundredths */
  weight: number;
  story: SampleStory;
};

function task(
  item: number,
  quote: string,
  title: string,
  deliverable: string,
  lead: SampleDepartment,
  support: readonly SampleDepartment[] | 'all',
  deadline: SampleDeadline,
  weight: number,
  story: SampleStory,
): SampleTask {
  return { item, quote, title, deliverable, lead, support, deadline, weight, story };
}

/** The 2021 notice broken down: at least one task for each of its seventeen items. */
export const SAMPLE_TASKS: readonly SampleTask[] = [
  task(1, '系统梳理市局现行有效局发行规范性文件', '清理形成现行有效规范性文件目录', '规范性文件目录(含有效性)', '法规处', ['办公室'], { dueOn: '2021-11-30' }, 200, 'done-on-time'),
  task(1, '通过网站的政府信息公开专栏集中公开,统一标注有效性', '规范性文件专栏集中公开并统一标注有效性', '专栏链接', '法规处', ['信息中心'], { dueOn: '2021-12-15' }, 200, 'done-after-return'),
  task(1, '对已经公开但失效和废止的文件标明原因和替代文件及文号', '为失效、废止文件补标原因和替代文件文号', '补标清单', '法规处', ['信息中心'], { dueOn: '2021-12-24' }, 150, 'near-deadline'),
  task(2, '主动公开“十四五”自然资源保护和利用规划、国土空间规划、专项规划和区域规划等', '公开“十四五”自然资源保护和利用规划', '规划文本链接', '规划处', ['信息中心'], { dueOn: '2021-12-10' }, 200, 'done-on-time'),
  task(2, '会同市相关部门及时梳理公开市级层面出台的历史规划(计划)', '梳理公开市级历史规划(计划)清单', '历史规划清单及链接', '规划处', ['办公室', '信息中心'], { dueOn: '2021-12-31' }, 150, 'behind'),
  task(3, '进一步加大征地信息公开力度,增强公开实效', '收到征地批准文件后公开批复及相关材料', '公开链接', '耕保处', ['用途管制处', '信息中心'], { eventName: '收到征地批准文件', limitAmount: 10, limitUnit: 'working-day' }, 200, 'event-late'),
  task(3, '将补充耕地的照片和位置信息上图入库并公布', '补充耕地照片和位置上图入库并公布', '上图入库记录、公布链接', '耕保处', ['测绘处', '信息中心'], { dueOn: '2021-12-17' }, 200, 'overdue'),
  task(4, '及时公开建设用地审批中的批复文件及相关报批材料(包括一书四方案等)', '公开建设用地批复文件及一书四方案', '公开链接、批文号', '用途管制处', ['信息中心'], { eventName: '收到用地批复', limitAmount: 20, limitUnit: 'working-day' }, 200, 'event-kept'),
  task(4, '及时公开出让登记矿业权的出让、受理、登记结果等信息', '公开矿业权出让、受理、登记结果', '矿业权公开信息', '矿产处', ['信息中心'], { cycle: 'monthly' }, 150, 'standing-kept'),
  task(4, '及时公开经许可的测绘资质单位基本信息和测绘资质类别等级等信息', '公开测绘资质单位基本信息和类别等级', '测绘资质单位名录', '测绘处', ['信息中心'], { dueOn: '2021-12-08' }, 150, 'done-late'),
  task(5, '及时发布土地供应计划、出让公告、成交公示和供应结果', '按月发布出让公告、成交公示和供应结果', '土地市场公开信息', '利用处', ['信息中心'], { cycle: 'monthly' }, 200, 'standing-kept'),
  task(5, '及时准确公开住宅用地信息', '更新公开存量住宅用地项目清单', '住宅用地项目清单和分布图', '利用处', ['规划处', '测绘处'], { cycle: 'quarterly' }, 200, 'on-course'),
  task(6, '及时公开权责清单', '更新公布部门权责清单', '权责清单链接', '法规处', 'all', { dueOn: '2021-12-20' }, 200, 'submitted'),
  task(6, '推行行政执法公示,主动公开职责权限、执法依据、裁量基准、执法流程、执法结果、救济途径等', '行政执法公示六类要素齐全', '执法公示专栏', '执法处', ['法规处', '信息中心'], { dueOn: '2021-12-28' }, 200, 'on-course'),
  task(6, '规范公开自然资源行政处罚(处理)案卷信息', '作出处罚决定后公开案卷信息', '处罚决定公开链接', '执法处', ['信息中心'], { eventName: '作出行政处罚决定', limitAmount: 7, limitUnit: 'working-day' }, 150, 'event-kept'),
  task(7, '推进市局所属预算单位预算、决算及相关报表公开', '所属预算单位预决算及报表公开', '预决算公开链接', '财务处', ['登记中心', '信息中心'], { dueOn: '2021-11-26' }, 200, 'done-on-time'),
  task(8, '及时发布权威信息,及时解读,有效引导', '新出台政策措施同步解读', '解读材料链接', '法规处', ['规划处', '耕保处', '利用处', '信息中心'], { eventName: '政策文件印发', limitAmount: 3, limitUnit: 'working-day' }, 200, 'event-kept'),
  task(8, '积极利用市政府政策问答平台', '政策问答平台条目更新', '问答条目', '信息中心', ['法规处', '登记中心'], { cycle: 'monthly' }, 100, 'standing-missed'),
  task(8, '加强政策咨询服务,精准传达政策意图', '开展不动产登记政策咨询服务', '咨询服务记录', '登记中心', ['确权处'], { dueOn: '2021-12-23' }, 100, 'returned'),
  task(9, '加强舆情回应台账管理,逐一对照检查并及时公开已作出的承诺的落实情况', '核对舆情回应承诺并公开落实情况', '舆情回应台账', '办公室', ['信息中心'], { cycle: 'monthly' }, 200, 'standing-kept'),
  task(9, '促进网上“建议留言”及时有效办理', '网上建议留言按时办理', '留言办理记录', '信息中心', 'all', { eventName: '收到网上建议留言', limitAmount: 5, limitUnit: 'working-day' }, 150, 'event-late'),
  task(10, '全面推行政府网站和政务新媒体集约化建设', '政府网站和政务新媒体集约化整合', '整合情况报告', '信息中心', ['办公室'], { dueOn: '2021-12-31' }, 150, 'extension-pending'),
  task(10, '积极做好与市政府信息公开平台系统对接和数据共享工作', '与市政府信息公开平台对接数据', '对接测试记录', '信息中心', ['办公室', '登记中心'], { dueOn: '2021-12-27' }, 150, 'on-course'),
  task(11, '积极推进自然资源领域基层政务公开规范化标准化', '编制自然资源领域基层政务公开标准目录', '标准目录', '办公室', 'all', { dueOn: '2021-12-22' }, 200, 'near-deadline'),
  task(11, '按照部编制的《自然资源领域基层政务公开标准指引》', '指导各市(区)局落实标准指引', '指导记录', '办公室', ['耕保处', '用途管制处', '确权处'], { dueOn: '2021-12-31' }, 100, 'awaiting-receipt'),
  task(12, '进一步提升答复文书规范化水平', '修订依申请公开答复文书范本', '答复文书范本', '办公室', ['法规处'], { dueOn: '2021-12-03' }, 200, 'done-on-time'),
  task(12, '加强依申请公开工作业务培训和案例指导', '编发依申请公开典型案例', '案例汇编', '法规处', ['办公室'], { dueOn: '2021-12-25' }, 150, 'on-course'),
  task(12, '正确适用《政府信息公开信息处理费管理办法》', '制定信息处理费计收流程', '计收流程图和文书', '财务处', ['办公室', '法规处'], { dueOn: '2021-12-16' }, 150, 'extended'),
  task(13, '认真落实市行政复议机构制定的政府信息公开行政复议案件审理规范', '规范政府信息公开复议案件答复', '复议答复书', '法规处', ['办公室'], { eventName: '收到复议申请书副本', limitAmount: 10, limitUnit: 'calendar-day' }, 150, 'event-kept'),
  task(14, '政务新媒体发布稿件时统一标注拟稿人、审核人、发布人', '新媒体稿件统一标注拟稿人、审核人、发布人', '抽查记录', '信息中心', ['办公室'], { cycle: 'monthly' }, 150, 'standing-kept'),
  task(14, '健全监管机制', '制定政务新媒体审核发布制度', '制度文件', '信息中心', ['办公室', '法规处'], { dueOn: '2021-12-14' }, 150, 'overdue'),
  task(15, '细化分解责任,明确工作职责和人员配置', '下达任务分解表,明确各处室联络员', '任务分解表、联络员名单', '办公室', 'all', { dueOn: '2021-11-19' }, 200, 'done-on-time'),
  task(16, '开展多种形式的教育培训', '组织政务公开业务培训', '培训签到、课件', '人教处', 'all', { dueOn: '2021-12-24' }, 200, 'on-course'),
  task(16, '加强业务指导和监督检查,建立工作台账', '开展政务公开监督检查并建账', '检查台账', '办公室', [], { cycle: 'quarterly' }, 150, 'on-course'),
  task(17, '建立健全科学、合理、有效的量化评估指标体系,定期开展评估评议', '建立量化评估指标体系', '指标体系文本', '办公室', ['人教处', '法规处'], { dueOn: '2021-12-10' }, 200, 'done-on-time'),
  task(17, '加强文件类政府信息公开督促检查', '文件类政府信息公开属性逐件核查', '核查清单', '办公室', 'all', { dueOn: '2021-12-29' }, 150, 'behind'),
  task(17, '政府信息公开要严格执行保密审查制度', '落实发布前保密审查', '保密审查登记表', '办公室', 'all', { cycle: 'monthly' }, 200, 'standing-kept'),
  task(10, '推进公开、互动、服务融合发展', '自建手机客户端改版', '改版方案', '信息中心', [], { dueOn: '2021-12-31' }, 100, 'cancelled'),
];
