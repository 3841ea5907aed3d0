import { useTranslations } from 'use-intl';
import type { ResultComparison } from '@gongkai/domain/scoring';
import { useFormat } from '#lib/format.ts';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { CompareTable, type ComparedDays } from './compare-table.tsx';
import { KindSwitch } from './kind-switch.tsx';

type Props = {
  comparison: ResultComparison;
  kind: 'department' | 'item';
  /** left out for those who see one department only */
  onKind?: ((kind: 'item' | undefined) => void) | undefined;
  note?: string;
  days?: ComparedDays;
};

/** Every subject then and now, with the records that made the difference. */
export function Comparison({ comparison, kind, onKind, note, days }: Props) {
  const t = useTranslations('evaluation');
  return (
    <Panel
      title={t('compare.changes')}
      note={note}
      actions={onKind !== undefined && <KindSwitch kind={kind} onChange={onKind} />}
    >
      <CompareTable rows={comparison.subjects} days={days} />
    </Panel>
  );
}

/** The office's score then and now and the two days, as the head of a comparison says them. */
export function useComparedHead(overall: ResultComparison['overall'], from: string, to: string) {
  const format = useFormat();
  return {
    before: format.score(overall.before),
    after: format.score(overall.after),
    change: overall.change === null ? '—' : format.change(overall.change),
    from: format.fullDate(from),
    to: format.fullDate(to),
  };
}
