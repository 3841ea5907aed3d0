import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import type { Evidence, ResultSheet } from './cycle-data.ts';

type View = ResultSheet['leaves'][number];
type Entry = NonNullable<View['self']>;
type Appeal = ResultSheet['appeals'][number];
type Announced = { points: number | null; possible: number };
type Verdict = NonNullable<View['verdict']>;

/** One source's word on a leaf; `points` in hundredths, null where it gave no figure. */
export type SourceRow = {
  key: string;
  source: string;
  points: number | null;
  words: string;
  evidence: readonly Evidence[] | null;
  by: string | null;
};

/** Turns all that is on file of a leaf into rows: counted, self, third party, mark, verdict, appeals, what was announced. */
export function useSourceRows(): (
  view: View,
  appeals: readonly Appeal[],
  announced: Announced,
) => SourceRow[] {
  const countedRow = useCountedRow();
  const entryRow = useEntryRow();
  const verdictRow = useVerdictRow();
  const announcedRow = useAnnouncedRow();
  const appealRow = useAppealRow();
  return (view, appeals, announced) => [
    ...(view.rule === 'reviewer' ? [] : [countedRow(view.counted)]),
    ...entryRow('self', view.self),
    ...entryRow('third-party', view.thirdParty),
    ...entryRow('office', view.mark),
    ...(view.verdict === null ? [] : [verdictRow(view.verdict)]),
    ...appeals.filter(({ leafKey }) => leafKey === view.leafKey).map(appealRow),
    announcedRow(view, announced),
  ];
}

function bare(key: string, source: string): SourceRow {
  return { key, source, points: null, words: '', evidence: null, by: null };
}

function useJoin(): (parts: readonly (string | null)[]) => string {
  const cycle = useTranslations('cycle');
  return (parts) => parts.filter((part) => part !== null && part !== '').join(cycle('semicolon'));
}

function useCountedRow() {
  const cycle = useTranslations('cycle');
  const t = useTranslations('result.sources');
  const join = useJoin();
  return (counted: View['counted']): SourceRow => {
    const row = bare('counted', cycle('side.counted'));
    if (counted === null) return row;
    const { state, points, metric, failingCount } = counted;
    if (state !== 'measured') return { ...row, words: cycle(`counted.${state}`) };
    const { numerator = 0, denominator = 0 } = metric ?? {};
    const words = join([
      denominator > 0 ? t('figures', { numerator, denominator }) : null,
      failingCount > 0 ? cycle('counted.failing', { count: failingCount }) : null,
    ]);
    return { ...row, points, words };
  };
}

function useByWords(): (name: string, on: string) => string {
  const t = useTranslations('result.sources');
  const format = useFormat();
  return (name, on) => (name === '' ? format.shortDate(on) : t('byOn', { name, on: format.shortDate(on) }));
}

function useEntryRow() {
  const cycle = useTranslations('cycle');
  const t = useTranslations('result.sources');
  const join = useJoin();
  const by = useByWords();
  return (source: 'self' | 'third-party' | 'office', given: Entry | null): SourceRow[] => {
    if (given === null) return [];
    const { points, note, explanation, evidence, updatedByName, updatedOn } = given;
    const words = join([note, explanation === null ? null : t('explained', { text: explanation })]);
    const row = bare(source, cycle(`source.${source}`));
    return [{ ...row, points, words, evidence, by: by(updatedByName, updatedOn) }];
  };
}

function useVerdictRow() {
  const cycle = useTranslations('cycle');
  const join = useJoin();
  const by = useByWords();
  return ({ verdict, points, explanationAccepted, reason, ...decided }: Verdict): SourceRow => ({
    ...bare('verdict', cycle('verdict.label')),
    points: verdict === 'adjusted' ? points : null,
    words: join([
      cycle(`verdict.${verdict}`),
      explanationAccepted === null
        ? null
        : cycle(explanationAccepted ? 'result.accepted' : 'result.notAccepted'),
      reason,
    ]),
    by: by(decided.decidedByName, decided.decidedOn),
  });
}

function useAppealRow() {
  const appeal = useTranslations('appeal');
  const t = useTranslations('result.sources');
  const format = useFormat();
  const join = useJoin();
  const by = useByWords();
  return ({
    number,
    status,
    reason,
    pointsBefore,
    pointsAfter,
    decidedOn,
    decidedByName,
  }: Appeal): SourceRow => ({
    ...bare(`appeal-${number}`, t('appeal', { number })),
    words: join([
      appeal(`status.${status}`),
      pointsBefore === null || pointsAfter === null || pointsBefore === pointsAfter
        ? null
        : t('moved', { before: format.score(pointsBefore), after: format.score(pointsAfter) }),
      reason,
    ]),
    by: decidedOn === null ? null : by(decidedByName, decidedOn),
  });
}

/** What was announced; where what does not apply left the sheet, the leaf counted for more than its own weight. */
function useAnnouncedRow() {
  const cycle = useTranslations('cycle');
  const t = useTranslations('result.sources');
  const format = useFormat();
  return ({ weight }: View, { points, possible }: Announced): SourceRow => ({
    ...bare('announced', cycle('result.final')),
    points,
    words:
      points === null || weight === 0 || possible === weight
        ? ''
        : t('composed', { weight: format.score(weight), possible: format.score(possible) }),
  });
}
