import { useMemo, type FormEvent } from 'react';
import { Alert, Button } from '@mantine/core';
import { IconAlertCircle, IconHistory } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { FieldValue, Ledger } from '@gongkai/domain/ledger';
import { PageHeader } from '@gongkai/ui/page';
import { ConflictNotice } from '#components/conflict/conflict-notice.tsx';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { useTell } from '#features/task/use-tell.ts';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useOfficeRules, type LedgerOptions, type RecordDetail } from '../ledger-data.ts';
import { useFieldText } from '../use-field-text.ts';
import { AskOverride } from './ask-override.tsx';
import { AssessmentPanel } from './assessment-panel.tsx';
import { DEPARTMENT, readForm, type FormValue } from './form-values.ts';
import { photoPatch, readPhoto } from './photo-facts.ts';
import { previewRecord } from './preview.ts';
import { PublicationsPanel } from './publications-panel.tsx';
import { RecordActs } from './record-acts.tsx';
import { RecordFields, inputId } from './record-fields.tsx';
import { RecordMore } from './record-more.tsx';
import { RecordState } from './record-state.tsx';
import { useIssueText, useRefName, type Issue } from './use-issue-text.ts';
import { useRecordForm, type RecordForm } from './use-record-form.ts';
import { useReferences } from './use-references.ts';
import { useSaveRecord } from './use-save-record.ts';
import classes from './record.module.css';

type Props = { ledger: Ledger; record: RecordDetail | null; options: LedgerOptions };

/** A record's form with its deadlines and checks beside it; read only for whom may not change it. */
export function RecordEditor({ ledger, record, options }: Props) {
  const t = useTranslations('ledger');
  const text = useLocalText();
  const tell = useTell();
  const form = useRecordForm(ledger, record, options.editable[0]?.id ?? '');
  const saving = useSaveRecord(ledger, record, form);
  const preview = usePreview(ledger, record, form);
  const problems = useProblems(ledger, saving.issues);
  const readOnly = record !== null && !record.may.edit;
  const names = useMemo(() => {
    const own = record?.names ?? { departments: {}, files: {}, records: {} };
    const departments = Object.fromEntries(options.departments.map(({ id, name }) => [id, name]));
    return {
      departments: { ...departments, ...own.departments },
      files: { ...own.files, ...form.names.files },
      records: { ...own.records, ...form.names.records },
    };
  }, [record, options, form.names]);

  /** Time and place of the first photo that tells them go into the fields beside it. */
  async function readPhotos(field: string, files: readonly File[]): Promise<void> {
    for (const file of files) {
      const patch = photoPatch(ledger, field, await readPhoto(file), form.values);
      if (Object.keys(patch).length === 0) continue;
      form.set(patch);
      tell.done(t('photoRead', { name: file.name }));
      return;
    }
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const [first] = await saving.submit();
    if (first !== undefined) document.getElementById(inputId(first.field))?.focus();
  }

  return (
    <>
      <PageHeader
        title={record === null ? t('newOf', { ledger: text(ledger.name) }) : record.label || t('unnamed')}
        state={record === null ? text(ledger.purpose) : <RecordState record={record} />}
        actions={record !== null && <RecordActs ledger={ledger} record={record} form={form} />}
      />
      <div className={classes['columns']}>
        <form
          noValidate
          onSubmit={(event) => void submit(event)}
          aria-label={t('formOf', { ledger: text(ledger.name) })}
        >
          {!readOnly && (
            <div className={classes['secrecy']}>
              <SecrecyNotice />
            </div>
          )}
          <Notices ledger={ledger} form={form} saving={saving} problems={problems} names={names} />
          <RecordFields
            ledger={ledger}
            form={form}
            problems={problems}
            names={names}
            options={options}
            recordId={record?.id ?? null}
            readOnly={readOnly}
            onPicked={(field, files) => void readPhotos(field, files)}
          />
          {!readOnly && (
            <div className={`${classes['bar']} gk-no-print`}>
              <span className={classes['barNote']}>
                {t(form.isDirty ? 'unsaved' : record === null ? 'notSavedYet' : 'allSaved')}
              </span>
              {form.isDirty && (
                <Button variant="default" onClick={() => form.reset(record)}>
                  {t('discard')}
                </Button>
              )}
              <Button type="submit" loading={saving.busy} disabled={record !== null && !form.isDirty}>
                {t('save')}
              </Button>
            </div>
          )}
        </form>
        <aside className={classes['aside']} aria-label={t('aside')}>
          {record !== null && <PublicationsPanel ledger={ledger} record={record} isDirty={form.isDirty} />}
          <AssessmentPanel ledger={ledger} preview={preview} />
        </aside>
      </div>
      {record !== null && <RecordMore ledger={ledger} record={record} />}
    </>
  );
}

