/** Whose request it is, by fingerprints only: equal data has equal fingerprints, and nothing can be read from them. */
export type ApplicantPrint = { identity: string | null; name: string | null };

/** A name or number as it is compared: one width, upper case, no spaces. Null when nothing is left. */
export function comparableText(text: string | null): string | null {
  const plain = (text ?? '').normalize('NFKC').toUpperCase().replaceAll(/\s+/g, '');
  return plain === '' ? null : plain;
}

/**
 * Whether two requests are of one applicant, whose requests of a month are counted together (国办函〔2020〕109号 art. 4):
 * by the identity number where both have one, otherwise by the name.
 */
export function isSameApplicant(one: ApplicantPrint, other: ApplicantPrint): boolean {
  if (one.identity !== null && other.identity !== null) return one.identity === other.identity;
  return one.name !== null && one.name === other.name;
}
