import type { IndicatorLeaf } from './definition.ts';
import type { LocalText } from './text.ts';

/** Hundredths as people write them: 250 → 2.5, 300 → 3. */
function plain(hundredths: number): string {
  return String(hundredths / 100);
}

/** Hundredths of a per cent: 6000 → 60%. */
function percent(rate: number): string {
  return `${plain(rate)}%`;
}

type Rule<K extends IndicatorLeaf['rule']['kind']> = Extract<IndicatorLeaf['rule'], { kind: K }>;

function ratioWords({ floor, target }: Rule<'ratio'>): LocalText {
  if (floor === 0 && target === 10_000)
    return { zh: '按比例得分：分值 × 比率', en: 'in proportion: points × rate' };
  return {
    zh: `比率 ${percent(floor)} 及以下不得分，${percent(target)} 得满分，其间按比例`,
    en: `nothing up to ${percent(floor)}, full points from ${percent(target)}, in proportion between`,
  };
}

function tierWords({ over, tiers }: Rule<'tiered'>): LocalText {
  const bound = (from: number) => (over === 'rate' ? percent(from) : String(from));
  const what = {
    rate: { zh: '比率', en: 'rate' },
    count: { zh: '件数', en: 'records' },
    failing: { zh: '不达标件数', en: 'failing records' },
  }[over];
  return {
    zh: `按${what.zh}分档：${tiers.map(({ from, points }) => `满 ${bound(from)} 得 ${plain(points)} 分`).join('，')}`,
    en: `by ${what.en}: ${tiers.map(({ from, points }) => `from ${bound(from)} ${plain(points)}`).join(', ')}`,
  };
}

function vetoWords({ effect }: Rule<'veto'>): LocalText {
  return effect.kind === 'no-score'
    ? { zh: '出现一件即不计总分，列最低等次', en: 'one record leaves no score, lowest band' }
    : {
        zh: `出现一件，总分最高 ${plain(effect.score)} 分，列最低等次`,
        en: `one record caps the whole score at ${plain(effect.score)}, lowest band`,
      };
}

function bonusWords({ perRecord, cap, above }: Rule<'bonus'>): LocalText {
  const gate =
    above === null
      ? { zh: '', en: '' }
      : { zh: `基础得分高于 ${plain(above)} 分时，`, en: `above a base score of ${plain(above)}: ` };
  return {
    zh: `${gate.zh}每件加 ${plain(perRecord)} 分，最多 ${plain(cap)} 分`,
    en: `${gate.en}${plain(perRecord)} a record, at most ${plain(cap)}`,
  };
}

/** A leaf's rule in words, with its figures in points, as the documents and score sheets write it. */
export function ruleInWords(rule: IndicatorLeaf['rule']): LocalText {
  switch (rule.kind) {
    case 'ratio':
      return ratioWords(rule);
    case 'deduction':
      return {
        zh: `每件不达标扣 ${plain(rule.perRecord)} 分，${rule.floor === 'own' ? '扣完为止' : '可扣至一级指标其他得分'}`,
        en: `${plain(rule.perRecord)} off for each failing record, ${rule.floor === 'own' ? 'never below zero' : 'going on into the group’s other points'}`,
      };
    case 'proportional':
      return { zh: '分值 ×（1 − 不达标件数 ÷ 总件数）', en: 'points × (1 − failing ÷ all)' };
    case 'tiered':
      return tierWords(rule);
    case 'have-lack':
      return {
        zh: `有得 ${plain(rule.have)} 分，无扣 ${plain(rule.lack)} 分`,
        en: `${plain(rule.have)} when there is one, ${plain(rule.lack)} off when there is none`,
      };
    case 'count-points':
      return {
        zh: `每件得 ${plain(rule.perRecord)} 分，不超过分值`,
        en: `${plain(rule.perRecord)} a record, up to the weight`,
      };
    case 'bonus':
      return bonusWords(rule);
    case 'veto':
      return vetoWords(rule);
    case 'reviewer':
      return {
        zh: '由核查人评 0 分至满分，须写明理由',
        en: 'a reviewer’s mark from 0 to full, with a reason',
      };
    default:
      return rule satisfies never;
  }
}
