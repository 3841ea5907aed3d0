import { useState } from 'react';
import { SegmentedControl, Select } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Panel } from '../shared/panel.tsx';
import { RadarFigure } from '../shared/radar-figure.tsx';
import type { Board } from './board.ts';

type Props = { board: Board; departmentId: string | undefined; onChoose: (id: string) => void };
type Against = 'average' | 'previous';

/** The dimensions of one department against the average or the last snapshot; for reading, never for ranking. */
export function RadarPanel({ board, departmentId, onChoose }: Props) {
  const t = useTranslations('dashboard.radar');
  const [against, setAgainst] = useState<Against>('average');
  const chosen = board.radars.find((one) => one.departmentId === departmentId) ?? board.radars[0];
  if (chosen === undefined) return null;
  const named = new Map(board.departments.map(({ id, shortName }) => [id, shortName]));
  const name = named.get(chosen.departmentId) ?? '';
  return (
    <Panel
      title={t('title', { department: name })}
      picture={t('file', { department: name, day: board.asOf })}
      actions={
        <>
          <Select
            size="xs"
            w={130}
            aria-label={t('choose')}
            data={board.radars.map((one) => ({
              value: one.departmentId,
              label: named.get(one.departmentId) ?? '',
            }))}
            value={chosen.departmentId}
            onChange={(id) => id !== null && onChoose(id)}
            allowDeselect={false}
            searchable
          />
          <SegmentedControl
            size="xs"
            aria-label={t('against')}
            value={against}
            onChange={(value) => setAgainst(value === 'previous' ? 'previous' : 'average')}
            data={[
              { value: 'average', label: t('average') },
              { value: 'previous', label: t('previous'), disabled: board.previous === null },
            ]}
          />
        </>
      }
    >
      <RadarFigure
        axes={against === 'average' ? chosen.againstAverage : chosen.againstPrevious}
        name={name}
        against={against === 'average' ? t('average') : (board.previous?.label ?? t('previous'))}
        asOf={board.asOf}
        departmentId={chosen.departmentId}
      />
    </Panel>
  );
}
