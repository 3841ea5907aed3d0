import { useState } from 'react';
import { Alert, Button, Group, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { NARRATIVE_TITLES, SaveNarrativeInput, type NarrativeKey } from '@gongkai/domain/annual-report';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { useTRPC } from '#lib/trpc.ts';
import { useSave } from '#lib/use-save.ts';
import { useFormText, useReloadReport, type Report } from './report-data.ts';
import classes from './annual-report.module.css';

type Props = { report: Report; part: NarrativeKey };

/** One written part: its text, and for the office a form that replaces it. */
export function NarrativeSection({ report, part }: Props) {
  const t = useTranslations('annualReport.narrative');
  const text = useFormText();
  const [isOpen, setOpen] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const name = text(NARRATIVE_TITLES[part]);
  const stored = report.narratives[part];
  return (
    <section className={classes['narrative']} aria-label={name}>
      <div className={classes['narrativeHead']}>
        <h3 className={classes['subheading']}>{name}</h3>
        {report.mayEdit && !isOpen && (
          <Button
            size="compact-xs"
            variant="subtle"
            className="gk-no-print"
            aria-label={t('editOf', { part: name })}
            onClick={() => {
              setSaved(false);
              setOpen(true);
            }}
          >
            {t('edit')}
          </Button>
        )}
        <span role="status" className={classes['quiet']}>
          {isSaved && t('saved')}
        </span>
      </div>
      {isOpen ? (
        <NarrativeForm
          report={report}
          part={part}
          name={name}
          onDone={(saved) => {
            setOpen(false);
            setSaved(saved);
          }}
        />
      ) : (
        <Written text={stored} />
      )}
    </section>
  );
}

function Written({ text }: { text: string | undefined }) {
  const t = useTranslations('annualReport.narrative');
  if (text === undefined) return <p className={classes['quiet']}>{t('empty')}</p>;
  return <p className={classes['written']}>{text}</p>;
}

function useNarrative({ report, part }: Props, onDone: (saved: boolean) => void) {
  const t = useTranslations('annualReport.narrative');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const reload = useReloadReport();
  const { save, ...state } = useSave();
  const write = useMutation(trpc.annualReport.write.mutationOptions());
  const stored = report.narratives[part] ?? '';
  // What was stored when typing began: another text under it means that somebody else has written since.
  const [base, setBase] = useState(stored);
  const [value, setValue] = useState(stored);
  const [problem, setProblem] = useState<string>();
  const isBehind = stored !== base;

  function submit(): void {
    const read = SaveNarrativeInput.shape.text.safeParse(value);
    if (!read.success) {
      const isMarked = read.error.issues.some(({ message }) => message === 'classified-text');
      return setProblem(isMarked ? errors('classified-text') : t('tooLong'));
    }
    setProblem(undefined);
    void save({
      run: async () => {
        await write.mutateAsync({ year: report.year, part, text: read.data, version: report.version });
        await reload();
        onDone(true);
      },
      onConflict: reload,
    });
  }

  return { value, setValue, problem, isBehind, stored, seen: () => setBase(stored), submit, ...state };
}

type FormProps = Props & { name: string; onDone: (saved: boolean) => void };

function NarrativeForm({ report, part, name, onDone }: FormProps) {
  const t = useTranslations('annualReport.narrative');
  const form = useNarrative({ report, part }, onDone);
  const draft = report.drafts[part];
  return (
    <form
      className={classes['correction']}
      onSubmit={(event) => {
        event.preventDefault();
        form.seen();
        form.submit();
      }}
    >
      <SecrecyNotice />
      <ProblemAlert error={form.failure} />
      {form.isBehind && (
        <Alert color="yellow" role="alert" title={t('conflict')}>
          {form.stored}
        </Alert>
      )}
      <Textarea
        aria-label={t('label', { part: name })}
        autosize
        minRows={4}
        maxRows={20}
        value={form.value}
        error={form.problem}
        description={t('count', { count: String([...form.value].length) })}
        onChange={(event) => form.setValue(event.currentTarget.value)}
      />
      <Group gap={8}>
        <Button type="submit" size="xs" loading={form.busy}>
          {t('save')}
        </Button>
        <Button size="xs" variant="default" disabled={form.busy} onClick={() => onDone(false)}>
          {t('cancel')}
        </Button>
        {draft !== undefined && !form.value.includes(draft) && (
          <Button
            size="xs"
            variant="subtle"
            aria-label={t('draftOf', { part: name })}
            onClick={() => form.setValue(form.value === '' ? draft : `${form.value}\n${draft}`)}
          >
            {t('draft')}
          </Button>
        )}
      </Group>
    </form>
  );
}
