import { z } from 'zod';
import { compareText } from '../metric/index.ts';

/**
 * How many entries of each department are checked (抽查): a share in per cent, rounded up, or a number. An entry
 * worth at least `alwaysFrom` hundredths of a point is always checked, on top of those drawn; null for none.
 */
export const SamplePolicy = z.object({
  size: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('share'), percent: z.int().min(1).max(100) }),
      z.object({ kind: z.literal('count'), count: z.int().min(1).max(1000) }),
    ])
    .default({ kind: 'share', percent: 20 }),
  alwaysFrom: z.int().min(0).max(1_000_000).nullable().default(null),
});
export type SamplePolicy = z.infer<typeof SamplePolicy>;

/** Something that may be checked; `worth` in hundredths of a point. */
export const SampleCandidate = z.object({
  id: z.string().min(1),
  departmentId: z.string().min(1),
  worth: z.int().min(0),
});
export type SampleCandidate = z.infer<typeof SampleCandidate>;

export type Drawn = { id: string; departmentId: string; why: 'always' | 'random' };

/** A sample with the seed that draws it again; `of` is the number of candidates. */
export type Sample = { seed: string; of: number; drawn: Drawn[] };

/**
 * Draws a random sample that anybody can draw again from the same seed, whatever order the candidates stand in.
 * Each department is drawn from by itself, so that another's entries have no influence on its draw.
 */
export function drawSample(
  candidates: readonly SampleCandidate[],
  policy: SamplePolicy,
  seed: string,
): Sample {
  const groups = Map.groupBy(candidates, ({ departmentId }) => departmentId);
  const drawn = [...groups.keys()]
    .toSorted(compareText)
    .flatMap((departmentId) => drawDepartment(groups.get(departmentId) ?? [], policy, seed));
  return { seed, of: candidates.length, drawn };
}

/** The candidates in the order in which the seed draws them. */
export function drawOrder(candidates: readonly SampleCandidate[], seed: string): SampleCandidate[] {
  return candidates
    .map((candidate) => ({ candidate, ticket: ticketOf(seed, candidate) }))
    .toSorted((a, b) => a.ticket - b.ticket || compareText(a.candidate.id, b.candidate.id))
    .map(({ candidate }) => candidate);
}

function drawDepartment(candidates: readonly SampleCandidate[], policy: SamplePolicy, seed: string): Drawn[] {
  const isAlways = ({ worth }: SampleCandidate) => policy.alwaysFrom !== null && worth >= policy.alwaysFrom;
  const rest = drawOrder(
    candidates.filter((candidate) => !isAlways(candidate)),
    seed,
  );
  const toDrawn = (why: Drawn['why']) => (candidate: SampleCandidate) => ({
    id: candidate.id,
    departmentId: candidate.departmentId,
    why,
  });
  return [
    ...drawOrder(candidates.filter(isAlways), seed).map(toDrawn('always')),
    ...rest.slice(0, sizeOf(policy, rest.length)).map(toDrawn('random')),
  ];
}

function sizeOf({ size }: SamplePolicy, candidates: number): number {
  return size.kind === 'count' ? size.count : Math.ceil((candidates * size.percent) / 100);
}

/** cyrb53: a 53-bit number that the seed and the candidate alone decide. Fair, but no secret: the seed is. */
function ticketOf(seed: string, { departmentId, id }: SampleCandidate): number {
  const text = `${seed}|${departmentId}|${id}`;
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}
