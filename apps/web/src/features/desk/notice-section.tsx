import { useState } from 'react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { MakeNoticeInput, type NoticeKind } from '@gongkai/domain/disclosure-request';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { useFormat } from '#lib/format.ts';
import { useFieldProblems } from '#lib/use-field-problem.ts';
import { useSave } from '#lib/use-save.ts';
import type { DeskRequest } from './desk-data.ts';
import { DeskDialog } from './desk-dialog.tsx';
import { useRefusalWords } from './desk-words.ts';
import { downloadNotice } from './download-notice.ts';
import classes from './desk.module.css';

/** Notices whose text the register does not hold: what to supplement, why it takes longer, what is answered. */
const WITH_MATTER: readonly NoticeKind[] = ['supplement', 'extension', 'reply'];

/** The notices: one click where the register says all, a small form where a text is needed. */
export function NoticeSection({ request }: { request: DeskRequest }) {
  const t = useTranslations('desk');
  const format = useFormat();
  const words = useRefusalWords();
  const { save, busy, failure } = useSave();
  const [open, setOpen] = useState<NoticeKind | null>(null);
  if (!request.may.makeNotice) return null;

  function make(notice: NoticeKind): void {
    if (WITH_MATTER.includes(notice)) return setOpen(notice);
    const input = { recordId: request.id, notice, number: '', matter: '' };
    return void save({ run: () => downloadNotice(input) });
  }

  return (
    <section aria-labelledby="notices-title" className="gk-no-print">
      <h3 id="notices-title">{t('notices.title')}</h3>
      <ul className={classes['notices']}>
        {request.notices.map(({ notice, on, refusal }) => (
          <li key={notice} className={classes['notice']}>
            <span className={classes['noticeName']}>
              {t(`notice.${notice}`)}
              <span className={classes['quiet']}>
                {' '}
                {refusal === null && on !== null ? format.shortDate(on) : words(refusal ?? '')}
                {request.templates[notice]?.isOwn === true && ` · ${t('notices.own')}`}
              </span>
            </span>
            {refusal === null && (
              <Button
                size="compact-sm"
                variant="default"
                disabled={busy}
                leftSection={<IconFileDownload size={14} />}
                aria-label={t('notices.makeOf', { notice: t(`notice.${notice}`) })}
                onClick={() => make(notice)}
              >
                {t('notices.make')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className={classes['quiet']}>{t('notices.personal')}</p>
      <ProblemAlert error={failure} kept={false} />
      {open !== null && <NoticeDialog recordId={request.id} notice={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

function NoticeDialog(props: { recordId: string; notice: NoticeKind; onClose: () => void }) {
  const { recordId, notice, onClose } = props;
  const t = useTranslations('desk');
  const fieldWords = useFieldProblems();
  const { save, busy, failure } = useSave();
  const [number, setNumber] = useState('');
  const [matter, setMatter] = useState('');
  const [problems, setProblems] = useState<Record<string, string>>({});

  function submit(): void {
    const read = MakeNoticeInput.safeParse({ recordId, notice, number, matter });
    setProblems(read.success ? {} : fieldWords(read.error.issues));
    if (!read.success) return;
    void save({
      run: async () => {
        await downloadNotice(read.data);
        onClose();
      },
    });
  }

  return (
    <DeskDialog
      title={t(`notice.${notice}`)}
      submitLabel={t('notices.make')}
      busy={busy}
      failure={failure}
      onClose={onClose}
      onSubmit={submit}
    >
      <SecrecyNotice />
      <TextInput
        label={t('notices.number')}
        description={notice === 'reply' ? t('notices.numberHint') : undefined}
        value={number}
        error={problems['number']}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <Textarea
        autosize
        minRows={4}
        maxRows={14}
        label={t(`notices.matter.${notice}`)}
        value={matter}
        error={problems['matter']}
        onChange={(event) => setMatter(event.currentTarget.value)}
      />
    </DeskDialog>
  );
}
