import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { placeOf, type IndicatorNode } from '@gongkai/domain/indicator';
import { useLocalText } from '#features/dashboard/shared/labels.ts';

/**
 * Says for those who hear the screen where a node stands after it was moved.
 *
 * @returns the words, and what to call with a node's key before it is moved.
 */
export function useMovedText(nodes: readonly IndicatorNode[]): [string, (key: string) => void] {
  const t = useTranslations('indicators');
  const text = useLocalText();
  const [words, setWords] = useState('');
  const moving = useRef<string | null>(null);
  const before = useRef(nodes);
  useEffect(() => {
    if (before.current === nodes) return;
    before.current = nodes;
    const place = moving.current === null ? null : placeOf(nodes, moving.current);
    moving.current = null;
    if (place === null) return;
    const parent = place.parentKey === null ? null : (placeOf(nodes, place.parentKey)?.node ?? null);
    const siblings = parent?.type === 'group' ? parent.children : nodes;
    setWords(
      t(parent === null ? 'movedTop' : 'movedTo', {
        name: text(place.node.name) || place.node.key,
        group: parent === null ? '' : text(parent.name) || parent.key,
        position: place.at + 1,
        count: siblings.length,
      }),
    );
  }, [nodes, t, text]);
  return [words, (key) => void (moving.current = key)];
}
