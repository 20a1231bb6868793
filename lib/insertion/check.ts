/** Why a composer must not be touched. Everything here is asked before the first change to the page. */
import type { FailureWhy } from '@/lib/model/page';
import { isShown, surfaceOf } from './surface';
import { isRich, isTextField, type TextField } from './target';

const SECRET = /passw|cvv|cvc|card.?n(o|um)|^cc-|one-time/i;

/** The reason to refuse, or null. `chosen`: how many characters the insertion would replace. */
export function refusal(element: HTMLElement, text: string, chosen: number): FailureWhy | null {
  if (!element.isConnected || !element.ownerDocument.defaultView) return 'composer-gone';
  if (isTextField(element)) {
    if (isSecret(element) || (element.tagName === 'INPUT' && text.includes('\n'))) return 'unsupported';
    if (element.maxLength >= 0 && element.value.length - chosen + text.length > element.maxLength) return 'too-long';
  }
  if (!isWritable(element)) return 'read-only';
  return isShown(surfaceOf(element)) ? null : 'composer-hidden';
}

function isSecret(field: TextField): boolean {
  return (
    (field.tagName === 'INPUT' && !/^(text|search|url|tel|email)$/.test(field.type)) ||
    [field.autocomplete, field.name, field.id].some((word) => SECRET.test(word))
  );
}

function isWritable(element: HTMLElement): boolean {
  if (element.closest('[aria-readonly=true],[aria-disabled=true],[inert]')) return false;
  if (isTextField(element)) return !element.readOnly && !element.matches(':disabled');
  return isRich(element);
}
