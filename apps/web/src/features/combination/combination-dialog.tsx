import { useState } from 'react';
import { Button, Group, Modal, NativeSelect, Radio, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import {
  combinationProblems,
  type CombinationProblem,
  SaveCombinationInput,
} from '@gongkai/domain/combination';
import { SubjectKind } from '@gongkai/domain/metric';
import { DepartmentKind } from '@gongkai/domain/organisation';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { useTRPC } from '#lib/trpc.ts';
import { NameFields } from '#features/indicators/name-fields.tsx';
import type { CombinableLine, CombinationEntry } from './combination-data.ts';
import { PartsField, shareEvenly } from './parts-field.tsx';
import classes from './combination.module.css';

type Props = {
  /** null: a new one */
  entry: CombinationEntry | null;
  lines: readonly CombinableLine[];
  onClose: () => void;
};

/** What the form begins with: what is stored, or the first two systems, half and half. */
function begin(entry: CombinationEntry | null, lines: readonly CombinableLine[]): SaveCombinationInput {
  if (entry === null) return { ...EMPTY, parts: firstTwo(lines, 'department') };
  const { id, revision, name, subjectKind, missing, parts } = entry;
  const shares = parts.map(({ systemKey, weight }) => ({ systemKey, weight }));
  return { id, revision, name: name.zh, nameEn: name.en, subjectKind, missing, parts: shares };
}

const EMPTY = {
  id: null,
  revision: 0,
  name: '',
  nameEn: '',
  subjectKind: 'department',
  missing: 'gap',
} as const;

function firstTwo(lines: readonly CombinableLine[], kind: SubjectKind) {
  const [first, ...others] = lines.filter(({ subjectKind }) => subjectKind === kind);
  if (first === undefined) return [];
  const second = others.find((line) => haveInCommon([first, line])) ?? others[0];
  const own = second === undefined ? [first] : [first, second];
  return shareEvenly(own.map(({ key }) => ({ systemKey: key, weight: 0 })));
}

/** Whether there is a kind of department that all of them evaluate. */
function haveInCommon(lines: readonly CombinableLine[]): boolean {
  return DepartmentKind.options.some((kind) =>
    lines.every(({ departmentKinds }) => departmentKinds?.includes(kind) ?? true),
  );
}

/** Writes a combination: its name, two or more systems of one kind of subject, and their weights. */
export function CombinationDialog({ entry, lines, onClose }: Props) {
  const t = useTranslations('combination');
  const [input, setInput] = useState(() => begin(entry, lines));
  const [tried, setTried] = useState(false);
  const save = useSaveCombination(onClose);
  const problems = combinationProblems(input, lines);
  const chosen = lines.filter(({ key }) => input.parts.some(({ systemKey }) => systemKey === key));
  const patch = (change: Partial<SaveCombinationInput>) => setInput((old) => ({ ...old, ...change }));
  function submit() {
    setTried(true);
    if (problems.length === 0 && SaveCombinationInput.safeParse(input).success) save.mutate(input);
  }
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="lg"
      title={entry === null ? t('createTitle') : t('editTitle', { name: entry.name.zh })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="sm">
          <SecrecyNotice />
          <NameFields
            label={t('name')}
            required
            max={80}
            value={{ zh: input.name, en: input.nameEn }}
            onChange={({ zh, en }) => patch({ name: zh, nameEn: en })}
          />
          <NativeSelect
            label={t('kindOfSubject')}
            value={input.subjectKind}
            data={SubjectKind.options.map((value) => ({ value, label: t(`subjectKind.${value}`) }))}
            onChange={(event) => {
              const subjectKind = event.currentTarget.value === 'item' ? 'item' : 'department';
              patch({ subjectKind, parts: firstTwo(lines, subjectKind) });
            }}
          />
          <PartsField
            parts={input.parts}
            lines={lines.filter(({ subjectKind }) => subjectKind === input.subjectKind)}
            problems={problems}
            onChange={(parts) => patch({ parts })}
          />
          {!haveInCommon(chosen) && <p className={classes['notice']}>{t('nobodyInCommon')}</p>}
          <MissingField value={input.missing} onChange={(missing) => patch({ missing })} />
          {tried && <WholeProblems problems={problems} nameless={input.name.trim() === ''} />}
          <ProblemAlert error={save.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function useSaveCombination(onSaved: () => void) {
  const t = useTranslations('combination');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.combination.save.mutationOptions({
      onSuccess: async (_, { name }) => {
        onSaved();
        notifications.show({ message: t('saved', { name }) });
        await queryClient.invalidateQueries(trpc.combination.pathFilter());
      },
    }),
  );
}

type MissingProps = {
  value: SaveCombinationInput['missing'];
  onChange: (value: SaveCombinationInput['missing']) => void;
};

function MissingField({ value, onChange }: MissingProps) {
  const t = useTranslations('combination');
  return (
    <Radio.Group
      label={t('missing')}
      value={value}
      onChange={(next) => onChange(next === 'drop' ? 'drop' : 'gap')}
    >
      {(['gap', 'drop'] as const).map((one) => (
        <Radio key={one} value={one} label={t(`missingOption.${one}`)} mt={6} />
      ))}
    </Radio.Group>
  );
}

/** What keeps the whole from being saved, after an attempt; a part's own problems stand at the part. */
function WholeProblems({
  problems,
  nameless,
}: {
  problems: readonly CombinationProblem[];
  nameless: boolean;
}) {
  const t = useTranslations('combination');
  if (problems.length === 0 && !nameless) return null;
  return (
    <div role="alert">
      <strong>{t('notSaved')}</strong>
      <ul>
        {nameless && <li>{t('problem.name')}</li>}
        {problems.map(({ code, at, details }) => (
          <li key={`${code} ${at}`}>
            {t(`problem.${code}`, {
              ...details,
              ...(code === 'combination-sum' && {
                sum: Number(details['sum']) / 100,
                difference: Number(details['difference']) / 100,
              }),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
