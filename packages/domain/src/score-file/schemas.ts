import { z } from 'zod';
import { ScoreFacts } from './facts-format.ts';
import { ScoreCombination, ScoreSystem } from './system-format.ts';

const SystemFile = z.union([ScoreSystem, ScoreCombination]).meta({
  title: 'Gongkai score system',
  description:
    'An indicator system, or several combined by weights, for `gongkai score --system`. All points are whole hundredths.',
});
const FactsFile = ScoreFacts.meta({
  title: 'Gongkai score facts',
  description:
    'What is known of the subjects of a score sheet, for `gongkai score --facts`. All points are whole hundredths. The command also takes the whole facts of an evaluation, as frozen by the dashboard; this schema does not describe those.',
});

/** The JSON Schemas of the two files by the name of their document, written from the formats themselves. */
export function scoreFileSchemas(): Record<'score-system' | 'score-facts', object> {
  const options = { io: 'input', target: 'draft-2020-12' } as const;
  return {
    'score-system': z.toJSONSchema(SystemFile, options),
    'score-facts': z.toJSONSchema(FactsFile, options),
  };
}
