import type { AbstractIntlMessages } from 'use-intl';
import { byNamespace } from '#lib/messages.ts';

export const messages = byNamespace(
  import.meta.glob<AbstractIntlMessages>('./zh-CN/*.json', { eager: true, import: 'default' }),
);
