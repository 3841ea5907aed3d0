import { useState } from 'react';
import { Accordion } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useFormat } from '#lib/format.ts';
import type { AssessedLeaf, Assessment } from './cycle-data.ts';
import { LeafForm } from './leaf-form.tsx';
import classes from './cycle.module.css';

/**
 * The indicators of one source, a line each, opened for writing one by one: a department has business under few of
 * some fifty. What was opened once stays mounted, so that typing on its way to the server is not cut off.
 */
export function LeafList({ assessment, leaves }: { assessment: Assessment; leaves: AssessedLeaf[] }) {
  const returned = leaves.filter(({ verdict }) => verdict?.verdict === 'returned');
  const [opened, setOpened] = useState<string[]>(returned.map(({ leafKey }) => leafKey));
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set(opened));
  function open(next: string[]) {
    setOpened(next);
    setSeen(new Set([...seen, ...next]));
  }
  return (
    <Accordion multiple variant="default" order={3} value={opened} onChange={open}>
      {leaves.map((leaf) => (
        <Accordion.Item key={leaf.leafKey} value={leaf.leafKey}>
          <Accordion.Control>
            <Line leaf={leaf} source={assessment.source} />
          </Accordion.Control>
          <Accordion.Panel>
            {seen.has(leaf.leafKey) && <LeafForm assessment={assessment} leaf={leaf} />}
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

function Line({ leaf, source }: { leaf: AssessedLeaf; source: Assessment['source'] }) {
  const t = useTranslations('cycle');
  const text = useLocalText();
  const format = useFormat();
  const entry = source === 'self' ? leaf.self : leaf.thirdParty;
  const own = entry?.points ?? null;
  const { counted } = leaf;
  return (
    <span className={classes['leafLine']}>
      <span>{text(leaf.name)}</span>
      <span className={classes['quiet']}>
        {counted === null
          ? t('leaf.most', { points: format.score(leaf.most) })
          : counted.state === 'measured'
            ? t('counted.points', { points: format.score(counted.points) })
            : t(`counted.${counted.state}`)}
      </span>
      <span className={own === null && entry?.explanation == null ? classes['quiet'] : undefined}>
        {own === null
          ? entry?.explanation == null
            ? t('leaf.nothing')
            : t('leaf.explanation')
          : t('leaf.ownPoints', { points: format.score(own) })}
      </span>
    </span>
  );
}
