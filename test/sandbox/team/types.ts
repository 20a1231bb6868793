/** What lies on a team's web server, and who asked for it. */
export interface TeamState {
  /** `/sales.json`, as the lead put it there. */
  body: string;
  /** slow: the head comes and no more. endless: it never ends. moved: leads to another host. */
  manner: 'good' | 'slow' | 'endless' | 'moved' | 'gone';
  /** Each request, oldest first. */
  asked: TeamAsked[];
}

export interface TeamAsked {
  status: number;
  method: string;
  path: string;
  etag: string | null;
  cookie: string | null;
  referer: string | null;
  origin: string | null;
}

export function seedTeam(): TeamState {
  return { body: '', manner: 'good', asked: [] };
}
