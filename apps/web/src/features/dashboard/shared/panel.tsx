import { useId, useRef, type ReactNode } from 'react';
import { ActionIcon, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPhotoDown } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { savePicture } from './save-picture.ts';
import classes from './panel.module.css';

type Props = {
  title: string;
  /** quiet words beside the title: what it counts, as of when */
  note?: ReactNode;
  actions?: ReactNode;
  /** offers the chart as a picture, under this file name */
  picture?: string;
  children: ReactNode;
};

/** A part of a screen with its own heading: no box, a line above. */
export function Panel({ title, note, actions, picture, children }: Props) {
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const noteText = useRef<HTMLSpanElement>(null);
  return (
    <section aria-labelledby={id} className={classes['panel']}>
      <header className={classes['head']}>
        <h2 id={id} className={classes['title']}>
          {title}
        </h2>
        {note !== undefined && (
          <span ref={noteText} className={classes['note']}>
            {note}
          </span>
        )}
        <div className={`${classes['actions']} gk-no-print`}>
          {actions}
          {picture !== undefined && (
            <SavePicture title={title} fileName={picture} body={body} note={noteText} />
          )}
        </div>
      </header>
      <div ref={body}>{children}</div>
    </section>
  );
}

type SaveProps = {
  title: string;
  fileName: string;
  body: { current: HTMLElement | null };
  note: { current: HTMLElement | null };
};

function SavePicture({ title, fileName, body, note }: SaveProps) {
  const t = useTranslations('dashboard');
  const label = t('savePicture', { title });
  async function save() {
    if (body.current === null) return;
    try {
      await savePicture(body.current, { title, fileName, note: note.current?.textContent ?? '' });
    } catch {
      notifications.show({ color: 'red', message: t('pictureFailed') });
    }
  }
  return (
    <Tooltip label={label}>
      <ActionIcon size={24} aria-label={label} onClick={() => void save()}>
        <IconPhotoDown size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
