import { useState } from 'react';
import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { ConflictNotice } from '#components/conflict/conflict-notice.tsx';
import { useFormat } from '#lib/format.ts';
import { countWorkdays, daysOf, monthsOf, toggleDay, withDays, type StoredYear } from './calendar-fields.ts';
import { MonthGrid } from './month-grid.tsx';
import { MovedDialog } from './moved-dialog.tsx';
import { NoticeDialog } from './notice-dialog.tsx';
import { useYearForm } from './use-year-form.ts';
import classes from './calendar.module.css';

/** One year: what it rests on, its days, and the due dates that a change would move. */
export function YearEditor({ year, stored }: { year: number; stored: StoredYear | null }) {
  const t = useTranslations('calendar');
  const format = useFormat();
  const form = useYearForm(year, stored);
  const [pasting, setPasting] = useState(false);
  const { values } = form.draft;
  const months = monthsOf(year, daysOf(values));
  const names = { off: t('name.off'), work: t('name.work') };

  function textOf(key: string, value: unknown): string {
    if (key === 'state') return t(`state.${value === 'official' ? 'official' : 'assumed'}`);
    if (key === 'source') return String(value ?? '') || t('notice.noSource');
    const day = value as { isWorkday: boolean; name: string } | undefined;
    return day === undefined
      ? t('plainDay')
      : `${t(day.isWorkday ? 'kind.swapped' : 'kind.holiday')} ${day.name}`;
  }

  return (
    <section aria-labelledby="year-title" className={classes['editor']}>
      <Group justify="space-between" mb="xs">
        <h2 id="year-title">{t('year', { year })}</h2>
        <Button
          variant={stored === null ? 'filled' : 'default'}
          leftSection={<IconClipboardText size={16} />}
          onClick={() => setPasting(true)}
        >
          {t('notice.open')}
        </Button>
      </Group>
      {stored === null && <p className={classes['hint']}>{t('missingText', { year })}</p>}
      <Stack gap="sm" mb="md">
        {form.isConflict && (
          <ConflictNotice
            conflicts={form.draft.conflicts}
            labelOf={(key) => (key.startsWith('day:') ? format.shortDate(key.slice(4)) : t(`field.${key}`))}
            textOf={textOf}
            onTakeTheirs={form.draft.takeTheirs}
          />
        )}
        <Radio.Group
          label={t('field.state')}
          value={values.state}
          onChange={(state) => form.draft.set({ state: state === 'official' ? 'official' : 'assumed' })}
        >
          <Group gap="lg" mt={4}>
            {(['official', 'assumed'] as const).map((state) => (
              <Radio key={state} value={state} label={t(`stateLong.${state}`)} />
            ))}
          </Group>
        </Radio.Group>
        <TextInput
          label={t('field.source')}
          placeholder={t('sourceExample')}
          value={values.source}
          error={form.problems['source'] ?? form.problems['days']}
          onChange={(event) => form.draft.set({ source: event.currentTarget.value })}
          maw={480}
        />
      </Stack>
      <p className={classes['hint']}>{t('legend', { workdays: countWorkdays(months) })}</p>
      <MonthGrid months={months} onToggle={(on) => form.draft.replace(toggleDay(values, on, names))} />
      <p role="status">{form.movedCount === null ? '' : t('savedMoved', { count: form.movedCount })}</p>
      {(form.draft.isDirty || stored === null) && (
        <div className={classes['saveBar']}>
          <span>{t('unsaved')}</span>
          <Button variant="default" disabled={!form.draft.isDirty} onClick={form.discard}>
            {t('discard')}
          </Button>
          <Button onClick={form.preview}>{t('preview')}</Button>
        </div>
      )}
      {pasting && (
        <NoticeDialog
          year={year}
          onClose={() => setPasting(false)}
          onTake={({ days, source }) => {
            const next = withDays(values, days);
            form.draft.replace(source === null ? next : { ...next, state: 'official', source });
            setPasting(false);
          }}
        />
      )}
      {form.previewing !== null && (
        <MovedDialog
          input={form.previewing}
          busy={form.busy}
          failure={form.failure}
          onApply={() => void form.apply()}
          onClose={form.closePreview}
        />
      )}
    </section>
  );
}
