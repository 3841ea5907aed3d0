import { useState } from 'react';
import { Button, CloseButton, Group, TextInput } from '@mantine/core';
import { IconHash, IconLink } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { EvidenceInput } from '@gongkai/domain/task';
import type { DraftEvidence } from './draft.ts';

type Reference = 'link' | 'document-number';

function toEvidence(kind: Reference, text: string): DraftEvidence {
  const url = kind === 'link' ? text : null;
  return { key: crypto.randomUUID(), kind, title: text.slice(0, 200), url, fileId: null, size: null };
}

/** A public link or a document number (批文号), typed. A link is checked for its form, not visited. */
export function AddReference({ onAdd }: { onAdd: (evidence: DraftEvidence) => void }) {
  const t = useTranslations('task');
  const [kind, setKind] = useState<Reference | null>(null);
  const [text, setText] = useState('');
  if (kind === null)
    return (
      <Group gap="xs" mt="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconLink size={14} aria-hidden />}
          onClick={() => setKind('link')}
        >
          {t('report.addLink')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconHash size={14} aria-hidden />}
          onClick={() => setKind('document-number')}
        >
          {t('report.addNumber')}
        </Button>
      </Group>
    );
  const value = text.trim();
  const isGood = EvidenceInput.safeParse(toEvidence(kind, value)).success;
  function add() {
    if (kind === null || !isGood) return;
    onAdd(toEvidence(kind, value));
    setText('');
    setKind(null);
  }
  return (
    <Group gap="xs" mt="xs" align="flex-start" wrap="nowrap">
      <TextInput
        style={{ flex: 1 }}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this field
        autoFocus
        aria-label={t(`evidenceKind.${kind}`)}
        placeholder={t(`report.placeholder.${kind}`)}
        value={text}
        error={value !== '' && !isGood && kind === 'link' ? t('report.badLink') : null}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <Button variant="default" onClick={add} disabled={!isGood}>
        {t('report.add')}
      </Button>
      <CloseButton size={36} aria-label={t('cancel')} onClick={() => setKind(null)} />
    </Group>
  );
}
