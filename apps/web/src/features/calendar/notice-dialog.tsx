import { useState } from 'react';
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { parseHolidayNotice, type NoticeDay } from '@gongkai/domain/calendar';
import { useFormat } from '#lib/format.ts';
import classes from './calendar.module.css';

type Props = {
  year: number;
  onTake: (read: { days: readonly NoticeDay[]; source: string | null }) => void;
  onClose: () => void;
};

/** The State Council's notice pasted: the days it names, before they go into the calendar. */
export function NoticeDialog({ year, onTake, onClose }: Props) {
  const t = useTranslations('calendar');
  const [text, setText] = useState('');
  const read = parseHolidayNotice(text, year);
  const isOtherYear = read.year !== null && read.year !== year;
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="lg"
      title={t('notice.title', { year })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="sm">
        <Textarea
          data-autofocus
          autosize
          minRows={6}
          maxRows={14}
          label={t('notice.label')}
          description={t('notice.hint')}
          placeholder={t('notice.placeholder', { year })}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {isOtherYear && (
          <p role="alert">{t('notice.otherYear', { found: String(read.year), year: String(year) })}</p>
        )}
        {text.trim() !== '' && <ReadDays read={read} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button disabled={read.days.length === 0 || isOtherYear} onClick={() => onTake(read)}>
            {t('notice.take', { count: read.days.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function ReadDays({ read }: { read: ReturnType<typeof parseHolidayNotice> }) {
  const t = useTranslations('calendar');
  const format = useFormat();
  const list = (isWorkday: boolean) =>
    read.days
      .filter((day) => day.isWorkday === isWorkday)
      .map(({ on }) => format.shortDate(on))
      .join(t('listSeparator'));
  return (
    <div className={classes['read']}>
      <p role="status">
        {t('notice.found', {
          off: read.days.filter((day) => !day.isWorkday).length,
          work: read.days.filter((day) => day.isWorkday).length,
          source: read.source ?? t('notice.noSource'),
        })}
      </p>
      {list(false) !== '' && <p>{t('notice.off', { days: list(false) })}</p>}
      {list(true) !== '' && <p>{t('notice.work', { days: list(true) })}</p>}
      {read.unread.length > 0 && (
        <>
          <p role="alert">{t('notice.unread')}</p>
          <ul>
            {read.unread.map(({ line, text }) => (
              <li key={line}>{t('notice.line', { line, text })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
