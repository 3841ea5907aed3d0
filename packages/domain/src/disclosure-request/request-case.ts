import type { PlainDate } from '../common/index.ts';
import { receiptDay, RequestChannel, type RequestCase, type RequestEvent } from '../deadline/index.ts';

/** What of a disclosure request its clock runs on; days are blank until they are known. */
export type RequestFields = {
  channel: string | null;
  arrivedOn: PlainDate | null;
  confirmedOn: PlainDate | null;
  supplementAskedOn: PlainDate | null;
  supplementDueOn: PlainDate | null;
  supplementReceivedOn: PlainDate | null;
  supplementExcused: boolean | null;
  thirdParty: string | null;
  thirdPartySentOn: PlainDate | null;
  thirdPartyReceivedOn: PlainDate | null;
  thirdPartyOpinionOn: PlainDate | null;
  thirdPartyConsents: boolean | null;
  coAuthor: string | null;
  coAuthorSentOn: PlainDate | null;
  coAuthorReceivedOn: PlainDate | null;
  coAuthorOpinionOn: PlainDate | null;
  coAuthorConsents: boolean | null;
  extendedOn: PlainDate | null;
  extensionDays: number | null;
  extensionApprover: string | null;
  extensionToldOn: PlainDate | null;
  feeNoticedOn: PlainDate | null;
  feeNoticeReceivedOn: PlainDate | null;
  feePaidOn: PlainDate | null;
  repliedOn: PlainDate | null;
  withdrawnOn: PlainDate | null;
};

/** The day of receipt in the sense of art. 31, or null while it is not known. */
export function receivedOn(
  fields: Pick<RequestFields, 'channel' | 'arrivedOn' | 'confirmedOn'>,
): PlainDate | null {
  const channel = RequestChannel.safeParse(fields.channel);
  if (!channel.success || fields.arrivedOn === null) return null;
  const day = receiptDay(channel.data, fields.arrivedOn, fields.confirmedOn);
  return day.ok ? day.value : null;
}

function supplement(fields: RequestFields): RequestEvent[] {
  const { supplementAskedOn: on, supplementDueOn: dueOn, supplementReceivedOn: received } = fields;
  const isExcused = fields.supplementExcused === true;
  return [
    ...(on === null || dueOn === null ? [] : [{ kind: 'supplement-asked', on, dueOn } as const]),
    ...(received === null ? [] : [{ kind: 'supplement-received', on: received, isExcused } as const]),
  ];
}

type Letter = {
  party: string | null;
  sentOn: PlainDate | null;
  receivedOn: PlainDate | null;
  opinionOn: PlainDate | null;
  consents: boolean | null;
};

function letter(who: 'third-party' | 'co-author', one: Letter): RequestEvent[] {
  // Two letters to parties without a name are told apart by who they are.
  const party = one.party ?? who;
  const { sentOn, opinionOn } = one;
  return [
    ...(sentOn === null
      ? []
      : [{ kind: 'consulted', on: sentOn, who, party, receivedOn: one.receivedOn } as const]),
    ...(opinionOn === null
      ? []
      : [{ kind: 'opinion', on: opinionOn, party, consents: one.consents === true } as const]),
  ];
}

function extension(fields: RequestFields): RequestEvent[] {
  const { extendedOn: on, extensionDays: days, extensionApprover, extensionToldOn: toldOn } = fields;
  if (on === null || days === null) return [];
  return [{ kind: 'extended', on, days, approver: extensionApprover ?? '', toldOn }];
}

function fee(fields: RequestFields): RequestEvent[] {
  const { feeNoticedOn: on, feeNoticeReceivedOn, feePaidOn } = fields;
  return [
    ...(on === null ? [] : [{ kind: 'fee-noticed', on, receivedOn: feeNoticeReceivedOn } as const]),
    ...(feePaidOn === null ? [] : [{ kind: 'fee-paid', on: feePaidOn } as const]),
  ];
}

/** A request as its clock reads it; null while its day of receipt is not known. */
export function requestCase(fields: RequestFields): RequestCase | null {
  const received = receivedOn(fields);
  if (received === null) return null;
  const { repliedOn, withdrawnOn } = fields;
  return {
    receivedOn: received,
    events: [
      ...supplement(fields),
      ...letter('third-party', {
        party: fields.thirdParty,
        sentOn: fields.thirdPartySentOn,
        receivedOn: fields.thirdPartyReceivedOn,
        opinionOn: fields.thirdPartyOpinionOn,
        consents: fields.thirdPartyConsents,
      }),
      ...letter('co-author', {
        party: fields.coAuthor,
        sentOn: fields.coAuthorSentOn,
        receivedOn: fields.coAuthorReceivedOn,
        opinionOn: fields.coAuthorOpinionOn,
        consents: fields.coAuthorConsents,
      }),
      ...extension(fields),
      ...fee(fields),
      ...(repliedOn === null ? [] : [{ kind: 'replied', on: repliedOn } as const]),
      ...(withdrawnOn === null ? [] : [{ kind: 'withdrawn', on: withdrawnOn } as const]),
    ],
  };
}

/** The day of the last thing that is known to have happened to a request. */
export function lastDayOf({ receivedOn: received, events }: RequestCase): PlainDate {
  return events.reduce((latest, { on }) => (on > latest ? on : latest), received);
}
