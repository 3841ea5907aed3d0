import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@gongkai/ui/page';
import { useCrumbLabel } from '#lib/crumbs.ts';
import { useFormat } from '#lib/format.ts';
import { scopeIn, useMay, useSession } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { settledPath, shareText, type CombinedResult } from './combination-data.ts';
import { CombinedTable } from './combined-table.tsx';
import { VerifySettled } from './verify-settled.tsx';
import classes from './combination.module.css';

const route = getRouteApi('/app/combined/results/$resultId');

/** Settled totals: each part’s announced score × weight, with the way to the announced sheets. */
export function SettledPage() {
  const { resultId } = route.useParams();
  const t = useTranslations('combination');
  const words = useTranslations('evaluation');
  const format = useFormat();
  const text = useLocalText();
  const trpc = useTRPC();
  const session = useSession();
  const mayVerify = useMay('dashboard.leadership');
  const { data } = useSuspenseQuery(trpc.combination.result.queryOptions({ resultId }));
  const name = t('numbered', { title: data.title, number: data.number });
  useCrumbLabel(settledPath(resultId), name);
  const seesAll = scopeIn(session, 'evaluation.follow') === 'any';
  const outdated = data.parts.filter((part) => part.outdated).map(({ title }) => title);
  return (
    <>
      <PageHeader
        title={name}
        state={t('settledState', {
          combination: text(data.combinationName),
          overall: format.score(data.overall),
          day: format.fullDate(data.createdOn),
          by: data.createdByName,
        })}
        actions={mayVerify && <VerifySettled resultId={resultId} />}
      />
      {outdated.length > 0 && (
        <p className={classes['notice']}>{t('outdatedText', { titles: outdated.join(t('comma')) })}</p>
      )}
      <Panel title={t('settledParts')} note={t('hashNote', { hash: data.sha256.slice(0, 12) })}>
        <Parts parts={data.parts} />
      </Panel>
      <Panel
        title={words('ranking')}
        note={t('readAs', {
          system: data.parts[0] === undefined ? '' : text(data.parts[0].name),
          ranking: words(`rankingStyle.${data.ranking}`),
          missing: t(`missingShort.${data.missing}`),
        })}
      >
        <CombinedTable
          label={name}
          subjects={data.subjects}
          bands={data.bands}
          parts={data.parts.map(({ systemKey, name: system, weight, title }) => ({
            key: systemKey,
            name: system,
            weight,
            // One evaluation can stand for two parts, each by a system of its own.
            title:
              data.parts.filter((part) => part.title === title).length > 1
                ? `${title} · ${text(system)}`
                : title,
          }))}
          sheetOf={({ subject }, { key }) => {
            const part = data.parts.find(({ systemKey }) => systemKey === key);
            if (part === undefined || !(seesAll || session.department?.id === subject.id)) return null;
            return {
              path: `/evaluations/${part.evaluationId}`,
              search: { tab: 'result', department: subject.id },
            };
          }}
        />
      </Panel>
    </>
  );
}

/** What the totals rest on: evaluation, system and version, period, the very result, weight. */
function Parts({ parts }: { parts: CombinedResult['parts'] }) {
  const t = useTranslations('combination');
  const text = useLocalText();
  const format = useFormat();
  return (
    <ul className={classes['partList']}>
      {parts.map((part) => (
        <li key={part.systemKey}>
          <PathLink
            path={`/evaluations/${part.evaluationId}`}
            search={{ tab: 'result' }}
            className={classes['inText']}
          >
            {part.title}
          </PathLink>{' '}
          <strong>{shareText(part.weight)}</strong>{' '}
          {t('partRests', {
            system: t('lineOption', { name: text(part.name), version: part.version }),
            from: format.fullDate(part.periodFrom),
            to: format.fullDate(part.periodTo),
            number: part.resultNumber,
          })}
        </li>
      ))}
    </ul>
  );
}
