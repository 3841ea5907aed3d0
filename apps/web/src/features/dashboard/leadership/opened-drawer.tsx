import { Drawer } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { LightWord } from '../shared/light-word.tsx';
import { PathLink } from '../shared/path-link.tsx';
import { TaskList } from '../shared/task-list.tsx';
import list from '../shared/list.module.css';
import type { Board } from './board.ts';
import { openedFigure, type OpenedFigure } from './opened-figure.ts';

type Props = {
  board: Board;
  address: string | undefined;
  onClose: () => void;
  onOpen: (address: string) => void;
};

/** What a figure is made of, beside the board; its address can be shared. */
export function OpenedDrawer({ board, address, onClose, onOpen }: Props) {
  const t = useTranslations('dashboard.open');
  const common = useTranslations('dashboard');
  const opened = openedFigure(board, address);
  const title = useTitle(opened);
  return (
    <Drawer
      opened={opened !== null}
      onClose={onClose}
      position="right"
      size="xl"
      title={title}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {opened !== null && (
        <>
          <p className={list['quiet']}>{t('rows', { count: rowCount(opened) })}</p>
          <Rows opened={opened} caption={title} onOpen={onOpen} />
        </>
      )}
    </Drawer>
  );
}

function useTitle(opened: OpenedFigure | null): string {
  const t = useTranslations('dashboard.open');
  const format = useFormat();
  if (opened === null) return '';
  const { key, values } = opened.title;
  const { day } = values;
  return t(key, typeof day === 'string' ? { ...values, day: format.fullDate(day) } : values);
}

/** How many records a figure opens. */
function rowCount(opened: OpenedFigure): number {
  if (opened.kind === 'tasks') return opened.tasks.length;
  return opened.kind === 'items' ? opened.items.length : opened.sessions.length;
}

type RowsProps = { opened: OpenedFigure; caption: string; onOpen: (address: string) => void };

function Rows({ opened, caption, onOpen }: RowsProps) {
  const t = useTranslations('dashboard');
  const format = useFormat();
  if (opened.kind === 'tasks') return <TaskList tasks={opened.tasks} caption={caption} />;
  return (
    <table className={list['list']}>
      <caption className="gk-visually-hidden">{caption}</caption>
      <tbody>
        {opened.kind === 'items'
          ? opened.items.map((item) => (
              <tr key={item.itemId}>
                <th scope="row">
                  <button
                    type="button"
                    className={list['linkButton']}
                    onClick={() => onOpen(`item:${item.itemId}`)}
                  >
                    {t('itemName', { number: item.number, heading: item.heading ?? '' })}
                  </button>
                </th>
                <td>
                  <LightWord light={item.light ?? 'none'} />
                </td>
                <td data-figure>{t('open.taskCount', { count: item.taskIds.length })}</td>
                <td data-figure>{format.percent(item.percent)}</td>
              </tr>
            ))
          : opened.sessions.map((session) => (
              <tr key={session.id}>
                <th scope="row">
                  <PathLink path={`/training/${session.id}`}>{session.title}</PathLink>
                </th>
                <td>{t(`modes.${session.mode}`)}</td>
                <td className={list['nowrap']}>
                  {session.heldOn === null ? t('gap') : format.shortDate(session.heldOn)}
                </td>
              </tr>
            ))}
      </tbody>
    </table>
  );
}
