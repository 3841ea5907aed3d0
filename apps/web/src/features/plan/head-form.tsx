import { useId } from 'react';
import { Badge, NumberInput, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { PlanHead } from '@gongkai/domain/plan-review';
import classes from './plan.module.css';

const TEXTS = ['title', 'documentNumber', 'indexNumber', 'issuer'] as const;

type Props<Plan extends PlanHead> = { plan: Plan; onChange: (next: Plan) => void };

/** Title, numbers, issuer, date and year of a notice; what the notice left blank is marked 待补. */
export function HeadForm<Plan extends PlanHead>({ plan, onChange }: Props<Plan>) {
  const t = useTranslations('plan');
  const id = useId();

  function label(field: (typeof TEXTS)[number] | 'issuedOn') {
    return (
      <>
        {t(`head.${field}`)}
        {plan[field] === null && (
          <Badge ml={6} size="xs" variant="light" color="orange" tt="none">
            {t('head.blank')}
          </Badge>
        )}
      </>
    );
  }

  return (
    <div className={classes['head']} role="group" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={classes['blockTitle']}>
        {t('head.legend')}
      </h2>
      {TEXTS.map((field) => (
        <TextInput
          key={field}
          className={field === 'title' ? classes['wide'] : ''}
          label={label(field)}
          value={plan[field] ?? ''}
          onChange={(event) =>
            onChange({
              ...plan,
              [field]: event.currentTarget.value === '' ? null : event.currentTarget.value,
            })
          }
        />
      ))}
      <TextInput
        type="date"
        label={label('issuedOn')}
        value={plan.issuedOn ?? ''}
        onChange={(event) =>
          onChange({ ...plan, issuedOn: event.currentTarget.value === '' ? null : event.currentTarget.value })
        }
      />
      <NumberInput
        label={t('head.year')}
        value={plan.year}
        min={2008}
        max={2100}
        allowDecimal={false}
        thousandSeparator=""
        onChange={(value) => typeof value === 'number' && onChange({ ...plan, year: value })}
      />
    </div>
  );
}
