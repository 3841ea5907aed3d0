import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { RadarAxis } from '@gongkai/domain/dashboard';
import { DimensionRadar, prepareRadar } from '@gongkai/charts/radar';
import { useFrameLabels, useLocalText } from './labels.ts';

type Props = {
  axes: readonly RadarAxis[];
  name: string;
  against: string;
  asOf: string;
  departmentId: string;
};

/** The dimensions of a department as a radar; a dimension opens its part of the score sheet. */
export function RadarFigure({ axes, name, against, asOf, departmentId }: Props) {
  const t = useTranslations('dashboard.radar');
  const text = useLocalText();
  const frame = useFrameLabels(asOf);
  const navigate = useNavigate();
  const percent = (rate: number | null) => (rate === null ? null : rate / 100);
  const view = prepareRadar(
    axes.map((axis) => ({
      id: axis.key,
      label: text(axis.name),
      current: percent(axis.value),
      comparison: percent(axis.other),
    })),
  );
  return (
    <DimensionRadar
      view={view}
      labels={{
        ...frame(t('title', { department: name })),
        dimension: t('dimension'),
        current: name,
        comparison: against,
        formatValue: (value) => `${value.toFixed(1)}%`,
        notDrawn: t('notDrawn'),
      }}
      onSelect={(key) =>
        void navigate({
          to: '/evaluation/$kind/$id',
          params: { kind: 'department', id: departmentId },
          search: { leaf: key },
        })
      }
    />
  );
}
