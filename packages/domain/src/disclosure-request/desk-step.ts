import { allow, refuse, type Decision, type PlainDate } from '../common/index.ts';
import { computeFee, type FeeRefusal } from '../fee/index.ts';
import type { DeskFields } from './desk-fields.ts';
import { DESK_STEPS, type DeskStep, type DeskStepInput } from './desk-step-input.ts';
import { receivedOn } from './request-case.ts';

/** Why a step cannot be recorded now. */
export const DeskStepRefusal = [
  'receipt-not-known',
  'receipt-needs-no-confirmation',
  'request-ended',
  'step-recorded',
  'step-before-missing',
  'request-not-ended',
  'step-in-future',
] as const;
export type DeskStepRefusal = (typeof DeskStepRefusal)[number];

/** Recorded, and what must be recorded before it; without days the step has another condition. */
type Order = { own: keyof DeskFields; after?: keyof DeskFields };

const LETTERS = {
  'third-party': {
    party: 'thirdParty',
    sentOn: 'thirdPartySentOn',
    receivedOn: 'thirdPartyReceivedOn',
    opinionOn: 'thirdPartyOpinionOn',
    consents: 'thirdPartyConsents',
  },
  'co-author': {
    party: 'coAuthor',
    sentOn: 'coAuthorSentOn',
    receivedOn: 'coAuthorReceivedOn',
    opinionOn: 'coAuthorOpinionOn',
    consents: 'coAuthorConsents',
  },
} as const satisfies Record<string, Record<string, keyof DeskFields>>;

type Consulting = keyof typeof LETTERS;

function orderOf(step: DeskStep, who: Consulting): Order {
  const letter = LETTERS[who];
  const orders: Record<DeskStep, Order> = {
    'confirm-receipt': { own: 'confirmedOn' },
    'ask-supplement': { own: 'supplementAskedOn' },
    'receive-supplement': { own: 'supplementReceivedOn', after: 'supplementAskedOn' },
    consult: { own: letter.sentOn },
    'letter-received': { own: letter.receivedOn, after: letter.sentOn },
    opinion: { own: letter.opinionOn, after: letter.sentOn },
    extend: { own: 'extendedOn' },
    'tell-extension': { own: 'extensionToldOn', after: 'extendedOn' },
    'notice-fee': { own: 'feeNoticedOn' },
    'fee-received': { own: 'feeNoticeReceivedOn', after: 'feeNoticedOn' },
    'pay-fee': { own: 'feePaidOn', after: 'feeNoticedOn' },
    reply: { own: 'repliedOn' },
    withdraw: { own: 'withdrawnOn' },
    archive: { own: 'archiveNumber' },
  };
  return orders[step];
}

/**
 * Whether a step can be recorded, by what the register holds; null when it can. Whether its day can be is for the
 * clock to say.
 */
function refuseStep(
  fields: DeskFields,
  step: DeskStep,
  who: Consulting = 'third-party',
): DeskStepRefusal | null {
  const { own, after } = orderOf(step, who);
  const isEnded = fields.repliedOn !== null || fields.withdrawnOn !== null;
  if (step === 'confirm-receipt' && (fields.channel === 'in-person' || fields.channel === 'registered-mail'))
    return 'receipt-needs-no-confirmation';
  if (fields[own] !== null) return 'step-recorded';
  if (step === 'archive') return isEnded ? null : 'request-not-ended';
  if (step === 'confirm-receipt') return null;
  if (receivedOn(fields) === null) return 'receipt-not-known';
  if (isEnded) return 'request-ended';
  return after !== undefined && fields[after] === null ? 'step-before-missing' : null;
}

/** A step that can be recorded, or why not; consultations once for each party. */
export type StepOffer = { step: DeskStep; who: Consulting | null; refusal: DeskStepRefusal | null };

/** Every step with whether it can be recorded now, in the order of the law. */
export function offerSteps(fields: DeskFields): StepOffer[] {
  return DESK_STEPS.flatMap((step): StepOffer[] => {
    const isLetter = step === 'consult' || step === 'letter-received' || step === 'opinion';
    if (!isLetter) return [{ step, who: null, refusal: refuseStep(fields, step) }];
    return (['third-party', 'co-author'] as const).map((who) => ({
      step,
      who,
      refusal: refuseStep(fields, step, who),
    }));
  });
}

/**
 * What a step writes into the register. Refuses what {@link refuseStep} refuses, days after `today`
 * (`step-in-future`), and fees that cannot be counted.
 */
export function stepValues(
  fields: DeskFields,
  given: DeskStepInput,
  today: PlainDate,
): Decision<Partial<DeskFields>, DeskStepRefusal | FeeRefusal> {
  const refusal = refuseStep(fields, given.step, 'who' in given ? given.who : undefined);
  if (refusal !== null) return refuse(refusal, { step: given.step });
  const days = [
    'on' in given ? given.on : null,
    'receivedOn' in given ? given.receivedOn : null,
    'toldOn' in given ? given.toldOn : null,
  ];
  if (days.some((day) => day !== null && day > today)) return refuse('step-in-future', { today });
  return valuesOf(given);
}

function letterValues(given: Extract<DeskStepInput, { who: Consulting }>): Partial<DeskFields> {
  const letter = LETTERS[given.who];
  if (given.step === 'consult')
    return { [letter.party]: given.party, [letter.sentOn]: given.on, [letter.receivedOn]: given.receivedOn };
  if (given.step === 'letter-received') return { [letter.receivedOn]: given.on };
  return { [letter.opinionOn]: given.on, [letter.consents]: given.consents };
}

function feeValues(
  given: Extract<DeskStepInput, { step: 'notice-fee' }>,
): Decision<Partial<DeskFields>, FeeRefusal> {
  const { basis, count, number, on } = given;
  const earlier = basis === 'item' ? given.earlier : 0;
  const fee = computeFee({ basis, count, earlier });
  if (!fee.ok) return fee;
  if (fee.value.amount === 0) return refuse('fee-is-zero', { count, earlier });
  return allow({
    feeBasis: basis,
    feeCount: count,
    feeEarlier: basis === 'item' ? earlier : null,
    feeAmount: fee.value.amount,
    feeNoticeNumber: number,
    feeNoticedOn: on,
  });
}

function valuesOf(given: DeskStepInput): Decision<Partial<DeskFields>, FeeRefusal> {
  switch (given.step) {
    case 'confirm-receipt':
      return allow({ confirmedOn: given.on });
    case 'ask-supplement':
      return allow({ supplementAskedOn: given.on, supplementDueOn: given.dueOn });
    case 'receive-supplement':
      return allow({ supplementReceivedOn: given.on, supplementExcused: given.isExcused });
    case 'consult':
    case 'letter-received':
    case 'opinion':
      return allow(letterValues(given));
    case 'extend':
      return allow({
        extendedOn: given.on,
        extensionDays: given.days,
        extensionApprover: given.approver,
        extensionToldOn: given.toldOn,
      });
    case 'tell-extension':
      return allow({ extensionToldOn: given.on });
    case 'notice-fee':
      return feeValues(given);
    case 'fee-received':
      return allow({ feeNoticeReceivedOn: given.on });
    case 'pay-fee':
      return allow({ feePaidOn: given.on, feeReceipt: given.receipt });
    case 'reply':
      return allow({
        repliedOn: given.on,
        decision: given.decision,
        decisionBasis: given.basis,
        replyNumber: given.number,
        replyDelivery: given.delivery,
        remedyStated: given.remedyStated,
      });
    case 'withdraw':
      return allow({ withdrawnOn: given.on });
    case 'archive':
      return allow({ archiveNumber: given.number });
  }
}
