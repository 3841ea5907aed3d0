import type { PlainDate } from '@gongkai/domain/common';

/** Something that is done on a day; deeds of one day are done in their order. */
export type Deed = { on: PlainDate; play: () => Promise<void> };
