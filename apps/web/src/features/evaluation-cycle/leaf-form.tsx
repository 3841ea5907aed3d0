import { useState } from 'react';
import { Button, NumberInput, Textarea } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useFormat } from '#lib/format.ts';
import { Counted } from './counted.tsx';
import { useCycleActs, type AssessedLeaf, type Assessment } from './cycle-data.ts';
import { EvidenceEditor, EvidenceList } from './leaf-evidence.tsx';
import classes from './cycle.module.css';

type Props = { assessment: Assessment; leaf: AssessedLeaf };
type Fields = { points: number | null; note: string; explanation: string };

/** How long typing rests before it is kept, in milliseconds. */
const REST = 1200;

function entryOf(leaf: AssessedLeaf, source: Assessment['source']) {
  return source === 'self' ? leaf.self : leaf.thirdParty;
}

/** Typing is kept as one goes; what could not be saved stays in the fields and says why. */
function useEntry({ assessment, leaf }: Props) {
  const { evaluationId, departmentId, source } = assessment;
  const acts = useCycleActs();
  const entry = entryOf(leaf, source);
  const stored: Fields = {
    points: entry?.points ?? null,
    note: entry?.note ?? '',
    explanation: entry?.explanation ?? '',
  };
  const [typed, setTyped] = useState<Fields | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const fields = typed ?? stored;
  function save(next: Fields) {
    acts.saveEntry.mutate(
      {
        evaluationId,
        departmentId,
        leafKey: leaf.leafKey,
        source,
        points: next.points,
        note: next.note.trim(),
        explanation: next.explanation.trim() === '' ? null : next.explanation.trim(),
        version: entry?.version ?? 0,
      },
      {
        onSuccess: () => {
          setFailure(null);
          // What was typed meanwhile stays.
          setTyped((now) => (now === next ? null : now));
        },
        onError: setFailure,
      },
    );
  }
  const later = useDebouncedCallback(save, REST);
  return {
    fields,
    failure,
    busy: acts.saveEntry.isPending,
    isSaved: typed === null && entry !== null,
    change: (patch: Partial<Fields>) => {
      const next = { ...fields, ...patch };
      setTyped(next);
      later(next);
    },
    saveNow: () => save(fields),
  };
}

/** One indicator of a self-assessment or of the third party: what was counted, one's own figure, note, explanation, evidence. */
export function LeafForm(props: Props) {
  const { assessment, leaf } = props;
  const t = useTranslations('cycle');
  const text = useLocalText();
  const format = useFormat();
  const id = `leaf-${leaf.leafKey}`;
  return (
    <article className={classes['leaf']} aria-labelledby={id}>
      <header className={classes['leafHead']}>
        <h4 id={id}>{text(leaf.name)}</h4>
        <span className={classes['quiet']}>{t('leaf.most', { points: format.score(leaf.most) })}</span>
      </header>
      <p className={classes['quiet']}>{text(leaf.formula)}</p>
      {assessment.source === 'self' && <Counted counted={leaf.counted} />}
      {leaf.verdict?.verdict === 'returned' && (
        <p className={classes['returned']}>{t('leaf.returned', { reason: leaf.verdict.reason })}</p>
      )}
      {leaf.editable ? <Editor {...props} /> : <ReadOnly {...props} />}
    </article>
  );
}

function Editor(props: Props) {
  const { assessment, leaf } = props;
  const t = useTranslations('cycle');
  const { fields, failure, busy, isSaved, change, saveNow } = useEntry(props);
  return (
    <div className={classes['editor']}>
      <NumberInput
        label={t('leaf.points')}
        min={leaf.least / 100}
        max={leaf.most / 100}
        decimalScale={2}
        step={0.5}
        value={fields.points === null ? '' : fields.points / 100}
        onChange={(value) => change({ points: value === '' ? null : Math.round(Number(value) * 100) })}
      />
      <Textarea
        label={t('leaf.note')}
        autosize
        minRows={1}
        maxLength={2000}
        value={fields.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      {assessment.source === 'self' && (
        <Textarea
          label={t('leaf.explanation')}
          description={t('leaf.explanationHint', { worth: leaf.explainedWorth })}
          autosize
          minRows={1}
          maxLength={2000}
          value={fields.explanation}
          onChange={(event) => change({ explanation: event.currentTarget.value })}
        />
      )}
      <EvidenceEditor
        evaluationId={assessment.evaluationId}
        departmentId={assessment.departmentId}
        leafKey={leaf.leafKey}
        source={assessment.source}
        evidence={entryOf(leaf, assessment.source)?.evidence ?? []}
      />
      <p role="status" className={classes['quiet']}>
        {busy ? t('leaf.saving') : isSaved ? t('leaf.saved') : ''}
      </p>
      {failure !== null && (
        <>
          <ProblemAlert error={failure} />
          <Button variant="default" size="xs" onClick={saveNow}>
            {t('leaf.saveAgain')}
          </Button>
        </>
      )}
    </div>
  );
}

function ReadOnly({ assessment, leaf }: Props) {
  const t = useTranslations('cycle');
  const format = useFormat();
  const entry = entryOf(leaf, assessment.source);
  if (entry === null) return <p className={classes['quiet']}>{t('leaf.nothing')}</p>;
  return (
    <div>
      <p className={classes['counted']}>
        {t('leaf.ownPoints', { points: entry.points === null ? '—' : format.score(entry.points) })}
      </p>
      {entry.note !== '' && <p>{entry.note}</p>}
      {entry.explanation !== null && <p>{t('leaf.explained', { text: entry.explanation })}</p>}
      <EvidenceList evidence={entry.evidence} />
    </div>
  );
}
