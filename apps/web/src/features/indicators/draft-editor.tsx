import { useEffect, useRef, useState } from 'react';
import { Alert, Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import { leavesOf, placeOf } from '@gongkai/domain/indicator';
import { PageHeader } from '@gongkai/ui/page';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { useFormat } from '#lib/format.ts';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { DraftActions } from './draft-actions.tsx';
import { DraftConflict } from './draft-conflict.tsx';
import { GroupPanel } from './group-panel.tsx';
import type { SystemDetail } from './indicator-data.ts';
import { LeafPanel } from './leaf-panel.tsx';
import { ProblemList } from './problem-list.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import { Toolbar } from './toolbar.tsx';
import { Tree } from './tree.tsx';
import { useEditor, type Editor } from './use-editor.ts';
import { useRemoveNode } from './use-remove-node.ts';
import { WeightSum } from './weight-sum.tsx';
import classes from './indicators.module.css';

/** A draft with its tree, the panel of what is selected, and everything that is still wrong. */
export function DraftEditor({ stored }: { stored: SystemDetail }) {
  const t = useTranslations('indicators');
  const text = useLocalText();
  const format = useFormat();
  const editor = useEditor(stored);
  const { present, problems, selected, dispatch } = editor;
  const remove = useRemoveNode(editor);
  const panel = useRef<HTMLHeadingElement>(null);
  const [jumps, setJumps] = useState(0);
  useEffect(() => {
    if (jumps > 0) panel.current?.focus();
  }, [jumps]);
  useHotkeys([['mod+S', () => void editor.save()]], []);
  // In a text field the browser's own undo works on the text.
  useHotkeys([
    ['mod+Z', () => dispatch({ type: 'undo' })],
    ['mod+shift+Z', () => dispatch({ type: 'redo' })],
  ]);
  const jump = (key: string | null) => {
    dispatch({ type: 'select', key });
    setJumps((count) => count + 1);
  };
  return (
    <>
      <PageHeader
        title={t('editTitle', { name: text(present.name) || t('nameless'), version: stored.version })}
        state={t('editState', {
          leaves: leavesOf(present.nodes).length,
          saved: editor.isDirty
            ? t('unsaved')
            : t('savedAt', { at: format.instant(stored.updatedAt ?? '', true) }),
        })}
        actions={<DraftActions stored={stored} editor={editor} />}
      />
      <div className={classes['notice']}>
        <SecrecyNotice />
      </div>
      {editor.wasKept && editor.isDirty && (
        <Alert className={classes['notice']} color="accent" variant="light" role="status">
          {t('kept')}{' '}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => dispatch({ type: 'replace', definition: stored.definition })}
          >
            {t('keptDrop')}
          </Button>
        </Alert>
      )}
      {editor.failure !== null && (
        <div className={classes['notice']}>
          <ProblemAlert error={editor.failure} />
        </div>
      )}
      {editor.theirs !== null && <DraftConflict editor={editor} theirs={editor.theirs} />}
      <ProblemList nodes={present.nodes} problems={problems} onJump={jump} />
      <div className={classes['editor']}>
        <div className={classes['side']}>
          <WeightSum nodes={present.nodes} onRescale={() => dispatch({ type: 'rescale', key: null })} />
          <Toolbar editor={editor} />
          <div className={classes['treeBox']}>
            <Tree
              nodes={present.nodes}
              problems={problems}
              selected={selected}
              onSelect={(key) => dispatch({ type: 'select', key })}
              onStep={(key, step) => dispatch({ type: 'step', key, step })}
              onDrop={(key, over, side) => dispatch({ type: 'drop', key, over, side })}
              onRemove={remove}
            />
          </div>
          <p className={classes['quiet']}>{t('keys')}</p>
        </div>
        <section className={classes['panel']} aria-labelledby="gk-indicator-panel">
          <h2 id="gk-indicator-panel" ref={panel} tabIndex={-1} className={classes['panelTitle']}>
            {titleOf(editor, t('settings'), text)}
          </h2>
          <Panel editor={editor} />
        </section>
      </div>
    </>
  );
}

function titleOf(
  { present, selected }: Editor,
  settings: string,
  text: (name: { zh: string; en: string }) => string,
): string {
  const node = selected === null ? null : placeOf(present.nodes, selected)?.node;
  if (node === null || node === undefined) return settings;
  return text(node.name) === '' ? node.key : text(node.name);
}

function Panel({ editor }: { editor: Editor }) {
  const { present, problems, selected, dispatch } = editor;
  const node = selected === null ? null : (placeOf(present.nodes, selected)?.node ?? null);
  const own = problems.filter(({ key }) => key === (node?.key ?? null));
  if (node === null) return <SettingsPanel system={present} problems={own} dispatch={dispatch} />;
  if (node.type === 'group')
    return <GroupPanel key={node.key} group={node} problems={own} dispatch={dispatch} />;
  const families = [...new Set(leavesOf(present.nodes).flatMap(({ family }) => family ?? []))];
  return (
    <LeafPanel
      key={node.key}
      leaf={node}
      kind={present.subjectKind}
      problems={own}
      families={families}
      dispatch={dispatch}
    />
  );
}
