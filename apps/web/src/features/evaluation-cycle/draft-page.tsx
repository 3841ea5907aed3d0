import { useState } from 'react';
import { Button, Group, NumberInput, SegmentedControl, Stack, Switch, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@gongkai/ui/page';
import { PHONE_WIDTH } from '@gongkai/ui/theme';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { PlanGate } from '#features/dashboard/shared/plan-gate.tsx';
import { useSession } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useSave } from '#lib/use-save.ts';
import { useCycleActs, type Evaluation } from './cycle-data.ts';
import {
  fieldsOf,
  newFields,
  weighingOf,
  WEIGHINGS,
  type DraftFields,
  type Weighing,
} from './draft-fields.ts';
import classes from './cycle.module.css';

const route = getRouteApi('/app/evaluations/new');

/** The terms of an evaluation before it opens. */
export function DraftPage() {
  const { draft } = route.useSearch();
  return (
    <PlanGate>
      {(plan) =>
        draft === undefined ? (
          <DraftForm planId={plan.id} year={plan.year} stored={null} />
        ) : (
          <StoredDraft planId={plan.id} year={plan.year} evaluationId={draft} />
        )
      }
    </PlanGate>
  );
}

function StoredDraft({ planId, year, evaluationId }: { planId: string; year: number; evaluationId: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.cycle.get.queryOptions({ evaluationId }));
  return <DraftForm key={data.version} planId={planId} year={year} stored={data} />;
}

type Props = { planId: string; year: number; stored: Evaluation | null };

function DraftForm({ planId, year, stored }: Props) {
  const t = useTranslations('cycle');
  const { today } = useSession();
  const navigate = route.useNavigate();
  const acts = useCycleActs();
  const { save, busy, failure } = useSave();
  const [fields, setFields] = useState<DraftFields>(() =>
    stored === null ? newFields(year, today, (month) => t('draft.title', { year, month })) : fieldsOf(stored),
  );
  const change = (patch: Partial<DraftFields>) => setFields((before) => ({ ...before, ...patch }));

  async function submit() {
    await save({
      run: async () => {
        const { id } = await acts.saveDraft.mutateAsync({
          ...fields,
          planId,
          evaluationId: stored?.id ?? null,
          version: stored?.version ?? null,
          systemId: stored?.draftSystemId ?? null,
          verifyDueOn: fields.verifyDueOn === '' ? null : fields.verifyDueOn,
        });
        await navigate({ to: '/evaluations/$evaluationId', params: { evaluationId: id } });
      },
    });
  }

  return (
    <>
      <PageHeader title={t(stored === null ? 'draft.new' : 'draft.edit')} state={t('draft.state')} />
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="md">
          <SecrecyNotice />
          <TextInput
            required
            label={t('draft.name')}
            maxLength={80}
            value={fields.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <Days fields={fields} change={change} today={today} />
          <Weights fields={fields} change={change} />
          <NumberInput
            required
            label={t('draft.appealDays')}
            description={t('draft.appealDaysHint')}
            min={1}
            max={30}
            allowDecimal={false}
            value={fields.appealDays}
            onChange={(value) => change({ appealDays: Number(value) })}
          />
          <ProblemAlert error={failure} />
          <Group justify="flex-end">
            <Button type="submit" loading={busy}>
              {t('draft.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </>
  );
}

type PartProps = { fields: DraftFields; change: (patch: Partial<DraftFields>) => void };

function Days({ fields, change, today }: PartProps & { today: string }) {
  const t = useTranslations('cycle');
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          required
          type="date"
          label={t('draft.from')}
          value={fields.periodFrom}
          onChange={(event) => change({ periodFrom: event.currentTarget.value })}
        />
        <TextInput
          required
          type="date"
          label={t('draft.to')}
          value={fields.periodTo}
          onChange={(event) => change({ periodTo: event.currentTarget.value })}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          required
          type="date"
          min={today}
          label={t('draft.assessDueOn')}
          value={fields.assessDueOn}
          onChange={(event) => change({ assessDueOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          min={fields.assessDueOn}
          label={t('draft.verifyDueOn')}
          value={fields.verifyDueOn}
          onChange={(event) => change({ verifyDueOn: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}

/** Whose figures count how much. */
function Weights({ fields, change }: PartProps) {
  const t = useTranslations('cycle');
  const { weights } = fields;
  const isPhone = useMediaQuery(`(max-width: ${PHONE_WIDTH}px)`);
  const [weighing, setWeighing] = useState<Weighing>(() => weighingOf(weights));
  function choose(next: Weighing) {
    setWeighing(next);
    if (next !== 'own')
      change({ weights: { ...WEIGHINGS[next] }, ...(next === 'selfThird' ? { thirdParty: true } : {}) });
  }
  const set = (source: keyof typeof weights) => (value: number | string) =>
    change({ weights: { ...weights, [source]: Number(value) } });
  return (
    <fieldset className={classes['fieldset']}>
      <legend>{t('draft.weights')}</legend>
      <p className={classes['quiet']}>{t('draft.weightsHint')}</p>
      <SegmentedControl
        className={classes['wrapControl']}
        orientation={isPhone ? 'vertical' : 'horizontal'}
        aria-label={t('draft.weights')}
        value={weighing}
        onChange={(next) => choose(next as Weighing)}
        data={(['final', 'selfThird', 'selfFinal', 'own'] as const).map((value) => ({
          value,
          label: t(`weighing.${value}`),
        }))}
      />
      {weighing === 'own' && (
        <Group grow mt="xs" align="flex-start">
          {(['self', 'third-party', 'final'] as const).map((source) => (
            <NumberInput
              key={source}
              label={t(`source.${source}`)}
              suffix=" %"
              min={0}
              max={100}
              allowDecimal={false}
              value={weights[source]}
              onChange={set(source)}
            />
          ))}
        </Group>
      )}
      <Switch
        mt="md"
        label={t('draft.thirdParty')}
        description={t('draft.thirdPartyHint')}
        checked={fields.thirdParty}
        onChange={(event) => change({ thirdParty: event.currentTarget.checked })}
      />
    </fieldset>
  );
}
