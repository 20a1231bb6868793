/** The rich comment of the sandbox's Bitrix24, with the converter that makes BBCode of it. */
import { bbText, richEditor } from '../../../sandbox/bitrix24/timeline-script.ts';
import { box, tell } from './kit.ts';

const body = richEditor(box(), () => {});
if (body) tell(() => bbText(body).replace(/\n$/, ''));