function usePreview(ledger: Ledger, record: RecordDetail | null, form: RecordForm) {
  const rules = useOfficeRules();
  const { values } = useMemo(() => readForm(ledger, form.values), [ledger, form.values]);
  const references = useReferences(ledger, values);
  return useMemo(() => {
    const approved = Object.fromEntries(
      ledger.publications.map(({ key }) => {
        const review = record?.reviews.find((one) => one.publication === key && one.state !== 'refused');
        return [
          key,
          review === undefined
            ? null
            : { approvedOn: review.approvedOn, drafter: review.drafterName, approver: review.approvedByName },
        ];
      }),
    );
    const publications = Object.fromEntries(
      ledger.publications.map(({ key }) => [key, record?.publications[key] ?? null]),
    );
    return previewRecord(ledger, { values, publications, reviews: approved, references }, rules);
  }, [ledger, record, values, references, rules]);
}

function useProblems(ledger: Ledger, issues: readonly Issue[]): Record<string, string> {
  const issueText = useIssueText(ledger);
  return Object.fromEntries(issues.map((issue) => [issue.field, issueText(issue)]));
}

type NoticeProps = {
  ledger: Ledger;
  form: RecordForm;
  saving: ReturnType<typeof useSaveRecord>;
  problems: Readonly<Record<string, string>>;
  names: Parameters<ReturnType<typeof useFieldText>>[2];
};

/** The way to the security administrator for a text that carries a secrecy mark but is open. */
function MarkedText({
  ledger,
  form,
  saving,
  field,
}: Pick<NoticeProps, 'ledger' | 'form' | 'saving'> & { field: string }) {
  const text = form.values[field];
  const isMarked = saving.issues.some((issue) => issue.field === field && issue.code === 'classified-text');
  if (!isMarked || typeof text !== 'string') return null;
  return <AskOverride place={`${ledger.key}.${field}`} text={text} />;
}

/** What was kept, what clashes, what was refused. */
function Notices({ ledger, form, saving, problems, names }: NoticeProps) {
  const t = useTranslations('ledger');
  const fieldText = useFieldText();
  const refName = useRefName(ledger);
  const labelOf = (key: string) =>
    key === DEPARTMENT || key === 'departmentId' ? t('column.department') : refName(key);

  function textOf(key: string, value: unknown): string {
    const shown = value as FormValue;
    if (key === DEPARTMENT)
      return typeof shown === 'string' ? (names.departments[shown] ?? shown) : t('blank');
    const field = ledger.fields.find((one) => one.key === key)?.field;
    if (shown === null || shown === undefined || shown === '') return t('blank');
    if (typeof shown === 'object' && 'longitude' in shown) return `${shown.longitude}, ${shown.latitude}`;
    const isTyped =
      field === undefined || field.type === 'integer' || field.type === 'decimal' || field.type === 'money';
    return isTyped ? String(shown) : fieldText(field, shown as FieldValue, names);
  }

  const refused = Object.entries(problems);
  return (
    <>
      {form.wasKept && (
        <Alert variant="light" my="sm" icon={<IconHistory size={18} />} title={t('kept.title')}>
          {t('kept.text')}
        </Alert>
      )}
      {(saving.isConflict || form.conflicts.length > 0) && (
        <ConflictNotice
          conflicts={form.conflicts}
          labelOf={labelOf}
          textOf={textOf}
          onTakeTheirs={form.takeTheirs}
        />
      )}
      {refused.length > 0 && (
        <Alert
          color="red"
          variant="light"
          role="alert"
          my="sm"
          icon={<IconAlertCircle size={18} />}
          title={t('refused', { count: refused.length })}
        >
          <ul className={classes['refused']}>
            {refused.map(([key, problem]) => (
              <li key={key}>
                <a href={`#${inputId(key)}`}>{labelOf(key)}</a>
                {t('colon')}
                {problem}
                <MarkedText ledger={ledger} form={form} saving={saving} field={key} />
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <ProblemAlert error={saving.failure} />
    </>
  );
}
