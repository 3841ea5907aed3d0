import { useRef, useState } from 'react';
import { Button, Kbd, Textarea } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import { findClassificationMark } from '@gongkai/domain/secrecy';
import { SecrecyNotice } from '@gongkai/ui/secrecy';
import { useTaskActs } from '#features/task/use-task-acts.ts';
import { useTell } from '#features/task/use-tell.ts';
import type { TaskDetail } from '#features/task/types.ts';
import { useFormat } from '#lib/format.ts';
import type { ReviewItem } from './queue.ts';
import classes from './review.module.css';

type Props = {
  item: ReviewItem;
  task: TaskDetail | null;
  /** reasons being written, by item: this one's is kept here until the server has taken the decision */
  reasons: Map<string, string>;
  onDecided: () => void;
  onFailed: () => void;
};

/** The shortest reason of a return or refusal, in characters; the schemas ask for the same. */
const SHORTEST = 5;

/** 通过 or 退回, 同意 or 不同意, 销号: `a` accepts, `r` goes to the reason. */
export function Decision({ item, task, reasons, onDecided, onFailed }: Props) {
  const t = useTranslations('review');
  const errors = useTranslations('errors');
  const [reason, setReason] = useState(() => reasons.get(item.id) ?? '');
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const decide = useDecide(item, reasons, onDecided, onFailed);
  const value = reason.trim();
  const isMarked = findClassificationMark(value) !== null;
  const isShort = value.length < SHORTEST;
  const refusal = refusalOf(item, task);
  const canAccept = refusal === null;
  function accept() {
    if (canAccept) decide.accept();
  }
  function reject() {
    setAsked(true);
    if (isShort || isMarked) field.current?.focus();
    else decide.reject(value);
  }
  useHotkeys([
    ['a', accept],
    ['r', () => field.current?.focus()],
  ]);
  const problem = isMarked
    ? errors('classified-text')
    : asked && isShort
      ? t('reasonNeeded', { count: SHORTEST })
      : null;
  return (
    <aside className={`${classes['decision']} gk-no-print`} aria-label={t('decision')}>
      <Facts item={item} />
      {refusal !== null && (
        <p role="status" className={classes['refusal']}>
          {errors.has(refusal.reason) ? errors(refusal.reason, refusal.details) : errors('forbidden')}
        </p>
      )}
      <Button fullWidth onClick={accept} disabled={!canAccept} rightSection={<Kbd size="xs">a</Kbd>}>
        {t(`accept.${item.kind}`)}
      </Button>
      {item.kind !== 'closing' && (
        <>
          <Textarea
            ref={field}
            label={t(`reason.${item.kind}`)}
            description={t('reasonHint')}
            autosize
            minRows={3}
            maxLength={500}
            value={reason}
            error={problem}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              reasons.set(item.id, event.currentTarget.value);
            }}
          />
          <Button fullWidth variant="default" onClick={reject} rightSection={<Kbd size="xs">r</Kbd>}>
            {t(`reject.${item.kind}`)}
          </Button>
          <SecrecyNotice />
        </>
      )}
    </aside>
  );
}

/** Why the rules would refuse to accept; null when they would not, or when that is not known yet. */
function refusalOf(item: ReviewItem, task: TaskDetail | null) {
  if (item.kind !== 'submission' || task === null) return null;
  const offer = task.parts.find((part) => part.id === item.assignmentId)?.offers.verify;
  return offer === undefined || offer.refusal === null
    ? null
    : { reason: offer.refusal, details: offer.details };
}

/** Sends the decision and goes on at once; a refusal brings the item back with its reason. */
function useDecide(
  item: ReviewItem,
  reasons: Map<string, string>,
  onDecided: () => void,
  onFailed: () => void,
) {
  const t = useTranslations('review');
  const acts = useTaskActs();
  const tell = useTell();
  const after = (done: string) => ({
    onSuccess: () => {
      reasons.delete(item.id);
      tell.done(t(done, { title: item.task.title }));
    },
    onError: (error: unknown) => {
      onFailed();
      tell.failed(error);
    },
  });
  // The component is gone before the answer: callbacks of mutate() would be lost, those of the promise are not.
  function follow(promise: Promise<unknown>, done: string) {
    const { onSuccess, onError } = after(done);
    promise.then(onSuccess, onError);
    onDecided();
  }
  return {
    accept: () => {
      if (item.kind === 'submission')
        follow(
          acts.verify.mutateAsync({ assignmentId: item.assignmentId, version: item.version }),
          'done.verified',
        );
      else if (item.kind === 'extension')
        follow(
          acts.decideExtension.mutateAsync({ extensionId: item.extensionId, grant: true, note: '' }),
          'done.granted',
        );
      else
        follow(acts.close.mutateAsync({ taskId: item.task.id, version: item.task.version }), 'done.closed');
    },
    reject: (reason: string) => {
      if (item.kind === 'submission')
        follow(
          acts.returnPart.mutateAsync({ assignmentId: item.assignmentId, version: item.version, reason }),
          'done.returned',
        );
      else if (item.kind === 'extension')
        follow(
          acts.decideExtension.mutateAsync({ extensionId: item.extensionId, grant: false, note: reason }),
          'done.refused',
        );
    },
  };
}

function Facts({ item }: { item: ReviewItem }) {
  const t = useTranslations('review');
  const format = useFormat();
  if (item.kind === 'closing') return <p className={classes['fact']}>{t('readyToClose')}</p>;
  if (item.kind === 'submission')
    return (
      <p className={classes['fact']}>
        {t('handedIn', {
          department: item.departmentName,
          on: item.since === null ? '—' : format.shortDate(item.since),
          count: item.returnCount,
        })}
      </p>
    );
  return (
    <>
      <p className={classes['fact']}>
        <s>{format.fullDate(item.fromDueOn)}</s>
        <br />
        <strong>{format.fullDate(item.toDueOn)}</strong>
      </p>
      <p className={classes['fact']}>{item.reason}</p>
    </>
  );
}
