import { strToU8, unzipSync, zipSync } from 'fflate';

/** Fonts of official documents (GB/T 9704), and what stands in where they are not installed. */
const FONTS = {
  方正小标宋简体: '华文中宋,STZhongsong,宋体,SimSun',
  仿宋_GB2312: '仿宋,FangSong,华文仿宋,STFangsong',
  黑体: 'SimHei,华文黑体,STHeiti',
  楷体_GB2312: '楷体,KaiTi,华文楷体,STKaiti',
};

export const TITLE_FONT = '方正小标宋简体';
export const BODY_FONT = '仿宋_GB2312';
export const HEADING_FONT = '黑体';
export const SUBHEADING_FONT = '楷体_GB2312';

function fontXml([name, alternatives]: [string, string]): string {
  return (
    `<w:font w:name="${name}"><w:altName w:val="${alternatives}"/><w:charset w:val="86"/>` +
    '<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
  );
}

/** The document with a font table that names the stand-ins; the library that made it writes none. */
export function withFontTable(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const fonts = Object.entries(FONTS).map(fontXml).join('');
  parts['word/fontTable.xml'] = strToU8(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts}</w:fonts>`,
  );
  return zipSync(parts);
}
