import type { PersonalKind } from './field.ts';

const MASK = '*';

/** Characters as people count them: a rare name character outside the basic plane is one. */
function charactersOf(text: string): string[] {
  return [...text.trim()];
}

function starred(characters: readonly string[], first: number, last: number): string {
  const hidden = Math.max(characters.length - first - last, 0);
  if (hidden === 0) return MASK.repeat(characters.length);
  const tail = last === 0 ? '' : characters.slice(-last).join('');
  return `${characters.slice(0, first).join('')}${MASK.repeat(hidden)}${tail}`;
}

/** 张三 → 张**: the family name stays, and the length of the rest is not told. */
function maskName(text: string): string {
  const [first = ''] = charactersOf(text);
  return `${first}${MASK.repeat(2)}`;
}

/** 13812345678 → 138****5678; a number too short to keep its ends is hidden whole. */
function maskPhone(text: string): string {
  const characters = charactersOf(text);
  return characters.length >= 11 ? starred(characters, 3, 4) : starred(characters, 0, 2);
}

const PROVINCE = '(?:[^省市区县]{1,8}(?:省|自治区))?';
const PREFECTURE = '(?:[^市盟县区]{1,8}?(?:市|自治州|盟|地区))?';
const COUNTY = '(?:[^县区旗市路街道村镇乡号]{1,8}(?:县|(?<![小社园])区|旗|市))?';
const DOWN_TO_COUNTY = new RegExp(`^${PROVINCE}${PREFECTURE}${COUNTY}`, 'u');

/** Stays readable down to the county (县、区、旗、市) and not below it. */
function maskAddress(text: string): string {
  return `${DOWN_TO_COUNTY.exec(text.trim())?.[0] ?? ''}${MASK.repeat(4)}`;
}

/**
 * A personal value as lists show it (个人信息去标识化): enough to tell people apart, not enough to know them.
 * A blank stays blank.
 */
export function maskPersonal(kind: PersonalKind, value: string | null): string | null {
  if (value === null || value.trim() === '') return null;
  switch (kind) {
    case 'name':
      return maskName(value);
    case 'identity-number':
      return starred(charactersOf(value), 3, 2);
    case 'phone':
      return maskPhone(value);
    case 'address':
      return maskAddress(value);
    case 'other':
      return MASK.repeat(4);
    default:
      return kind satisfies never;
  }
}
