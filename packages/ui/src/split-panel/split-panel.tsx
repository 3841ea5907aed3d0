import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { CloseButton } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useUiEnvironment } from '../environment/index.ts';
import classes from './split-panel.module.css';

/** The panel's share of the width, in percent. */
const SHARE = { least: 28, most: 65, first: 40, step: 2 } as const;

type Props = {
  /** the list */
  children: ReactNode;
  /** the detail; null closes the panel */
  panel: ReactNode | null;
  panelTitle: ReactNode;
  onClose: () => void;
  /** `j` and `k`: the next and the previous row */
  onStep?: (by: 1 | -1) => void;
  /** under this name the width is remembered on this device */
  storageKey?: string;
};

function within(share: number): number {
  return Math.round(Math.max(SHARE.least, Math.min(SHARE.most, share)));
}

/** Whether a key goes into something that takes text, or belongs to a dialog or menu above the panel. */
function belongsElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest(
      'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]',
    ) !== null
  );
}

/** A list with the detail of one row beside it; above it on a phone. Esc closes, the edge resizes. */
export function SplitPanel(props: Props) {
  const { children, panel, panelTitle, onClose, onStep, storageKey = 'gongkai.panel' } = props;
  const { t } = useUiEnvironment();
  const [stored, store] = useLocalStorage<number>({ key: storageKey, defaultValue: SHARE.first });
  const [dragged, setDragged] = useState<number | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const share = within(dragged ?? stored);
  usePanelKeys(panel !== null, onClose, onStep);

  function shareAt(event: PointerEvent): number {
    const box = frame.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return share;
    return within(((box.right - event.clientX) / box.width) * 100);
  }

  function onKeyDown(event: KeyboardEvent) {
    const by = event.key === 'ArrowLeft' ? SHARE.step : event.key === 'ArrowRight' ? -SHARE.step : 0;
    if (by === 0) return;
    event.preventDefault();
    store(within(share + by));
  }

  return (
    <div ref={frame} className={classes['frame']} style={{ ['--share' as string]: `${share}%` }}>
      <div className={classes['list']}>{children}</div>
      {panel !== null && (
        <>
          {/* A separator that takes the focus and a value is a window splitter (ARIA authoring practices). */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <hr
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            className={`${classes['edge']} gk-no-print`}
            aria-orientation="vertical"
            aria-label={t('resizePanel')}
            aria-valuenow={share}
            aria-valuemin={SHARE.least}
            aria-valuemax={SHARE.most}
            onKeyDown={onKeyDown}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              setDragged(share);
            }}
            onPointerMove={(event) => dragged !== null && setDragged(shareAt(event))}
            onPointerUp={(event) => {
              store(shareAt(event));
              setDragged(null);
            }}
          />
          <aside className={classes['panel']}>
            <div className={classes['head']}>
              <div className={classes['title']}>{panelTitle}</div>
              <CloseButton aria-label={t('close')} onClick={onClose} className="gk-no-print" />
            </div>
            <div className={classes['body']}>{panel}</div>
          </aside>
        </>
      )}
    </div>
  );
}

function usePanelKeys(open: boolean, onClose: () => void, onStep: Props['onStep']) {
  useEffect(() => {
    if (!open) return undefined;
    function onKey(event: globalThis.KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (belongsElsewhere(event.target)) return;
      if (event.key === 'Escape') onClose();
      else if (event.key === 'j') onStep?.(1);
      else if (event.key === 'k') onStep?.(-1);
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open, onClose, onStep]);
}
