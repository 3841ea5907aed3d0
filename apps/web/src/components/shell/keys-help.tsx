import { Kbd, Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import { useStore } from '#lib/store.ts';
import { keysHelp, openKeysHelp } from './keys-help-store.ts';
import classes from './shell.module.css';

/** Every key, with the name of what it does in the `keys` namespace. */
const KEYS = [
  ['Ctrl K', 'search'],
  ['/', 'search'],
  ['?', 'help'],
  ['↑ ↓', 'moveRow'],
  ['← →', 'moveCell'],
  ['Enter', 'open'],
  ['Space', 'select'],
  ['Shift Space', 'selectRange'],
  ['j k', 'nextRow'],
  ['Esc', 'close'],
] as const;

/** The list of keys, on `?`. */
export function KeysHelp() {
  const t = useTranslations('keys');
  const open = useStore(keysHelp);
  // The list is for typing, too: keys in fields are text.
  useHotkeys([['shift+?', openKeysHelp, { usePhysicalKeys: false }]]);
  return (
    <Modal
      opened={open}
      onClose={() => keysHelp.set(false)}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('closeList') }}
    >
      <dl className={classes['keys']}>
        {KEYS.map(([key, name]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((one) => (
                <Kbd key={one}>{one}</Kbd>
              ))}
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
