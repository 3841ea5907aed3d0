import { ITEMS_1_2 } from './items-1-2.ts';
import { ITEMS_10_11 } from './items-10-11.ts';
import { ITEMS_12_13, REQUEST_CHANGES } from './items-12-13.ts';
import { ACCOUNT_CHANGES, INSPECTION_CHANGES, ITEMS_14_17 } from './items-14-17.ts';
import { ITEMS_3_4 } from './items-3-4.ts';
import { ITEMS_5_7 } from './items-5-7.ts';
import { ITEMS_8_9 } from './items-8-9.ts';
import type { SampleChange, SampleRecord } from './sheet.ts';

/** The sample office's year: records for every ledger. A record stands before those that point to it. */
export const SAMPLE_RECORDS: readonly SampleRecord[] = [
  ...ITEMS_1_2,
  ...ITEMS_3_4,
  ...ITEMS_5_7,
  ...ITEMS_8_9,
  ...ITEMS_10_11,
  ...ITEMS_12_13,
  ...ITEMS_14_17,
];

/** What became of some of them later, in the order of days for each. */
export const SAMPLE_CHANGES: readonly SampleChange[] = [
  ...REQUEST_CHANGES,
  ...ACCOUNT_CHANGES,
  ...INSPECTION_CHANGES,
];
