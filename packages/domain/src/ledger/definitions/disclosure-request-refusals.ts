import type { LocalText } from '../../indicator/text.ts';
import type { RequestClockRefusal } from '../../deadline/index.ts';

/** In words, and at which field: what cannot have happened so to a request. */
export const CLOCK_REFUSALS = {
  'event-before-receipt': {
    field: 'arrivedOn',
    text: {
      zh: '有环节的日期早于收到申请之日，请核对各日期。',
      en: 'Something happened before the request was received: check the days.',
    },
  },
  'event-after-end': {
    field: 'repliedOn',
    text: {
      zh: '办结之后还有其他环节的日期，请核对各日期。',
      en: 'Something happened after the request was concluded: check the days.',
    },
  },
  'supplement-twice': {
    field: 'supplementAskedOn',
    text: {
      zh: '补正只能告知一次（条例第三十条）。',
      en: 'A supplement may be asked for only once (art. 30).',
    },
  },
  'supplement-not-asked': {
    field: 'supplementReceivedOn',
    text: {
      zh: '填了收到补正日期，请先填写补正告知日期和补正期限。',
      en: 'A supplement was received: fill in first when it was asked for and until when.',
    },
  },
  'supplement-due-before-notice': {
    field: 'supplementDueOn',
    text: {
      zh: '补正期限早于补正告知日期，请核对。',
      en: 'The supplement is due before it was asked for: check the days.',
    },
  },
  'letter-received-before-sent': {
    field: 'thirdPartyReceivedOn',
    text: {
      zh: '征求意见书的收到日期早于发出日期，请核对。',
      en: 'A letter was received before it was sent: check the days.',
    },
  },
  'consulted-twice': {
    field: 'coAuthor',
    text: {
      zh: '同一对象只征求一次意见，请核对第三方与共同制作机关的名称。',
      en: 'One party is asked once: check the names of third party and co-author.',
    },
  },
  'opinion-without-consultation': {
    field: 'thirdPartyOpinionOn',
    text: {
      zh: '填了意见日期，请先填写征求意见书发出日期。',
      en: 'There is an opinion: fill in first when it was asked for.',
    },
  },
  'extension-twice': {
    field: 'extendedOn',
    text: {
      zh: '答复期限只能延长一次（条例第三十三条）。',
      en: 'The period may be extended only once (art. 33).',
    },
  },
  'extension-too-long': {
    field: 'extensionDays',
    text: {
      zh: '延长不得超过 20 个工作日（条例第三十三条）。',
      en: 'An extension is 20 working days at most (art. 33).',
    },
  },
  'extension-without-approver': {
    field: 'extensionApprover',
    text: {
      zh: '延期须经政府信息公开工作机构负责人同意，请填写批准人。',
      en: 'Fill in who approved the extension: the head of the disclosure office (art. 33).',
    },
  },
  'told-before-approval': {
    field: 'extensionToldOn',
    text: {
      zh: '告知申请人的日期早于批准延期的日期，请核对。',
      en: 'The applicant was told before the extension was approved: check the days.',
    },
  },
  'fee-twice': {
    field: 'feeNoticedOn',
    text: { zh: '一件申请只发一次收费通知。', en: 'One request has one fee notice.' },
  },
  'fee-not-noticed': {
    field: 'feePaidOn',
    text: {
      zh: '填了缴费日期，请先填写收费通知日期。',
      en: 'The fee was paid: fill in first when it was notified.',
    },
  },
} as const satisfies Record<RequestClockRefusal, { field: string; text: LocalText }>;
