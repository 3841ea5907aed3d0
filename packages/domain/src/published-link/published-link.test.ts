import { describe, expect, it, test } from 'vitest';
import { officialCalendar } from '../calendar/index.ts';
import { checkAddress, findingOfStatus, isPublicIp, linkAfter, linkCountsFrom } from './index.ts';

describe('isPublicIp', () => {
  test.each([
    '1.1.1.1',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.0.1',
    '172.32.0.1',
    '223.5.5.5',
    '2400:3200::1',
    '2001:4860:4860::8888',
    '2a00:1450:4001:81b::200e',
  ])('%s is public', (ip) => expect(isPublicIp(ip)).toBe(true));

  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.1.1',
    '198.19.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '239.255.255.250',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:1.1.1.1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::a00:1',
    '100::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
  ])('%s is not', (ip) => expect(isPublicIp(ip)).toBe(false));

  test.each([
    '',
    'localhost',
    '1.2.3',
    '01.1.1.1',
    '256.1.1.1',
    '1::2::3',
    '2400:3200',
    '2400:::1',
    '1:2:3:4:5:6:7:8:9',
  ])('%j is no address', (ip) => expect(isPublicIp(ip)).toBe(false));
});

describe('checkAddress', () => {
  test.each([
    ['http://zrzy.example.gov.cn/a?b=1#top', 'http://zrzy.example.gov.cn/a?b=1'],
    ['https://zrzy.example.gov.cn:443/', 'https://zrzy.example.gov.cn/'],
    ['http://zrzy.example.gov.cn:443/', 'http://zrzy.example.gov.cn:443/'],
    ['https://223.5.5.5/', 'https://223.5.5.5/'],
    ['https://[2400:3200::1]/', 'https://[2400:3200::1]/'],
  ])('%s may be fetched', (address, normal) => {
    expect(checkAddress(address)).toEqual({ ok: true, value: normal });
  });

  test.each([
    ['公开目录', 'invalid-address'],
    ['', 'invalid-address'],
    ['ftp://example.gov.cn/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['http://a:b@example.gov.cn/', 'credentials'],
    ['http://example.gov.cn@10.0.0.1/', 'credentials'],
    ['http://example.gov.cn:22/', 'port'],
    ['http://example.gov.cn:8080/', 'port'],
    ['http://localhost/', 'not-public'],
    ['http://localhost./', 'not-public'],
    ['http://oa.localhost/', 'not-public'],
    ['http://oa/', 'not-public'],
    ['http://printer.local/', 'not-public'],
    ['http://metadata.google.internal/', 'not-public'],
    ['http://127.0.0.1/', 'not-public'],
    ['http://0x7f.1/', 'not-public'],
    ['http://2130706433/', 'not-public'],
    ['http://0177.0.0.1/', 'not-public'],
    ['http://[::1]/', 'not-public'],
    ['http://[::ffff:127.0.0.1]/', 'not-public'],
    ['http://169.254.169.254/latest/meta-data/', 'not-public'],
  ])('%s may not: %s', (address, code) => {
    expect(checkAddress(address)).toMatchObject({ ok: false, refusal: code });
  });
});

describe('findingOfStatus', () => {
  test.each([
    [200, 'ok', null],
    [206, 'ok', null],
    [404, 'broken', 'status-404'],
    [410, 'broken', 'status-410'],
    [503, 'broken', 'status-503'],
    [403, 'refused', 'status-403'],
    [412, 'refused', 'status-412'],
  ] as const)('%i is %s', (status, state, detail) => {
    expect(findingOfStatus(status)).toEqual({ state, detail });
  });
});

describe('linkAfter', () => {
  const whole = { failingSince: null, ownerToldOn: null };
  const broken = { state: 'broken', detail: 'dns' } as const;

  it('fails from its first failure, the owner being told then', () => {
    expect(linkAfter(whole, broken, '2021-11-08')).toEqual({
      failingSince: '2021-11-08',
      ownerToldOn: null,
      mustTellOwner: true,
    });
  });

  it('goes on failing since then, and nobody is told twice', () => {
    const before = { failingSince: '2021-11-08', ownerToldOn: '2021-11-08' };
    expect(linkAfter(before, broken, '2021-11-09')).toEqual({ ...before, mustTellOwner: false });
  });

  it('is told of later where there was nobody to tell', () => {
    const before = { failingSince: '2021-11-08', ownerToldOn: null };
    expect(linkAfter(before, broken, '2021-11-09')).toEqual({ ...before, mustTellOwner: true });
  });

  test.each(['ok', 'refused'] as const)('forgets its failing when it is %s', (state) => {
    const before = { failingSince: '2021-11-08', ownerToldOn: '2021-11-08' };
    expect(linkAfter(before, { state, detail: null }, '2021-11-09')).toEqual({
      ...whole,
      mustTellOwner: false,
    });
  });
});

describe('linkCountsFrom', () => {
  test.each([
    // Five working days after the Wednesday before the National Day week: 30 Sept and 8, 9 (a worked Saturday), 11, 12 Oct.
    ['2021-09-29', 5, '2021-10-13'],
    ['2021-11-08', 5, '2021-11-16'],
    ['2021-11-08', 0, '2021-11-09'],
  ])('told on %s with %i working days: from %s', (toldOn, days, from) => {
    expect(linkCountsFrom(officialCalendar(), toldOn, days)).toBe(from);
  });
});
