import type { z } from 'zod';
import { en, zhCN } from 'zod/locales';

/**
 * What is wrong with a pair of score files: in which of them, where (`figures[2].numerator`; empty for the whole), what,
 * and the figures for a message. `wrong-shape` brings its words along, as `zh` and `en`.
 */
export type ScoreFileProblem = {
  file: 'system' | 'facts';
  path: string;
  code: string;
  details: Record<string, string | number>;
};

type Issue = z.core.$ZodIssue;
/** The same issue as the words are made from; `reportInput` keeps what was there. */
type RawIssue = z.core.$ZodRawIssue;
type Path = readonly PropertyKey[];

const ENGLISH = en().localeError;
const CHINESE = zhCN().localeError;
/** Fields that hold points in hundredths. */
const POINTS = /^(weight|points|perRecord|cap|lossCap|bonusCap|have|lack|above|score|from|to)$/u;

/** A path as it is written in JSON: `nodes[0].children[1].rule`. */
export function pathText(path: Path): string {
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${String(part)}`))
    .join('');
}

/** The first thing that does not have the shape of the format. */
export function shapeProblem(file: ScoreFileProblem['file'], error: z.ZodError): ScoreFileProblem {
  const [first] = error.issues;
  if (first === undefined) return { file, path: '', code: 'wrong-shape', details: { zh: '', en: '' } };
  const { issue, path } = innermost(first, []);
  const isFraction = typeof issue.input === 'number' && !Number.isInteger(issue.input);
  // The parts of a combination are weighted in per cent.
  const isShare = path[0] === 'combine' && path.length === 3;
  if (isFraction && !isShare && POINTS.test(String(path.at(-1) ?? '')))
    return { file, path: pathText(path), code: 'whole-hundredths', details: { value: Number(issue.input) } };
  return {
    file,
    path: pathText(path),
    code: 'wrong-shape',
    details: {
      zh: messageOf(CHINESE(issue as RawIssue)),
      en: messageOf(ENGLISH(issue as RawIssue)),
    },
  };
}

function messageOf(answer: ReturnType<typeof ENGLISH>): string {
  return typeof answer === 'string' ? answer : (answer?.message ?? '');
}

/** Of a choice of shapes, the one that was meant: the branch with the fewest things wrong. */
function innermost(issue: Issue, above: Path): { issue: Issue; path: Path } {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return { issue, path };
  const [meant] = issue.errors.toSorted((a, b) => a.length - b.length);
  const [first] = meant ?? [];
  return first === undefined ? { issue, path } : innermost(first, path);
}
