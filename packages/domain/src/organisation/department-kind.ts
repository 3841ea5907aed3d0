import { z } from 'zod';

/** office 局办公室, division 处室, unit 直属单位. */
export const DepartmentKind = z.enum(['office', 'division', 'unit']);
export type DepartmentKind = z.infer<typeof DepartmentKind>;

/** Endings that name a subordinate unit rather than a division of the bureau. */
const UNIT_ENDING = /(?:中心|队|院|站|局|所|馆|公司|协会|学会)$/u;

/**
 * What a department's name says of its kind: 办公室 is the office, names ending in 中心, 队, 院, 站 or 局 are units,
 * everything else (处, 科, 室 …) a division. A guess, shown for correction.
 */
export function guessDepartmentKind(name: string): DepartmentKind {
  const plain = name.normalize('NFKC').replaceAll(/\s|\(.*\)$/gu, '');
  if (/^(?:局|委|厅)?办公室$/u.test(plain)) return 'office';
  return UNIT_ENDING.test(plain) ? 'unit' : 'division';
}

/** A short name for narrow columns: without 局 before and 处, 科, 室 or 中心 after, when two letters or more are left. */
export function guessShortName(name: string): string {
  const plain = name.normalize('NFKC').replaceAll(/\s|\(.*\)$/gu, '');
  if (guessDepartmentKind(plain) === 'office') return '办公室';
  const short = plain.replace(/(?:处|科|(?<!办公)室|中心)$/u, '');
  return (short.length >= 2 ? short : plain).slice(0, 20);
}
