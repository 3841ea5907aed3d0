import { z } from 'zod';
import { PlainDate, Uuid } from '../common/index.ts';
import { FeeBasis, FeeCount } from '../fee/index.ts';
import { openText } from '../secrecy/index.ts';
import { DISCLOSURE_DECISIONS, type DisclosureDecision } from './decision.ts';

const Who = z.enum(['third-party', 'co-author']);
const Decided = z.enum(Object.keys(DISCLOSURE_DECISIONS) as [DisclosureDecision, ...DisclosureDecision[]]);
const line = (max: number) => openText(1, max);

/** What can be done to a request at the desk, each with what it needs. */
const STEPS = [
  z.object({ step: z.literal('confirm-receipt'), on: PlainDate }),
  z.object({ step: z.literal('ask-supplement'), on: PlainDate, dueOn: PlainDate }),
  z.object({ step: z.literal('receive-supplement'), on: PlainDate, isExcused: z.boolean().default(false) }),
  z.object({
    step: z.literal('consult'),
    who: Who,
    party: line(200),
    on: PlainDate,
    receivedOn: PlainDate.nullable().default(null),
  }),
  z.object({ step: z.literal('letter-received'), who: Who, on: PlainDate }),
  z.object({ step: z.literal('opinion'), who: Who, on: PlainDate, consents: z.boolean() }),
  z.object({
    step: z.literal('extend'),
    on: PlainDate,
    days: z.int().min(1).max(20),
    approver: line(60),
    toldOn: PlainDate.nullable().default(null),
  }),
  z.object({ step: z.literal('tell-extension'), on: PlainDate }),
  z.object({
    step: z.literal('notice-fee'),
    on: PlainDate,
    basis: FeeBasis,
    count: FeeCount.min(1).max(1000),
    earlier: FeeCount.max(1000).default(0),
    number: line(60).nullable().default(null),
  }),
  z.object({ step: z.literal('fee-received'), on: PlainDate }),
  z.object({ step: z.literal('pay-fee'), on: PlainDate, receipt: line(60).nullable().default(null) }),
  z.object({
    step: z.literal('reply'),
    on: PlainDate,
    decision: Decided,
    basis: line(200).nullable().default(null),
    number: line(80).nullable().default(null),
    delivery: line(80).nullable().default(null),
    remedyStated: z.boolean().default(true),
  }),
  z.object({ step: z.literal('withdraw'), on: PlainDate }),
  z.object({ step: z.literal('archive'), number: line(80) }),
] as const;

export const DeskStepInput = z.discriminatedUnion('step', STEPS);
export type DeskStepInput = z.infer<typeof DeskStepInput>;
export type DeskStep = DeskStepInput['step'];
export const DESK_STEPS: readonly DeskStep[] = STEPS.map(({ shape }) => shape.step.value);

/** One step of one request, against the version the person saw. */
export const RecordStepInput = z.object({ recordId: Uuid, version: z.int(), given: DeskStepInput });
export type RecordStepInput = z.infer<typeof RecordStepInput>;
