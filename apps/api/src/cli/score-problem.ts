import type { ScoreFileProblem } from '@gongkai/domain/score-file';

const TEXTS: Readonly<Record<string, string>> = {
  'wrong-shape': '{zh}。{en}.',
  'whole-hundredths':
    '分值以百分之一分为单位,须为整数:1.5 分写 150;此处为 {value}。Points are whole hundredths: 1.5 points are 150; here it is {value}.',
  'weights-do-not-sum':
    '各指标分值之和须为 {fullMarks}(满分 fullMarks,默认 10000 即 100 分),现为 {sum}。The leaves’ weights must add up to {fullMarks} (fullMarks; 10000, that is 100 points, if left out); they add up to {sum}.',
  'parts-do-not-sum':
    '各部分权重之和须为 100%,现为 {sum}%。The parts’ weights must add up to 100 %; they add up to {sum} %.',
  'subject-kinds-differ':
    '各部分须考核同一种对象(subjectKind)。All parts must evaluate the same kind of subject (subjectKind).',
  'duplicate-key': '“{key}”出现了两次。“{key}” is there twice.',
  duplicate: '“{key}”出现了两次。“{key}” is there twice.',
  'too-deep': '指标最多三级。A tree has three levels at most.',
  'unknown-metric':
    '没有指标数据“{metric}”:系统不认识它,数据文件也没有给出。There is no metric {metric}: it is not known, and the facts give no figure for it.',
  'metric-not-for-subject': '“{metric}”不适用于这种对象。{metric} does not apply to this kind of subject.',
  'metric-missing':
    '“{key}”的规则需要 metric(只有 reviewer、deduction、count-points、bonus、veto 可以没有)。The rule of “{key}” needs a metric (only reviewer, deduction, count-points, bonus and veto do without).',
  'weight-outside-total':
    '加分项和否决项“{key}”不占分值,weight 须为 0。Bonus and veto “{key}” carry no weight: it must be 0.',
  'floor-not-below-target': '“{key}”的 floor 须低于 target。The floor of “{key}” must lie below its target.',
  'tiers-missing': '“{key}”没有分档。“{key}” has no tiers.',
  'tiers-not-ordered':
    '“{key}”的分档须由低到高排列,情况更好不得少得分,按不合格数分档须从 0 起。The tiers of “{key}” must ascend and never pay less for a better figure; over failing records they begin at 0.',
  'points-above-weight':
    '“{key}”的规则给分超过其分值。The rule of “{key}” gives more points than its weight.',
  'cap-above-weight':
    '“{key}”的上限 {cap} 超过其分值 {weight}。The limit {cap} of “{key}” is above its weight {weight}.',
  'caps-contradict':
    '“{key}”的 cap({cap})与 lossCap({lossCap})互相矛盾。cap ({cap}) and lossCap ({lossCap}) of “{key}” contradict each other.',
  'family-outside-total': '加分项和否决项“{key}”不能有 family。Bonus and veto “{key}” cannot be of a family.',
  'bands-not-contiguous':
    '档次(bands)须从 0 起首尾相接,最高一档 to 为 null,key 不重复。Bands must begin at 0, follow on from one another, end with to: null and have different keys.',
  'name-missing': '“{key}”没有名称。“{key}” has no name.',
  'formula-missing': '“{key}”没有说明(formula)。“{key}” has no formula in words.',
  'classified-text': '“{key}”含有密级标志“{mark}”，不得使用。“{key}” carries the secrecy mark “{mark}”.',
  'text-too-long':
    '“{key}”文字过长（{length} 字，最多 {max} 字）。A text of “{key}” is too long ({length} characters, {max} at most).',
  'empty-group': '“{key}”下没有指标。The group “{key}” is empty.',
  'no-indicators': '没有指标。There are no indicators.',
  'unknown-subject': '没有对象“{subject}”(subjects 中没有)。There is no subject “{subject}” in subjects.',
  'unknown-leaf': '没有指标“{leaf}”。No leaf of the system has the key “{leaf}”.',
  'leaf-ambiguous':
    '“{leaf}”在几个体系中都有;请改为不同的 key。“{leaf}” is a leaf of several systems; give them different keys.',
  'metric-unused': '没有指标使用“{metric}”。No leaf uses the metric “{metric}”.',
  'member-of-member':
    'memberOf 须指向另一个本身不属于任何对象的对象。memberOf must name another subject that is no member itself.',
  'numerator-above-denominator':
    '分子 {numerator} 大于分母 {denominator}。The numerator {numerator} is above the denominator {denominator}.',
  'failing-above-all':
    '不合格数 {failing} 大于总数 {denominator}。{failing} failing are more than {denominator} in all.',
  'points-needed':
    '规则 {rule} 没有规定每次多少分,须给出 points。The rule {rule} does not say what one occurrence is worth: give points.',
  'state-outside-total':
    '加分项和否决项的状态只能是 not-applicable。The state of a bonus or a veto can only be not-applicable.',
  'mark-without-reviewer': '“{leaf}”不是评审打分项(reviewer)。“{leaf}” is not marked by a reviewer.',
  'mark-above-weight': '打分 {points} 超过分值 {weight}。The mark {points} is above the weight {weight}.',
};

/** A problem of a score file in one message, both languages, with the file and the place in it. */
export function scoreProblemText({ path, code, details }: ScoreFileProblem, file: string): string {
  const text = (TEXTS[code] ?? `${code} ${JSON.stringify(details)}`).replaceAll(
    /\{(\w+)\}/gu,
    (_, key: string) => String(details[key] ?? ''),
  );
  return `${file}${path === '' ? '' : ` › ${path}`}: ${text}`;
}
