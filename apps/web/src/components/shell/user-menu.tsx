import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import {
  IconChevronDown,
  IconDeviceDesktop,
  IconKey,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSun,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useLanguage } from '#lib/locale-context.ts';
import { useSession } from '#lib/session.ts';
import { useChangeLocale } from '#lib/change-locale.ts';
import { useSignOut } from '#lib/sign-out.ts';
import { openKeysHelp } from './keys-help-store.ts';
import classes from './shell.module.css';

const SCHEMES = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconDeviceDesktop],
] as const;

/** The person: language, colours, keys, password, sign-out. */
export function UserMenu() {
  const t = useTranslations('shell');
  const roles = useTranslations('roles');
  const { user, department, roles: held } = useSession();
  const { locale } = useLanguage();
  const changeLocale = useChangeLocale();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const navigate = useNavigate();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes['person']}>
          <span className="gk-visually-hidden">{t('personMenu', { name: user.name })}</span>
          <span className={classes['avatar']} aria-hidden>
            {user.name.slice(0, 1)}
          </span>
          <span className={classes['personName']} aria-hidden>
            {user.name}
          </span>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {[department?.name, held.map((role) => roles(role)).join(t('listSeparator'))]
            .filter(Boolean)
            .join(' · ')}
        </Menu.Label>
        <Menu.Item
          leftSection={<IconLanguage size={16} />}
          onClick={() => void changeLocale(locale === 'en' ? 'zh-CN' : 'en')}
        >
          <span lang={locale === 'en' ? 'zh-CN' : 'en'}>{t('otherLanguage')}</span>
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('appearance')}</Menu.Label>
        {SCHEMES.map(([scheme, Icon]) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon size={16} />}
            onClick={() => setColorScheme(scheme)}
            role="menuitemradio"
            aria-checked={colorScheme === scheme}
            rightSection={colorScheme === scheme ? '✓' : null}
          >
            {t(`scheme.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={openKeysHelp}>
          {t('keys')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKey size={16} />}
          onClick={() => void navigate({ to: '/change-password' })}
        >
          {t('changePassword')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
