import type { LocalText } from '../text.ts';

/** The rule that links on government sites have to open. */
export const LINKS: LocalText = {
  zh: '政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）：链接可用（凭记忆整理，使用前请核对原文）',
  en: 'Inspection indicators for government sites, 2019/19: links open (from memory: confirm in the source before use)',
};

/** Staff are trained regularly. */
export const TRAINING: LocalText = {
  zh: '政府信息公开条例第四十八条；工作要点（十六）',
  en: 'Disclosure Regulations, art. 48; Plan, item 16',
};
