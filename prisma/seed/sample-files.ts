import { crc32, deflateSync } from 'node:zlib';
import { storeFile, type UploadedFile } from '@gongkai/services/file';
import type { ServiceContext } from '@gongkai/services/core';

const WIDTH = 320;
const HEIGHT = 200;

type Colour = readonly [red: number, green: number, blue: number];
type Painter = (x: number, y: number) => Colour;

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A picture of 320 × 200 points as PNG (RGB, 8 bits, no filter). */
function png(paint: Painter): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Array.from({ length: HEIGHT }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: WIDTH }, (_point, x) => paint(x, y)).flat()]),
  );
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Sky above furrows that run together towards the horizon. */
const field: Painter = (x, y) => {
  if (y < 80) return [150 + y, 190 + Math.floor(y / 2), 235];
  const furrow = Math.floor(((x - WIDTH / 2) / (y - 60)) * 12);
  return furrow % 2 === 0 ? [110, 150, 70] : [140, 110, 70];
};

/** Parcels between streets, with a river. */
const map: Painter = (x, y) => {
  if (Math.abs(y - 60 - Math.round(20 * Math.sin(x / 40))) < 9) return [140, 190, 220];
  if (x % 53 < 3 || y % 41 < 3) return [255, 255, 255];
  return (Math.floor(x / 53) + Math.floor(y / 41)) % 3 === 0 ? [225, 120, 100] : [225, 225, 205];
};

/** Three boxes joined by lines. */
const chart: Painter = (x, y) => {
  const isBox = y % 66 > 14 && y % 66 < 52 && x > 80 && x < 240;
  if (isBox) return [205, 222, 240];
  return Math.abs(x - 160) < 2 ? [90, 110, 140] : [255, 255, 255];
};

/** A page with a heading and lines of text. */
const page: Painter = (x, y) => {
  if (y < 30) return [190, 50, 45];
  return y % 14 < 6 && x > 30 && x < 290 - ((y * 7) % 90) ? [150, 150, 150] : [255, 255, 255];
};

function picture(name: string, paint: Painter): UploadedFile {
  return { name: `${name}.png`, mime: 'image/png', bytes: png(paint), text: null };
}

function text(name: string, words: string): UploadedFile {
  return { name: `${name}.txt`, mime: 'text/plain', bytes: Buffer.from(words, 'utf8'), text: words };
}

/** By the name that sample sheets use. Everything in them is invented. */
const FILES: Readonly<Record<string, () => UploadedFile>> = {
  现场照片: () => picture('补充耕地现场照片', field),
  分布图: () => picture('地块分布图', map),
  流程图: () => picture('办理流程图', chart),
  解读图: () => picture('一图读懂', page),
  佐证照片: () => picture('佐证照片', field),
  栏目截图: () => picture('栏目截图', page),
  文件文本: () => text('文件文本', '示例市自然资源和规划局\n\n本文件为示例，内容从略。\n'),
  项目清单: () =>
    text('项目清单', '序号,项目名称,位置,面积(公顷),开发企业\n1,示例项目,示例路,1.0,示例企业\n'),
  会议纪要: () => text('会议纪要', '会议纪要（示例）\n\n议定事项：各处室按分工落实。\n'),
};

/** Keeps one of the sample's few files as the upload of the person of the context; answers its id. */
export async function storeSampleFile(ctx: ServiceContext, name: string): Promise<string> {
  const make = FILES[name];
  if (make === undefined) throw new Error(`The sample has no file ${name}.`);
  return (await storeFile(ctx, make())).id;
}
