import { IconFile, IconHash, IconLink, IconPhoto, type TablerIcon } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import type { Evidence } from './types.ts';
import classes from './task.module.css';

const ICONS: Record<Evidence['kind'], TablerIcon> = {
  file: IconFile,
  screenshot: IconPhoto,
  link: IconLink,
  'document-number': IconHash,
};

/** The icon of a kind of evidence, with its name for those who do not see it. */
export function EvidenceIcon({ kind }: { kind: Evidence['kind'] }) {
  const t = useTranslations('task');
  const Icon = ICONS[kind];
  return <Icon size={16} role="img" aria-label={t(`evidenceKind.${kind}`)} />;
}

/** Pieces of 佐证材料, each leading to what it is. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const format = useFormat();
  return (
    <ul className={classes['evidence']}>
      {evidence.map((one) => {
        const href = one.file === null ? one.url : `/api/files/${one.file.id}`;
        return (
          <li key={one.id}>
            <EvidenceIcon kind={one.kind} />
            {href === null ? (
              <span>{one.title}</span>
            ) : (
              <a href={href} target="_blank" rel="noreferrer noopener">
                {one.title}
              </a>
            )}
            {one.file !== null && <span className={classes['quiet']}>{format.bytes(one.file.size)}</span>}
          </li>
        );
      })}
    </ul>
  );
}
