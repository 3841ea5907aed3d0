import { useTranslations } from 'use-intl';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { wireError } from '#lib/errors.ts';
import list from '#features/dashboard/shared/list.module.css';
import { ScrollBox } from '#features/desk/scroll-box.tsx';

/** Why a file was not taken: each wrong cell by its row and column, as Excel names them. */
export function FileProblems({ error }: { error: unknown }) {
  const t = useTranslations('indicators');
  if (error === null || error === undefined) return null;
  const { issues } = wireError(error);
  return (
    <>
      <ProblemAlert error={error} kept={false} />
      {issues.length > 0 && (
        <ScrollBox label={t('cellProblems')}>
          <table className={list['list']}>
            <caption className="gk-visually-hidden">{t('cellProblems')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('cell')}</th>
                <th scope="col">{t('cellProblem')}</th>
              </tr>
            </thead>
            <tbody>
              {issues.map(({ path, code, details }) => (
                <tr key={`${path.join('.')} ${code} ${JSON.stringify(details)}`}>
                  <th scope="row">{path.join('.') || t('wholeSystem')}</th>
                  <td>{t.has(`sheet.${code}`) ? t(`sheet.${code}`, details ?? {}) : code}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </>
  );
}
