function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a byte order mark shows in its line ends: the pair `0A 00` (or `00 0A`) on even offsets. */
function guessUtf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0) return null;
  for (let at = 0; at + 1 < Math.min(bytes.length, 65_536); at += 2) {
    if (bytes[at] === 0x0a && bytes[at + 1] === 0) return 'utf-16le';
    if (bytes[at] === 0 && bytes[at + 1] === 0x0a) return 'utf-16be';
  }
  return null;
}

/**
 * Bytes of a text file as a string: UTF-8, UTF-16 (with or without byte order mark) or GB18030, which
 * includes GBK and GB 2312. Null when they are none of these.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return tryDecode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return tryDecode(bytes, 'utf-16be');
  const wide = guessUtf16(bytes);
  const text =
    (wide === null ? null : tryDecode(bytes, wide)) ??
    tryDecode(bytes, 'utf-8') ??
    tryDecode(bytes, 'gb18030');
  return text === null || text.includes('\u0000') ? null : text;
}
