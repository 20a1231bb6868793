import type { Texts } from '@/lib/i18n/texts';

/** What a variable is called in the manager's language; one the team made up keeps its own name. */
export function variableName(t: Texts, variable: string): string {
  return Object.entries(t.variables).find(([name]) => name === variable)?.[1] ?? variable;
}
