import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { IconAlertTriangle, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { DropSide, IndicatorNode, Step, SystemProblem } from '@gongkai/domain/indicator';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { pointsText } from './rule-text.ts';
import { treeLines, type TreeLine } from './tree-rows.ts';
import { useMovedText } from './use-moved-text.ts';
import { useTreeDrag, type LineDrag } from './use-tree-drag.ts';
import classes from './indicators.module.css';

type Props = {
  nodes: readonly IndicatorNode[];
  problems: readonly SystemProblem[];
  selected: string | null;
  onSelect: (key: string) => void;
  /** left out where nothing may be changed */
  onStep?: (key: string, step: Step) => void;
  onDrop?: (key: string, over: string, side: DropSide) => void;
  onRemove?: (key: string) => void;
};

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'out',
  ArrowRight: 'in',
};

/**
 * The indicators as a tree. Arrows walk and open, Enter selects; with Alt the arrows move what is selected, Delete
 * takes it away.
 */
export function Tree({ nodes, problems, selected, onSelect, onStep, onDrop, onRemove }: Props) {
  const t = useTranslations('indicators');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLUListElement>(null);
  const lines = treeLines(nodes, closed, problems);
  const active = lines.find(({ node }) => node.key === selected)?.node.key ?? lines[0]?.node.key ?? null;
  const wantsFocus = useRef(false);
  const [movedText, announce] = useMovedText(nodes);
  const dragOf = useTreeDrag(
    nodes,
    onDrop &&
      ((key, over, side) => {
        announce(key);
        onDrop(key, over, side);
      }),
  );

  // Keys move the selection; the focus follows once the new line is there.
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  });

  function toggle(key: string, isOpen: boolean) {
    const next = new Set(closed);
    if (isOpen) next.delete(key);
    else next.add(key);
    setClosed(next);
  }

  function walk(line: TreeLine, by: number) {
    const target = lines[lines.indexOf(line) + by];
    if (target !== undefined) onSelect(target.node.key);
  }

  function press(event: KeyboardEvent, line: TreeLine) {
    const { key } = line.node;
    const step = STEPS[event.key];
    wantsFocus.current = true;
    if (event.altKey && step !== undefined) {
      announce(key);
      onStep?.(key, step);
    } else if (event.key === 'ArrowDown') walk(line, 1);
    else if (event.key === 'ArrowUp') walk(line, -1);
    else if (event.key === 'ArrowRight' && line.isOpen === false) toggle(key, true);
    else if (event.key === 'ArrowRight' && line.isOpen === true) walk(line, 1);
    else if (event.key === 'ArrowLeft' && line.isOpen === true) toggle(key, false);
    else if (event.key === 'ArrowLeft') leave(line);
    else if (event.key === 'Home') onSelect(lines[0]?.node.key ?? key);
    else if (event.key === 'End') onSelect(lines.at(-1)?.node.key ?? key);
    else if (event.key === 'Enter' || event.key === ' ') onSelect(key);
    else if (event.key === 'Delete') onRemove?.(key);
    else {
      wantsFocus.current = false;
      return;
    }
    event.preventDefault();
  }

  /** To the group above. */
  function leave(line: TreeLine) {
    const above = lines.slice(0, lines.indexOf(line)).findLast(({ level }) => level < line.level);
    if (above !== undefined) onSelect(above.node.key);
  }

  return (
    <>
      <ul ref={list} role="tree" aria-label={t('tree')} className={classes['tree']}>
        {lines.map((line) => (
          <Line
            key={line.node.key}
            line={line}
            isSelected={line.node.key === selected}
            isActive={line.node.key === active}
            onSelect={() => onSelect(line.node.key)}
            onToggle={() => toggle(line.node.key, line.isOpen === false)}
            onKeyDown={(event) => press(event, line)}
            drag={dragOf(line)}
          />
        ))}
      </ul>
      <span role="status" className="gk-visually-hidden">
        {movedText}
      </span>
    </>
  );
}

type LineProps = {
  line: TreeLine;
  isSelected: boolean;
  isActive: boolean;
  onSelect: () => void;
  onToggle: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  drag: LineDrag | null;
};

function Line({ line, isSelected, isActive, onSelect, onToggle, onKeyDown, drag }: LineProps) {
  const t = useTranslations('indicators');
  const text = useLocalText();
  const { node, level, isOpen, weight, problems } = line;
  const Chevron = isOpen === true ? IconChevronDown : IconChevronRight;
  const name = text(node.name);
  return (
    <li
      role="treeitem"
      aria-level={level}
      aria-posinset={line.position}
      aria-setsize={line.siblings}
      aria-selected={isSelected}
      aria-expanded={isOpen ?? undefined}
      tabIndex={isActive ? 0 : -1}
      data-type={node.type}
      className={classes['line']}
      style={{ paddingInlineStart: 4 + (level - 1) * 20 }}
      onClick={onSelect}
      onKeyDown={onKeyDown}
      {...drag}
    >
      <span
        className={classes['chevron']}
        aria-hidden
        onClick={(event) => {
          if (isOpen === null) return;
          event.stopPropagation();
          onToggle();
        }}
      >
        {isOpen !== null && <Chevron size={16} />}
      </span>
      <span className={classes['lineName']}>{name === '' ? t('unnamed', { key: node.key }) : name}</span>
      {problems > 0 && (
        <span className={classes['mark']}>
          <IconAlertTriangle size={14} aria-hidden />
          <span className="gk-visually-hidden">{t('problems', { count: problems })}</span>
        </span>
      )}
      <span className={classes['lineWeight']}>
        {weight === null ? t('outsideShort') : pointsText(weight)}
      </span>
    </li>
  );
}
