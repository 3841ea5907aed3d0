import { useState } from 'react';
import { Alert, Button, Group, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { isMoney, OverrideFigureInput, readFigureText } from '@gongkai/domain/annual-report';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { useTRPC } from '#lib/trpc.ts';
import { useSave } from '#lib/use-save.ts';
import { useReloadReport, type Report } from './report-data.ts';
import classes from './annual-report.module.css';

type Props = { report: Report; figure: string };
type Problems = { value?: string; reason?: string };

function useCorrection({ report, figure }: Props) {
  const t = useTranslations('annualReport.drawer');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const reload = useReloadReport();
  const { save, ...state } = useSave();
  const correct = useMutation(trpc.annualReport.correct.mutationOptions());
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<Problems>({});

  function reasonProblem(): string | undefined {
    const read = OverrideFigureInput.shape.reason.safeParse(reason);
    if (read.success) return undefined;
    const isMarked = read.error.issues.some(({ message }) => message === 'classified-text');
    return isMarked ? errors('classified-text') : t('reasonNeeded');
  }

  function submit(next: number | null, valueProblem?: string): void {
    const found = { value: valueProblem, reason: reasonProblem() };
    setProblems({
      ...(found.value !== undefined && { value: found.value }),
      ...(found.reason !== undefined && { reason: found.reason }),
    });
    if (found.value !== undefined || found.reason !== undefined) return;
    void save({
      run: async () => {
        const { year, version } = report;
        await correct.mutateAsync({ year, figure, value: next, reason, version });
        await reload();
        setValue('');
        setReason('');
      },
      // The next attempt stands on the newer version; what was typed stays.
      onConflict: reload,
    });
  }

  function saveValue(): void {
    const read = readFigureText(figure, value);
    submit(read, read === null ? t('valueInvalid') : undefined);
  }

  return { value, setValue, reason, setReason, problems, saveValue, restore: () => submit(null), ...state };
}

function unitOf(figure: string): 'count' | 'wan' | 'yuan' {
  if (!isMoney(figure)) return 'count';
  return figure === 'charges.amount' ? 'wan' : 'yuan';
}

/** Puts another figure in place of the counted one, or takes it back; both only with a reason. */
export function CorrectionForm(props: Props) {
  const t = useTranslations('annualReport');
  const form = useCorrection(props);
  const { override = null } = props.report.figures[props.figure] ?? {};
  return (
    <form
      className={classes['correction']}
      aria-labelledby="correct-figure"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.saveValue();
      }}
    >
      <h3 id="correct-figure" className={classes['subheading']}>
        {t('drawer.correct')}
      </h3>
      <SecrecyNotice />
      <ProblemAlert error={form.failure} />
      {form.isConflict && (
        <Alert color="yellow" role="alert">
          {t('drawer.conflict')}
        </Alert>
      )}
      <TextInput
        label={t('drawer.value', { unit: t(`unit.${unitOf(props.figure)}`) })}
        inputMode="decimal"
        required
        value={form.value}
        error={form.problems.value}
        onChange={(event) => form.setValue(event.currentTarget.value)}
      />
      <Textarea
        label={t('drawer.reason')}
        description={t('drawer.reasonHint')}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={form.reason}
        error={form.problems.reason}
        onChange={(event) => form.setReason(event.currentTarget.value)}
      />
      <Group gap={8}>
        <Button type="submit" loading={form.busy}>
          {t('drawer.save')}
        </Button>
        {override !== null && (
          <Button variant="default" disabled={form.busy} onClick={form.restore}>
            {t('drawer.restore')}
          </Button>
        )}
      </Group>
    </form>
  );
}
