import { Text } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useUiEnvironment } from '@gongkai/ui/environment';

/** The reminder above every place where text or files go in (保守国家秘密法). */
export function SecrecyNotice() {
  const { t } = useUiEnvironment();
  return (
    <Text component="p" role="note" size="xs" m={0} c="var(--gk-light-behind-ink)">
      <IconShieldExclamation size={14} aria-hidden style={{ verticalAlign: '-2px', marginInlineEnd: 4 }} />
      <strong>{t('secrecyTitle')}</strong> {t('secrecyNotice')}
    </Text>
  );
}
