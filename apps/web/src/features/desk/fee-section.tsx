import { Alert } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { useLanguage } from '#lib/locale-context.ts';
import type { DeskRequest } from './desk-data.ts';
import { useRefusalWords } from './desk-words.ts';
import { ScrollBox } from './scroll-box.tsx';
import classes from './desk.module.css';

type Sheet = NonNullable<DeskRequest['fee']['sheet']>;

/** The fee line by line: what came earlier in the month, what each band holds, what it costs. */
export function FeeSection({ request }: { request: DeskRequest }) {
  const t = useTranslations('desk');
  const words = useRefusalWords();
  const { fee } = request;
  return (
    <section aria-labelledby="fee-title">
      <h3 id="fee-title">{t('fee.title')}</h3>
      <Standing request={request} />
      <Earlier request={request} />
      {fee.sheetRefusal !== null && <p className={classes['quiet']}>{words(fee.sheetRefusal)}</p>}
      {fee.sheet !== null && <SheetTable sheet={fee.sheet} />}
    </section>
  );
}

function Standing({ request: { feeStanding: standing } }: { request: DeskRequest }) {
  const t = useTranslations('desk');
  const format = useFormat();
  if (standing === null) return null;
  const { state, payBy } = standing;
  return (
    <p>
      {t(`fee.state.${state}`)}
      {payBy !== null && ` · ${t('fee.payBy', { day: format.shortDate(payBy.due) })}`}
    </p>
  );
}

function Earlier({ request: { fee } }: { request: DeskRequest }) {
  const t = useTranslations('desk');
  const format = useFormat();
  if (fee.month === null) return null;
  const { earlier, requests } = fee.month;
  return (
    <>
      <p className={classes['quiet']}>{t('fee.earlier', { count: earlier })}</p>
      {requests.length > 0 && (
        <ul className={classes['plain']}>
          {requests.map(({ id, code, receivedOn, items }) => (
            <li key={id}>
              <Link to="/ledgers/disclosure-request/desk" search={{ request: id }} className="gk-link">
                {code}
              </Link>{' '}
              {format.shortDate(receivedOn)} · {t('fee.items', { count: items })}
            </li>
          ))}
        </ul>
      )}
      {fee.earlierDiffers && (
        <Alert color="yellow" variant="light">
          {t('fee.earlierDiffers', { count: earlier })}
        </Alert>
      )}
    </>
  );
}

function SheetTable({ sheet }: { sheet: Sheet }) {
  const t = useTranslations('desk');
  const format = useFormat();
  const { locale } = useLanguage();
  const unit = sheet.basis;
  const yuan = (fen: number) => format.score(fen);
  return (
    <>
      <ScrollBox label={t('fee.title')}>
        <table className={classes['table']}>
          <caption>
            {t(`fee.caption.${unit}`, { month: sheet.month, earlier: sheet.earlier, count: sheet.count })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t(`fee.band.${unit}`)}</th>
              {unit === 'item' && (
                <th scope="col" className={classes['number']}>
                  {t('fee.filled')}
                </th>
              )}
              <th scope="col" className={classes['number']}>
                {t('fee.now')}
              </th>
              <th scope="col" className={classes['number']}>
                {t(`fee.rate.${unit}`)}
              </th>
              <th scope="col" className={classes['number']}>
                {t('fee.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {sheet.lines.map(({ from, to, rate, filled, count, amount }) => (
              <tr key={from}>
                <th scope="row">{to === null ? t('fee.bandOpen', { from }) : `${from}–${to}`}</th>
                {unit === 'item' && <td className={classes['number']}>{filled}</td>}
                <td className={classes['number']}>{count}</td>
                <td className={classes['number']}>{yuan(rate)}</td>
                <td className={classes['number']}>{yuan(amount)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={unit === 'item' ? 4 : 3}>
                {t('fee.total')}
              </th>
              <td className={classes['number']}>
                <strong>{yuan(sheet.amount)}</strong>
              </td>
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
      {sheet.isRight === false && (
        <Alert color="red" variant="light">
          {t('fee.wrong', { recorded: yuan(sheet.recorded ?? 0), right: yuan(sheet.amount) })}
        </Alert>
      )}
      <p className={classes['quiet']}>
        {t('fee.law', { law: sheet.law, article: sheet.article })}{' '}
        {locale === 'en' ? sheet.caveat.en : sheet.caveat.zh}
      </p>
    </>
  );
}
