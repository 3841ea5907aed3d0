import { useTranslations } from 'use-intl';
import { placeOf } from '@gongkai/domain/indicator';
import { useToasts } from '@gongkai/ui/toast';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import type { Editor } from './use-editor.ts';

/** Takes a node out of the tree, with a way back in the toast. */
export function useRemoveNode({
  present,
  dispatch,
}: Pick<Editor, 'present' | 'dispatch'>): (key: string) => void {
  const t = useTranslations('indicators');
  const text = useLocalText();
  const toasts = useToasts();
  return (key) => {
    const place = placeOf(present.nodes, key);
    if (place === null) return;
    dispatch({ type: 'remove', key });
    // The whole as it was: other acts may have come in between.
    const before = present;
    toasts.undo(t('removed', { name: text(place.node.name) || key }), () =>
      dispatch({ type: 'replace', definition: before }),
    );
  };
}
