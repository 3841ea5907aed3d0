import type { z } from 'zod';
import {
  IndicatorLeaf,
  IndicatorSystemDefinition,
  type IndicatorGroup,
  type IndicatorNode,
} from './definition.ts';

/** A place in a definition that is not as it must be: where, by names as far as there are any, and why. */
export type DefinitionIssue = {
  place: string;
  code: 'json-type' | 'json-range' | 'json-value';
  details: { field: string };
};

/** What data of unknown origin holds: a definition, or every place that keeps it from being one. */
export type ReadDefinition =
  | { ok: true; definition: IndicatorSystemDefinition }
  | { ok: false; issues: DefinitionIssue[] };

/** Places named at most: a file of another kind is wrong everywhere. */
const NAMED = 100;
/** Deeper trees are no indicators; each level would cost a step of recursion. */
const DEEPEST = 8;

/**
 * Reads the shape of a definition; its rules are judged by `systemProblems`. Unlike the schema alone it says of a node
 * in a tree which one is wrong and how.
 */
export function readDefinition(input: unknown): ReadDefinition {
  if (!isRecord(input)) return { ok: false, issues: [issueAt('', '', 'json-type')] };
  const nodes: unknown[] = Array.isArray(input['nodes']) ? input['nodes'] : [];
  const issues = Array.isArray(input['nodes']) ? [] : [issueAt('', 'nodes', 'json-type')];
  const head = IndicatorSystemDefinition.safeParse({ ...input, nodes: [] });
  if (!head.success) issues.push(...head.error.issues.map((issue) => toIssue('', issue)));
  issues.push(...nodes.flatMap((node, at) => nodeIssues(node, `nodes.${at}`, 1)));
  if (issues.length > 0) return { ok: false, issues: issues.slice(0, NAMED) };
  return { ok: true, definition: IndicatorSystemDefinition.parse(input) };
}

function nodeIssues(node: unknown, at: string, level: number): DefinitionIssue[] {
  if (!isRecord(node)) return [issueAt(at, '', 'json-type')];
  const place = nameOf(node) ?? at;
  if (node['type'] !== 'group') {
    const leaf = IndicatorLeaf.safeParse(node);
    return leaf.success ? [] : leaf.error.issues.map((issue) => toIssue(place, issue));
  }
  if (level >= DEEPEST) return [issueAt(place, 'children', 'json-value')];
  // A group without its children has the fields that every group has.
  const own = IndicatorSystemDefinition.shape.nodes.safeParse([{ ...node, children: [] }]);
  const issues = own.success ? [] : [issueAt(place, 'name', 'json-type')];
  const { children } = node as Partial<IndicatorGroup>;
  if (!Array.isArray(children)) return [...issues, issueAt(place, 'children', 'json-type')];
  return [
    ...issues,
    ...children.flatMap((child: IndicatorNode, index) =>
      nodeIssues(child, `${place} › ${index + 1}`, level + 1),
    ),
  ];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The Chinese name of a node, where it has one. */
function nameOf({ name, key }: Record<string, unknown>): string | null {
  const zh = isRecord(name) ? name['zh'] : null;
  if (typeof zh === 'string' && zh !== '') return zh.slice(0, 60);
  return typeof key === 'string' && key !== '' ? key.slice(0, 60) : null;
}

function toIssue(place: string, { code, path }: z.core.$ZodIssue): DefinitionIssue {
  const known = { too_small: 'json-range', too_big: 'json-range', invalid_type: 'json-type' } as const;
  const found = Object.hasOwn(known, code) ? known[code as keyof typeof known] : 'json-value';
  return issueAt(place, path.join('.'), found);
}

function issueAt(place: string, field: string, code: DefinitionIssue['code']): DefinitionIssue {
  return { place, code, details: { field } };
}
