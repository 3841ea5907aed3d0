/** The lights of a task (glossary: 亮灯), worst first where they are sorted. */
export const LIGHTS = ['overdue', 'behind', 'near-deadline', 'on-course', 'none', 'done'] as const;

export type Light = (typeof LIGHTS)[number];
