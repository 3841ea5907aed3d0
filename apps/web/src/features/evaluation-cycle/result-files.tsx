import { useTranslations } from 'use-intl';
import { useLanguage } from '#lib/locale-context.ts';
import { scopeIn, useMay, useSession } from '#lib/session.ts';
import type { Evaluation } from './cycle-data.ts';
import classes from './cycle.module.css';
import { offeredFiles } from './offered-files.ts';

/**
 * Score workbook and evaluation report of an announced or final result as files; a department takes its own scores. While
 * verification is under way the verifier has both as a draft for comment; at other times there is nothing to take.
 */
export function ResultFiles({ evaluation }: { evaluation: Pick<Evaluation, 'id' | 'status'> }) {
  const t = useTranslations('result.files');
  const { locale } = useLanguage();
  const session = useSession();
  const { id, status } = evaluation;
  const offered = offeredFiles({
    status,
    verifies: useMay('evaluation.verify'),
    scores: scopeIn(session, 'export.scores'),
    reads: scopeIn(session, 'evaluation.read'),
  });
  if (offered === null) return null;
  const { draft: isDraft, whole: isWhole } = offered;
  const query = new URLSearchParams({ evaluationId: id, locale }).toString();
  return (
    <span role="group" aria-label={t('label')} className={classes['files']}>
      <a className="gk-link" href={`/api/exports/evaluations/scores.xlsx?${query}`} download>
        {t(isDraft ? 'draftScores' : isWhole ? 'scores' : 'ownScores')}
      </a>
      {isWhole && (
        <a className="gk-link" href={`/api/exports/evaluations/report.docx?${query}`} download>
          {t(isDraft ? 'draftReport' : 'report')}
        </a>
      )}
    </span>
  );
}
