/** Records of every type as lists and boards show them. */
import {
  type Bitrix24State,
  type BxDeal,
  dealPath,
  ITEM_STAGES,
  itemPath,
  LEAD_STAGES,
  leadPath,
  STAGES,
} from './types.ts';

export type LineType = 'deal' | 'lead' | 'item';

export interface Line {
  id: number;
  path: string;
  title: string;
  stageId: string;
  amount: number | null;
  contactId: number | null;
  company: string;
  managerId: number;
  createdAt: string;
  source: string;
}

export const STAGES_OF = { deal: STAGES, lead: LEAD_STAGES, item: ITEM_STAGES };

export function linesOf(state: Bitrix24State, type: LineType): Line[] {
  if (type === 'deal') return state.deals.map(dealLine);
  if (type === 'lead')
    return state.leads.map((lead) => ({
      ...lead,
      path: leadPath(lead.id),
      stageId: lead.statusId,
      company: '',
      source: 'CRM-форма',
    }));
  return state.items
    .filter((item) => item.type === 128)
    .map((item) => ({ ...item, path: itemPath(item), company: '', source: '' }));
}

function dealLine(deal: BxDeal): Line {
  return { ...deal, path: dealPath(deal.id), contactId: deal.contactIds[0] ?? null };
}
