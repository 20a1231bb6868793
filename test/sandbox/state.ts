/** Everything the sandbox remembers: one plain object a run, the same seed each time. */
import { seedBitrix24 } from './bitrix24/data.ts';
import type { Bitrix24State } from './bitrix24/types.ts';
import { seedGetcourse } from './getcourse/data.ts';
import type { GetcourseState } from './getcourse/types.ts';
import type { HostileState } from './hostile/types.ts';
import { seedInstagram } from './instagram/data.ts';
import type { InstagramState } from './instagram/types.ts';
import { seedPipedrive } from './pipedrive/data.ts';
import type { PipedriveState } from './pipedrive/types.ts';
import { seedTeam, type TeamState } from './team/types.ts';
import { seedTelegram } from './telegram/data.ts';
import type { TelegramState } from './telegram/types.ts';
import { seedWhatsapp } from './whatsapp/data.ts';
import type { WhatsappState } from './whatsapp/types.ts';

export interface SandboxState {
  getcourse: GetcourseState;
  bitrix24: Bitrix24State;
  pipedrive: PipedriveState;
  whatsapp: WhatsappState;
  instagram: InstagramState;
  telegram: TelegramState;
  hostile: HostileState;
  team: TeamState;
}

export function seed(now: Date): SandboxState {
  return {
    getcourse: seedGetcourse(now),
    bitrix24: seedBitrix24(now),
    pipedrive: seedPipedrive(now),
    whatsapp: seedWhatsapp(now),
    instagram: seedInstagram(),
    telegram: seedTelegram(now),
    hostile: { heard: [] },
    team: seedTeam(),
  };
}
