import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { DeskRequest, StepOffer } from './desk-data.ts';
import { useRefusalWords, useStepName } from './desk-words.ts';
import { StepDialog } from './step-dialog.tsx';
import classes from './desk.module.css';

/** The steps that can be recorded now as buttons, the others with the reason why not. */
export function StepSection({ request }: { request: DeskRequest }) {
  const t = useTranslations('desk');
  const words = useRefusalWords();
  const name = useStepName();
  const [open, setOpen] = useState<StepOffer | null>(null);
  const possible = request.steps.filter(({ refusal }) => refusal === null);
  const others = request.steps.filter(({ refusal }) => refusal !== null);
  if (!request.may.edit) return null;
  return (
    <section aria-labelledby="steps-title" className="gk-no-print">
      <h3 id="steps-title">{t('steps.title')}</h3>
      <div className={classes['buttons']}>
        {possible.map((offer) => (
          <Button
            key={`${offer.step} ${offer.who}`}
            size="compact-sm"
            variant={offer.step === 'reply' ? 'filled' : 'default'}
            onClick={() => setOpen(offer)}
          >
            {name(offer)}
          </Button>
        ))}
        {possible.length === 0 && <p className={classes['quiet']}>{t('steps.none')}</p>}
      </div>
      {others.length > 0 && (
        <details className={classes['reasons']}>
          <summary>{t('steps.others', { count: others.length })}</summary>
          <ul className={classes['plain']}>
            {others.map((offer) => (
              <li key={`${offer.step} ${offer.who}`}>
                {t('steps.because', { step: name(offer), reason: words(offer.refusal ?? '') })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {open !== null && <StepDialog request={request} offer={open} onClose={() => setOpen(null)} />}
    </section>
  );
}
