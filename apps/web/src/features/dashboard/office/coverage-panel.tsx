import { Progress } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { RouterOutputs } from '#lib/trpc.ts';
import { LightIcon } from '@gongkai/charts/chart';
import { useLightLabels } from '../shared/labels.ts';
import { Panel } from '../shared/panel.tsx';
import { PathLink } from '../shared/path-link.tsx';
import list from '../shared/list.module.css';
import classes from './office.module.css';

type Props = {
  coverage: RouterOutputs['plan']['coverage'];
  board: RouterOutputs['dashboard']['leadership'];
  planId: string;
};

/** How far the plan is broken down, and the lights of what was issued. */
export function CoveragePanel({ coverage, board, planId }: Props) {
  const t = useTranslations('dashboard.office');
  const common = useTranslations('dashboard');
  const words = useLightLabels();
  const missing = coverage.items.filter((item) => !item.fullyAssigned);
  const open = coverage.items.reduce((sum, item) => sum + item.openDuties, 0);
  const assigned = coverage.fullyAssignedCount;
  const text = t('coverageText', { assigned, items: coverage.itemCount, open });
  return (
    <div>
      <Panel title={t('coverage')}>
        <Progress
          aria-label={text}
          value={coverage.itemCount === 0 ? 0 : (assigned / coverage.itemCount) * 100}
          size="md"
          transitionDuration={120}
        />
        <p className={list['nothing']}>
          <PathLink path={`/plans/${planId}/breakdown`} className={list['link']}>
            {text}
          </PathLink>
        </p>
        {missing.length > 0 && (
          <p className={list['nothing']}>
            {t('notAssigned') + missing.map(({ number }) => number).join(common('listComma'))}
          </p>
        )}
      </Panel>
      <Panel title={t('lights')}>
        <ul className={classes['lights']}>
          {board.lights.map(({ light, count }) => (
            <li key={light}>
              <PathLink path="/leadership" search={{ open: `light:${light}` }}>
                <LightIcon light={light} />
                <span>{words[light]}</span> <strong>{count}</strong>
              </PathLink>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
