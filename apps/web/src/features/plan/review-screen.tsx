import { useState } from 'react';
import { ActionIcon, Button, Group, SegmentedControl, Tooltip } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { decideReviewedPlan, type ReviewedPlan } from '@gongkai/domain/plan-review';
import { PageHeader } from '@gongkai/ui/page';
import { HeadForm } from './head-form.tsx';
import { useCreatePlan, type PlanReading } from './plan-api.ts';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { SourcePane, type Range } from './source-pane.tsx';
import { StructureEditor } from './structure-editor.tsx';
import { UnplacedList } from './unplaced-list.tsx';
import type { useImport } from './use-import.ts';
import classes from './plan.module.css';

type Props = {
  work: ReturnType<typeof useImport>;
  plan: ReviewedPlan;
  reading: Pick<PlanReading, 'segments' | 'unplaced'>;
};

/** The review: left the notice's own words, right what was recognised, everything editable. */
export function ReviewScreen({ work, plan, reading }: Props) {
  const t = useTranslations('plan');
  const errors = useTranslations('errors');
  const navigate = useNavigate();
  const create = useCreatePlan();
  const [shown, setShown] = useState<Range | null>(null);
  const [side, setSide] = useState<'source' | 'structure'>('structure');
  const items = plan.sections.reduce((sum, section) => sum + section.items.length, 0);
  const verdict = decideReviewedPlan(plan);

  function finish(): void {
    create.mutate(plan, {
      onSuccess: ({ planId }) => {
        work.clear();
        void navigate({ to: '/plans/$planId/breakdown', params: { planId } });
      },
    });
  }

  return (
    <>
      <PageHeader
        title={t('review.title')}
        state={t('review.state', {
          sections: plan.sections.length,
          items,
          unplaced: reading.unplaced.length,
        })}
        actions={
          <>
            <Tooltip label={t('review.undo')}>
              <ActionIcon
                aria-label={t('review.undo')}
                variant="default"
                size={36}
                disabled={work.draft.drafts.length < 2}
                onClick={work.undo}
              >
                <IconArrowBackUp size={18} aria-hidden />
              </ActionIcon>
            </Tooltip>
            <Button variant="default" onClick={work.backToSource}>
              {t('review.back')}
            </Button>
            <Button onClick={finish} loading={create.isPending} disabled={!verdict.ok}>
              {t('review.create')}
            </Button>
          </>
        }
      />
      <ProblemAlert error={create.error} />
      {!verdict.ok && (
        <p role="alert" className={classes['verdict']}>
          {errors(verdict.refusal, verdict.details ?? {})}
        </p>
      )}
      <SegmentedControl
        className={classes['sideSwitch']}
        fullWidth
        value={side}
        onChange={(value) => setSide(value === 'source' ? 'source' : 'structure')}
        data={[
          { value: 'structure', label: t('review.structure') },
          { value: 'source', label: t('review.source') },
        ]}
      />
      <div className={classes['panes']} data-side={side}>
        <section className={classes['sourceSide']} aria-label={t('review.source')}>
          <SourcePane segments={reading.segments} shown={shown} />
        </section>
        <section className={classes['structureSide']} aria-label={t('review.structure')}>
          <SecrecyNotice />
          <HeadForm plan={plan} onChange={work.change} />
          <UnplacedList plan={plan} unplaced={reading.unplaced} onChange={work.change} onShow={setShown} />
          <StructureEditor plan={plan} onChange={work.change} onShow={setShown} />
          <Group justify="flex-end">
            <Button onClick={finish} loading={create.isPending} disabled={!verdict.ok} variant="light">
              {t('review.create')}
            </Button>
          </Group>
        </section>
      </div>
    </>
  );
}
