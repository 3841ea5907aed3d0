import { useState } from 'react';
import { Accordion, SegmentedControl } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useFormat } from '#lib/format.ts';
import { useSession } from '#lib/session.ts';
import type { AssessedLeaf, Assessment } from './cycle-data.ts';
import { entryOf, isGiven, typedLeaves } from './leaf-entry.ts';
import { LeafForm } from './leaf-form.tsx';
import classes from './cycle.module.css';

const SHOWN = ['required', 'open', 'idle'] as const;
type Shown = (typeof SHOWN)[number];

type Props = { assessment: Assessment; onUnsaved: (leafKey: string, isUnsaved: boolean) => void };

/**
 * The indicators of one source by their group, a line each, opened for writing one by one: a department has business
 * under few of some fifty. What was opened once stays mounted, so that typing on its way to the server is not cut off;
 * what was returned, and what was typed and not saved, is open from the beginning.
 */
export function LeafList({ assessment, onUnsaved }: Props) {
  const { source } = assessment;
  const text = useLocalText();
  const { user } = useSession();
  const leaves = assessment.leaves.filter(({ assessed }) => assessed);
  const [shown, setShown] = useState<Shown>('required');
  const [opened, setOpened] = useState<string[]>(() => [
    ...leaves.filter(({ verdict }) => verdict?.verdict === 'returned').map(({ leafKey }) => leafKey),
    ...typedLeaves(assessment, user.id),
  ]);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set(opened));
  function open(keys: readonly string[], next: string[]) {
    setOpened([...opened.filter((key) => !keys.includes(key)), ...next]);
    setSeen(new Set([...seen, ...next]));
  }
  // What is being written stays in view, whatever is shown.
  const isShown = (leaf: AssessedLeaf) => opened.includes(leaf.leafKey) || fits(leaf, shown, source);
  const groups = [...Map.groupBy(leaves, ({ path }) => text(path[0] ?? { zh: '', en: '' }))];
  return (
    <>
      <ShownPick assessment={assessment} leaves={leaves} value={shown} onChange={setShown} />
      {groups.map(([name, own]) => {
        const keys = own.map(({ leafKey }) => leafKey);
        const visible = own.filter(isShown);
        return (
          <section key={name} hidden={visible.length === 0} aria-label={name} className={classes['group']}>
            {name !== '' && <h2>{name}</h2>}
            <Accordion
              multiple
              variant="default"
              order={3}
              value={opened.filter((key) => keys.includes(key))}
              onChange={(next) => open(keys, next)}
            >
              {own.map((leaf) => (
                <Accordion.Item key={leaf.leafKey} value={leaf.leafKey} hidden={!visible.includes(leaf)}>
                  <Accordion.Control>
                    <Line leaf={leaf} source={source} />
                  </Accordion.Control>
                  <Accordion.Panel>
                    {seen.has(leaf.leafKey) && (
                      <LeafForm assessment={assessment} leaf={leaf} onUnsaved={onUnsaved} />
                    )}
                  </Accordion.Panel>
                </Accordion.Item>
              ))}
            </Accordion>
          </section>
        );
      })}
    </>
  );
}

/** Where there was business, what of it is still to be written, or where there was none. */
function fits(leaf: AssessedLeaf, shown: Shown, source: Assessment['source']): boolean {
  if (shown === 'open') return leaf.required && !isGiven(leaf, source);
  return leaf.required === (shown === 'required');
}

type PickProps = {
  assessment: Assessment;
  leaves: readonly AssessedLeaf[];
  value: Shown;
  onChange: (shown: Shown) => void;
};

function ShownPick({ assessment, leaves, value, onChange }: PickProps) {
  const t = useTranslations('cycle');
  const count = (shown: Shown) => leaves.filter((leaf) => fits(leaf, shown, assessment.source)).length;
  return (
    <SegmentedControl
      size="xs"
      className={classes['shown']}
      aria-label={t('shown.label')}
      value={value}
      onChange={(next) => onChange(SHOWN.find((one) => one === next) ?? 'required')}
      data={SHOWN.map((one) => ({ value: one, label: t(`shown.${one}`, { count: count(one) }) }))}
    />
  );
}

function Line({ leaf, source }: { leaf: AssessedLeaf; source: Assessment['source'] }) {
  const t = useTranslations('cycle');
  const text = useLocalText();
  const format = useFormat();
  const entry = entryOf(leaf, source);
  const own = entry?.points ?? null;
  function countedWords({ counted, rule, most }: AssessedLeaf): string {
    if (counted === null) return t('leaf.most', { points: format.score(most) });
    if (rule === 'reviewer') return t('counted.marked');
    return counted.state === 'measured'
      ? t('counted.points', { points: format.score(counted.points) })
      : t(`counted.${counted.state}`);
  }
  return (
    <span className={classes['leafLine']}>
      <span>{text(leaf.name)}</span>
      <span className={classes['quiet']}>{countedWords(leaf)}</span>
      <span className={isGiven(leaf, source) ? undefined : classes['quiet']}>
        {own !== null
          ? t('leaf.ownPoints', { points: format.score(own) })
          : entry?.explanation != null
            ? t('leaf.claimed')
            : t(leaf.required ? 'leaf.nothing' : 'leaf.notRequired')}
      </span>
    </span>
  );
}
