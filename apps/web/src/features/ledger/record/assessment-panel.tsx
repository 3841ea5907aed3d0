import type { ReactNode } from 'react';
import { IconAlertTriangle, IconCheck, IconClock, IconMinus, type TablerIcon } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { Deadline, DeadlineStep } from '@gongkai/domain/deadline';
import { verdictOf, type CheckOutcome, type Ledger } from '@gongkai/domain/ledger';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useFormat } from '#lib/format.ts';
import { useOfficeDay } from '#lib/office-day.ts';
import { DueCell } from '../due-cell.tsx';
import { countOf, type Preview } from './preview.ts';
import classes from './record.module.css';

type Verdict = ReturnType<typeof verdictOf>;
const ICONS = {
  pass: IconCheck,
  fail: IconAlertTriangle,
  open: IconClock,
  'not-applicable': IconMinus,
} as const satisfies Record<Verdict, TablerIcon>;

/** A verdict as icon and word. */
function VerdictBadge({ verdict, children }: { verdict: Verdict; children: ReactNode }) {
  const Icon = ICONS[verdict];
  return (
    <span className={classes['verdict']} data-verdict={verdict}>
      <Icon size={12} aria-hidden />
      {children}
    </span>
  );
}

/** Deadlines and checks of the record as it stands in the form, counted by the same rules as the server's. */
export function AssessmentPanel({ ledger, preview }: { ledger: Ledger; preview: Preview }) {
  const t = useTranslations('ledger');
  const { deadlines, checks } = preview.assessment;
  const limits = new Set(ledger.deadlines.map(({ key }) => key));
  const named = checks.filter(({ key }) => !limits.has(key));
  return (
    <>
      <section className={classes['section']} aria-labelledby="deadlines-title">
        <h2 id="deadlines-title" className={classes['heading']}>
          {t('deadlines.title')}
        </h2>
        {deadlines.length === 0 ? (
          <p className={classes['blank']}>
            {t(ledger.deadlines.length === 0 ? 'deadlines.never' : 'deadlines.none')}
          </p>
        ) : (
          <ul className={classes['list']}>
            {deadlines.map((deadline) => (
              <DeadlineEntry
                key={`${deadline.key}|${deadline.from}`}
                ledger={ledger}
                deadline={deadline}
                outcome={checks.find(({ key }) => key === deadline.key)?.outcome ?? null}
                count={countOf(preview, deadline.rule, deadline.from)}
              />
            ))}
          </ul>
        )}
      </section>
      <section className={classes['section']} aria-labelledby="checks-title">
        <h2 id="checks-title" className={classes['heading']}>
          {t('checks.title')}
        </h2>
        <ul className={classes['list']}>
          {named.map(({ key, outcome }) => (
            <CheckEntry key={key} ledger={ledger} checkKey={key} outcome={outcome} />
          ))}
        </ul>
      </section>
    </>
  );
}

type DeadlineProps = {
  ledger: Ledger;
  deadline: Preview['assessment']['deadlines'][number];
  outcome: CheckOutcome | null;
  count: Deadline | null;
};

function DeadlineEntry({ ledger, deadline, outcome, count }: DeadlineProps) {
  const t = useTranslations('ledger');
  const text = useLocalText();
  const format = useFormat();
  const { today } = useOfficeDay();
  const name = ledger.deadlines.find(({ key }) => key === deadline.key)?.name;
  const verdict = outcome === null ? 'open' : verdictOf(outcome, today);
  const word =
    deadline.done === null
      ? verdict === 'fail'
        ? 'overdue'
        : 'running'
      : verdict === 'fail'
        ? 'doneLate'
        : 'doneInTime';
  return (
    <li className={classes['entry']}>
      <div className={classes['entryHead']}>
        <span>{name === undefined ? deadline.key : text(name)}</span>
        <VerdictBadge verdict={verdict}>{t(`deadlines.${word}`)}</VerdictBadge>
      </div>
      {deadline.done === null ? (
        <DueCell
          on={deadline.due.on}
          at={deadline.due.at}
          state={deadline.due.state === 'official' ? 'official' : 'assumed'}
          long
        />
      ) : (
        <p className={classes['reason']}>
          {t('deadlines.met', {
            due: format.fullDate(deadline.due.on),
            done: format.fullDate(deadline.done.slice(0, 10)),
          })}
        </p>
      )}
      <details className={classes['details']}>
        <summary>{t('deadlines.how')}</summary>
        {count === null ? (
          <p>{t('deadlines.ownClock', { from: format.fullDate(deadline.from.slice(0, 10)) })}</p>
        ) : (
          <Count count={count} />
        )}
      </details>
    </li>
  );
}

/** The law, and the count line by line. */
function Count({ count }: { count: Deadline }) {
  const t = useTranslations('ledger');
  const text = useLocalText();
  const { rule, steps } = count;
  return (
    <>
      <p>
        {text(rule.subject)} · {t(`limit.${rule.unit}`, { amount: String(rule.amount) })}
        {rule.isOverridden && ` · ${t('limit.own')}`}
      </p>
      <p>{rule.article === null ? rule.law : t('limit.article', { law: rule.law, article: rule.article })}</p>
      {rule.caveat !== null && <p>{text(rule.caveat)}</p>}
      <ol className={classes['steps']}>
        {steps.map((step) => (
          <Step key={`${step.kind}|${step.from}|${step.counted}`} step={step} />
        ))}
      </ol>
    </>
  );
}

function Step({ step }: { step: DeadlineStep }) {
  const t = useTranslations('ledger');
  const format = useFormat();
  const day = (moment: string) =>
    format.shortDate(moment.slice(0, 10)) + (moment.length > 10 ? ` ${moment.slice(11)}` : '');
  const span =
    step.from === step.to ? day(step.from) : t('steps.span', { from: day(step.from), to: day(step.to) });
  return (
    <li>
      <span>{t(`steps.${step.kind}`, { span, name: step.name ?? '', days: step.days })}</span>
      <span>{t('steps.total', { count: step.counted })}</span>
    </li>
  );
}

type CheckProps = { ledger: Ledger; checkKey: string; outcome: CheckOutcome };

function CheckEntry({ ledger, checkKey, outcome }: CheckProps) {
  const t = useTranslations('ledger');
  const text = useLocalText();
  const format = useFormat();
  const { today } = useOfficeDay();
  const check = ledger.checks.find(({ key }) => key === checkKey);
  if (check === undefined) return null;
  const verdict = verdictOf(outcome, today);
  const code = 'reason' in outcome ? outcome.reason : undefined;
  const reason = code === undefined ? undefined : check.reasons[code];
  const failsOn = 'failsOn' in outcome ? (outcome.failsOn ?? null) : null;
  return (
    <li className={classes['entry']}>
      <div className={classes['entryHead']}>
        <span>{text(check.name)}</span>
        <VerdictBadge verdict={verdict}>{t(`verdict.${verdict}`)}</VerdictBadge>
      </div>
      {/* What passes still says by its reason why it will not from a day on. */}
      {reason !== undefined && verdict !== 'pass' && <p className={classes['reason']}>{text(reason)}</p>}
      {failsOn !== null && verdict !== 'fail' && (
        <p className={classes['quiet']}>
          {t(verdict === 'pass' && reason !== undefined ? 'checks.failsBecause' : 'checks.failsOn', {
            day: format.fullDate(failsOn),
            reason: reason === undefined ? '' : text(reason),
          })}
        </p>
      )}
      <details className={classes['details']}>
        <summary>{t('checks.source')}</summary>
        <p>{text(check.source)}</p>
        <p>{text(check.formula)}</p>
      </details>
    </li>
  );
}
