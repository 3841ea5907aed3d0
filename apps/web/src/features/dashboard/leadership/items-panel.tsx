import { useTranslations } from 'use-intl';
import { ItemStrip, prepareItemStrip } from '@gongkai/charts/item-strip';
import { LightIcon } from '@gongkai/charts/chart';
import { useFormat } from '#lib/format.ts';
import { useLightLabels } from '../shared/labels.ts';
import { Panel } from '../shared/panel.tsx';
import type { Board } from './board.ts';
import classes from './leadership.module.css';

type Props = { board: Board; onOpen: (address: string) => void };

/** Every work item in document order, with the lights of all tasks above. */
export function ItemsPanel({ board, onOpen }: Props) {
  const t = useTranslations('dashboard');
  const format = useFormat();
  const lights = useLightLabels();
  const rows = prepareItemStrip(
    board.items.map((item, index) => ({
      id: item.itemId,
      ordinal: index,
      title: t('itemName', { number: item.number, heading: item.heading ?? '' }),
      light: item.light ?? 'none',
      percent: item.percent,
      expected: item.expectedPercent,
      department: departmentsText(item.departments),
      nextDue: item.nextDeadline,
    })),
  );
  return (
    <Panel
      title={t('items.title', { count: board.items.length })}
      note={t('asOf', { day: format.fullDate(board.asOf) })}
      picture={t('items.file', { day: board.asOf })}
    >
      <LightBar board={board} onOpen={onOpen} />
      <div className={classes['strip']}>
        <ItemStrip
          rows={rows}
          labels={{
            title: t('items.title', { count: board.items.length }),
            light: t('list.light'),
            item: t('items.item'),
            progress: t('items.progress'),
            department: t('items.department'),
            nextDue: t('items.nextDue'),
            missing: t('gap'),
            lights,
            formatDate: format.shortDate,
            bar: (percent, expected) =>
              t('items.bar', { percent: format.percent(percent), expected: format.percent(expected) }),
          }}
          onSelect={(id) => onOpen(`item:${id}`)}
        />
      </div>
    </Panel>
  );
}

function LightBar({ board, onOpen }: Props) {
  const t = useTranslations('dashboard');
  const words = useLightLabels();
  return (
    <ul className={classes['lights']} aria-label={t('lights')}>
      {board.lights.map(({ light, count }) => (
        <li key={light}>
          <button type="button" onClick={() => onOpen(`light:${light}`)} disabled={count === 0}>
            <LightIcon light={light} />
            {t('lightCount', { light: words[light], count })}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The first lead by name, and how many departments take part besides. */
export function departmentsText(departments: Board['items'][number]['departments']): string | null {
  const [first] = departments;
  if (first === undefined) return null;
  return departments.length === 1 ? first.shortName : `${first.shortName} +${departments.length - 1}`;
}
