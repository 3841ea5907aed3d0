import { useRef, useState } from 'react';
import { Button, Group, Kbd, Radio, Textarea } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { findClassificationMark } from '@gongkai/domain/secrecy';
import type { ReviewFindings } from '@gongkai/domain/secrecy-review';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import frame from '#features/review/review.module.css';
import { useTell } from '#features/task/use-tell.ts';
import { useTRPC } from '#lib/trpc.ts';
import type { Review } from './reviews-page.tsx';

type Props = {
  review: Review;
  notes: Map<string, string>;
  onDecided: () => void;
  onFailed: () => void;
};

const QUESTIONS = [
  'stateSecret',
  'workSecret',
  'tradeSecret',
  'privacy',
] as const satisfies (keyof ReviewFindings)[];
/** The shortest reason of a refusal, in characters; the schema asks for the same. */
const SHORTEST = 2;

/** The four questions and the step's decision: `a` passes, `r` goes to the reason; nobody decides twice. */
export function ReviewDecision({ review, notes, onDecided, onFailed }: Props) {
  const t = useTranslations('ledger');
  if (review.may.decide)
    return <Decide review={review} notes={notes} onDecided={onDecided} onFailed={onFailed} />;
  return (
    <aside className={`${frame['decision']} gk-no-print`} aria-label={t('review.decision')}>
      <p role="status" className={frame['fact']}>
        {t(`review.notYours.${review.state}`)}
      </p>
      {review.may.withdraw && <Withdraw review={review} />}
    </aside>
  );
}

function Decide({ review, notes, onDecided, onFailed }: Props) {
  const t = useTranslations('ledger');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const tell = useTell();
  const [findings, setFindings] = useState(review.findings);
  const [note, setNote] = useState(() => notes.get(review.id) ?? '');
  const [problem, setProblem] = useState<{ at: 'findings' | 'note'; text: string } | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const decide = useMutation(trpc.review.decide.mutationOptions());
  const value = note.trim();

  /** Goes on at once; a refusal by the server brings the sheet back. The promise outlives this component. */
  function follow(answer: Promise<unknown>, done: string) {
    answer.then(
      () => {
        notes.delete(review.id);
        tell.done(t(done, { matter: review.matter }));
      },
      (error: unknown) => {
        onFailed();
        tell.failed(error);
      },
    );
    onDecided();
  }
  function isMarked(): boolean {
    const found = findClassificationMark(value) !== null;
    if (found) setProblem({ at: 'note', text: errors('classified-text') });
    return found;
  }
  function pass() {
    if (findings.stateSecret === null) {
      setProblem({ at: 'findings', text: errors('review-questions-open') });
      return;
    }
    if (findings.stateSecret || findings.workSecret === true) {
      setProblem({ at: 'findings', text: errors('review-finds-secret') });
      return;
    }
    if (isMarked()) return;
    const { id: reviewId, version } = review;
    follow(
      decide.mutateAsync({ decision: 'pass', reviewId, version, note: value, findings }),
      `review.done.${review.state}`,
    );
  }
  function refuse() {
    if (isMarked()) return;
    if ([...value].length < SHORTEST) {
      setProblem({ at: 'note', text: t('review.reasonNeeded') });
      field.current?.focus();
      return;
    }
    const { id: reviewId, version } = review;
    follow(
      decide.mutateAsync({ decision: 'refuse', reviewId, version, reason: value }),
      'review.done.refused',
    );
  }
  useHotkeys([
    ['a', pass],
    ['r', () => field.current?.focus()],
  ]);

  return (
    <aside className={`${frame['decision']} gk-no-print`} aria-label={t('review.decision')}>
      {QUESTIONS.map((question) => (
        <Question
          key={question}
          question={question}
          value={findings[question]}
          error={problem?.at === 'findings' && question === 'stateSecret' ? problem.text : undefined}
          onAnswer={(answer) => setFindings((before) => ({ ...before, [question]: answer }))}
        />
      ))}
      <Button fullWidth onClick={pass} rightSection={<Kbd size="xs">a</Kbd>}>
        {t(`review.pass.${review.state}`)}
      </Button>
      <Textarea
        ref={field}
        label={t('review.note')}
        description={t('review.noteHint')}
        autosize
        minRows={3}
        maxLength={500}
        value={note}
        error={problem?.at === 'note' ? problem.text : undefined}
        onChange={(event) => {
          setNote(event.currentTarget.value);
          notes.set(review.id, event.currentTarget.value);
        }}
      />
      <Button fullWidth variant="default" onClick={refuse} rightSection={<Kbd size="xs">r</Kbd>}>
        {t('review.refuse')}
      </Button>
      <SecrecyNotice />
    </aside>
  );
}

type QuestionProps = {
  question: keyof ReviewFindings;
  value: boolean | null;
  error: string | undefined;
  onAnswer: (answer: boolean) => void;
};

function Question({ question, value, error, onAnswer }: QuestionProps) {
  const t = useTranslations('ledger');
  return (
    <Radio.Group
      label={t(`review.question.${question}`)}
      value={value === null ? '' : String(value)}
      error={error}
      onChange={(answer) => onAnswer(answer === 'true')}
    >
      <Group gap="md" mt={2}>
        <Radio size="xs" value="false" label={t('no')} />
        <Radio size="xs" value="true" label={t('yes')} />
      </Group>
    </Radio.Group>
  );
}

function Withdraw({ review }: { review: Review }) {
  const t = useTranslations('ledger');
  const trpc = useTRPC();
  const tell = useTell();
  const withdraw = useMutation(
    trpc.review.withdraw.mutationOptions({
      onSuccess: () => tell.done(t('review.withdrawn')),
      onError: tell.failed,
    }),
  );
  return (
    <Button
      variant="default"
      loading={withdraw.isPending}
      onClick={() => withdraw.mutate({ reviewId: review.id, version: review.version })}
    >
      {t('review.withdraw')}
    </Button>
  );
}
