/** Types that a browser shows by itself without running anything. */
const SHOWN = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp']);

/** A Content-Disposition with a name in any script (RFC 6266, RFC 8187) that cannot break out of the header. */
export function contentDisposition(name: string, mime: string): string {
  const kind = SHOWN.has(mime) ? 'inline' : 'attachment';
  const plain = name.replaceAll(/[^\u0020-\u007e]|["\\%]/gu, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
