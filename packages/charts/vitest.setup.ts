import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';

let complaints: unknown[][] = [];

beforeEach(() => {
  complaints = [];
  const keep = (...parts: unknown[]) => void complaints.push(parts);
  vi.spyOn(console, 'error').mockImplementation(keep);
  vi.spyOn(console, 'warn').mockImplementation(keep);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  // React and Recharts report misuse on the console: a chart that causes it fails its test.
  if (complaints.length > 0)
    throw new Error(`Complained on the console: ${complaints.map(String).join('\n')}`);
});
