import { Menu } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useLanguage } from '#lib/locale-context.ts';

/** A version as a file: Excel to read and change, JSON for everything. */
export function ExportItems({ id }: { id: string }) {
  const t = useTranslations('indicators');
  const { locale } = useLanguage();
  return (['xlsx', 'json'] as const).map((format) => (
    <Menu.Item
      key={format}
      component="a"
      download
      href={`/api/indicators/${id}/export.${format}?locale=${locale}`}
    >
      {t(`export.${format}`)}
    </Menu.Item>
  ));
}
