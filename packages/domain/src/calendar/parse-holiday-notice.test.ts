import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialCalendar } from './official-calendar.ts';
import { parseHolidayNotice } from './parse-holiday-notice.ts';

const NOTICE_2021 = `国务院办公厅关于2021年
部分节假日安排的通知
国办发明电〔2020〕27号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2021年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：2021年1月1日至3日放假，共3天。
二、春节：2月11日至17日放假调休，共7天。2月7日（星期日）、2月20日（星期六）上班。
三、清明节：4月3日至5日放假调休，共3天。
四、劳动节：5月1日至5日放假调休，共5天。4月25日（星期日）、5月8日（星期六）上班。
五、端午节：6月12日至14日放假，共3天。
六、中秋节：9月19日至21日放假调休，共3天。9月18日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（星期日）、10月9日（星期六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
国务院办公厅
2020年11月25日`;

const NOTICE_2023 = `国务院办公厅关于2023年部分节假日安排的通知
国办发明电〔2022〕16号
一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。`;

function datesOf(days: Iterable<{ on: string; isWorkday: boolean }>) {
  return [...days].map(({ on, isWorkday }) => `${on} ${isWorkday ? '班' : '休'}`).toSorted();
}

function stored(year: number) {
  const days = Object.entries(officialCalendar().years[year]?.days ?? {});
  return datesOf(days.map(([on, { isWorkday }]) => ({ on, isWorkday })));
}

describe('parseHolidayNotice', () => {
  it.each([
    [2021, NOTICE_2021],
    [2023, NOTICE_2023],
  ])('reads the notice of %i as the program ships it', (year, text) => {
    const read = parseHolidayNotice(text, year);
    expect(datesOf(read.days)).toEqual(stored(year));
    expect(read).toMatchObject({ year, source: officialCalendar().years[year]?.source, unread: [] });
  });

  it('reads a notice whose line ends were lost', () => {
    const joined = parseHolidayNotice(NOTICE_2023.replaceAll('\n', ' '), 2023);
    expect(datesOf(joined.days)).toEqual(stored(2023));
  });

  it('names each day by its festival, swapped days as such', () => {
    const { days } = parseHolidayNotice(NOTICE_2021, 2021);
    expect(days.find(({ on }) => on === '2021-02-11')?.name).toBe('春节');
    expect(days.find(({ on }) => on === '2021-02-07')?.name).toBe('春节调休');
  });

  it('reads a plain list, and leaves out days that change nothing', () => {
    const { days } = parseHolidayNotice(
      '2025-01-01 休 元旦\n2025/1/26\t班\t春节调休\n2025-01-04 休\n2024-12-31 休',
      2025,
    );
    expect(days).toEqual([
      { on: '2025-01-01', isWorkday: false, name: '元旦' },
      { on: '2025-01-26', isWorkday: true, name: '春节调休' },
    ]);
  });

  it('does not take advice in brackets for a holiday', () => {
    const { days } = parseHolidayNotice('鼓励各单位安排职工在除夕（2月9日）休息。', 2024);
    expect(days).toEqual([]);
  });

  it('reports lines with dates it does not understand, and days that do not exist', () => {
    const { days, unread } = parseHolidayNotice('一、元旦：2月30日放假。\n另见1月5日的说明', 2025);
    expect(days).toEqual([]);
    expect(unread.map(({ line }) => line)).toEqual([1, 2]);
  });

  it('never throws and answers days of the year only, each once, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2000, max: 2100 }), (text, year) => {
        const { days } = parseHolidayNotice(`${text}1月1日放假${text}`, year);
        const dates = days.map(({ on }) => on);
        expect(dates).toEqual([...new Set(dates)].toSorted());
        expect(dates.every((on) => on.startsWith(`${year}-`))).toBe(true);
      }),
    );
  });
});
