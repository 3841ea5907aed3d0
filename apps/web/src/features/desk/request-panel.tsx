import { Alert } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { ClockBar, ClockState } from './clock-mark.tsx';
import { ClockHistory } from './clock-history.tsx';
import { useDeskRequest, type DeskRequest } from './desk-data.ts';
import { useNoClockWords } from './desk-words.ts';
import { FeeSection } from './fee-section.tsx';
import { NoticeSection } from './notice-section.tsx';
import { StepSection } from './step-section.tsx';
import { ScrollBox } from './scroll-box.tsx';
import classes from './desk.module.css';

/** One request, guided: what is due next, the steps, the notices, the fee, and how its clock came to this. */
export function RequestPanel({ recordId }: { recordId: string }) {
  const t = useTranslations('desk');
  const format = useFormat();
  const request = useDeskRequest(recordId);
  const { clock, receivedOn } = request;
  return (
    <article aria-labelledby="request-title" className={classes['panel']}>
      <header>
        <p className={classes['quiet']}>
          <span className={classes['code']}>{request.code}</span> · {request.departmentName}
          {request.applicant !== null && ` · ${t('applicant', { name: request.applicant })}`}
          {receivedOn !== null && ` · ${t('received', { day: format.shortDate(receivedOn) })}`}
        </p>
        <h2 id="request-title">{request.subject}</h2>
        <ClockState clock={clock} /> {clock !== null && <ClockBar clock={clock} />}
      </header>
      <Findings request={request} />
      <NextStep request={request} />
      <StepSection request={request} />
      <NoticeSection request={request} />
      <FeeSection request={request} />
      <Consultations request={request} />
      {clock !== null && <ClockHistory clock={clock} />}
    </article>
  );
}

function Findings({ request }: { request: DeskRequest }) {
  const t = useTranslations('desk');
  const format = useFormat();
  const noClock = useNoClockWords();
  if (request.noClock !== null)
    return (
      <Alert color="yellow" variant="light" title={t('noClock')}>
        {noClock(request.noClock)}
      </Alert>
    );
  const findings = request.clock?.findings ?? [];
  if (findings.length === 0) return null;
  return (
    <Alert color="red" variant="light" title={t('findings', { count: findings.length })}>
      <ul className={classes['plain']}>
        {findings.map(({ code, on, article }) => (
          <li key={`${code} ${on}`}>
            {t(`finding.${code}`, { day: format.shortDate(on) })}
            {article !== null && ` ${t('article', { article })}`}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function NextStep({ request }: { request: DeskRequest }) {
  const t = useTranslations('desk');
  const format = useFormat();
  const { next, clock } = request;
  const optional = clock?.next.filter(({ isOptional }) => isOptional) ?? [];
  if (next === null) return <Lapsed request={request} />;
  const who = t(`who.${next.who}`);
  const named = next.party === null ? who : t('next.party', { who, party: next.party });
  return (
    <section className={classes['next']} aria-labelledby="next-title">
      <h3 id="next-title">{t('next.title')}</h3>
      <p className={classes['nextWords']}>
        {t('next.does', { who: named, action: t(`action.${next.action}`) })}
        {next.by !== null && <strong> {t('next.by', { day: format.fullDate(next.by) })}</strong>}
        {next.article !== null && ` ${t('article', { article: next.article })}`}
      </p>
      {optional.map(({ action, by, article }) => (
        <p key={action} className={classes['quiet']}>
          {t('next.may')} {t(`action.${action}`)}
          {by !== null && ` ${t('next.by', { day: format.shortDate(by) })}`}
          {article !== null && ` ${t('article', { article })}`}
        </p>
      ))}
    </section>
  );
}

/** A request that ended by itself still needs its conclusion in the register. */
function Lapsed({ request: { clock } }: { request: DeskRequest }) {
  const t = useTranslations('desk');
  const { reason = null } = clock ?? {};
  if (reason !== 'supplement-not-made' && reason !== 'fee-not-paid') return null;
  return (
    <section className={classes['next']} aria-labelledby="next-title">
      <h3 id="next-title">{t('next.title')}</h3>
      <p className={classes['nextWords']}>{t('next.lapsed')}</p>
    </section>
  );
}

function Consultations({ request }: { request: DeskRequest }) {
  const t = useTranslations('desk');
  const format = useFormat();
  const letters = request.clock?.consultations ?? [];
  if (letters.length === 0) return null;
  const day = (value: string | null) => (value === null ? t('none') : format.shortDate(value));
  return (
    <section aria-labelledby="letters-title">
      <h3 id="letters-title">{t('letters.title')}</h3>
      <ScrollBox label={t('letters.title')}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('letters.party')}</th>
              <th scope="col">{t('letters.sent')}</th>
              <th scope="col">{t('letters.received')}</th>
              <th scope="col">{t('letters.due')}</th>
              <th scope="col">{t('letters.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {letters.map((letter) => (
              <tr key={letter.party}>
                <th scope="row">
                  {letter.party} <span className={classes['quiet']}>{t(`who.${letter.who}`)}</span>
                </th>
                <td>{day(letter.sentOn)}</td>
                <td>{day(letter.receivedOn)}</td>
                <td>{day(letter.opinionDue)}</td>
                <td>{t(`letters.${letter.outcome}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
