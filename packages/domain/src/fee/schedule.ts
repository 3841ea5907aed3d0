import { z } from 'zod';
import type { PlainDate } from '../common/index.ts';
import type { LocalText } from '../indicator/text.ts';

/** What a fee is counted by: requests (件) or pages (页). One request is charged by one of them, never both. */
export const FeeBasis = z.enum(['item', 'page']);
export type FeeBasis = z.infer<typeof FeeBasis>;

/** A band of the progressive schedule. `rate` is in fen for each unit; `to` null is open. */
export type FeeBand = { from: number; to: number | null; rate: number };

/** Bands, and after the last closed one further bands of `width`, each `increase` fen dearer than the one before. */
type Schedule = { bands: readonly FeeBand[]; further: { width: number; increase: number } | null };

/** 政府信息公开信息处理费管理办法 art. 3 to 5, in fen. */
export const FEE_SCHEDULE = {
  law: '政府信息公开信息处理费管理办法（国办函〔2020〕109号）',
  effectiveFrom: '2021-01-01' as PlainDate,
  bases: {
    item: {
      bands: [
        { from: 1, to: 10, rate: 0 },
        { from: 11, to: 30, rate: 100_00 },
        { from: 31, to: 40, rate: 200_00 },
      ],
      further: { width: 10, increase: 100_00 },
    },
    page: {
      bands: [
        { from: 1, to: 30, rate: 0 },
        { from: 31, to: 100, rate: 10_00 },
        { from: 101, to: 200, rate: 20_00 },
        { from: 201, to: null, rate: 40_00 },
      ],
      further: null,
    },
  } satisfies Record<FeeBasis, Schedule>,
  articles: { item: '4', page: '5' } satisfies Record<FeeBasis, string>,
} as const;

/** What is not certain about each basis; shown beside every figure counted by it. */
export const FEE_CAVEATS: Readonly<Record<FeeBasis, LocalText>> = {
  item: {
    zh: '31 件以上“以 10 件为一档，每增加一档提高 100 元/件”，首档按 200 元/件理解。',
    en: 'From the 31st request on the rate rises by 100 yuan for every ten; the first ten are read as 200 yuan each.',
  },
  page: {
    zh: '按量计收是每件申请单独计算还是按月累计未核对原文，此处按每件申请单独计算。',
    en: 'Whether pages are counted for each request or over the month was not verified; counted for each request.',
  },
};

/** The bands of a basis from the first unit on; without end where the schedule has none. */
export function* feeBands(basis: FeeBasis): Generator<FeeBand, void> {
  const { bands, further }: Schedule = FEE_SCHEDULE.bases[basis];
  yield* bands;
  if (further === null) return;
  let last = bands.at(-1);
  while (last !== undefined && last.to !== null) {
    last = { from: last.to + 1, to: last.to + further.width, rate: last.rate + further.increase };
    yield last;
  }
}
