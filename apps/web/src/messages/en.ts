import type { AbstractIntlMessages } from 'use-intl';
import { byNamespace } from '#lib/messages.ts';

export const messages = byNamespace(
  import.meta.glob<AbstractIntlMessages>('./en/*.json', { eager: true, import: 'default' }),
);
