/** What the built-in playbooks have to cover: every situation of the trade by its id, its kind and its pack. */
import type { Locale } from '@/lib/model/playbook';

/** `rule` and `report` are no texts: the product watches or counts by itself. */
export type RowKind =
  | 'script'
  | 'objection'
  | 'guide'
  | 'form'
  | 'checklist'
  | 'quote'
  | 'contacts'
  | 'rule'
  | 'report';

interface PackRows {
  /** Every text to send is there in each of them. */
  languages: Locale[];
  rows: Partial<Record<RowKind, string[]>>;
}

/** Where rules and reports live, as far as they exist. */
export const BUILT_ELSEWHERE: Record<string, string> = {
  'order.take': 'lib/background/acts.ts',
  'order.window': 'lib/followups/order-queue.ts',
  'order.night': 'lib/followups/order-queue.ts',
  'order.duplicates': 'lib/duplicates/decide.ts',
  'order.push': 'lib/followups/rules.ts',
  'kpi.conversion': 'lib/reports/conversion.ts',
  'contact.log': 'lib/background/touches.ts',
  'contract.renewal': 'lib/followups/rules.ts',
  'words.diminutives': 'lib/playbook/diminutives.ts',
  'comment.structure': 'lib/playbook/comment-structure.ts',
  'meeting.weekly': 'lib/reports/meeting.ts',
  'report.payments': 'lib/reports/payments.ts',
  'list.golden': 'lib/background/shift-handlers.ts',
  'plan.month': 'lib/reports/plan.ts',
  'response.sla': 'lib/followups/rules.ts',
  'status.client': 'lib/model/records.ts',
  'group.reminder': 'lib/followups/rules.ts',
  'payment.instalment': 'lib/followups/rules.ts',
};

export const CATALOGUE: Record<string, PackRows> = {
  'online-school': {
    languages: ['ru'],
    rows: {
      script: [
        ...['shift.on-duty', 'order.greeting-unpaid', 'payment.email-rejected', 'payment.wallet'],
        ...['payment.card-transfer', 'payment.requisites', 'payment.currency', 'payment.installments'],
        ...['info.how-it-works', 'ready.now', 'followup.link-sent', 'paid.instructions', 'tech.media-not-playing'],
        ...['tech.course-not-finished', 'lead.wants-to-study', 'lead.course-details', 'lead.register'],
        ...['refund.retain', 'ask.contacts'],
      ],
      guide: [
        ...['payment.success-not-received', 'payment.foreign-card', 'payment.later', 'tech.no-access-mail'],
        ...['payment.manual', 'user.create-and-link'],
      ],
      form: ['refund.collect'],
      checklist: ['shift.cycle', 'payment.unmatched'],
      contacts: ['contacts.responsible'],
      rule: ['order.take', 'order.window', 'order.night', 'order.duplicates', 'order.push', 'kpi.conversion'],
    },
  },
  'school-diary': {
    languages: ['bg'],
    rows: {
      script: ['upsell.training', 'email.contract-invoice'],
      objection: [
        ...['faq.where-is-previous', 'faq.previous-promoted', 'faq.forced-to-switch', 'objection.pressure'],
        ...['objection.no-need', 'objection.no-money', 'objection.paid-not-used'],
      ],
      guide: ['call.outline'],
      form: ['training.request', 'contract.request'],
      checklist: ['client.card-check'],
      quote: ['price.package'],
      rule: ['upsell.inspection', 'contact.log', 'contract.renewal', 'words.diminutives'],
    },
  },
  'partner-support': {
    languages: ['ru'],
    rows: {
      script: ['marketing.note', 'payment.received'],
      guide: ['partner.intake', 'extra.paid', 'renewal'],
      form: ['comment.template', 'invoice.purpose'],
      rule: ['task.horizon', 'comment.structure'],
      report: ['meeting.weekly', 'report.payments'],
    },
  },
  'franchise-mentor': {
    languages: ['ru'],
    rows: {
      script: ['closing.call', 'status.request'],
      form: ['closing.handover', 'base.request'],
      rule: ['list.golden', 'response.sla'],
      report: ['plan.month'],
    },
  },
  'training-centre': {
    languages: ['hu', 'en'],
    rows: {
      script: ['inquiry.first', 'group.confirm'],
      objection: ['objection.thinking'],
      rule: ['status.client', 'group.reminder', 'payment.instalment'],
      report: ['group.list'],
    },
  },
};
