import { useTranslations } from 'use-intl';
import { HeatMap, prepareHeatMap } from '@gongkai/charts/heat-map';
import { useFormat } from '#lib/format.ts';
import { useFrameLabels, useLightLabels } from '../shared/labels.ts';
import { Panel } from '../shared/panel.tsx';
import type { Board } from './board.ts';
import classes from './leadership.module.css';

type Props = { board: Board; onOpen: (address: string) => void };

/** Work items × departments: progress and light of each department's parts. */
export function HeatPanel({ board, onOpen }: Props) {
  const t = useTranslations('dashboard');
  const format = useFormat();
  const frame = useFrameLabels(board.asOf);
  const lights = useLightLabels();
  const { departments, rows } = board.heatMap;
  const view = prepareHeatMap({
    rows: rows.map((row) => ({
      id: row.itemId,
      label: t('itemName', { number: row.number, heading: row.heading ?? '' }),
    })),
    columns: departments.map(({ departmentId, shortName }) => ({ id: departmentId, label: shortName })),
    cells: rows.flatMap((row) =>
      row.cells.flatMap((cell, index) => {
        const columnId = departments[index]?.departmentId;
        if (cell === null || columnId === undefined) return [];
        return [{ rowId: row.itemId, columnId, value: cell.percent, light: cell.light ?? 'none' }];
      }),
    ),
  });
  return (
    <Panel title={t('heat.title')} note={t('heat.note')} picture={t('heat.file', { day: board.asOf })}>
      <div className={classes['heat']}>
        <HeatMap
          view={view}
          labels={{
            ...frame(t('heat.title')),
            corner: t('items.item'),
            noTask: t('heat.noTask'),
            lights,
            formatValue: (value) => format.percent(value),
            cell: (row, column, value, light) => t('heat.cell', { row, column, value, light }),
            emptyCell: (row, column) => t('heat.emptyCell', { row, column }),
          }}
          onSelect={(itemId, departmentId) => onOpen(`cell:${itemId}:${departmentId}`)}
        />
      </div>
    </Panel>
  );
}
