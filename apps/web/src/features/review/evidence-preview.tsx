import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { EvidenceIcon, EvidenceList } from '#features/task/evidence-list.tsx';
import type { Evidence } from '#features/task/types.ts';
import classes from './review.module.css';

function isShown({ file }: Evidence): boolean {
  return file !== null && (file.mime.startsWith('image/') || file.mime === 'application/pdf');
}

/** The evidence itself: pictures and PDF in place, everything else as a link. */
export function EvidencePreview({ evidence }: { evidence: readonly Evidence[] }) {
  const t = useTranslations('review');
  const shown = evidence.filter(isShown);
  const [chosen, setChosen] = useState<string | null>(null);
  const current = shown.find((one) => one.id === chosen) ?? shown[0];
  if (evidence.length === 0) return <p className={classes['noEvidence']}>{t('noEvidence')}</p>;
  return (
    <>
      {shown.length > 1 && (
        <div className={classes['thumbs']} role="group" aria-label={t('preview')}>
          {shown.map((one) => (
            <button
              key={one.id}
              type="button"
              className={classes['thumb']}
              aria-pressed={one === current}
              onClick={() => setChosen(one.id)}
            >
              <EvidenceIcon kind={one.kind} /> {one.title}
            </button>
          ))}
        </div>
      )}
      {current?.file != null && <Preview title={current.title} file={current.file} />}
      <EvidenceList evidence={evidence} />
    </>
  );
}

function Preview({ title, file }: { title: string; file: NonNullable<Evidence['file']> }) {
  const source = `/api/files/${file.id}`;
  return file.mime.startsWith('image/') ? (
    <img src={source} alt={title} className={classes['picture']} />
  ) : (
    <object data={source} type="application/pdf" aria-label={title} className={classes['document']}>
      <a href={source}>{title}</a>
    </object>
  );
}
