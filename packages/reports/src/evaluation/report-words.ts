import type { ReportLocale } from '../workbook/words.ts';

/** The report's words in one language. */
export type ReportWords = ReturnType<typeof chinese>;

function chinese() {
  return {
    title: (organisation: string, year: number) => `${organisation}\n${year}年度政务公开考核评估报告`,
    provisional: '（试算）',
    draft: '（内部征求意见稿）',
    group: (name: string, count: number) => `${name}（${count} 个，同类排名）`,
    label: (label: string) => `——${label}`,
    asOf: (day: string) => `数据截至 ${day}`,
    parts: {
      method: '一、评估方法和范围',
      ranking: '二、排名',
      dimensions: '三、各维度情况',
      causes: '四、失分原因',
      problems: '五、典型问题',
      rectification: '六、整改清单',
    },
    provisionalNote: '本报告按当日数据试算，未经公示，不作为考核结论。',
    snapshotNote: (number: number, sha256: string) =>
      `本报告依据第 ${number} 号快照，数据已冻结，校验码 ${sha256}。`,
    methodSystem: (name: string, version: number | null, leaves: number) =>
      `评估采用“${name}”${version === null ? '' : `第 ${version} 版`}，共 ${leaves} 项指标，满分 100 分。`,
    methodComposition: (text: string) => `合成方式：${text}。`,
    methodBands: (bands: string) => `等次：${bands}。`,
    band: (name: string, from: string) => `${name} ${from} 分及以上`,
    lowest: (name: string) => `其余为${name}`,
    methodRanking: {
      dense: '得分相同的名次并列，其后名次连续。',
      competition: '得分相同的名次并列，其后名次跳过。',
    },
    methodScope: (count: number, unranked: number) =>
      `参评对象 ${count} 个${unranked === 0 ? '' : `，其中 ${unranked} 个没有可计量的业务，不排名`}。`,
    overall: (score: string, band: string) => `综合得分 ${score} 分（${band}），为各对象得分的平均数。`,
    noOverall: '没有可计量的数据，暂无综合得分。',
    columns: {
      ranking: ['名次', '名称', '得分', '等次', '失分', '备注'],
      causes: ['失分指标', '失分合计', '占比', '涉及对象', '失分记录'],
      rectification: ['序号', '名称', '失分指标', '失分', '失分记录', '整改情况'],
      subject: '得分率（%）',
      mean: '平均',
      before: (label: string) => `“${label}”`,
    },
    tied: '并列',
    small: '任务较少',
    chart: '各维度平均得分率（%）',
    now: '本次',
    causesChart: '失分最多的指标（分）',
    noLoss: '没有失分。',
    problem: (index: number, subject: string, indicator: string, points: string) =>
      `${index}. ${subject}“${indicator}”失 ${points} 分`,
    problemRecords: (failing: number) => `涉及记录 ${failing} 条：`,
    more: (count: number) => `等 ${count} 条`,
    separator: '；',
    noRecords: '—',
    rectified: { closed: '已整改', open: '未整改', none: '—' },
    rectifiedNote: (day: string) =>
      `整改情况截至 ${day}：任务以核验通过、台账记录以办理完成或检查合格为已整改。整改不恢复已失分数。`,
    persons: '报告只列事项和记录，不列个人姓名。',
  };
}

function english(): ReportWords {
  return {
    title: (organisation, year) => `${organisation}\nOpenness evaluation report ${year}`,
    provisional: '(provisional)',
    draft: '(internal draft for comment)',
    group: (name, count) => `${name} (${count}, ranked among themselves)`,
    label: (label) => `— ${label}`,
    asOf: (day) => `Figures as of ${day}`,
    parts: {
      method: '1. Method and scope',
      ranking: '2. Ranking',
      dimensions: '3. Dimensions',
      causes: '4. What lost points',
      problems: '5. Typical problems',
      rectification: '6. Rectification',
    },
    provisionalNote: 'Computed from today’s figures; not announced and no result of an evaluation.',
    snapshotNote: (number, sha256) =>
      `Made from snapshot ${number}; its figures are frozen, checksum ${sha256}.`,
    methodSystem: (name, version, leaves) =>
      `The system is “${name}”${version === null ? '' : `, version ${version}`}: ${leaves} indicators, 100 points.`,
    methodComposition: (text) => `Composition: ${text}.`,
    methodBands: (bands) => `Bands: ${bands}.`,
    band: (name, from) => `${name} from ${from}`,
    lowest: (name) => `${name} below`,
    methodRanking: {
      dense: 'Equal scores share a rank; the next rank follows directly.',
      competition: 'Equal scores share a rank; the ranks after them stay free.',
    },
    methodScope: (count, unranked) =>
      `${count} subjects${unranked === 0 ? '' : `, ${unranked} of them without anything to measure and not ranked`}.`,
    overall: (score, band) => `Overall score ${score} (${band}), the mean of all subjects.`,
    noOverall: 'There is nothing to measure, and so no overall score.',
    columns: {
      ranking: ['Rank', 'Name', 'Score', 'Band', 'Lost', 'Note'],
      causes: ['Indicator', 'Points lost', 'Share', 'Subjects', 'Records'],
      rectification: ['No.', 'Name', 'Indicator', 'Lost', 'Records', 'Rectification'],
      subject: 'Rate (%)',
      mean: 'Mean',
      before: (label) => `“${label}”`,
    },
    tied: 'tied',
    small: 'few tasks',
    chart: 'Mean rate by dimension (%)',
    now: 'Now',
    causesChart: 'Indicators that lost most (points)',
    noLoss: 'No points were lost.',
    problem: (index, subject, indicator, points) =>
      `${index}. ${subject}: “${indicator}” lost ${points} points`,
    problemRecords: (failing) => `${failing} records: `,
    more: (count) => `${count} in all`,
    separator: '; ',
    noRecords: '—',
    rectified: { closed: 'put right', open: 'open', none: '—' },
    rectifiedNote: (day) =>
      `As of ${day}: a task counts as put right once verified, a ledger record once done or its check passes. Points once lost stay lost.`,
    persons: 'The report names matters and records, no persons.',
  };
}

/** The words of a language. */
export function reportWords(locale: ReportLocale): ReportWords {
  return locale === 'en' ? english() : chinese();
}
