import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { open, signedIn } from './support/office.ts';
import { expect, test } from './support/test.ts';

const PNG = '89504e470d0a1a0a';
/** Charts drawn as SVG, as tables, as bars: each comes as a picture. */
const PANELS = ['17 项工作要点', '处室得分', '工作事项 × 处室', '办结进展与计划', '培训覆盖'];

test('every picture of the leadership dashboard is saved as a PNG that shows something', async ({
  browser,
}) => {
  const context = await signedIn(browser, 'leader');
  const page = await open(context, '/leadership');
  const radar = await page.getByRole('heading', { level: 2, name: /各维度得分率/ }).innerText();
  for (const title of [...PANELS, radar]) {
    await test.step(title, async () => {
      const arrives = page.waitForEvent('download');
      await page.getByRole('button', { name: `将“${title}”存为图片` }).click();
      const download = await arrives;
      expect(download.suggestedFilename()).toMatch(/2021-12-20\.png$/);
      const bytes = readFileSync(await download.path());
      expect(bytes.subarray(0, 8).toString('hex')).toBe(PNG);
      const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
      // Twice the size on screen; even the narrowest panel is wider than a third of the window.
      expect(width).toBeGreaterThan(800);
      expect(height).toBeGreaterThan(300);
      expect(await coloursIn(page, bytes)).toBeGreaterThan(5);
    });
  }
  await context.close();
});

/** How many colours a picture has: an empty one has its background only. */
async function coloursIn(page: Page, bytes: Buffer): Promise<number> {
  return await page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const data = context?.getImageData(0, 0, image.width, image.height).data ?? [];
      const colours = new Set<number>();
      for (let at = 0; at < data.length; at += 4)
        colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
      return colours.size;
    },
    `data:image/png;base64,${bytes.toString('base64')}`,
  );
}
