import { Select, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { metricByKey, metricRegistry, type SubjectKind } from '@gongkai/domain/metric';
import { useLocalText } from '#features/dashboard/shared/labels.ts';

type Props = { value: string | null; kind: SubjectKind; onChange: (key: string) => void };

/** The figure an indicator reads: searched by name, grouped by where it is counted, each with its formula in words. */
export function MetricPicker({ value, kind, onChange }: Props) {
  const t = useTranslations('indicators');
  const text = useLocalText();
  const fitting = metricRegistry.filter(({ subjects }) => subjects.includes(kind));
  const groups = [...Map.groupBy(fitting, ({ family }) => family)].map(([family, metrics]) => ({
    group: t(`family.${family}`),
    items: metrics.map(({ key, name }) => ({ value: key, label: text(name) })),
  }));
  const chosen = value === null ? null : metricByKey(value);
  // A metric that this version of the program does not know stays in view, so that it can be replaced.
  const unknown = value !== null && !fitting.some(({ key }) => key === value);
  return (
    <div>
      <Select
        searchable
        withAsterisk
        label={t('metric')}
        placeholder={t('metricPlaceholder')}
        nothingFoundMessage={t('metricNone')}
        data={unknown ? [{ group: t('metricUnknown'), items: [{ value, label: value }] }, ...groups] : groups}
        value={value}
        error={unknown ? t('metricUnknownHint') : undefined}
        maxDropdownHeight={360}
        comboboxProps={{ withinPortal: true }}
        renderOption={({ option }) => {
          const metric = metricByKey(option.value);
          return (
            <div>
              <div>{option.label}</div>
              {metric !== null && (
                <Text size="xs" c="var(--gk-text-quiet)">
                  {text(metric.formula)}
                </Text>
              )}
            </div>
          );
        }}
        onChange={(key) => {
          if (key !== null) onChange(key);
        }}
      />
      {chosen !== null && (
        <Text size="xs" c="var(--gk-text-quiet)" mt={4}>
          {t('metricFormula', { formula: text(chosen.formula) })}
        </Text>
      )}
    </div>
  );
}
