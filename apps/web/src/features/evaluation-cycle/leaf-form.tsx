import { useEffect, useState } from 'react';
import { Alert, Button, Group } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ConflictNotice } from '#components/conflict/conflict-notice.tsx';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useFormat } from '#lib/format.ts';
import { Counted } from './counted.tsx';
import type { AssessedLeaf, Assessment } from './cycle-data.ts';
import { EntryWords } from './entry-words.tsx';
import { entryOf, useEntry } from './leaf-entry.ts';
import { EvidenceEditor } from './leaf-evidence.tsx';
import { LeafFields } from './leaf-fields.tsx';
import classes from './cycle.module.css';

type Props = {
  assessment: Assessment;
  leaf: AssessedLeaf;
  /** tells whether something here is not saved or not complete yet: then nothing is handed in */
  onUnsaved: (leafKey: string, isUnsaved: boolean) => void;
};

/** One indicator of a self-assessment or of the third party: what was counted, one's own figure, note, explanation, evidence. */
export function LeafForm({ assessment, leaf, onUnsaved }: Props) {
  const t = useTranslations('cycle');
  const text = useLocalText();
  const format = useFormat();
  const form = useEntry(assessment, leaf);
  const [isUnexplained, setUnexplained] = useState(false);
  const { leafKey, editable } = leaf;
  const isUnsaved = editable && (form.draft.isDirty || isUnexplained);
  useEffect(() => {
    onUnsaved(leafKey, isUnsaved);
    return () => onUnsaved(leafKey, false);
  }, [onUnsaved, leafKey, isUnsaved]);
  return (
    <article className={classes['leaf']} aria-label={text(leaf.name)}>
      <p className={classes['quiet']}>
        {t('leaf.rule', { formula: text(leaf.formula), most: format.score(leaf.most) })}
      </p>
      {assessment.source === 'self' && <Counted leaf={leaf} />}
      {leaf.verdict?.verdict === 'returned' && (
        <p className={classes['returned']}>{t('leaf.returned', { reason: leaf.verdict.reason })}</p>
      )}
      {editable ? (
        <Editor assessment={assessment} leaf={leaf} form={form} onUnexplained={setUnexplained} />
      ) : (
        <ReadOnly assessment={assessment} leaf={leaf} form={form} />
      )}
    </article>
  );
}

type PartProps = { assessment: Assessment; leaf: AssessedLeaf; form: ReturnType<typeof useEntry> };

function useFieldWords() {
  const t = useTranslations('cycle');
  const format = useFormat();
  const names: Record<string, string> = {
    points: t('leaf.points'),
    note: t('leaf.note'),
    explanation: t('leaf.explanation'),
  };
  return {
    labelOf: (key: string) => names[key] ?? key,
    textOf: (key: string, value: unknown) =>
      key === 'points' ? format.score(typeof value === 'number' ? value : null) : String(value) || '—',
  };
}

function Editor({
  assessment,
  leaf,
  form,
  onUnexplained,
}: PartProps & { onUnexplained: (isUnexplained: boolean) => void }) {
  const t = useTranslations('cycle');
  const words = useFieldWords();
  const { draft, busy, failure, isConflict, isSaved, isWrong, submit, flush } = form;
  const isStuck = failure !== null || draft.conflicts.length > 0;
  return (
    // Leaving the fields saves at once, so that a click on anything else finds it saved.
    <div className={classes['editor']} onBlur={flush}>
      {isConflict && (
        <ConflictNotice conflicts={draft.conflicts} {...words} onTakeTheirs={draft.takeTheirs} />
      )}
      <LeafFields
        source={assessment.source}
        leaf={leaf}
        values={draft.values}
        onChange={draft.set}
        onUnexplained={onUnexplained}
      />
      <EvidenceEditor
        evaluationId={assessment.evaluationId}
        departmentId={assessment.departmentId}
        leafKey={leaf.leafKey}
        source={assessment.source}
        evidence={entryOf(leaf, assessment.source)?.evidence ?? []}
      />
      <ProblemAlert error={failure} />
      <Group gap="xs">
        {isStuck && (
          <Button variant="default" size="xs" loading={busy} disabled={isWrong} onClick={() => void submit()}>
            {t('leaf.saveAgain')}
          </Button>
        )}
        <span role="status" className={classes['quiet']}>
          {busy ? t('leaf.saving') : isSaved ? t('leaf.saved') : isStuck || isWrong ? t('leaf.notSaved') : ''}
        </span>
      </Group>
    </div>
  );
}

function ReadOnly({ assessment, leaf, form }: PartProps) {
  return (
    <div>
      <EntryWords entry={entryOf(leaf, assessment.source)} />
      {form.draft.isDirty && <TooLate form={form} />}
    </div>
  );
}

/** What was being typed when writing ended: to be copied, and let go of. */
function TooLate({ form: { draft } }: Pick<PartProps, 'form'>) {
  const t = useTranslations('cycle');
  const words = useFieldWords();
  return (
    <Alert color="yellow" variant="light" mt="xs" title={t('leaf.tooLate')}>
      {Object.entries(draft.changes).map(([key, value]) => (
        <p key={key} className={classes['prose']}>
          {words.labelOf(key)}
          {t('colon')}
          {words.textOf(key, value)}
        </p>
      ))}
      <Button size="xs" variant="default" onClick={() => draft.reset(draft.base, draft.version)}>
        {t('leaf.letGo')}
      </Button>
    </Alert>
  );
}
