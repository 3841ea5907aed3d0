import { useTranslations } from 'use-intl';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useFormat } from '#lib/format.ts';
import type { Queue } from './cycle-data.ts';
import classes from './cycle.module.css';

/** Where two sources disagree by more than a little. */
export function Discrepancies({ queue }: { queue: Queue }) {
  const t = useTranslations('cycle');
  const text = useLocalText();
  const format = useFormat();
  const names = new Map(queue.leaves.map((leaf) => [leaf.leafKey, text(leaf.name)]));
  const { points, percent } = queue.policy;
  return (
    <Panel
      title={t('discrepancies')}
      note={t('discrepanciesNote', { points: format.score(points), percent })}
    >
      <ul className={classes['records']}>
        {queue.discrepancies.map((one) => (
          <li key={`${one.leaf}-${one.first}-${one.second}`}>
            {t('discrepancy', {
              leaf: names.get(one.leaf) ?? one.leaf,
              first: t(`source.${one.first}`),
              firstPoints: format.score(one.firstPoints),
              second: t(`source.${one.second}`),
              secondPoints: format.score(one.secondPoints),
              difference: format.change(one.difference),
            })}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
