import { useCallback } from 'react';
import { useCalls } from '@/components/data/calls';
import { useRun } from '@/components/data/toasts';
import { genderSchema, type Settings } from '@/lib/model/settings';
import { hasClient } from './has-client';
import { usePanel } from './panel-context';

type Values = Record<string, string>;

/** What is said of one client or record: never the same for all. */
const OF_ONE = /^(client|company|order|deal|manager|pay|amount|answer)\./;

/** What stays true of a client; the rest of the above belongs to one order or one promise, and is soon wrong. */
const LASTING = /^(client|company)\./;

/** Can this be the same for every client, like the number of the team's card? */
export function isOfTeam(variable: string): boolean {
  return !OF_ONE.test(variable);
}

/**
 * Keeps what was typed: what is true of the manager in the settings, with `forAll` what is the team's there too, and
 * what is lasting for this client, if there is one. What belongs to one order is known until the panel goes elsewhere.
 */
export function useRemember(): (values: Values, forAll: boolean) => void {
  const { view } = usePanel();
  const { send } = useCalls();
  const run = useRun();
  return useCallback(
    (values, forAll) => {
      const { own, others } = splitOwn(values);
      const team = pick(others, (name) => forAll && isOfTeam(name));
      const ofClient = pick(others, (name) => LASTING.test(name) || (isOfTeam(name) && !forAll));
      if (Object.keys({ ...own, ...team }).length > 0) {
        const variables = Object.keys(team).length > 0 && { variables: team };
        run(send('settings.save', { settings: { ...own, ...variables } }));
      }
      if (Object.keys(ofClient).length === 0 || !hasClient(view)) return;
      run(send('values.save', { owner: view.owner, values: ofClient }));
    },
    [view, send, run],
  );
}

function pick(values: Values, wanted: (name: string) => boolean): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => wanted(name)));
}

function splitOwn(values: Values): { own: Partial<Settings>; others: Values } {
  const { 'manager.name': name, 'manager.gender': gender, 'school.name': school, ...others } = values;
  const known = genderSchema.safeParse(gender);
  return {
    own: {
      ...(name !== undefined && { managerName: name.slice(0, 100) }),
      ...(known.success && { managerGender: known.data }),
      ...(school !== undefined && { schoolName: school.slice(0, 200) }),
    },
    others,
  };
}
